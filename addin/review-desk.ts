import type { ApiRow, Me } from "../shared/api/shapes.ts";
import type { Campaign, Unit } from "../shared/campaign/campaign.ts";
import { forms } from "../shared/forms/catalogue.ts";
import type { Form } from "../shared/forms/form.ts";
import { parseRow } from "../shared/forms/parse-row.ts";
import type { PendingRow } from "../shared/tables/review/review-grid.ts";
import type { FlowDeps } from "./flows/deps.ts";
import { postDecisions } from "./flows/post-decisions.ts";
import { cellText } from "./components/cell-text.ts";
import type { Reviewing } from "./pages/pane.ts";

/** Requests at the service at one time: a reviewer's forms times all units would be a burst. */
const atOnce = 4;

/** The desk of the signed-in reviewer, straight from the service: no sheet is needed to look and decide. */
export function reviewDesk(deps: FlowDeps): Reviewing {
  return {
    list: async () => {
      const me = await deps.api.getMe();
      return listWaiting(deps, await deps.api.getCampaign(me.campaign), me);
    },
    decide: async (decisions) => {
      const { campaign } = await deps.api.getMe();
      const numbered = decisions.map((decision, index) => ({ ...decision, row: index + 1 }));
      const decided = await postDecisions(deps, {
        campaign,
        decisions: numbered,
        report: undefined,
      });
      const taken = decided.filter(({ outcome }) => outcome === "decided");
      const accepted = taken.filter(({ decision }) => decision.decision === "accept").length;
      return {
        accepted,
        returned: taken.length - accepted,
        refused: decided.length - taken.length,
      };
    },
  };
}

/** Rows in the reviewer's lanes that were sent, or edited after acceptance, in form and unit order. */
async function listWaiting(
  { api, language }: FlowDeps,
  campaign: Campaign,
  me: Me,
): Promise<readonly PendingRow[]> {
  const desks = forms
    .filter(({ lanes }) => lanes.some((lane) => me.reviews.includes(lane)))
    .flatMap((form) => ownersOf(form, campaign).map((unit) => ({ form, unit })));
  const found: PendingRow[][] = desks.map(() => []);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < desks.length; at = next++) {
      const desk = desks[at];
      if (desk === undefined) return;
      const { form, unit } = desk;
      const { rows } = await api.listAllRows(
        { campaign: campaign.id, unit: unit.id, form: form.id },
        0,
      );
      const waiting = rows.filter((row) => waitsFor(me, row, { form, campaign }));
      found[at] = waiting.map((row) => shown(row, { form, unit, language }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found.flat();
}

function ownersOf(form: Form, campaign: Campaign): readonly Unit[] {
  return campaign.units.filter(({ kind }) => form.owners.includes(kind));
}

function waitsFor(
  me: Me,
  row: ApiRow,
  { form, campaign }: { form: Form; campaign: Campaign },
): boolean {
  if (row.state !== "sent" && row.state !== "re-review") return false;
  const context = { campaign, unit: row.unit, today: me.today };
  return me.reviews.includes(form.laneOf(parseRow(form, row.cells, context).values));
}

function shown(
  row: ApiRow,
  { form, unit, language }: { form: Form; unit: Unit; language: FlowDeps["language"] },
): PendingRow {
  const cells = form.columns.map((column, index) => ({
    key: column.key,
    label: column.label[language],
    text: cellText(row.cells[index] ?? null, { form: form.id, column: column.key }, language),
  }));
  return {
    id: row.id,
    version: row.version,
    form: form.id,
    unit: row.unit,
    unitName: unit.name,
    sheet: form.sheet,
    code: row.code ?? "",
    title: cells.find(({ key }) => key === form.nameColumn)?.text ?? "",
    state: row.state,
    cells: cells.filter(({ text }) => text !== ""),
    changes: cells
      .filter(({ key }) => row.changed.includes(key))
      .map((cell) => ({ ...cell, before: null })),
    remarks: [],
    sentBy: row.by,
    sentOn: row.at,
  };
}
