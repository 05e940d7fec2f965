import { resources } from "../../cube/terms.ts";
import { town } from "../../cube/evaluate.ts";
import { memberId } from "../../cube/family.ts";
import { words } from "../../cube/indicator.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid, GridFormat, Language } from "../grid.ts";
import type { FigureBook } from "./figure-book.ts";
import {
  type FigureColumn,
  figureGrid,
  type FigureGridSpec,
  type FigureRow,
} from "./figure-grid.ts";
import { commonNotes } from "./notes.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";
import { reportersOf, unitRows } from "./unit-rows.ts";

type Figure = Omit<FigureColumn, "basis">;

const sourceCount = resources.sources.length + 1;

/** B3: source × (kế hoạch, đã nhận, đã giải ngân, còn dư), money only; sent and accepted side by side. */
export function budgetTab(input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  return resourceGrid(input, book, {
    id: "B3",
    sheet: words("B3 Kinh phí", "B3 Budget"),
    title: words(
      "BIỂU B3. KINH PHÍ BẰNG TIỀN THEO NGUỒN (đơn vị tính: đồng)",
      "TABLE B3. MONEY BY SOURCE (đồng)",
    ),
    columns: bothBases(budgetFigures),
    notes: [
      words(
        "Chỉ gồm tiền; vật liệu và ngày công ở biểu B4. Còn dư = đã nhận − đã giải ngân. Tỷ lệ giải ngân tính trên số đã nhận.",
        "Money only; materials and labour are in B4. Left over = received − disbursed. The share disbursed is of what was received.",
      )[language],
    ],
    charts: [
      {
        type: "BarClustered",
        title: words(
          "Đã nhận và đã giải ngân theo nguồn (đã gửi)",
          "Received and disbursed by source (sent)",
        ),
        firstRow: 1,
        rows: sourceCount,
        columns: [1, 3],
      },
    ],
  });
}

/** B4: source × kind of what was really received, labour and materials at their value, and workdays. */
export function mobilisedTab(input: SummaryInput, book: FigureBook): Grid {
  const { language } = input;
  return resourceGrid(input, book, {
    id: "B4",
    sheet: words("B4 Huy động", "B4 Mobilised"),
    title: words(
      "BIỂU B4. HUY ĐỘNG NGUỒN LỰC THEO NGUỒN VÀ HÌNH THỨC (đơn vị tính: đồng; ngày công: công)",
      "TABLE B4. RESOURCES BY SOURCE AND KIND (đồng; labour also in workdays)",
    ),
    columns: bothBases(mobilisedFigures),
    notes: [
      words(
        "Huy động là tổng thực nhận, không gồm số mới đăng ký. Vật liệu và ngày công tính theo giá trị quy đổi ghi trong sổ nguồn lực.",
        "Mobilised is what was really received, not what was pledged. Materials and labour count at the value written in the ledger.",
      )[language],
    ],
    charts: [
      {
        type: "BarStacked",
        title: words(
          "Thực nhận theo nguồn và hình thức (đã gửi)",
          "Received by source and kind (sent)",
        ),
        firstRow: 1,
        rows: sourceCount,
        columns: resources.kinds.map((_, index) => index + 1),
      },
    ],
  });
}

function figure(
  labels: readonly Localised[],
  format: GridFormat,
  id: (part: string) => string,
): Figure {
  return { labels, format, id, width: format === "money" ? 17 : 12 };
}

const budgetFigures: readonly Figure[] = [
  figure([words("Kế hoạch, đăng ký", "Planned, pledged")], "money", (part) => `B3.pledged.${part}`),
  figure([words("Đã nhận", "Received")], "money", (part) => `B3.received.${part}`),
  figure(
    [words("Trong đó nhận trong kỳ", "Of it in the period")],
    "money",
    (part) => `B3.received-in-period.${part}`,
  ),
  figure([words("Đã giải ngân", "Disbursed")], "money", (part) => `B3.disbursed.${part}`),
  figure(
    [words("Trong đó giải ngân trong kỳ", "Of it in the period")],
    "money",
    (part) => `B3.disbursed-in-period.${part}`,
  ),
  figure([words("Còn dư", "Left over")], "money", (part) => `B3.balance.${part}`),
  figure(
    [words("Tỷ lệ giải ngân / đã nhận", "Disbursed / received")],
    "percent",
    (part) => `B3.rate.${part}`,
  ),
];

const mobilisedFigures: readonly Figure[] = [
  figure([words("Đăng ký (tổng)", "Pledged (total)")], "money", (part) =>
    memberId("B4.pledged", part, "total"),
  ),
  ...resources.kinds.map(({ id, label }) =>
    figure([words(`Thực nhận: ${label.vi}`, `Received: ${label.en}`)], "money", (part) =>
      memberId("B4.received", part, id),
    ),
  ),
  figure([words("Số ngày công", "Workdays")], "decimal", (part) => `B4.workdays.${part}`),
  figure([words("Thực nhận: tổng quy đổi", "Received: total value")], "money", (part) =>
    memberId("B4.received", part, "total"),
  ),
];

/** Sent figures under one heading, accepted ones under another. */
function bothBases(figures: readonly Figure[]): readonly FigureColumn[] {
  const headings: readonly (readonly [Basis, Localised])[] = [
    ["sent", words("Đã gửi", "Sent")],
    ["accepted", words("Đã tiếp nhận", "Accepted")],
  ];
  return headings.flatMap(([basis, heading]) =>
    figures.map((column): FigureColumn => ({
      ...column,
      basis,
      labels: [heading, ...column.labels],
    })),
  );
}

/** Rows by source, then by unit; the two totals are the same figures. */
function resourceGrid(
  input: SummaryInput,
  book: FigureBook,
  spec: Omit<FigureGridSpec, "words" | "rows">,
): Grid {
  const { language } = input;
  const units = reportersOf(input, book, "B4.received.total");
  const total = words("Tổng cộng", "Total")[language];
  const rows: readonly FigureRow[] = [
    title(words("Theo nguồn", "By source"), language),
    ...[
      ...resources.sources,
      { id: "unknown", label: words("Chưa xác định nguồn", "Source not known") },
    ].map(({ id, label }) => sourceRow(id, label[language])),
    { ...sourceRow("total", total), total: true },
    title(words("Theo đơn vị báo cáo", "By reporting unit"), language),
    ...unitRows(units, { part: "total", basis: "sent", total }),
  ];
  const label = words("Nguồn, đơn vị", "Source, unit");
  const notes = [...spec.notes, ...commonNotes(spec.id, input, book)];
  return figureGrid({ ...spec, words: [{ label, width: 40 }], rows, notes }, input, book);
}

function title(label: Localised, language: Language): FigureRow {
  return { labels: [label[language]], part: "", basis: "sent", total: true };
}

function sourceRow(part: string, label: string): FigureRow {
  return { labels: [label], unit: town, part, basis: "sent", total: false };
}
