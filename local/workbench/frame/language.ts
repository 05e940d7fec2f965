import { useCallback, useEffect, useState } from "react";
import type { Language } from "./words.ts";

/** The pane keeps its language under the same name: both speak the same one. */
const languageKey = "mai-am.language";

function saved(): Language {
  return window.localStorage.getItem(languageKey) === "en" ? "en" : "vi";
}

/** The language of the page and a switch for it; follows the pane's own switch. */
export function useLanguage(): { language: Language; switchLanguage: () => void } {
  const [language, setLanguage] = useState<Language>(saved);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Told only of changes in another window of the origin, such as the pane's frame.
    const follow = () => {
      setLanguage(saved());
    };
    window.addEventListener("storage", follow);
    return () => {
      window.removeEventListener("storage", follow);
    };
  }, []);
  const switchLanguage = useCallback(() => {
    const next = saved() === "vi" ? "en" : "vi";
    window.localStorage.setItem(languageKey, next);
    setLanguage(next);
  }, []);
  return { language, switchLanguage };
}
