import type { DoublesRequest, DoublesResult } from "../../shared/api/duplicate-shapes.ts";
import { Problem } from "../../shared/api/problem.ts";
import { parseRow } from "../../shared/forms/rows/parse-row.ts";
import type { AccessLog } from "../access/access-log.ts";
import { authoriseEntry } from "../http/authorise.ts";
import type { Handler } from "../http/exchange.ts";
import { type LocatedPlace, placeOf, type RowDeps } from "../rows/place-of.ts";
import { askRegister } from "./ask-register.ts";
import type { AskedKeys } from "./asked-keys.ts";
import { doubleIssue } from "./double-issue.ts";
import { looksAt, type Told } from "./told-looks.ts";

interface DoublesDeps extends RowDeps {
  readonly asked: AskedKeys;
  readonly accesses: AccessLog;
}

/**
 * POST …/doubles: what a submission of these rows would answer of other units, asked before anything is sent. For who enters the form's
 * rows in that unit. Whom a person asks about is counted, and every row of another unit that is told of stands in the access log, before
 * anything is answered; when that cannot be stored, nothing is. 409 for another form version, 429 when the day's count is full.
 */
export function postDoubles(deps: DoublesDeps): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    authoriseEntry(call.caller, place);
    const request = call.body as DoublesRequest;
    const { version } = place.form;
    if (request.formVersion !== version)
      throw new Problem("schema-outdated", { detail: `The service has version ${version}` });
    const answers = await Promise.all(
      request.rows.map((row, index) => answerTo(deps, place, { ...row, place: index + 1 })),
    );
    const { id: campaign } = place.campaign;
    const { caller } = call;
    const now = deps.now();
    const keys = answers.flatMap(({ strange }) => strange);
    await deps.asked.take({ campaign, person: caller.id, keys, now });
    const told = answers.flatMap((one) => one.told);
    await deps.accesses.append(campaign, looksAt(told, { caller, now }));
    const rows = answers.flatMap(({ row }) => (row.issues.length === 0 ? [] : [row]));
    const result: DoublesResult = { rows };
    const counts = { rows: answers.length, strange: keys.length, doubles: rows.length };
    return { load: () => result, counts };
  };
}

interface Answer {
  readonly row: DoublesResult["rows"][number];
  /** Names of the keys of which the unit has no row of its own. */
  readonly strange: readonly string[];
  readonly told: readonly Told[];
}

async function answerTo(
  deps: RowDeps,
  place: LocatedPlace,
  { ref, id, cells, place: at }: DoublesRequest["rows"][number] & { readonly place: number },
): Promise<Answer> {
  const { form, context } = place;
  const { values } = parseRow(form, cells, context);
  const row: Answer["row"] = { ref, issues: [] };
  const strange: string[] = [];
  const told: Told[] = [];
  for (const key of form.townKeys) {
    const asked = await askRegister(deps, place, { key, id, values });
    if (asked === undefined) continue;
    const { verdict, name, others } = asked;
    const issues = doubleIssue(place, key, { rowId: id, place: at, values, verdict });
    row.issues.push(...issues);
    if (!asked.isOwn) strange.push(name);
    if (issues.length === 0) continue;
    for (const one of others)
      told.push({ form: form.id, unit: one.unit, row: one.row, column: key.column });
  }
  return { row, strange, told };
}
