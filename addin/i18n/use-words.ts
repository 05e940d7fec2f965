import { createContext, use } from "react";
import { vi } from "./vi.ts";
import { loadDictionary, translator, type Language, type Translate } from "./words.ts";

export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The language of the pane; Vietnamese until a person switches. */
export const vietnamese: Words = { t: translator("vi", vi), language: "vi" };

export const WordsContext = createContext<Words>(vietnamese);

/** The words of a language. @throws Error when they have to be fetched and the network is away. */
export async function loadWords(language: Language): Promise<Words> {
  return { t: translator(language, await loadDictionary(language)), language };
}

/** Sentences and the language of the pane, for every component. */
export function useWords(): Words {
  return use(WordsContext);
}
