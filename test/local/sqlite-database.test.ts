import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { registerDocumentId, registerKind } from "../../functions/register/register.ts";
import {
  compactSqliteStore,
  openDatabase,
  openSqliteStore,
  readSqliteStore,
  schemaOf,
  storeOn,
} from "../../local/sqlite-store.ts";

const folders: string[] = [];

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "mai-am-"));
  folders.push(folder);
  return join(folder, "town.db");
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const row = { op: "create", id: "x", kind: "row", seq: 1, body: { a: 1 } } as const;

describe("a database", () => {
  const pragma = (database: DatabaseSync, name: string) =>
    Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

  it("has every commit on disk before it is acknowledged, however it was set up before", () => {
    const file = newFile();
    const before = new DatabaseSync(file);
    before.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE other (a)");
    before.close();
    const database = openDatabase(file);
    const told = ["journal_mode", "synchronous", "fullfsync", "busy_timeout"];
    expect(told.map((name) => pragma(database, name))).toEqual(["wal", 2, 1, 5000]);
    database.close();
  });

  it("is its owner's alone, also one that was open to all", async () => {
    const file = newFile();
    writeFileSync(file, "");
    chmodSync(file, 0o666);
    await openSqliteStore(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is numbered; one of a newer program is left as it is and let go", () => {
    const file = newFile();
    const database = openDatabase(file);
    expect(schemaOf(database)).toBe(1);
    database.exec("PRAGMA journal_mode = DELETE; PRAGMA user_version = 2");
    database.close();
    const bytes = readFileSync(file);
    for (const open of [openDatabase, openSqliteStore, readSqliteStore])
      expect(() => open(file)).toThrow("written by a newer version");
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("of a program before the numbering is opened", async () => {
    const file = newFile();
    const old = openDatabase(file);
    old.exec("PRAGMA user_version = 0");
    old.close();
    const store = openSqliteStore(file);
    expect(await store.commit("p", [row])).toMatchObject({ is: "committed" });
    await store.close();
  });

  it("is only looked at when it is a backup", async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.commit("p", [row]);
    await store.close();
    const backup = readSqliteStore(file);
    expect(await backup.get("p", "x")).toMatchObject({ body: { a: 1 } });
    await expect(backup.commit("p", [{ ...row, id: "y" }])).rejects.toThrow("readonly");
    await backup.close();
  });

  it("holds no byte of what was replaced once it is compact, nor does its log, and is let go", async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const secret = "Lo Van Panh, ban Hoc";
    await store.commit("p", [{ ...row, body: { secret: secret.repeat(500) } }]);
    await store.commit("p", [{ ...row, op: "replace", ifMatch: "1", body: {} }]);
    const holds = (name: string) => existsSync(name) && readFileSync(name).includes(secret);
    expect([file, `${file}-wal`].some(holds)).toBe(true);
    compactSqliteStore(file);
    expect([file, `${file}-wal`].filter(holds)).toEqual([]);
    await store.close();
    // The last connection that closes takes the log with it.
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

it("registers stand alone and are in no index; they are listed all the same, and nothing else with them", async () => {
  const database = openDatabase(newFile());
  const store = storeOn(database);
  const list = (partition: string, kind: string) =>
    store.list({ partition, kind, afterSeq: 0, limit: 10 });
  await store.commit("nid|k1|abc", [{ ...row, kind: registerKind, id: registerDocumentId }]);
  await store.commit("p", [row]);
  expect(await list("nid|k1|abc", registerKind)).toMatchObject([{ id: registerDocumentId }]);
  expect(await list("p", "row")).toMatchObject([{ id: "x" }]);
  expect(await list("p", registerKind)).toEqual([]);
  await store.close();
});

it("a list is read from its index", async () => {
  const database = openDatabase(newFile());
  const asked: string[] = [];
  const prepare = database.prepare.bind(database);
  database.prepare = (sql) => {
    asked.push(sql);
    return prepare(sql);
  };
  const store = storeOn(database);
  const plans = asked
    .filter((sql) => sql.includes("ORDER BY"))
    .map((sql) => {
      const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all("p", "row", 0, 10);
      return steps.map(({ detail }) => String(detail)).join();
    });
  expect(plans.some((plan) => plan.includes("listed_by_seq"))).toBe(true);
  await store.close();
});

describe("a group of batches", () => {
  const refusing = (how: "ROLLBACK" | "ABORT") => {
    const database = openDatabase(newFile());
    database.exec(`
      CREATE TRIGGER refuses BEFORE INSERT ON document WHEN NEW.id = 'bad'
      BEGIN SELECT RAISE(${how}, 'the disk is full'); END`);
    return storeOn(database);
  };

  it.each([
    ["that the database takes back by itself", "ROLLBACK"],
    ["of which a statement fails", "ABORT"],
  ] as const)("%s fails whole, and the next is stored", async (_why, how) => {
    const store = refusing(how);
    const outcomes = await Promise.allSettled([
      store.commit("p", [row]),
      store.commit("p", [{ ...row, id: "bad" }]),
    ]);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        status: "rejected",
        reason: { message: "the disk is full" },
      });
    expect(await store.get("p", "x")).toBeUndefined();
    expect(await store.commit("p", [row])).toMatchObject({ is: "committed" });
    await store.close();
  });

  it("is one transaction: whoever asks in the same turn shares its write to the disk", async () => {
    const database = openDatabase(newFile());
    const told: string[] = [];
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      told.push(sql);
      exec(sql);
    };
    const store = storeOn(database);
    const commits = () => told.filter((sql) => sql === "COMMIT").length;
    await Promise.all([1, 2, 3].map((n) => store.commit("p", [{ ...row, id: `x${n}` }])));
    expect(commits()).toBe(1);
    await store.close();
    expect(commits()).toBe(1);
  });

  it("leaves no savepoint behind, however many operations each batch has", async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const two = (id: string) => [row, { ...row, id }];
    expect(await store.commit("p", two("y"))).toMatchObject({ is: "committed" });
    const outcomes = await Promise.all([store.commit("p", two("z")), store.commit("q", two("z"))]);
    expect(outcomes).toMatchObject([{ is: "refused", index: 0 }, { is: "committed" }]);
    const other = new DatabaseSync(file, { timeout: 0 });
    // Nothing is open any more: somebody else may write.
    other.exec("BEGIN IMMEDIATE; COMMIT");
    other.close();
    await store.close();
  });

  it("is all written before the store closes, and then the store is closed", async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const pending = [1, 2].map((n) => store.commit("p", [{ ...row, id: `x${n}` }]));
    await store.close();
    expect(await Promise.all(pending)).toMatchObject([{ is: "committed" }, { is: "committed" }]);
    await expect(store.get("p", "x1")).rejects.toThrow();
    const again = openSqliteStore(file);
    expect(await again.get("p", "x2")).toMatchObject({ id: "x2" });
    await again.close();
  });
});

it.each(["", "*", "0", "01", "-1", "1.0", " 1", "1e0", "none"])(
  "an etag that is no number of ours, %j, is never the one a document has",
  async (ifMatch) => {
    const store = openSqliteStore(newFile());
    await store.commit("p", [row]);
    const next = { ...row, op: "replace", ifMatch } as const;
    expect(await store.commit("p", [next])).toMatchObject({ reason: "stale" });
    await store.close();
  },
);
