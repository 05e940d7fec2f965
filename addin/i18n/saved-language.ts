import type { Language } from "./words.ts";

/** The only thing kept on the machine; it says nothing about a person. */
const key = "mai-am.language";

/** The language last chosen on this machine; Vietnamese first. */
export function savedLanguage(): Language {
  return window.localStorage.getItem(key) === "en" ? "en" : "vi";
}

/** Keeps the choice and tells screen readers which voice to use. */
export function saveLanguage(language: Language): void {
  window.localStorage.setItem(key, language);
  document.documentElement.lang = language;
}
