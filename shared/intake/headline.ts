import type { FormId, Localised } from "../forms/column.ts";
import type { Form } from "../forms/form.ts";
import type { IssueParams } from "../text/cell.ts";
import { codePhrases, defaultPhrase, nouns } from "./phrases.ts";

/** Issues that are alike, as the check groups them. */
export interface AlikeIssues {
  readonly code: string;
  readonly column: string | null;
  readonly level: "block" | "warn" | "fixed";
  readonly count: number;
  /** How many of them have a proposal. */
  readonly fixable: number;
  readonly params: Readonly<IssueParams>;
}

export interface HeadlinePart<G extends AlikeIssues> {
  readonly text: string;
  /** "Sửa cả 3", "Sửa"; "" where there is nothing to press. */
  readonly fix: string;
  readonly group: G;
}

export interface Headline<G extends AlikeIssues> {
  /** "58 hộ". */
  readonly rows: string;
  /** The weightiest first. */
  readonly parts: readonly HeadlinePart<G>[];
  /** Groups that are not among the parts. */
  readonly others: number;
  /** "58 hộ; 3 số định danh thiếu số 0 – Sửa cả 3; 1 hộ nghi trùng với Sông Đà". */
  readonly line: string;
}

/** A headline is read at a glance. */
const maxParts = 4;

/** What a clerk sees first: how many, what is wrong in a few words, and the one press that mends it. */
export function headlineOf<G extends AlikeIssues>(
  form: Form,
  { rows, groups, language }: { rows: number; groups: readonly G[]; language: keyof Localised },
): Headline<G> {
  const open = groups.filter(({ level }) => level !== "fixed");
  const shown = open.slice(0, maxParts).map((group) => partOf(form, group, language));
  const count = `${rows.toLocaleString(locales[language])} ${nounOf(form.id)[language]}`;
  const others = open.length - shown.length;
  const rest =
    others === 0
      ? []
      : [{ vi: `và ${others} loại lỗi khác`, en: `and ${others} more kinds` }[language]];
  const texts = shown.map(({ text, fix }) => (fix === "" ? text : `${text} – ${fix}`));
  const clean = open.length === 0 ? [{ vi: "không có lỗi", en: "no errors" }[language]] : [];
  return {
    rows: count,
    parts: shown,
    others,
    line: [count, ...clean, ...texts, ...rest].join("; "),
  };
}

const locales = { vi: "vi-VN", en: "en-GB" } as const;

function nounOf(form: FormId): Localised {
  return nouns.get(form) ?? { vi: "dòng", en: "rows" };
}

function partOf<G extends AlikeIssues>(
  form: Form,
  group: G,
  language: keyof Localised,
): HeadlinePart<G> {
  const { code, column, count, fixable, params } = group;
  const label = form.columns.find(({ key }) => key === column)?.label[language] ?? "";
  const unit = String(params["unit"] ?? "").replace(/^(?:phường|xã|thị trấn) /, "");
  const phrase =
    (unit === "" ? undefined : codePhrases.get(`${code}+unit`)) ?? codePhrases.get(code);
  const text = (phrase ?? defaultPhrase)[language]
    .replace("{n}", count.toLocaleString(locales[language]))
    .replace("{noun}", nounOf(form.id)[language])
    .replace("{column}", `“${label}”`)
    .replace("{unit}", unit);
  return { group, text, fix: fixText(fixable, language) };
}

function fixText(fixable: number, language: keyof Localised): string {
  if (fixable === 0) return "";
  if (fixable === 1) return { vi: "Sửa", en: "Fix" }[language];
  return { vi: `Sửa cả ${fixable}`, en: `Fix all ${fixable}` }[language];
}
