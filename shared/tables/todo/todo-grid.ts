import { words } from "../../cube/indicator.ts";
import { formatDate } from "../../text/date.ts";
import type { Grid, GridCell, Language } from "../grid.ts";
import { buildHeader } from "../header.ts";
import { syntheticLines } from "../synthetic-lines.ts";
import { type TodoInput, type TodoItem, todoItems } from "./todo-items.ts";

const kinds: Readonly<Record<TodoItem["kind"], ReturnType<typeof words>>> = {
  returned: words("Bị trả lại", "Returned"),
  held: words("Chưa gửi được", "Held back"),
  objection: words("Không được xác nhận", "Not confirmed"),
  report: words("Đến hạn báo cáo", "Report due"),
  season: words("Đến kỳ lập biểu", "Form in season"),
  stale: words("Lâu chưa cập nhật", "Not updated"),
  waiting: words("Chờ tiếp nhận", "To be accepted"),
  missing: words("Thiếu thông tin", "Missing information"),
};

const columns = [
  { label: words("TT", "No"), width: 5 },
  { label: words("Việc", "What"), width: 20 },
  { label: words("Hộ, dòng", "Household, row"), width: 36 },
  { label: words("Nội dung cần làm", "To do"), width: 70 },
  { label: words("Hạn", "Due"), width: 12 },
  { label: words("Đến ô", "Go to"), width: 22 },
];

export interface TodoGridInput extends TodoInput {
  /** Name of the unit as printed. */
  readonly unitName: string;
  readonly synthetic: boolean;
}

/** "Việc cần làm": derived from what the workbook holds, each line a link to its cell; an empty week says so. */
export function todoGrid(input: TodoGridInput): Grid {
  const { language } = input;
  const items = todoItems(input);
  const { header, headerMerges } = buildHeader(columns.map(({ label }) => [label[language]]));
  const titles = [
    words("VIỆC CẦN LÀM", "TO DO")[language],
    words(
      `${input.unitName} · ngày ${formatDate(input.today)}`,
      `${input.unitName} · ${formatDate(input.today)}`,
    )[language],
    ...syntheticLines(input.synthetic, language),
  ];
  return {
    id: "todo",
    sheet: words("Việc cần làm", "To do")[language],
    titles,
    header,
    headerMerges,
    body:
      items.length === 0
        ? [emptyWeek(language)]
        : items.map((item, index) => itemRow(item, index + 1, language)),
    totalRows: [],
    notes: [],
    widths: columns.map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: titles.length + 2, columns: 0 },
    inputs: [],
    charts: [],
  };
}

function emptyWeek(language: Language): readonly GridCell[] {
  const line = words("Tuần này không còn việc", "Nothing left to do this week")[language];
  return columns.map((_, index): GridCell => ({
    value: index === 3 ? line : null,
    format: "text",
  }));
}

function itemRow(item: TodoItem, ordinal: number, language: Language): readonly GridCell[] {
  const link = item.link === null ? {} : { link: item.link };
  const place = item.link === null ? null : `${item.link.sheet}!${item.link.cell}`;
  return [
    { value: ordinal, format: "integer" },
    { value: kinds[item.kind][language], format: "text" },
    { value: item.title, format: "text" },
    { value: item.what, format: "text" },
    { value: item.dueOn, format: "date" },
    { value: place, format: "text", ...link },
  ];
}
