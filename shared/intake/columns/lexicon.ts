import type { Column } from "../../forms/column.ts";
import type { Form } from "../../forms/form.ts";
import { headingsOf } from "../aliases/aliases.ts";
import { householdAliases } from "../aliases/households.ts";
import { isNeutral, likeness, wordsOf } from "./words.ts";

/** How well each column of a form fits a heading. */
export interface Lexicon {
  readonly form: Form;
  /** Columns people fill in. */
  readonly columns: readonly Column[];
  /** Likeness of a heading to a column, 0 to 1. `parts` are the headings above each other, the group first. */
  readonly scoreOf: (parts: readonly string[], column: Column) => number;
  /** The best likeness to any column. */
  readonly bestOf: (parts: readonly string[]) => number;
}

const lexicons = new WeakMap<Form, Lexicon>();

/** The lexicon of a form, made once. */
export function lexiconOf(form: Form): Lexicon {
  const known = lexicons.get(form);
  if (known !== undefined) return known;
  const lexicon = makeLexicon(form);
  lexicons.set(form, lexicon);
  return lexicon;
}

/** Headings remembered: a search for the heading rows asks for the same cells again and again. */
const maxRemembered = 5_000;

function makeLexicon(form: Form): Lexicon {
  const columns = form.columns.filter(({ kind }) => kind !== "derived");
  const aliases = new Map(
    [...headingsOf(form)].map(([key, headings]) => [key, headings.map(wordsOf)]),
  );
  const remembered = new Map<string, ReadonlyMap<string, number>>();
  const scores = (parts: readonly string[]): ReadonlyMap<string, number> => {
    const id = parts.join("\n");
    const before = remembered.get(id);
    if (before !== undefined) return before;
    const words = parts.map(wordsOf);
    const found = new Map(
      columns.map(({ key }) => [key, scoreParts(words, aliases.get(key) ?? [])]),
    );
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(id, found);
    return found;
  };
  return {
    form,
    columns,
    scoreOf: (parts, { key }) => scores(parts).get(key) ?? 0,
    bestOf: (parts) => Math.max(0, ...scores(parts).values()),
  };
}

type Words = readonly string[];

/** A group that says nothing by itself ("Thông tin về chủ hộ") leaves the meaning to the heading below it. */
function scoreParts(parts: readonly Words[], aliases: readonly Words[]): number {
  const last = parts.at(-1) ?? [];
  const groups = parts.slice(0, -1).flat();
  const whole = best([...groups, ...last], aliases);
  if (groups.length === 0) return whole;
  const own = best(last, aliases);
  const turned = best([...groups, ...last], [last]) < 0.2;
  const weight = isNeutral(groups) ? 0.96 : turned ? 0.1 : 0.84;
  const group = isNeutral(last) ? best(groups, aliases) * 0.96 : 0;
  return Math.max(whole, own * weight, group);
}

function best(words: Words, aliases: readonly Words[]): number {
  let most = 0;
  for (const alias of aliases) most = Math.max(most, likeness(words, alias));
  return most < 0.6 || most >= covered || !isCovered(words, aliases) ? most : covered;
}

/** Likeness of a heading that says the same thing twice: "Địa chỉ (bản, TDP)". */
const covered = 0.92;

/** True where every word is one of some alias, which of the column's is no matter. */
function isCovered(words: Words, aliases: readonly Words[]): boolean {
  const known = new Set(aliases.flat());
  return words.every((word) => known.has(word) || isNeutral([word]));
}

const villageWords = (householdAliases["village"] ?? []).map(wordsOf);

/** True for a heading above villages, also in a list whose form has no column for them. */
export function namesVillage(parts: readonly string[]): boolean {
  return best(wordsOf(parts.at(-1) ?? ""), villageWords) >= 0.86;
}
