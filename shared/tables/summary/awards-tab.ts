import { words } from "../../cube/indicator.ts";
import { town } from "../../cube/evaluate.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid } from "../grid.ts";
import type { FigureBook } from "./figure-book.ts";
import { type FigureColumn, figureGrid, type FigureRow } from "./figure-grid.ts";
import { commonNotes } from "./notes.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";
import { reportersOf, unitRows } from "./unit-rows.ts";

/** B8 Khen thưởng: nominations and decisions against what was allotted, by form of commendation, then by unit (O16). */
export function awardsTab(input: SummaryInput, book: FigureBook): Grid {
  const { language, campaign } = input;
  const units = reportersOf(input, book, "B8.nominated.total");
  const total = words("Tổng cộng", "Total")[language];
  const awards = [...new Map(campaign.awards.map(({ id, name }) => [id, name]))];
  const rows: readonly FigureRow[] = [
    over(words("Theo hình thức khen thưởng", "By form of commendation"), input),
    ...awards.map(([id, name]) => awardRow(id, name)),
    { ...awardRow("total", total), total: true },
    over(words("Theo đơn vị đề nghị", "By unit"), input),
    ...unitRows(units, { part: "total", basis: "sent", total }),
  ];
  return figureGrid(
    {
      id: "B8",
      sheet: words("B8 Khen thưởng", "B8 Commendation"),
      title: words(
        "BIỂU B8. ĐỀ NGHỊ KHEN THƯỞNG SO VỚI CHỈ TIÊU (đơn vị tính: đề nghị)",
        "TABLE B8. NOMINATIONS AGAINST ALLOTMENT",
      ),
      words: [{ label: words("Hình thức, đơn vị", "Form, unit"), width: 46 }],
      columns: [
        column([words("Chỉ tiêu phân bổ", "Allotted")], "B8.quota", "sent"),
        ...(["sent", "accepted"] as const).flatMap((basis) => [
          column([baseWords[basis], words("Đề nghị", "Proposed")], "B8.nominated", basis),
          column([baseWords[basis], words("Đã có quyết định", "Decided")], "B8.decided", basis),
        ]),
      ],
      rows,
      notes: [
        words(
          "Dấu – ở cột chỉ tiêu: chưa phân bổ, không phải là 0.",
          "A dash under the allotment: not allotted yet, which is not 0.",
        )[language],
        ...commonNotes("B8", input, book),
      ],
      charts: [],
    },
    input,
    book,
  );
}

const baseWords: Readonly<Record<Basis, Localised>> = {
  sent: words("Đã gửi", "Sent"),
  accepted: words("Đã tiếp nhận", "Accepted"),
};

function column(labels: readonly Localised[], family: string, basis: Basis): FigureColumn {
  return { labels, format: "integer", width: 13, basis, id: (part) => `${family}.${part}` };
}

function awardRow(part: string, label: string): FigureRow {
  return { labels: [label], unit: town, part, basis: "sent", total: false };
}

function over(label: Localised, { language }: SummaryInput): FigureRow {
  return { labels: [label[language]], part: "", basis: "sent", total: true };
}
