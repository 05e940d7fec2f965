import { categories } from "../../cube/terms.ts";
import { memberId } from "../../cube/family.ts";
import { words } from "../../cube/indicator.ts";
import { houseStates } from "../../cube/vocabulary.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid } from "../grid.ts";
import type { FigureBook } from "./figure-book.ts";
import { type FigureColumn, figureGrid, type FigureRow } from "./figure-grid.ts";
import { commonNotes } from "./notes.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";
import { unitRows, wardsOf } from "./unit-rows.ts";

const need = "B1.need";

/** B1: main category × (xây mới, sửa chữa) × unit, sent figures above accepted ones. */
export function needTab(input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  const units = wardsOf(input, book, `${need}.total`);
  const total = words("Toàn thị xã", "Whole town")[language];
  const block = (basis: Basis): readonly FigureRow[] => [
    heading(basis, language),
    ...unitRows(units, { part: "", basis, total }),
  ];
  return figureGrid(
    {
      id: "B1",
      sheet: words("B1 Nhu cầu", "B1 Need"),
      title: words(
        "BIỂU B1. NHU CẦU HỖ TRỢ NHÀ Ở (đơn vị tính: hộ)",
        "TABLE B1. HOUSING NEED (households)",
      ),
      words: [{ label: words("Đơn vị", "Unit"), width: 26 }],
      columns: columns(),
      rows: [...block("sent"), ...block("accepted")],
      notes: [...notes(language), ...commonNotes("B1", input, book)],
      charts: [
        {
          type: "ColumnStacked",
          title: words("Nhu cầu theo đơn vị (đã gửi)", "Need by unit (sent)"),
          firstRow: 1,
          rows: units.length,
          columns: [totalColumn, totalColumn + 1],
        },
      ],
    },
    input,
    book,
  );
}

/** A heading over a block of rows. */
export function heading(basis: Basis, language: SummaryInput["language"]): FigureRow {
  const label =
    basis === "sent"
      ? words("SỐ LIỆU ĐÃ GỬI", "SENT FIGURES")
      : words("SỐ LIỆU ĐÃ TIẾP NHẬN", "ACCEPTED FIGURES");
  return { labels: [label[language]], part: "", basis, total: true };
}

const kinds: readonly (readonly [id: string, label: Localised])[] = [
  ["new", words("Xây mới", "New")],
  ["repair", words("Sửa chữa", "Repair")],
];

/** Index of the first column under "Tổng số". */
const totalColumn = (categories.length + 1) * kinds.length;

function columns(): readonly FigureColumn[] {
  const unknown = { id: "unknown", label: words("Chưa xác định đối tượng", "Category not known") };
  const figure = (labels: readonly Localised[], id: string): FigureColumn => {
    return { labels, format: "integer", width: 10, id: () => id };
  };
  const all = words("Tổng số", "Total");
  const now = words("Tình trạng hiện nay", "Present state");
  return [
    ...[...categories, unknown].flatMap(({ id, label }) =>
      kinds.map(([kind, word]) => figure([label, word], memberId(need, id, kind))),
    ),
    ...kinds.map(([kind, word]) => figure([all, word], memberId(need, "total", kind))),
    figure([all, words("Chưa rõ", "Not known")], memberId(need, "total", "unknown")),
    figure([all, words("Cộng", "Sum")], memberId(need, "total", "total")),
    ...houseStates.map(({ id, label }) =>
      figure([now, capitalised(label)], memberId("B1.state", id, "total")),
    ),
    figure([words("Hộ thiếu thông tin", "With missing information")], "B1.incomplete"),
  ];
}

/** Terms are written as they stand inside a sentence. */
function capitalised({ vi, en }: Localised): Localised {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return words(upper(vi), upper(en));
}

function notes(language: SummaryInput["language"]): readonly string[] {
  return [
    words(
      "Nhu cầu gồm mọi hộ đã rà soát, kể cả hộ đưa ra sau đó; không gồm hộ nhập sai hoặc nhập trùng. Mỗi hộ tính một lần theo đối tượng chính. Tình trạng là tình trạng hiện nay, không theo kỳ.",
      "Need counts every household surveyed, also those that left the list later, but none entered by mistake or twice. Each counts once, by its main category. States are those of now, not of the period.",
    )[language],
  ];
}
