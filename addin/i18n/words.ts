import { formatDate } from "../../shared/text/date.ts";
import { inVietnam } from "../../shared/text/vietnam-time.ts";
import type { Localised } from "../../shared/forms/column.ts";
import { vi } from "./vi.ts";

export type Language = keyof Localised;
export type WordKey = keyof typeof vi;

/** Names between braces in a Vietnamese sentence, e.g. "{n} dòng" → "n". */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Params<S extends string> = [Names<S>] extends [never]
  ? []
  : [params: Readonly<Record<Names<S>, string | number>>];

/** The sentence of a key of a dictionary in one language, numbers written as that language writes them. */
export type TranslateFrom<D extends Readonly<Record<string, string>>> = <K extends keyof D>(
  key: K,
  ...params: Params<D[K]>
) => string;

/** The sentence of a key that every page knows. */
export type Translate = TranslateFrom<typeof vi>;

/** Every word of the pane in one language. */
export type Dictionary = Readonly<Record<WordKey, string>>;

/** Vietnamese is always there; English comes when somebody chooses it. @throws Error while the network is away. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  return language === "vi" ? vi : (await import("./en.ts")).en;
}

const locales = { vi: "vi-VN", en: "en-GB" } as const satisfies Record<Language, string>;

/** A missing key or parameter is a type error in the caller, never a hole on the screen. */
export function translator(language: Language, words: Dictionary): Translate {
  return translatorFrom<typeof vi>(language, words);
}

/** The same for a dictionary of its own: name the Vietnamese one, whose sentences say their parameters. */
export function translatorFrom<D extends Readonly<Record<string, string>>>(
  language: Language,
  words: Readonly<Record<keyof D, string>>,
): TranslateFrom<D> {
  return (key, ...[params]) =>
    words[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
      const value =
        params === undefined ? undefined : Object.entries(params).find(([n]) => n === name);
      return value === undefined ? hole : written(value[1], language);
    });
}

function written(value: unknown, language: Language): string {
  return typeof value === "number" ? formatNumber(value, language) : String(value);
}

/** "1.234" in Vietnamese, "1,234" in English; at most two decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 }).format(value);
}

/** An instant as people in Vietnam read it, whatever the zone of the machine, e.g. "09:12 ngày 24/11/2024". */
export function formatInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const { day, time } = inVietnam(date);
  return time + (language === "vi" ? " ngày " : " on ") + formatDate(day);
}
