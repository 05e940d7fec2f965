import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Campaign, IsoDate, Unit } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { objectionsIn } from "../../../shared/forms/rows/office-columns.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import type { PendingRow } from "../../../shared/tables/review/review-grid.ts";
import { rowSummary } from "../../../shared/tables/review/row-summary.ts";
import type { FlowDeps } from "../deps.ts";
import { cellText } from "../rows/cell-text.ts";
import { doubleSentences } from "../rows/doubles.ts";

interface Showing extends Pick<FlowDeps, "language"> {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly unit: Unit;
  /** Household code → the words people know it by, as far as this workbook has them. */
  readonly labels: ReadonlyMap<string, string>;
  readonly today: IsoDate;
}

/** A row as somebody reads it who decides on it or fills something in. */
export function shownRow(row: ApiRow, showing: Showing): PendingRow {
  const { campaign, form, unit, labels, language } = showing;
  const cells = form.columns.map(({ key, kind, label }, index) => {
    const text = cellText(row.cells[index] ?? null, { form: form.id, column: key }, language);
    const known = kind === "household" ? (labels.get(text) ?? text) : text;
    return { key, label: label[language], text: known };
  });
  const filled = cells.filter(({ text }) => text !== "");
  const name = filled.find(({ key }) => key === form.nameColumn)?.text;
  return {
    id: row.id,
    version: row.version,
    form: form.id,
    unit: row.unit,
    unitName: unit.name,
    sheet: form.sheet,
    code: row.code ?? "",
    // A budget line has no giver: it is known by what it says in short.
    title: name ?? rowSummary({ form: form.id, cells: filled }),
    state: row.state,
    cells: filled,
    changes: cells
      .filter(({ key }) => row.changed.includes(key))
      .map((cell) => ({ ...cell, before: null })),
    remarks: [
      ...(row.state === "withdrawn" ? [withdrawal(row.withdrawnBecause ?? "", language)] : []),
      ...objections(row, showing),
      ...(row.acknowledged ?? []).map((one) => explanation(form, one, language)),
      ...doubleSentences(row, { campaign, language }),
    ],
    sentBy: row.by,
    sentOn: row.at,
  };
}

/** "LĐTBXH xác nhận đối tượng: Không": what an office said no to. */
function objections(row: ApiRow, { campaign, form, today, language }: Showing): readonly string[] {
  const context = { campaign, unit: row.unit, today };
  const { values } = parseRow(form, row.cells, context);
  return objectionsIn(form, values).map(({ key, label, options = [] }) => {
    const answer = options.find(({ id }) => id === values[key]);
    return `${label[language]}: ${(language === "vi" ? answer?.label : answer?.en) ?? ""}`;
  });
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
