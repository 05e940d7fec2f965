import { enLocks } from "./en-locks.ts";
import { useWords } from "./use-words.ts";
import { viLocks } from "./vi-locks.ts";
import { translatorFrom, type TranslateFrom } from "./words.ts";

/** The sentence of a key of the page of reporting periods. */
export type TranslateLocks = TranslateFrom<typeof viLocks>;

/** Sentences of the page of reporting periods in the language of the pane; no other page waits for them. */
export function useLockWords(): TranslateLocks {
  const { language } = useWords();
  return translatorFrom<typeof viLocks>(language, language === "vi" ? viLocks : enLocks);
}
