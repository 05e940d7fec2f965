/** A module that is mutated, and the files of tests that have to notice, cheapest first: the next is asked only when one did not. */
export interface Mutated {
  readonly file: string;
  readonly tests: readonly string[];
}

/** What a drain does, its verdicts and rebuilds: they are done together. */
const drains: readonly string[] = ["drain-form", "write-verdicts", "cross-check"];

/** What becomes of a row by its journal. */
const applied: readonly string[] = ["apply-entry", "apply-decision"];
/** What a piece of work does, keeps in memory and is refused for. */
const committed: readonly string[] = ["commit-draft", "kept-in-memory", "refused-work"];

/** Modules in which a mistake would cost rows or rights. */
export const modules: Readonly<Record<string, Mutated>> = {
  authenticate: http("authenticate", ["authenticate", "token-rules"]),
  "token-rules": http("token-rules", ["token-rules", "authenticate"]),
  "trusted-issuer": http("trusted-issuer", ["trusted-issuer"]),
  authorise: http("authorise", ["views", "authorise"]),
  permissions: http("permissions", ["matrix"]),
  limits: inFolder("functions/store", "limits", ["limits"]),
  sqlite: inFolder("local", "sqlite-store", ["sqlite-database", "sqlite-store"]),
  attempts: cosmos("attempts", ["attempts", "cosmos-store"]),
  batch: cosmos("batch", ["batch", "cosmos-store"]),
  "call-cost": cosmos("call-cost", ["call-cost"]),
  "check-account": cosmos("check-account", ["check-account"]),
  "cosmos-store": cosmos("cosmos-store", ["cosmos-store", "contract", "faults"]),
  "log-trouble": cosmos("log-trouble", ["log-trouble"]),
  "page-reader": cosmos("page-reader", ["page-reader", "cosmos-store"]),
  verdict: cosmos("verdict", ["verdict", "cosmos-store", "faults"]),
  judge: register("judge", ["judge"]),
  register: register("register", ["register"]),
  "cross-check": register("cross-check", drains),
  "drain-form": register("drain-form", drains),
  "find-register": register("find-register", ["find-register"]),
  "note-duplicates": register("note-duplicates", drains),
  outbox: register("outbox", ["outbox"]),
  "register-keys": register("register-keys", ["register-keys"]),
  "update-register": register("update-register", ["update-register"]),
  "update-registers": register("update-registers", ["update-register", ...drains]),
  "write-verdicts": register("write-verdicts", drains),
  "apply-entry": rows("apply-entry", applied),
  "read-row": rows("read-row", ["read-row", ...applied]),
  claims: rows("claims", ["claims"]),
  "build-batch": commit("build-batch", ["build-batch", ...committed]),
  "commit-draft": commit("commit-draft", committed),
  draft: commit("draft", ["draft", "build-batch", ...committed]),
  facts: commit("facts", ["draft", "facts"]),
  locks: commit("locks", ["locks"]),
  "relied-on": commit("relied-on", ["relied-on"]),
  "rows-per-commit": commit("rows-per-commit", ["relied-on"]),
  totals: commit("totals", ["totals", "build-batch"]),
  "plan-submission": inFolder("functions/submit", "plan-submission", [
    "plan-submission",
    "plan-remarks",
    "foreign-cells",
  ]),
};

function http(name: string, tests: readonly string[]): Mutated {
  return inFolder("functions/http", name, tests);
}

function cosmos(name: string, tests: readonly string[]): Mutated {
  return inFolder("functions/store/cosmos", name, tests);
}

function register(name: string, tests: readonly string[]): Mutated {
  return inFolder("functions/register", name, tests);
}

function rows(name: string, tests: readonly string[]): Mutated {
  return inFolder("functions/rows", name, tests);
}

function commit(name: string, tests: readonly string[]): Mutated {
  return inFolder("functions/commit", name, tests);
}

function inFolder(folder: string, name: string, tests: readonly string[]): Mutated {
  return {
    file: `${folder}/${name}.ts`,
    tests: tests.map((test) => `test/${folder}/${test}.test.ts`),
  };
}
