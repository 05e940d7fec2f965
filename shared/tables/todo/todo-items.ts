import type { IsoDate, Period } from "../../campaign/campaign.ts";
import type { Localised } from "../../forms/form.ts";
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
  /** Day of the last word on a house that is under way; null for rows that need no weekly update. */
  readonly updatedOn: IsoDate | null;
}

export interface TodoInput {
  readonly today: IsoDate;
  readonly rows: readonly TodoRow[];
  /** Periods whose report is due, most urgent first, and where the report is made. */
  readonly due: readonly (Pick<Period, "name"> & { readonly dueBefore: IsoDate })[];
  readonly language: Language;
}

/** One thing to do; `dueOn` null = no day is set. */
export interface TodoItem {
  readonly kind: "returned" | "held" | "report" | "stale" | "missing";
  readonly title: string;
  readonly what: string;
  readonly dueOn: IsoDate | null;
  readonly link: GridLink | null;
}

/** A house under way is to be updated at least this often (design §3). */
const staleAfterDays = 14;

/** Reports are announced this many days ahead. */
const reportNoticeDays = 14;

/** The week's work, what others wait for first: returned rows, held rows, reports, houses not updated, missing information. */
export function todoItems(input: TodoInput): readonly TodoItem[] {
  const { rows, language } = input;
  return [
    ...byDueDate(rows.flatMap((row) => returnedItem(row, language))),
    ...rows.flatMap((row) => heldItem(row, language)),
    ...input.due.flatMap((period) => reportItem(period, input)),
    ...rows
      .filter(({ updatedOn }) => updatedOn !== null && isStale(updatedOn, input.today))
      .sort((a, b) => compare(a.updatedOn ?? "", b.updatedOn ?? ""))
      .flatMap((row) => staleItem(row, input)),
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

function reportItem(
  { name, dueBefore }: TodoInput["due"][number],
  { today, language }: TodoInput,
): readonly TodoItem[] {
  if (daysBetween(today, dueBefore) > reportNoticeDays) return [];
  // "trước 05/11" read strictly: the 4th is the last day (domain §1.6).
  const dueOn = addDays(dueBefore, -1);
  const what = say(language, {
    vi: `Gửi đủ số liệu để báo cáo ${name} (trước ngày ${formatDate(dueBefore)})`,
    en: `Send all figures for the report ${name} (before ${formatDate(dueBefore)})`,
  });
  return [{ kind: "report", title: name, what, dueOn, link: null }];
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
