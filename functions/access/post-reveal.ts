import { Problem } from "../../shared/api/problem.ts";
import type { RevealRequest, RevealResult } from "../../shared/api/access-shapes.ts";
import type { Form } from "../../shared/forms/form.ts";
import { laneIn } from "../../shared/forms/filling/owners.ts";
import { lanesOf, unitWithForm } from "../http/authorise.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { maskOf } from "../../shared/forms/rows/mask.ts";
import { placeOf, type RowDeps } from "../rows/place-of.ts";
import { rowDocumentId, rowKind, type RowDocument } from "../rows/row-document.ts";
import type { AccessLog } from "./access-log.ts";
import { readRow } from "../rows/read-row.ts";

/**
 * POST …/rows/{row}/reveal: one masked value of a row the caller decides on. Who asked, for what and why is stored before the
 * value leaves; when that fails, it does not leave. 404 outside the caller's lanes; 400 for a column that is not masked.
 */
export function postReveal(deps: RowDeps, log: AccessLog): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    unitWithForm(place);
    const { form, campaign, unit, partition, context } = place;
    const lanes = lanesOf(call.caller, form);
    const row = await findRow(deps, { partition, form, id: param(call, "row") });
    if (row === undefined || !lanes.includes(laneIn(context, form, valuesOf(form, row.content))))
      throw new Problem("not-found");
    const { column: key, reason } = call.body as RevealRequest;
    const index = form.columns.findIndex((one) => one.key === key && maskOf(one) !== undefined);
    const column = form.columns[index];
    if (column === undefined)
      throw new Problem("malformed-request", { detail: "column is not a masked one" });
    const { id: by, name, unit: from } = call.caller;
    const access = { by, name, role: "reviewer", from, unit, form: form.id, row: row.id };
    await log.append(campaign.id, [
      {
        id: `a.${call.idempotencyKey ?? ""}`,
        at: deps.now().toISOString(),
        access: { ...access, column: key, action: "revealed", reason },
      },
    ]);
    const raw = new Map(row.content.raw);
    const cell = raw.get(index) ?? column.format(row.content.values[index] ?? null, context);
    return answer({ row: row.id, version: row.version, column: key, cell } satisfies RevealResult);
  };
}

async function findRow(
  { store }: RowDeps,
  { partition, form, id }: { partition: string; form: Form; id: string },
): Promise<RowDocument | undefined> {
  const stored = await store.get(partition, rowDocumentId(id));
  return stored?.kind === rowKind(form.id) ? readRow(stored.body) : undefined;
}
