import type { IsoDate, Period } from "../../campaign/campaign.ts";
import type { Localised } from "../../forms/column.ts";
import { addDays, daysBetween, formatDate } from "../../text/date.ts";
import type { GridLink, Language } from "../grid.ts";

/** A row of any sheet as far as the list of work looks at it. */
export interface TodoRow {
  /** First cell of the row, or the cell that matters. */
  readonly link: GridLink;
  /** The name a person knows the row by, e.g. "NL-2024-007 – Lò Văn Panh". */
  readonly title: string;
  /** Set while the row is returned: why, and by when it is due. */
  readonly returned: { readonly reason: string; readonly dueOn: IsoDate | null } | null;
  /** Labels of required columns that are still blank ("thiếu thông tin"). */
  readonly missing: readonly string[];
  /** Sentences of the issues that hold the row back. */
  readonly blocked: readonly string[];
  /** Columns in which an office said no, with what it said. */
  readonly objections: readonly {
    readonly office: string;
    readonly column: string;
    readonly answer: string;
  }[];
  /** Day of the last word on a house that is under way; null for rows that need no weekly update. */
  readonly updatedOn: IsoDate | null;
  /** True for a decision a second person has yet to accept. */
  readonly isWaiting: boolean;
}

/** A form whose season is open and which has no row for it yet. */
export interface OpenSeason {
  /** Title of the form. */
  readonly title: string;
  /** Name of the period. */
  readonly name: string;
  readonly dueBefore: IsoDate | null;
  /** Its sheet; null where it is still to be added. */
  readonly link: GridLink | null;
}

export interface TodoInput {
  readonly today: IsoDate;
  readonly rows: readonly TodoRow[];
  /** Periods whose report is due, most urgent first, and where the report is made. */
  readonly due: readonly (Pick<Period, "name"> & { readonly dueBefore: IsoDate })[];
  /** Where the figures of a report begin. */
  readonly reportLink: GridLink | null;
  readonly seasons: readonly OpenSeason[];
  readonly language: Language;
}

/** One thing to do; `dueOn` null = no day is set. */
export interface TodoItem {
  readonly kind:
    "returned" | "held" | "objection" | "report" | "season" | "stale" | "waiting" | "missing";
  readonly title: string;
  readonly what: string;
  readonly dueOn: IsoDate | null;
  readonly link: GridLink | null;
}

/** A house under way is to be updated at least this often (design §3). */
const staleAfterDays = 14;

/** Reports are announced this many days ahead. */
const reportNoticeDays = 14;

/**
 * The week's work, what others wait for first: returned rows, held rows, what an office said no to, reports, forms in season, houses not updated, decisions,
 * missing information.
 */
export function todoItems(input: TodoInput): readonly TodoItem[] {
  const { rows, language } = input;
  return [
    ...byDueDate(rows.flatMap((row) => returnedItem(row, language))),
    ...rows.flatMap((row) => heldItem(row, language)),
    ...rows.flatMap((row) => objectionItems(row, language)),
    ...input.due.flatMap((period) => reportItem(period, input)),
    ...input.seasons.map((season) => seasonItem(season, language)),
    ...rows
      .filter(({ updatedOn }) => updatedOn !== null && isStale(updatedOn, input.today))
      .sort((a, b) => compare(a.updatedOn ?? "", b.updatedOn ?? ""))
      .flatMap((row) => staleItem(row, input)),
    ...rows.filter(({ isWaiting }) => isWaiting).map((row) => waitingItem(row, language)),
    ...rows.flatMap((row) => missingItem(row, language)),
  ];
}

function isStale(updatedOn: IsoDate, today: IsoDate): boolean {
  return daysBetween(updatedOn, today) >= staleAfterDays;
}

function returnedItem({ returned, title, link }: TodoRow, language: Language): readonly TodoItem[] {
  if (returned === null) return [];
  const what = say(language, {
    vi: `Trả lại để bổ sung: ${returned.reason}`,
    en: `Returned: ${returned.reason}`,
  });
  return [{ kind: "returned", title, what, dueOn: returned.dueOn, link }];
}

