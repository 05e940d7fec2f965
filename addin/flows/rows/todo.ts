import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import { duePeriods } from "../../../shared/campaign/periods.ts";
import { unitWithDuty } from "../../../shared/campaign/units.ts";
import type { ParseContext, Values } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { objectionsIn } from "../../../shared/forms/rows/office-columns.ts";
import { type Season, seasonOf } from "../../../shared/forms/filling/seasons.ts";
import type { Grid } from "../../../shared/tables/grid.ts";
import { lastUpdate } from "../../../shared/tables/todo/last-update.ts";
import { todoGrid } from "../../../shared/tables/todo/todo-grid.ts";
import type { OpenSeason, TodoRow } from "../../../shared/tables/todo/todo-items.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import {
  type Inspection,
  type InspectedRow,
  type InspectedSheet,
  nameOf,
  sheetOf,
  titleOf,
} from "./inspect.ts";

/** The workbook speaks Vietnamese whatever language the pane has: its sheets are found by name. */
const language = "vi";

interface Whose {
  readonly campaign: Campaign;
  readonly unit: Unit;
  /** Forms the unit fills in. */
  readonly forms: readonly Form[];
}

/** "Việc cần làm" from the sheets as they stand. */
export function todoOf(inspection: Inspection, whose: Whose): Grid {
  const { campaign, unit } = whose;
  const { today } = inspection.context;
  const [first] = inspection.sheets;
  return todoGrid({
    today,
    rows: todoRows(inspection, whose),
    due: duePeriods(campaign, today),
    reportLink: first === undefined ? null : { sheet: first.read.name, cell: "A1" },
    seasons: openSeasons(inspection, whose),
    language,
    unitName: unit.name,
    synthetic: campaign.synthetic,
  });
}

/** Forms in season without a row for it: not added yet, empty, or still about an earlier period. */
function openSeasons(inspection: Inspection, { campaign, forms }: Whose): readonly OpenSeason[] {
  return forms.flatMap((form): readonly OpenSeason[] => {
    const season = seasonOf(form.id, campaign, inspection.context.today);
    if (season === undefined) return [];
    const sheet = sheetOf(inspection, form.id);
    if (sheet?.rows.some((row) => row.isRecord && isAbout(form, row, season)) === true) return [];
    const link = sheet === undefined ? null : { sheet: sheet.read.name, cell: "A1" };
    const { name, dueBefore } = season;
    return [{ title: form.title[language], name, dueBefore, link }];
  });
}

/** A row of a form without periods is about the season it was written in. */
function isAbout(form: Form, { checked }: InspectedRow, { period }: Season): boolean {
  const column = form.columns.find(({ source }) => source === "periods");
  return column === undefined || checked.values[column.key] === period;
}

function todoRows({ sheets, context }: Inspection, { forms }: Whose): readonly TodoRow[] {
  const approvedOn = approvals(sheets);
  const labels = context.householdLabels ?? new Map<string, string>();
  return sheets.flatMap((sheet) =>
    sheet.rows
      .filter(({ isRecord }) => isRecord)
      .map((row) => ({
        ...todoRow(sheet, row, { approvedOn, labels, context }),
        isWaiting: forms.includes(sheet.form) && waits(sheet, row),
      })),
  );
}

function todoRow(
  { form, read }: InspectedSheet,
  row: InspectedRow,
  {
    approvedOn,
    labels,
    context,
  }: {
    approvedOn: ReadonlyMap<string, string>;
    labels: ReadonlyMap<string, string>;
    context: ParseContext;
  },
): Omit<TodoRow, "isWaiting"> {
  const { trace, checked, issues } = row;
  const household = checked.values["household"];
  const code = typeof household === "string" ? household : "";
  const names = new Map(form.columns.map(({ key, label }) => [key, label.vi]));
  const index = form.columns.findIndex(({ key }) => key === form.nameColumn);
  const blocking = issues.filter(({ level }) => level === "block");
  const at = blocking[0]?.cell ?? "";
  return {
    link: {
      sheet: read.name,
      cell: at !== "" ? at : `${read.letters[index] ?? "A"}${row.read.row}`,
    },
    title: form.id === "households" ? titleOf(form, row) : (labels.get(code) ?? nameOf(form, row)),
    returned: trace.state === "returned" ? { reason: trace.note, dueOn: trace.dueOn } : null,
    missing: checked.held ? [] : checked.missing.map((key) => names.get(key) ?? key),
    blocked: checked.held
      ? blocking.map((issue) => describeIssue(issue, { language, head: nameOf(form, row) }))
      : [],
    objections: objectionsTo(form, checked.values, context),
    updatedOn:
      form.id === "construction" ? lastUpdate(checked.values, approvedOn.get(code) ?? null) : null,
  };
}

/** What offices said no to in a row that is still on the list. */
function objectionsTo(form: Form, values: Values, context: ParseContext): TodoRow["objections"] {
  if (form.isClosed?.(values) === true) return [];
  return objectionsIn(form, values).map(({ key, label, filledBy, format }) => ({
    office: (filledBy && unitWithDuty(context.campaign, filledBy)?.name) ?? "",
    column: label[language],
    answer: String(format(values[key] ?? null, context) ?? ""),
  }));
}

/** A decision that was sent and nobody has accepted as it stands. */
function waits({ form }: InspectedSheet, { trace }: InspectedRow): boolean {
  return form.id === "approvals" && (trace.state === "sent" || trace.state === "re-review");
}

/** Household code → day of its approval, where the sheet of decisions is at hand. */
function approvals(sheets: readonly InspectedSheet[]): ReadonlyMap<string, string> {
  const rows = sheets.find(({ form }) => form.id === "approvals")?.rows ?? [];
  return new Map(
    rows.flatMap(({ checked: { values } }) => {
      const { household, decisionOn } = values;
      return typeof household === "string" && typeof decisionOn === "string"
        ? [[household, decisionOn] as const]
        : [];
    }),
  );
}
