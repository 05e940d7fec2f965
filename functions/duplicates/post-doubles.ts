import type { DoublesRequest, DoublesResult } from "../../shared/api/duplicate-shapes.ts";
import { Problem } from "../../shared/api/problem.ts";
import type { TownKey } from "../../shared/forms/form.ts";
import { parseRow } from "../../shared/forms/rows/parse-row.ts";
import type { Values } from "../../shared/forms/column.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import { authoriseEntry } from "../http/authorise.ts";
import type { Handler } from "../http/exchange.ts";
import { judge } from "../register/judge.ts";
import { readContenders } from "../register/read-contenders.ts";
import type { Contender } from "../register/register.ts";
import type { Verdict } from "../rows/claims.ts";
import { type LocatedPlace, placeOf, type RowDeps } from "../rows/place-of.ts";
import { doubleIssue } from "./double-issue.ts";

/**
 * POST …/doubles: what a submission of these rows would answer of other units, asked before anything is sent. For who enters the form's
 * rows in that unit. Stores nothing and reads registers only; the log holds how many were asked about. 409 for another form version.
 */
export function postDoubles(deps: RowDeps): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    authoriseEntry(call.caller, place);
    const request = call.body as DoublesRequest;
    const { version } = place.form;
    if (request.formVersion !== version)
      throw new Problem("schema-outdated", { detail: `The service has version ${version}` });
    const asked = await Promise.all(
      request.rows.map(async (row, index) => ({
        ref: row.ref,
        issues: [...(await issuesOf(deps, place, { ...row, place: index + 1 }))],
      })),
    );
    const rows = asked.filter(({ issues }) => issues.length > 0);
    const result: DoublesResult = { rows };
    return { load: () => result, counts: { rows: asked.length, doubles: rows.length } };
  };
}

type AskedRow = Pick<DoublesRequest["rows"][number], "id" | "cells"> & { readonly place: number };

async function issuesOf(
  deps: RowDeps,
  place: LocatedPlace,
  { id, cells, place: at }: AskedRow,
): Promise<readonly Issue[]> {
  const { form, context } = place;
  const { values } = parseRow(form, cells, context);
  const issues = await Promise.all(
    form.townKeys.map(async (key) => {
      const verdict = await verdictOn(deps, place, { key, id, values });
      return doubleIssue(place, key, { rowId: id, place: at, values, verdict });
    }),
  );
  return issues.flat();
}

/** No row of the store has this id: ids are made by the service. */
const notStored = "asked";

/**
 * What the register would say of the row once it were stored. Other rows of the unit itself are left out: the sheet shows them, and its
 * own check speaks of them (E24).
 */
async function verdictOn(
  { store, keys, now }: RowDeps,
  { campaign, form, unit }: LocatedPlace,
  { key, id, values }: { key: TownKey; id: string | null; values: Values },
): Promise<Verdict | undefined> {
  const text = key.keyOf(values);
  if (text === null) return undefined;
  const contenders = await readContenders({ store, keys }, { campaign, form, key, text });
  const row = id ?? notStored;
  const known = contenders.find((one) => one.unit === unit && one.row === row);
  const asked: Contender = {
    ...(known ?? { unit, row, seq: 0, at: now().toISOString(), version: 0 }),
    is: "current",
    marks: key.marksOf?.(values) ?? [],
  };
  const others = contenders.filter((one) => one.unit !== unit);
  return judge(key, { version: 0, contenders: [...others, asked] }).get(row);
}
