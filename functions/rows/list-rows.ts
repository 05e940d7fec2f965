import type { RowsPage, RowsQuery } from "../../shared/api/shapes.ts";
import { laneIn } from "../../shared/forms/filling/owners.ts";
import { lanesOf, viewOf } from "../http/authorise.ts";
import type { Handler, SignedCall } from "../http/exchange.ts";
import { toApiRow, type View } from "./api-row.ts";
import { valuesOf } from "./form-rows.ts";
import { placeOf, type LocatedPlace, type RowDeps } from "./place-of.ts";
import { headDocumentId, rowKind } from "./row-document.ts";
import { listWholeCommits } from "./unit-index.ts";
import { readRow } from "./read-row.ts";

/** GET …/rows: rows that changed after `since`, in the order of their commits, as much of each as the caller may see. */
export function listRows(deps: RowDeps): Handler {
  return async (call) => {
    const place = await placeOf(deps, call);
    const view = viewOf(call.caller, place);
    const head = await deps.store.get(place.partition, headDocumentId(place.form.id));
    const { since, limit } = call.query as RowsQuery;
    const etag = [head?.etag ?? "none", place.campaignEtag, view, since, limit].join(".");
    return {
      etag: `${etag}.${lanesOf(call.caller, place.form).join("-")}`,
      load: () => loadPage(deps, { place, view, call }),
    };
  };
}

async function loadPage(
  { store }: RowDeps,
  { place, view, call }: { place: LocatedPlace; view: View; call: SignedCall },
): Promise<RowsPage> {
  const { form, context, partition } = place;
  const { since, limit } = call.query as RowsQuery;
  const page = await listWholeCommits(store, {
    partition,
    kind: rowKind(form.id),
    afterSeq: since,
    page: limit,
  });
  const lanes = lanesOf(call.caller, form);
  const rows = page.documents
    .map(({ body, seq }) => ({ ...readRow(body), seq }))
    .filter(
      (row) =>
        view !== "masked" || lanes.includes(laneIn(context, form, valuesOf(form, row.content))),
    )
    .map((row) => toApiRow(row, { form, context, view }));
  return { rows, cursor: page.documents.at(-1)?.seq ?? since, more: page.more };
}
