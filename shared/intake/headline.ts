import type { FormId, Localised } from "../forms/column.ts";
import type { Form } from "../forms/form.ts";
import type { IssueParams } from "../text/cell.ts";
import { groupBy } from "../text/group-by.ts";
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
  /** One, or the same mistake in several columns; never empty. */
  readonly groups: readonly G[];
}

export interface Headline<G extends AlikeIssues> {
  /** "58 hộ". */
  readonly rows: string;
  /** The weightiest first. */
  readonly parts: readonly HeadlinePart<G>[];
  /** "và 2 loại lỗi khác"; "" where the parts say everything. */
  readonly rest: string;
  /** "58 hộ; 1 hộ nghi trùng với Sông Đà; 3 số định danh thiếu số 0 – Sửa cả 3". */
  readonly line: string;
}

/** A headline is read at a glance. */
const maxParts = 4;

/** What a clerk sees first: how many, what is wrong in a few words, and the one press that mends it. */
export function headlineOf<G extends AlikeIssues>(
  form: Form,
  { rows, groups, language }: { rows: number; groups: readonly G[]; language: keyof Localised },
): Headline<G> {
  const kinds = kindsOf(groups.filter(({ level }) => level !== "fixed"));
  const parts = kinds.slice(0, maxParts).map((kind) => partOf(form, kind, language));
  const count = `${rows.toLocaleString(locales[language])} ${nounOf(form.id)[language]}`;
  const rest = restText(kinds.length - parts.length, language);
  const texts = parts.map(({ text, fix }) => (fix === "" ? text : `${text} – ${fix}`));
  const clean = kinds.length === 0 ? [{ vi: "không có lỗi", en: "no errors" }[language]] : [];
  const line = [count, ...clean, ...texts, ...(rest === "" ? [] : [rest])].join("; ");
  return { rows: count, parts, rest, line };
}

function restText(others: number, language: keyof Localised): string {
  return others === 0
    ? ""
    : { vi: `và ${others} loại lỗi khác`, en: `and ${others} more kinds` }[language];
}

/** The same mistake in several columns is one kind where its cells can be counted together; the weightiest kind first. */
function kindsOf<G extends AlikeIssues>(groups: readonly G[]): readonly (readonly G[])[] {
  const kinds = groupBy(groups, (group) =>
    codePhrases.has(`${group.code}+columns`) ? `${group.code} ${group.level}` : group,
  );
  return [...kinds.values()].sort((a, b) => weightOf(a) - weightOf(b));
}

/** Somebody who stands in two places: whatever else is wrong, two units have to talk about it. */
const doubled: ReadonlySet<string> = new Set(["E24", "E25", "E26", "E66"]);

/** Doubles, then what holds rows back, then what to look at; of each what one press mends comes last. */
function weightOf(kind: readonly AlikeIssues[]): number {
  if (kind.some(({ code }) => doubled.has(code))) return 0;
  const isMended = kind.every(({ count, fixable }) => fixable === count);
  const level = kind.some(({ level: one }) => one === "block") ? 1 : 3;
  return isMended ? level + 1 : level;
}

const locales = { vi: "vi-VN", en: "en-GB" } as const;

function nounOf(form: FormId): Localised {
  return nouns.get(form) ?? { vi: "dòng", en: "rows" };
}

function partOf<G extends AlikeIssues>(
  form: Form,
  groups: readonly G[],
  language: keyof Localised,
): HeadlinePart<G> {
  const [first] = groups;
  const label = form.columns.find(({ key }) => key === first?.column)?.label[language] ?? "";
  const unit = String(first?.params["unit"] ?? "").replace(/^(?:phường|xã|thị trấn) /, "");
  const sum = (of: "count" | "fixable") => groups.reduce((total, group) => total + group[of], 0);
  const text = phraseOf(first?.code ?? "", { unit, columns: groups.length })
    [language].replace("{n}", sum("count").toLocaleString(locales[language]))
    .replace("{noun}", nounOf(form.id)[language])
    .replace("{columns}", String(groups.length))
    .replace("{column}", `“${label}”`)
    .replace("{unit}", unit);
  return { groups, text, fix: fixText(sum("fixable"), language) };
}

function phraseOf(
  code: string,
  { unit, columns }: { readonly unit: string; readonly columns: number },
): Localised {
  const special = [...(unit === "" ? [] : ["+unit"]), ...(columns > 1 ? ["+columns"] : []), ""];
  const found = special.flatMap((ending) => codePhrases.get(code + ending) ?? []);
  return found[0] ?? defaultPhrase;
}

function fixText(fixable: number, language: keyof Localised): string {
  if (fixable === 0) return "";
  if (fixable === 1) return { vi: "Sửa", en: "Fix" }[language];
  return { vi: `Sửa cả ${fixable}`, en: `Fix all ${fixable}` }[language];
}
