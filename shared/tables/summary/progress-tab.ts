import { stages } from "../../cube/terms.ts";
import { town } from "../../cube/evaluate.ts";
import { words } from "../../cube/indicator.ts";
import { programmeGroups } from "../../cube/vocabulary.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid, GridFormat, Language } from "../grid.ts";
import type { FigureBook } from "./figure-book.ts";
import { type FigureColumn, figureGrid, type FigureRow } from "./figure-grid.ts";
import { heading } from "./need-tab.ts";
import { commonNotes, unknownNote } from "./notes.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";
import { type NamedUnit, unitRows, wardsOf } from "./unit-rows.ts";

/** B2: programme group × work type × unit; first one line per unit, then the town and each unit in detail. */
export function progressTab(input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  const units = wardsOf(input, book, "B2.approved.total");
  return figureGrid(
    {
      id: "B2",
      sheet: words("B2 Tiến độ", "B2 Progress"),
      title: words(
        "BIỂU B2. TIẾN ĐỘ XÂY MỚI, SỬA CHỮA NHÀ Ở (đơn vị tính: nhà)",
        "TABLE B2. PROGRESS OF BUILDING AND REPAIR (houses)",
      ),
      words: [
        { label: words("Đơn vị, nhóm chương trình", "Unit, programme group"), width: 36 },
        { label: words("Hình thức", "Work"), width: 11 },
      ],
      columns,
      rows: (["sent", "accepted"] as const).flatMap((basis) => block(basis, units, language)),
      notes: [...notes(language, book), ...commonNotes("B2", input, book)],
      charts: [
        {
          type: "ColumnClustered",
          title: words("Tiến độ theo đơn vị (đã gửi)", "Progress by unit (sent)"),
          firstRow: 1,
          rows: units.length,
          columns: chartColumns,
        },
      ],
    },
    input,
    book,
  );
}

const all = words("Toàn thị xã", "Whole town");

function block(
  basis: Basis,
  units: readonly NamedUnit[],
  language: Language,
): readonly FigureRow[] {
  return [
    heading(basis, language),
    ...unitRows(units, { part: "total", basis, total: all[language] }),
    ...[{ id: town, name: all[language] }, ...units].flatMap((unit) =>
      detail(unit, basis, language),
    ),
  ];
}

/** Every programme group and work type of one unit. */
function detail(unit: NamedUnit, basis: Basis, language: Language): readonly FigureRow[] {
  const title = words(`Chi tiết: ${unit.name}`, `Detail: ${unit.name}`)[language];
  const groups = [...programmeGroups, { id: "", label: words("Cộng các nhóm", "All groups") }];
  const row = (label: Localised, work: (typeof works)[number], part: string): FigureRow => {
    const labels = [label[language], work.label[language]];
    return { labels, unit: unit.id, part, basis, total: work.id === "total" };
  };
  return [
    { labels: [title], part: "", basis, total: true },
    ...groups.flatMap(({ id, label }) =>
      works.map((work) => row(label, work, id === "" ? work.id : `${id}.${work.id}`)),
    ),
  ];
}

const works = [
  { id: "new", label: words("Xây mới", "New") },
  { id: "repair", label: words("Sửa chữa", "Repair") },
  { id: "total", label: words("Cộng", "Sum") },
] as const;

function figure(
  family: string,
  labels: readonly Localised[],
  { format = "integer", width = 10 }: { format?: GridFormat; width?: number } = {},
): FigureColumn {
  return { labels, format, width, id: (part) => `B2.${family}.${part}` };
}

/** Targets name no programme: rows of one group have none. */
function ofAllGroups(column: FigureColumn): FigureColumn {
  return { ...column, id: (part) => (part.includes(".") ? null : column.id(part)) };
}

const started = words("Đã khởi công", "Started");
const underWay = words("Đang làm (khởi công − hoàn thành)", "Under way (started − completed)");
const completed = words("Hoàn thành", "Completed");
const toDate = words("Lũy kế", "To date");
const inPeriod = words("Trong kỳ", "In the period");
const change = words("Tăng, giảm so với kỳ trước", "Change from previous period");

const columns: readonly FigureColumn[] = [
  ofAllGroups(figure("target", [words("Kế hoạch (chỉ tiêu)", "Target")])),
  figure("approved", [words("Được phê duyệt", "Approved")]),
  figure("removed", [words("Đưa ra sau phê duyệt", "Removed after approval")]),
  figure(
    "denominator",
    [words("Mẫu số (phê duyệt − đưa ra)", "Denominator (approved − removed)")],
    { width: 13 },
  ),
  figure("started", [started, toDate]),
  figure("started-in-period", [started, inPeriod]),
  figure("started-change", [started, change], { format: "change" }),
  figure("in-progress", [underWay, words("Tổng số", "Total")]),
  ...stages.map(({ id, label }) => figure(`stage-${id}`, [underWay, label])),
  figure("completed", [completed, toDate]),
  figure("completed-in-period", [completed, inPeriod]),
  figure("completed-change", [completed, change], { format: "change" }),
  figure("accepted", [words("Đã nghiệm thu", "Inspected")]),
  figure("handed-over", [words("Đã bàn giao", "Handed over")]),
  figure("remaining", [words("Còn lại chưa khởi công", "Not started yet")]),
  figure("started-rate", [words("Tỷ lệ khởi công / mẫu số", "Started / denominator")], {
    format: "percent",
    width: 12,
  }),
  figure("rate", [words("Tỷ lệ hoàn thành / mẫu số", "Completed / denominator")], {
    format: "percent",
    width: 12,
  }),
  ofAllGroups(
    figure("target-rate", [words("Tỷ lệ hoàn thành / kế hoạch", "Completed / target")], {
      format: "percent",
      width: 12,
    }),
  ),
];

const chartColumns = ["denominator", "started", "completed"].map((family) =>
  columns.findIndex(({ id }) => id("total") === `B2.${family}.total`),
);

function notes(language: Language, book: FigureBook): readonly string[] {
  const unknown = unknownNote(book, {
    ids: [
      "B2.approved.unknown.total",
      "B2.approved.unknown",
      "B2.started.unknown.total",
      "B2.started.unknown",
    ],
    vi: "Có {n} nhà chưa xác định chương trình hoặc hình thức; các nhà này chỉ tính ở dòng cộng.",
    en: "{n} houses have no programme or work type yet; they count in the sums only.",
    language,
  });
  return [
    words(
      'Lũy kế tính đến hết tháng cuối của kỳ. Đã khởi công gồm cả nhà đã hoàn thành; "Đang làm" không gồm nhà đã hoàn thành. Giai đoạn là giai đoạn hiện tại.',
      "To date means to the end of the period's last month. Started includes completed houses, under way does not. Stages are those of now.",
    )[language],
    ...(unknown === null ? [] : [unknown]),
  ];
}
