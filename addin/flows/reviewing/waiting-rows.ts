import type { ApiRow, Me } from "../../../shared/api/shapes.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { keepersOf, laneIn } from "../../../shared/forms/filling/owners.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import type { FlowDeps } from "../deps.ts";
import { readWaiting } from "../pulling/heads.ts";
import { byCode } from "../pulling/merge-pulled.ts";
import { askEach } from "./at-desks.ts";
import { shownRow } from "./shown-row.ts";

/** Rows in the reviewer's lanes that were sent, or edited after acceptance, by form, unit and household code. */
export async function waitingRows(
  { api, workbook, language }: Pick<FlowDeps, "api" | "workbook" | "language">,
  campaign: Campaign,
  me: Me,
): Promise<readonly PendingRow[]> {
  const { picks } = await workbook.readMemory();
  const labels = new Map(picks?.map(({ code, label }) => [code, label]));
  const mine = forms.filter(({ lanes }) => lanes.some((lane) => me.reviews.includes(lane)));
  if (mine.length === 0) return [];
  const mayWait = await readWaiting({ api }, campaign.id);
  const desks = mine
    .flatMap((form) => keepersOf(form, campaign, me.today).map((unit) => ({ form, unit })))
    .filter(({ form, unit }) => mayWait(unit.id, form.id));
  return askEach(desks, async ({ form, unit }) => {
    const { rows } = await api.listAllRows(
      { campaign: campaign.id, unit: unit.id, form: form.id },
      0,
    );
    return rows
      .filter((row) => waitsFor(me, row, { form, campaign }))
      .sort(byCode)
      .map((row) => shownRow(row, { campaign, form, unit, labels, language, today: me.today }));
  });
}

function waitsFor(
  me: Me,
  row: ApiRow,
  { form, campaign }: { form: Form; campaign: Campaign },
): boolean {
  if (!isOpen(row)) return false;
  const context = { campaign, unit: row.unit, today: me.today };
  return me.reviews.includes(laneIn(context, form, parseRow(form, row.cells, context).values));
}

/** A withdrawal waits, too, as long as an accepted version of the row is counted. */
function isOpen({ state, acceptedVersion }: ApiRow): boolean {
  if (state === "withdrawn") return acceptedVersion !== null;
  return state === "sent" || state === "re-review";
}
