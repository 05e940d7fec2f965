import type { Cell, IssueCode, Understood } from "./cell.ts";
import { asTyped, blank, isBlank } from "./cell.ts";
import { detectLegacy } from "./legacy/detect.ts";
import { fold, normaliseText, tidyingCode } from "./normalise.ts";
import { notUnderstood, shown } from "./not-understood.ts";
import { editDistance } from "./similar.ts";

/** One entry of a drop-down; aliases are other spellings that mean the same, such as "Mèo" for "Mông". */
export interface Option {
  id: string;
  label: string;
  aliases?: readonly string[];
}

interface OptionIndex {
  byLabel: ReadonlyMap<string, Option>;
  /** null where two options share a folded spelling: then only the exact label tells them apart. */
  byFolded: ReadonlyMap<string, Option | null>;
}

/** A list is indexed once; lists must not be changed afterwards. */
const indexes = new WeakMap<readonly Option[], OptionIndex>();

const maxLabelLength = 200;

/**
 * The id of the option a cell names. E42 where only spaces or invisible characters differ, E43 for decomposed letters, E14 for another spelling or an alias
 * (params `understood`; fix: the label), E44 for an option in a font of before Unicode and E16 where no option is meant for
 * certain (params `suggestion`, the nearest label or ""; fix: that label).
 */
export function matchChoice(cell: Cell, options: readonly Option[]): Understood<string> {
  const index = indexOf(options);
  if (typeof cell === "string") {
    const exact = index.byLabel.get(cell);
    if (exact !== undefined) return asTyped(exact.id);
  }
  if (isBlank(cell)) return blank;
  const text = normaliseText(String(cell).slice(0, maxLabelLength + 1));
  if (text.length > maxLabelLength)
    return notUnderstood(cell, { code: "E16", params: { suggestion: "" } });
  const tidied = index.byLabel.get(text);
  if (tidied !== undefined) return corrected(cell, tidied, tidyingCode(String(cell)));
  const folded = index.byFolded.get(fold(text)) ?? null;
  if (folded !== null) return corrected(cell, folded, "E14");
  return fromLegacyFont(cell, index) ?? suggested(cell, text, options);
}

function corrected(cell: Cell, option: Option, code: IssueCode): Understood<string> {
  const params = { value: shown(cell), understood: option.label };
  return { value: option.id, code, fix: option.label, params };
}

/** An option in letters of before Unicode: proposed, as the conversion is inferred. */
function fromLegacyFont(cell: Cell, { byFolded }: OptionIndex): Understood<never> | null {
  const legacy = typeof cell === "string" ? detectLegacy(cell) : null;
  const option = legacy === null ? null : byFolded.get(fold(legacy.converted));
  if (legacy === null || option == null) return null;
  const params = { encoding: legacy.encoding, suggestion: option.label };
  return notUnderstood(cell, { code: "E44", params, fix: option.label });
}

function suggested(cell: Cell, text: string, options: readonly Option[]): Understood<never> {
  const nearest = nearestOption(text, options);
  if (nearest === null) return notUnderstood(cell, { code: "E16", params: { suggestion: "" } });
  return notUnderstood(cell, {
    code: "E16",
    params: { suggestion: nearest.label },
    fix: nearest.label,
  });
}

/**
 * The closest option by folded edit distance, within a third of what is typed beyond the words both begin with; null where none is
 * close, where two are as close, and where the text is the beginning of several: "Quỹ Vì người nghèo" may be the fund of any level.
 */
function nearestOption(text: string, options: readonly Option[]): Option | null {
  const typed = fold(text);
  if (beginningWith(typed, options).length > 1) return null;
  let nearest: Option | null = null;
  let least = Infinity;
  for (const option of options)
    for (const spelling of spellingsOf(option)) {
      const distance = distanceTo(typed, spelling);
      if (distance > least || distance === Infinity) continue;
      nearest = distance < least || nearest === option ? option : null;
      least = distance;
    }
  return nearest;
}

function beginningWith(typed: string, options: readonly Option[]): readonly Option[] {
  return options.filter((option) =>
    spellingsOf(option).some((spelling) => spelling.startsWith(`${typed} `)),
  );
}

function spellingsOf({ label, aliases = [] }: Option): readonly string[] {
  return [label, ...aliases].map(fold);
}

/** Infinity where a spelling is not close; another number is another thing, not a slip: "tổ dân phố 15" is not "tổ dân phố 5". */
function distanceTo(typed: string, spelling: string): number {
  if (digitsOf(typed) !== digitsOf(spelling)) return Infinity;
  const own = typed.length - sharedWords(typed, spelling);
  const limit = Math.max(1, Math.floor(own / 3));
  const distance = editDistance(typed, spelling, limit);
  return distance > limit ? Infinity : distance;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}

/** Length of the whole words with which both begin: "bản " says nothing of which village is meant. */
function sharedWords(a: string, b: string): number {
  let end = 0;
  for (let at = 0; at < a.length && a[at] === b[at]; at++) if (a[at] === " ") end = at + 1;
  return end;
}

function indexOf(options: readonly Option[]): OptionIndex {
  const known = indexes.get(options);
  if (known !== undefined) return known;
  const index = { byLabel: new Map<string, Option>(), byFolded: new Map<string, Option | null>() };
  for (const option of options) {
    index.byLabel.set(normaliseText(option.label), option);
    for (const spelling of [option.label, ...(option.aliases ?? [])])
      addFolded(index.byFolded, fold(spelling), option);
  }
  indexes.set(options, index);
  return index;
}

function addFolded(byFolded: Map<string, Option | null>, key: string, option: Option): void {
  const known = byFolded.get(key);
  byFolded.set(key, known === undefined || known === option ? option : null);
}
