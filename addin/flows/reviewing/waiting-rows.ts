import type { ApiRow, Me } from "../../../shared/api/shapes.ts";
import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { keepersOf, laneIn } from "../../../shared/forms/owners.ts";
import { parseRow } from "../../../shared/forms/parse-row.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import type { FlowDeps } from "../deps.ts";
import { byCode } from "../pulling/merge-pulled.ts";
import { cellText } from "../rows/cell-text.ts";
import { doubleSentences } from "../rows/doubles.ts";

/** Requests at the service at one time: a reviewer's forms times all units would be a burst. */
const atOnce = 4;

/** Rows in the reviewer's lanes that were sent, or edited after acceptance, by form, unit and household code. */
export async function waitingRows(
  { api, workbook, language }: Pick<FlowDeps, "api" | "workbook" | "language">,
  campaign: Campaign,
  me: Me,
): Promise<readonly PendingRow[]> {
  const { picks } = await workbook.readMemory();
  const labels = new Map(picks?.map(({ code, label }) => [code, label]));
  const desks = forms
    .filter(({ lanes }) => lanes.some((lane) => me.reviews.includes(lane)))
    .flatMap((form) => keepersOf(form, campaign, me.today).map((unit) => ({ form, unit })));
  const found: PendingRow[][] = desks.map(() => []);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < desks.length; at = next++) {
      const desk = desks[at];
      if (desk === undefined) return;
      const { form, unit } = desk;
      const place = { campaign: campaign.id, unit: unit.id, form: form.id };
      const { rows } = await api.listAllRows(place, 0);
      found[at] = rows
        .filter((row) => waitsFor(me, row, { form, campaign }))
        .sort(byCode)
        .map((row) => shown(row, { campaign, form, unit, labels, language }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found.flat();
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

interface Showing {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: Unit;
  /** Household code → the words people know it by, as far as this workbook has them. */
  readonly labels: ReadonlyMap<string, string>;
  readonly language: FlowDeps["language"];
}

function shown(row: ApiRow, { campaign, form, unit, labels, language }: Showing): PendingRow {
  const cells = form.columns.map(({ key, kind, label }, index) => {
    const text = cellText(row.cells[index] ?? null, { form: form.id, column: key }, language);
    const known = kind === "household" ? (labels.get(text) ?? text) : text;
    return { key, label: label[language], text: known };
  });
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
    remarks: [
      ...(row.state === "withdrawn" ? [withdrawal(row.withdrawnBecause ?? "", language)] : []),
      ...(row.acknowledged ?? []).map((one) => explanation(form, one, language)),
      ...doubleSentences(row, { campaign, language }),
    ],
    sentBy: row.by,
    sentOn: row.at,
  };
}

/** "Diện tích: đơn vị đã xem cảnh báo – đo lại đúng". */
function explanation(
  { columns }: Form,
  { column, reason }: NonNullable<ApiRow["acknowledged"]>[number],
  language: FlowDeps["language"],
): string {
  const label = columns.find(({ key }) => key === column)?.label[language];
  const where = label === undefined ? "" : `${label}: `;
  return language === "vi"
    ? `${where}đơn vị đã xem cảnh báo – ${reason}`
    : `${where}the unit has seen the warning – ${reason}`;
}

function withdrawal(reason: string, language: FlowDeps["language"]): string {
  return language === "vi"
    ? `Đơn vị rút dòng này: ${reason}. Tiếp nhận thì dòng không còn được tính.`
    : `The unit withdraws this row: ${reason}. Accepted, it is counted no more.`;
}