function heldItem({ blocked, title, link }: TodoRow, language: Language): readonly TodoItem[] {
  const [first] = blocked;
  if (first === undefined) return [];
  const more = blocked.length - 1;
  const rest =
    more === 0 ? "" : say(language, { vi: ` (và ${more} lỗi khác)`, en: ` (and ${more} more)` });
  const what = say(language, { vi: "Chưa gửi được: ", en: "Held back: " }) + first + rest;
  return [{ kind: "held", title, what, dueOn: null, link }];
}

function objectionItems({ objections, title, link }: TodoRow, language: Language) {
  return objections.map(({ office, column, answer }): TodoItem => {
    const what = say(language, {
      vi: `${office} ghi "${answer}" ở cột ${column}. Hãy đối chiếu rồi sửa hoặc rút dòng`,
      en: `${office} says "${answer}" in ${column}. Settle it, then correct or withdraw the row`,
    });
    return { kind: "objection", title, what, dueOn: null, link };
  });
}

function reportItem(
  { name, dueBefore }: TodoInput["due"][number],
  { today, language, reportLink: link }: TodoInput,
): readonly TodoItem[] {
  if (daysBetween(today, dueBefore) > reportNoticeDays) return [];
  // "trước 05/11" read strictly: the 4th is the last day (domain §1.6).
  const dueOn = addDays(dueBefore, -1);
  const what = say(language, {
    vi: `Gửi đủ số liệu cho kỳ “${name}” (trước ngày ${formatDate(dueBefore)})`,
    en: `Send all figures for the period “${name}” (before ${formatDate(dueBefore)})`,
  });
  return [{ kind: "report", title: name, what, dueOn, link }];
}

function seasonItem({ title, name, dueBefore, link }: OpenSeason, language: Language): TodoItem {
  const until =
    dueBefore === null
      ? name
      : say(language, {
          vi: `${name}, trước ngày ${formatDate(dueBefore)}`,
          en: `${name}, before ${formatDate(dueBefore)}`,
        });
  const how =
    link === null
      ? say(language, {
          vi: 'Bấm "Thêm biểu" trong bảng Mái Ấm để thêm biểu này',
          en: "Press “Add a form” in the Mái Ấm pane to add it",
        })
      : say(language, { vi: "Điền biểu này rồi gửi", en: "Fill in the form and send it" });
  const dueOn = dueBefore === null ? null : addDays(dueBefore, -1);
  return { kind: "season", title, what: `${how} (${until})`, dueOn, link };
}

function waitingItem({ title, link }: TodoRow, language: Language): TodoItem {
  const what = say(language, {
    vi: "Quyết định chờ người thứ hai tiếp nhận; sau đó nhà mới vào Tiến độ nhà. Hãy nhắc người duyệt",
    en: "The decision waits for a second person; then the house enters “Tiến độ nhà”. Remind them",
  });
  return { kind: "waiting", title, what, dueOn: null, link };
}

function staleItem(
  { title, link, updatedOn }: TodoRow,
  { today, language }: TodoInput,
): readonly TodoItem[] {
  if (updatedOn === null) return [];
  const days = daysBetween(updatedOn, today);
  const what = say(language, {
    vi: `Chưa cập nhật tiến độ ${days} ngày (từ ${formatDate(updatedOn)}). Cập nhật hoặc bấm "Không thay đổi tuần này"`,
    en: `Progress not updated for ${days} days (since ${formatDate(updatedOn)}). Update it or press "No change this week"`,
  });
  return [{ kind: "stale", title, what, dueOn: null, link }];
}

function missingItem({ missing, title, link }: TodoRow, language: Language): readonly TodoItem[] {
  if (missing.length === 0) return [];
  const list = missing.join(", ");
  const what = say(language, { vi: `Thiếu thông tin: ${list}`, en: `Missing: ${list}` });
  return [{ kind: "missing", title, what, dueOn: null, link }];
}

/** Dated items by day, then those without a day, each as they stood. */
function byDueDate(items: readonly TodoItem[]): readonly TodoItem[] {
  return [...items].sort((a, b) => compare(a.dueOn ?? "9999", b.dueOn ?? "9999"));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function say(language: Language, text: Localised): string {
  return text[language];
}
