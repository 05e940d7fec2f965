import type { Campaign } from "../../campaign/campaign.ts";
import { unitById } from "../../campaign/in-force.ts";
import { words } from "../../cube/indicator.ts";
import { formById } from "../../forms/catalogue.ts";
import type { FormId } from "../../forms/column.ts";
import { formatDate } from "../../text/date.ts";
import type { Grid, GridCell, Language } from "../grid.ts";
import { buildHeader } from "../header.ts";
import { syntheticLines } from "../synthetic-lines.ts";

/** What a rule would find in one form of one unit. */
export interface ImpactLine {
  readonly unit: string;
  readonly form: FormId;
  readonly rows: number;
  readonly blocked: number;
  readonly warned: number;
  /** Household codes of the first rows it would hit. */
  readonly codes: readonly string[];
}

export interface ImpactInput {
  readonly rule: string;
  /** ISO instant. */
  readonly at: string;
  readonly lines: readonly ImpactLine[];
  readonly campaign: Campaign;
  readonly language: Language;
}

const columns = [
  { label: words("Đơn vị", "Unit"), width: 26 },
  { label: words("Biểu", "Sheet"), width: 24 },
  { label: words("Số dòng đã gửi", "Rows stored"), width: 12 },
  { label: words("Sẽ bị giữ lại", "Would be held"), width: 12 },
  { label: words("Chỉ cảnh báo", "Only warned of"), width: 12 },
  { label: words("Tỷ lệ", "Share"), width: 9 },
  { label: words("Một số hộ", "Some households"), width: 50 },
];

/** "Thử quy tắc": how many stored rows a rule would hit, by unit, before it blocks. Units it does not hit are counted, too. */
export function impactGrid(input: ImpactInput): Grid {
  const { rule, at, lines, campaign, language } = input;
  const { header, headerMerges } = buildHeader(columns.map(({ label }) => [label[language]]));
  const titles = [
    words(`THỬ QUY TẮC ${rule}`, `TRIAL OF RULE ${rule}`)[language],
    words(
      `Số liệu đã gửi đến ngày ${formatDate(at.slice(0, 10))}. Quy tắc chưa thay đổi gì; chỉ đếm thử.`,
      `Rows sent up to ${formatDate(at.slice(0, 10))}. Nothing was changed; this only counts.`,
    )[language],
    ...syntheticLines(campaign.synthetic, language),
  ];
  const hit = lines.filter(({ blocked, warned }) => blocked + warned > 0);
  const rest = lines.filter((line) => !hit.includes(line));
  const body = [...hit, ...rest].map((line) => lineRow(line, { campaign, language }));
  return {
    id: "impact",
    sheet: words("Thử quy tắc", "Rule trial")[language],
    titles,
    header,
    headerMerges,
    body: [...body, totalRow(lines, language)],
    totalRows: [body.length],
    notes: [],
    widths: columns.map(({ width }) => width),
    hiddenColumns: [],
    freeze: { rows: titles.length + 2, columns: 1 },
    inputs: [],
    charts: [],
  };
}

function lineRow(
  { unit, form, rows, blocked, warned, codes }: ImpactLine,
  { campaign, language }: Pick<ImpactInput, "campaign" | "language">,
): readonly GridCell[] {
  return [
    { value: unitById(campaign, unit)?.name ?? unit, format: "text" },
    { value: language === "vi" ? formById(form).sheet : formById(form).title.en, format: "text" },
    ...figures({ rows, blocked, warned }),
    { value: codes.join(", "), format: "text" },
  ];
}

function totalRow(lines: readonly ImpactLine[], language: Language): readonly GridCell[] {
  const sum = (key: "rows" | "blocked" | "warned") =>
    lines.reduce((total, line) => total + line[key], 0);
  return [
    { value: words("Toàn thị xã", "The town")[language], format: "text", bold: true },
    { value: null, format: "text" },
    ...figures({ rows: sum("rows"), blocked: sum("blocked"), warned: sum("warned") }),
    { value: null, format: "text" },
  ];
}

function figures({
  rows,
  blocked,
  warned,
}: Pick<ImpactLine, "rows" | "blocked" | "warned">): readonly GridCell[] {
  return [
    { value: rows, format: "integer" },
    { value: blocked, format: "integer" },
    { value: warned, format: "integer" },
    { value: rows === 0 ? null : (blocked + warned) / rows, format: "percent" },
  ];
}
