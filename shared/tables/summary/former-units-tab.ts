import { words } from "../../cube/indicator.ts";
import { unitById } from "../../campaign/in-force.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid, GridFormat } from "../grid.ts";
import { figureBook } from "./figure-book.ts";
import { type FigureColumn, figureGrid } from "./figure-grid.ts";
import { heading } from "./need-tab.ts";
import { commonNotes } from "./notes.ts";
import { splitByOrigin } from "./split-by-origin.ts";
import type { Basis, SummaryInput } from "./summary-input.ts";
import { unitRows } from "./unit-rows.ts";

/** B12: the leading figures by the units rows came from and those they count in now; the total is the town's either way. */
export function formerUnitsTab(input: SummaryInput): Grid {
  const split = { ...input, summary: splitByOrigin(input.summary) };
  // A unit's former units are parts of its own figures: whoever sees those sees them.
  const book = figureBook({ ...split, only: undefined });
  const { language, campaign } = input;
  const total = words("Tổng cộng", "Total")[language];
  const units = split.summary.units
    .filter(({ unit }) => holdsAny(unit, book))
    .map(({ unit }) => ({ id: unit, name: unitById(campaign, unit)?.name ?? unit }));
  const block = (basis: Basis) => [
    heading(basis, language),
    ...unitRows(units, { part: "", basis, total }),
  ];
  return figureGrid(
    {
      id: "B12",
      sheet: words("B12 Đơn vị cũ, mới", "B12 Former units"),
      title: words(
        "BIỂU B12. SỐ LIỆU THEO ĐƠN VỊ CŨ VÀ ĐƠN VỊ MỚI",
        "TABLE B12. FIGURES BY FORMER AND NEW UNIT",
      ),
      words: [{ label: words("Đơn vị", "Unit"), width: 30 }],
      columns,
      rows: [...block("sent"), ...block("accepted")],
      notes: [
        words(
          "Dòng đơn vị cũ: các dòng đã nhập khi đơn vị còn hoạt động, kể cả khi đơn vị mới sửa sau đó. Dòng đơn vị mới: chỉ các dòng nhập sau khi sáp nhập.",
          "Former units: rows entered while they existed, also where the new unit has edited them since. New units: only rows entered after the merger.",
        )[language],
        ...commonNotes("B12", split, book),
      ],
      charts: [],
    },
    split,
    book,
  );
}

const figures: readonly (readonly [id: string, label: Localised, format?: GridFormat])[] = [
  ["B1.need.total", words("Nhu cầu (hộ)", "Need")],
  ["B2.approved.total", words("Được phê duyệt", "Approved")],
  ["B2.started.total", words("Đã khởi công", "Started")],
  ["B2.completed.total", words("Hoàn thành", "Completed")],
  ["B2.accepted.total", words("Đã nghiệm thu", "Inspected")],
  ["B3.disbursed.total", words("Đã giải ngân (đồng)", "Disbursed (đồng)"), "money"],
  ["B4.received.total", words("Huy động thực nhận (đồng)", "Mobilised (đồng)"), "money"],
];

const columns: readonly FigureColumn[] = figures.map(([id, label, format = "integer"]) => ({
  labels: [label],
  format,
  width: format === "money" ? 17 : 12,
  id: () => id,
}));

function holdsAny(unit: string, book: ReturnType<typeof figureBook>): boolean {
  return (["sent", "accepted"] as const).some((basis) =>
    figures.some(([id]) => book.read(basis, id, unit) !== 0),
  );
}
