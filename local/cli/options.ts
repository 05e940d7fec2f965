import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Localised } from "../../shared/forms/column.ts";
import { CliError } from "./cli-error.ts";

interface Option {
  /** What stands for its value in the help; absent for a switch. */
  readonly value?: string;
  readonly says: Localised;
}

/** Every option there is, in the order of the help. */
export const optionTable = {
  file: { value: "F.xlsx", says: words("tệp của đơn vị", "the unit's workbook") },
  out: {
    value: "F2.xlsx",
    says: words("ghi kết quả ra tệp này, tệp cũ giữ nguyên", "save here instead of in place"),
  },
  sheet: {
    value: "TRANG",
    says: words("trang tính chứa danh sách", "the sheet with the list"),
  },
  answers: {
    value: "CÂU=TRẢ_LỜI;…",
    says: words(
      "trả lời các câu hỏi lệnh in ra, ví dụ column:L=workType;known=skip",
      "answers to the questions it prints, e.g. column:L=workType;known=skip",
    ),
  },
  unit: { value: "na-lay", says: words("mã đơn vị", "id of the unit") },
  forms: {
    value: "a,b",
    says: words(
      "thêm các biểu này, ví dụ rounds,obstacles",
      "add these forms, e.g. rounds,obstacles",
    ),
  },
  as: {
    value: "NGƯỜI",
    says: words("mã người dùng, ví dụ na-lay", "id of the person, e.g. na-lay"),
  },
  data: {
    value: "DIR",
    says: words(
      "thư mục dữ liệu trên máy này, ví dụ .data",
      "data folder on this machine, e.g. .data",
    ),
  },
  api: {
    value: "URL",
    says: words(
      "địa chỉ máy chủ, ví dụ http://localhost:3000",
      "service, e.g. http://localhost:3000",
    ),
  },
  fix: {
    says: words(
      "sửa mọi ô có đề xuất (nút Sửa), ghi lại tệp rồi kiểm tra lại",
      "accept every proposed correction, save, check again",
    ),
  },
  explain: {
    value: "LÝ_DO",
    says: words(
      "để nguyên các cảnh báo (của --rule nếu có), kèm lý do",
      "leave the warnings (those of --rule) as they are, for this reason",
    ),
  },
  rule: { value: "E53", says: words("mã lỗi", "code of a mistake") },
  keep: {
    value: "mine|theirs|distinct",
    says: words(
      "khi có người khác sửa cùng ô: giữ bản của tệp (mine), bản đã gửi (theirs), hay là hai dòng khác nhau (distinct); với backup: số bản sao lưu giữ lại",
      "where somebody changed the same cells: keep the file's or the service's, or take them for two rows; with backup: how many backups stay",
    ),
  },
  withdraw: {
    value: "LÝ_DO",
    says: words(
      "rút các dòng đã gửi mà nay không còn trong biểu, kèm lý do",
      "withdraw rows sent before that are gone from the sheet, for this reason",
    ),
  },
  units: { value: "45", says: words("số xã, phường giả lập", "synthetic wards") },
  rows: { value: "150", says: words("số hộ của mỗi đơn vị", "households of each ward") },
  seed: {
    value: "7",
    says: words("số gốc: cùng số thì cùng dữ liệu", "the same seed gives the same data"),
  },
  period: { value: "2024-10", says: words("kỳ báo cáo", "reporting period") },
  step: {
    value: "lock|request|approve|refuse|reopen",
    says: words("việc cần làm với kỳ báo cáo", "what to do with a reporting period"),
  },
  request: { value: "2024-10.2", says: words("mã đề nghị", "id of a request") },
  form: { value: "money", says: words("chỉ mở lại biểu này", "open only this form again") },
  until: {
    value: "2024-11-15",
    says: words("mở lại đến hết ngày này", "open again up to this day"),
  },
  reason: { value: "LÝ_DO", says: words("lý do, ghi vào lịch sử", "why; kept in the history") },
  snapshot: {
    value: "ID",
    says: words("số liệu đã chốt dưới tên này", "the figures frozen under this name"),
  },
  from: {
    value: "na-lay,song-da",
    says: words("các đơn vị đã kết thúc", "units that have ended"),
  },
  closed: {
    value: "2025-06-30",
    says: words("ngày cuối cùng của các đơn vị đó", "their last day"),
  },
  repair: { says: words("sửa lại tổng sai lệch", "write totals that differ anew") },
  today: {
    value: "2024-10-31",
    says: words(
      "ngày làm việc, khi kho dữ liệu không có đồng hồ riêng",
      "working day, where the data folder has no clock of its own",
    ),
  },
  replace: {
    says: words(
      "thay thư mục dữ liệu đang có, thư mục cũ được giữ dưới tên khác",
      "replace the folder that is there; the old one is kept aside",
    ),
  },
  "dry-run": { says: words("chỉ đếm, không thay đổi gì", "count only, change nothing") },
  members: {
    value: "M.json",
    says: words("danh sách người dùng đầu tiên", "the first members"),
  },
  campaign: {
    value: "C.json",
    says: words(
      "danh mục ban đầu; bỏ trống: kế hoạch 2404/KH-UBND của thị xã Mường Lay",
      "the catalogue to begin with; absent: plan 2404/KH-UBND of Mường Lay",
    ),
  },
  issuer: {
    value: "URL",
    says: words("địa chỉ nơi cấp tài khoản (OpenID)", "address of the OpenID issuer"),
  },
  subject: {
    value: "SUB",
    says: words("mã người dùng (sub) của nơi cấp tài khoản", "a person's `sub` at the issuer"),
  },
  json: { says: words("kết quả dạng JSON", "machine-readable output") },
  lang: { value: "vi|en", says: words("ngôn ngữ", "language") },
  help: { says: words("hướng dẫn", "this help") },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof optionTable;
export type Language = keyof Localised;

/** Options as given; a switch that is set holds "". Paths are absolute. */
export type Options = ReadonlyMap<OptionName, string>;

const names = Object.keys(optionTable) as OptionName[];
const paths: readonly OptionName[] = ["file", "out", "data", "members", "campaign"];

/** @throws CliError for an option that is unknown, lacks its value or has one too many. */
export function readOptions(argv: readonly string[]): {
  readonly positionals: readonly string[];
  readonly options: Options;
} {
  const parsed = parse(argv);
  const options = new Map<OptionName, string>();
  for (const name of names) {
    const value = parsed.values[name];
    if (value === undefined) continue;
    const text = value === true ? "" : String(value);
    options.set(name, paths.includes(name) ? resolve(startFolder(), text) : text);
  }
  for (const check of [checkDay, checkLanguage, checkKeep]) check(options);
  return { positionals: parsed.positionals, options };
}

/** npm runs scripts in the project's folder; paths are meant from where the person stands. */
export function startFolder(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: Object.fromEntries(
        names.map((name) => [
          name,
          { type: "value" in optionTable[name] ? ("string" as const) : ("boolean" as const) },
        ]),
      ),
    });
  } catch (error) {
    const option = /'(?:-\w, )?(--?[^ '=]+)/.exec(String(error))?.[1] ?? "";
    const isUnknown = String(error).includes("Unknown option");
    throw isUnknown
      ? new CliError(`Không có tùy chọn ${option}.`, `There is no option ${option}.`, error)
      : new CliError(
          `Tùy chọn ${option} thiếu giá trị hoặc thừa giá trị.`,
          `Option ${option} lacks its value, or takes none.`,
          error,
        );
  }
}

function checkDay(options: Options): void {
  const day = options.get("today");
  if (day === undefined) return;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay || new Date(day).toISOString().slice(0, 10) !== day)
    throw new CliError(
      `--today ${day} không phải một ngày. Hãy ghi dạng 2024-10-31.`,
      `--today ${day} is no day. Write it as 2024-10-31.`,
    );
}

function checkLanguage(options: Options): void {
  const language = options.get("lang") ?? "vi";
  if (language !== "vi" && language !== "en")
    throw new CliError("--lang chỉ nhận vi hoặc en.", "--lang takes vi or en.");
}

function checkKeep(options: Options): void {
  const side = options.get("keep") ?? "mine";
  if (!/^(mine|theirs|distinct|[1-9]\d{0,3})$/.test(side))
    throw new CliError(
      "--keep chỉ nhận mine, theirs hoặc distinct; với backup là số bản sao lưu.",
      "--keep takes mine, theirs or distinct; with backup a number of backups.",
    );
}

export function languageOf(options: Options): Language {
  return options.get("lang") === "en" ? "en" : "vi";
}

function words(vi: string, en: string): Localised {
  return { vi, en };
}
