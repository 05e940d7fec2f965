import { resources } from "../../cube/terms.ts";
import { words } from "../../cube/indicator.ts";
import type { Localised, Values } from "../../forms/column.ts";
import { formatDate } from "../../text/date.ts";
import type { Grid, GridCell, GridFormat, Language } from "../grid.ts";
import { buildHeader } from "../header.ts";
import { syntheticLines } from "../synthetic-lines.ts";
import { type HouseMoney, houseMoney, type Instalment, sumHouses } from "./house-money.ts";

export interface HouseMoneyInput {
  /** Parsed rows of "Nguồn lực" and of "QĐ phê duyệt", households as codes. */
  readonly ledger: readonly Values[];
  readonly approvals: readonly Values[];
  /** Household code → the name people read, e.g. "Lò Văn Panh – bản Hốc". */
  readonly names: ReadonlyMap<string, string>;
  readonly unitName: string;
  readonly today: string;
  readonly synthetic: boolean;
  readonly language: Language;
}

interface MoneyColumn {
  readonly labels: readonly Localised[];
  readonly width: number;
  readonly format: GridFormat;
  readonly value: (house: HouseMoney) => number | string | null;
}

/** "Kinh phí từng nhà" (F6 of domain §2.2): derived from the ledger and the approvals, never typed; a line per house. */
export function houseMoneyGrid(input: HouseMoneyInput): Grid {
  const { language } = input;
  const houses = houseMoney(input.ledger, input.approvals);
  const nameOf = (code: string | null) =>
    code === null
      ? words("Quỹ chung, chưa phân bổ cho hộ", "Common fund, no household yet")[language]
      : (input.names.get(code) ?? "");
  const { header, headerMerges } = buildHeader([
    [words("Mã hộ", "Code")[language]],
    [words("Chủ hộ", "Household")[language]],
    ...columns.map(({ labels }) => labels.map((label) => label[language])),
  ]);
  const titles = headlines(input);
  const body = [
    ...houses.map((house) => houseRow([house.code ?? "", nameOf(house.code)], house, false)),
    houseRow(["", words("Tổng cộng", "Total")[language]], sumHouses(houses), true),
  ];
  return {
    id: "house-money",
    sheet: words("Kinh phí từng nhà", "Money per house")[language],
    titles,
    header,
    headerMerges,
    body,
    totalRows: [body.length - 1],
    notes: [notes[language]],
    widths: [14, 34, ...columns.map(({ width }) => width)],
    hiddenColumns: [],
    freeze: { rows: titles.length + 1 + header.length, columns: 2 },
    inputs: [],
    charts: [],
  };
}

const notes = words(
  "Chỉ tính số thực nhận; số mới đăng ký ở cột cuối. Tổng vốn = tiền các nguồn + vật liệu quy tiền + ngày công quy tiền + hộ tự có. Biểu này tự tính từ Nguồn lực và QĐ phê duyệt, không nhập tay.",
  "Received only; promises stand in the last column. Total = money of all sources + materials + labour + the household's own. Computed from the ledger and the approvals.",
);

function headlines({ language, unitName, today, synthetic }: HouseMoneyInput): readonly string[] {
  return [
    words("KINH PHÍ TỪNG NHÀ (đơn vị tính: đồng)", "MONEY PER HOUSE (đồng)")[language],
    words(`${unitName} · ngày ${formatDate(today)}`, `${unitName} · ${formatDate(today)}`)[
      language
    ],
    ...syntheticLines(synthetic, language),
  ];
}

const bySource = words("Tiền thực nhận theo nguồn", "Money received by source");
const labour = words("Ngày công", "Labour");
const unknown = { id: "unknown", label: words("Chưa rõ nguồn", "Source not known") };

const columns: readonly MoneyColumn[] = [
  money([words("Mức phê duyệt", "Approved")], ({ approved }) => approved),
  ...[...resources.sources.filter(({ id }) => id !== "own"), unknown].map(({ id, label }) =>
    money([bySource, label], (house) => house.bySource.get(id) ?? 0),
  ),
  money([words("Vật liệu quy tiền", "Materials")], ({ materials }) => materials),
  {
    labels: [labour, words("Số công", "Workdays")],
    width: 10,
    format: "decimal",
    value: ({ workdays }) => blankZero(workdays),
  },
  money([labour, words("Thành tiền", "Value")], (house) => house.labour),
  money([words("Hộ tự có", "Household's own")], ({ own }) => own),
  money([words("Tổng vốn", "Total")], ({ total }) => total),
  ...instalment(words("Đã giải ngân đợt 1", "First instalment"), ({ first }) => first),
  ...instalment(words("Đã giải ngân đợt 2", "Second instalment"), ({ second }) => second),
  money([words("Tổng đã giải ngân", "Disbursed")], ({ disbursed }) => disbursed),
  money([words("Đăng ký, chưa nhận", "Pledged, not received")], ({ pledged }) => pledged),
];

function money(labels: readonly Localised[], amount: (house: HouseMoney) => number): MoneyColumn {
  return { labels, width: 15, format: "money", value: (house) => blankZero(amount(house)) };
}

function instalment(
  label: Localised,
  of: (house: HouseMoney) => Instalment,
): readonly MoneyColumn[] {
  return [
    money([label, words("Số tiền", "Amount")], (house) => of(house).amount),
    {
      labels: [label, words("Ngày", "Day")],
      width: 12,
      format: "date",
      value: (house) => of(house).on,
    },
  ];
}

/** A sheet of zeros hides its figures. */
function blankZero(amount: number): number | null {
  return amount === 0 ? null : amount;
}

function houseRow(
  labels: readonly string[],
  house: HouseMoney,
  bold: boolean,
): readonly GridCell[] {
  return [
    ...labels.map((value): GridCell => ({ value, format: "text", bold })),
    ...columns.map(({ format, value }): GridCell => ({ value: value(house), format, bold })),
  ];
}
