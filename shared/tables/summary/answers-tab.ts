import { answerFamily, counted } from "../../cube/answers.ts";
import { words } from "../../cube/indicator.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid } from "../grid.ts";
import type { FigureBook } from "./figure-book.ts";
import { type FigureColumn, figureGrid } from "./figure-grid.ts";
import { heading } from "./need-tab.ts";
import { commonNotes } from "./notes.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";
import { reportersOf, unitRows } from "./unit-rows.ts";

/** B11: how many rows of each unit give each answer, for every column a form counts. */
export function answersTab(input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  const total = words("Toàn thị xã", "Whole town")[language];
  const units = counted
    .flatMap((each) => reportersOf(input, book, `${answerFamily(each)}.total`))
    .filter(({ id }, index, all) => all.findIndex((unit) => unit.id === id) === index);
  const block = (basis: Basis) => [
    heading(basis, language),
    ...unitRows(units, { part: "", basis, total }),
  ];
  return figureGrid(
    {
      id: "B11",
      sheet: words("B11 Thống kê", "B11 Answers"),
      title: words(
        "BIỂU B11. THỐNG KÊ THEO CÂU TRẢ LỜI (đơn vị tính: dòng)",
        "TABLE B11. ROWS BY ANSWER (rows)",
      ),
      words: [{ label: words("Đơn vị", "Unit"), width: 26 }],
      columns: counted.flatMap(columnsOf),
      rows: [...block("sent"), ...block("accepted")],
      notes: commonNotes("B11", input, book),
      charts: [],
    },
    input,
    book,
  );
}

function columnsOf(each: (typeof counted)[number]): readonly FigureColumn[] {
  const family = answerFamily(each);
  const over = words(
    `${each.form.sheet}: ${each.column.label.vi}`,
    `${each.form.title.en}: ${each.column.label.en}`,
  );
  const figure = (label: Localised, part: string): FigureColumn => {
    return { labels: [over, label], format: "integer", width: 11, id: () => `${family}.${part}` };
  };
  return [
    ...each.answers.map(({ id, label }) => figure(label, id)),
    figure(words("Cộng", "Sum"), "total"),
  ];
}
