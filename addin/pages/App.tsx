import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { WordsContext } from "../i18n/use-words.ts";
import { translator, type Language } from "../i18n/words.ts";
import { warmTheme } from "../styles/theme.ts";
import { Desk } from "./Desk.tsx";
import type { Pane } from "./pane.ts";

/** Only the language is kept on the machine; it says nothing about a person. */
const languageKey = "mai-am.language";

/** The pane: theme, language and everything in it. */
export function App({ pane }: { readonly pane: Pane }) {
  const [language, setLanguage] = useState<Language>(savedLanguage);
  const words = useMemo(() => ({ t: translator(language), language }), [language]);
  const flows = useMemo(() => pane.flowsIn(language), [pane, language]);
  const switchLanguage = useCallback(() => {
    const next = language === "vi" ? "en" : "vi";
    window.localStorage.setItem(languageKey, next);
    document.documentElement.lang = next;
    setLanguage(next);
  }, [language]);
  return (
    <FluentProvider theme={warmTheme}>
      <WordsContext value={words}>
        <Desk pane={pane} flows={flows} onSwitchLanguage={switchLanguage} />
      </WordsContext>
    </FluentProvider>
  );
}

/** Vietnamese first. */
function savedLanguage(): Language {
  return window.localStorage.getItem(languageKey) === "en" ? "en" : "vi";
}
