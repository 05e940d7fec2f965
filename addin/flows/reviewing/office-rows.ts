import type { ApiRow, Me } from "../../../shared/api/shapes.ts";
import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import type { Column } from "../../../shared/forms/column.ts";
import { officeColumns, officeForms } from "../../../shared/forms/rows/office-columns.ts";
import { keepersOf, needsNoDecision } from "../../../shared/forms/filling/owners.ts";
import { parseRow } from "../../../shared/forms/rows/parse-row.ts";
import type { OfficeRow } from "../../../shared/tables/office/office-grid.ts";
import { formatDate } from "../../../shared/text/date.ts";
import { vietnamDay } from "../../../shared/text/vietnam-time.ts";
import type { FlowDeps } from "../deps.ts";
import { byCode } from "../pulling/merge-pulled.ts";
import { askEach, type FormOfUnit } from "./at-desks.ts";
import { shownRow } from "./shown-row.ts";

interface Office {
  readonly campaign: Campaign;
  readonly me: Me;
  readonly unit: Unit;
}

/** Rows of other units in which the office has a column, those that wait first, then by form, unit and code. */
export async function officeRows(
  { api, workbook, language }: Pick<FlowDeps, "api" | "workbook" | "language">,
  office: Office,
): Promise<readonly OfficeRow[]> {
  const { campaign, me, unit: own } = office;
  const { picks } = await workbook.readMemory();
  const labels = new Map(picks?.map(({ code, label }) => [code, label]));
  const desks = officeForms(own).flatMap((form) =>
    keepersOf(form, campaign, me.today)
      .filter(({ id }) => id !== own.id)
      .map((unit) => ({ form, unit })),
  );
  const rows = await askEach(desks, async (desk) => {
    const place = { campaign: campaign.id, unit: desk.unit.id, form: desk.form.id };
    const { rows: found } = await api.listAllRows(place, 0);
    return found
      .filter((row) => isJudged(row, desk, office))
      .sort(byCode)
      .map((row): OfficeRow => {
        const columns = officeColumns(desk.form, own);
        const shown = { ...desk, campaign, labels, language, today: me.today };
        const answers = answersIn(row, desk, columns);
        return {
          ...shownRow(row, shown),
          remarks: columns.flatMap((column) => remarkOf(row, column, { answers, language })),
          answers,
          isOpen: Object.values(answers).includes(null),
        };
      });
  });
  return [...rows.filter(({ isOpen }) => isOpen), ...rows.filter(({ isOpen }) => !isOpen)];
}

/** Rows that are gone or left the list need no answer, nor does what a unit decides by its own authority. */
function isJudged(row: ApiRow, { form }: FormOfUnit, { campaign, me }: Office): boolean {
  if (row.state === "withdrawn") return false;
  const context = { campaign, unit: row.unit, today: me.today };
  const { values } = parseRow(form, row.cells, context);
  return form.isClosed?.(values) !== true && !needsNoDecision(form, values, context);
}

function answersIn({ cells }: ApiRow, { form }: FormOfUnit, columns: readonly Column[]) {
  return Object.fromEntries(
    columns.map((column) => [column.key, cells[form.columns.indexOf(column)] ?? null]),
  );
}

function remarkOf(
  { office = [] }: ApiRow,
  { key, label }: Column,
  { answers, language }: Pick<OfficeRow, "answers"> & Pick<FlowDeps, "language">,
): readonly string[] {
  const entry = office.find(({ column }) => column === key);
  if (entry === undefined) return [];
  const on = formatDate(vietnamDay(new Date(entry.at)));
  if (answers[key] !== null) return [`${label[language]}: ${entry.by}, ${on}`];
  return [
    language === "vi"
      ? `${label.vi}: đã ghi ngày ${on}; đơn vị sửa sau đó nên cần xem và ghi lại`
      : `${label.en}: answered on ${on}; the unit changed the row since, so it is asked again`,
  ];
}
