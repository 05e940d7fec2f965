import { createContext, use } from "react";
import { translator, type Language, type Translate } from "./words.ts";

export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The language of the pane; Vietnamese until a person switches. */
export const WordsContext = createContext<Words>({ t: translator("vi"), language: "vi" });

/** Sentences and the language of the pane, for every component. */
export function useWords(): Words {
  return use(WordsContext);
}
