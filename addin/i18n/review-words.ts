import { enReview } from "./en-review.ts";
import { useWords } from "./use-words.ts";
import { viReview } from "./vi-review.ts";
import { translatorFrom, type TranslateFrom } from "./words.ts";

/** The sentence of a key of the page of rows that wait. */
export type TranslateReview = TranslateFrom<typeof viReview>;

/** Sentences of the page of rows that wait in the language of the pane; no other page waits for them. */
export function useReviewWords(): TranslateReview {
  const { language } = useWords();
  return translatorFrom<typeof viReview>(language, language === "vi" ? viReview : enReview);
}
