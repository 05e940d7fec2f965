import { unitById } from "../../campaign/in-force.ts";
import { indicatorsFor } from "../../cube/catalogue.ts";
import { town } from "../../cube/evaluate.ts";
import { words } from "../../cube/indicator.ts";
import type { Localised } from "../../forms/column.ts";
import type { Grid, GridCell } from "../grid.ts";
import { buildHeader } from "../header.ts";
import type { Adjustment } from "./adjustments.ts";
import { asOfLine, headlines } from "./headlines.ts";
import type { SummaryInput } from "./summary-input.ts";

const columns: readonly { readonly label: Localised; readonly width: number }[] = [
  { label: words("Biểu", "Tab"), width: 8 },
  { label: words("Đơn vị", "Unit"), width: 26 },
  { label: words("Chỉ tiêu", "Figure"), width: 60 },
  { label: words("Số liệu", "Basis"), width: 14 },
  { label: words("Đã chốt", "Frozen"), width: 17 },
  { label: words("Hiện nay", "Now"), width: 17 },
  { label: words("Điều chỉnh", "Adjustment"), width: 17 },
];

const bases = {
  sent: words("Đã gửi", "Sent"),
  accepted: words("Đã tiếp nhận", "Accepted"),
} as const;

/** "Điều chỉnh sau khi chốt": frozen figures beside those of now, one line for each that is another one, and nothing else. */
export function adjustmentsTab(
  adjustments: readonly Adjustment[],
  { frozen, now }: { readonly frozen: SummaryInput; readonly now: SummaryInput },
): Grid {
  const { language, campaign } = frozen;
  const { header, headerMerges } = buildHeader(columns.map(({ label }) => [label[language]]));
  const labels = new Map(indicatorsFor(campaign).map(({ id, label }) => [id, label[language]]));
  const title = words(
    "ĐIỀU CHỈNH SAU KHI CHỐT SỐ LIỆU",
    "ADJUSTMENTS SINCE THE FIGURES WERE FROZEN",
  );
  const [first = "", name = "", span = "", stamp = "", ...rest] = headlines(title, frozen);
  const today = words("Hiện nay: ", "Now: ")[language] + asOfLine(now);
  const titles = [first, name, span, stamp, today, ...rest];
  return {
    id: "adjustments",
    sheet: words("Điều chỉnh sau khi chốt", "Adjustments")[language],
    titles,
    header,
    headerMerges,
    body: adjustments.map((one) => lineOf(one, labels.get(one.id) ?? one.id, frozen)),
    totalRows: [],
    notes: adjustments.length === 0 ? [nothing[language], note[language]] : [note[language]],
    widths: columns.map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: titles.length + 2, columns: 3 },
    inputs: [],
    charts: [],
  };
}

const nothing = words(
  "Không có số liệu nào thay đổi sau khi chốt.",
  "No figure has changed since they were frozen.",
);
const note = words(
  "So từng số in ở các biểu tổng hợp, cùng kỳ. Điều chỉnh = hiện nay − đã chốt; của tỷ lệ là điểm phần trăm. Số đã chốt không thay đổi.",
  "Every figure the summary tabs print, for the same period. Adjustment = now − frozen; of a share in percentage points. Frozen figures do not change.",
);

function lineOf(
  { tab, unit, basis, format, frozen, now, change, id }: Adjustment,
  label: string,
  { language, campaign }: SummaryInput,
): readonly GridCell[] {
  const name =
    unit === town
      ? words("Toàn thị xã", "Whole town")[language]
      : (unitById(campaign, unit)?.name ?? unit);
  const text = (value: string): GridCell => ({ value, format: "text" });
  const figure = (value: number | null): GridCell =>
    value === null ? text("–") : { value, format, indicator: { id, unit, basis } };
  return [
    ...[tab, name, label, bases[basis][language]].map(text),
    figure(frozen),
    figure(now),
    change === null ? text("–") : { value: change, format },
  ];
}
