import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import { duePeriods } from "../../../shared/campaign/periods.ts";
import type { Grid } from "../../../shared/tables/grid.ts";
import { lastUpdate } from "../../../shared/tables/todo/last-update.ts";
import { todoGrid } from "../../../shared/tables/todo/todo-grid.ts";
import type { TodoRow } from "../../../shared/tables/todo/todo-items.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import type { FlowDeps } from "../deps.ts";
import {
  type Inspection,
  type InspectedRow,
  type InspectedSheet,
  nameOf,
  titleOf,
} from "./inspect.ts";

/** The workbook speaks Vietnamese whatever language the pane has: its sheets are found by name. */
const language = "vi";

interface Whose {
  readonly campaign: Campaign;
  readonly unit: Unit;
}

/** "Việc cần làm" from the sheets as they stand. */
export function todoOf(inspection: Inspection, { campaign, unit }: Whose): Grid {
  const { today } = inspection.context;
  return gridOf({ campaign, unit, today, rows: todoRows(inspection) });
}

/** Writes "Việc cần làm", e.g. as an empty sheet of a new workbook. */
export async function writeTodo(
  { workbook, clock }: Pick<FlowDeps, "workbook" | "clock">,
  { campaign, unit, rows }: Whose & { rows: readonly TodoRow[] },
): Promise<void> {
  await workbook.writeGrids([gridOf({ campaign, unit, today: clock.today(), rows })]);
}

function gridOf({
  campaign,
  unit,
  today,
  rows,
}: Whose & { today: string; rows: readonly TodoRow[] }): Grid {
  return todoGrid({
    today,
    rows,
    due: duePeriods(campaign, today),
    language,
    unitName: unit.name,
    synthetic: campaign.synthetic,
  });
}

function todoRows({ sheets, context }: Inspection): readonly TodoRow[] {
  const approvedOn = approvals(sheets);
  const labels = context.householdLabels ?? new Map<string, string>();
  return sheets.flatMap((sheet) =>
    sheet.rows
      .filter(({ isRecord }) => isRecord)
      .map((row) => todoRow(sheet, row, { approvedOn, labels })),
  );
}

function todoRow(
  { form, read }: InspectedSheet,
  row: InspectedRow,
  {
    approvedOn,
    labels,
  }: { approvedOn: ReadonlyMap<string, string>; labels: ReadonlyMap<string, string> },
): TodoRow {
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
    updatedOn:
      form.id === "construction" ? lastUpdate(checked.values, approvedOn.get(code) ?? null) : null,
  };
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
