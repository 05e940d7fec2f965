import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { Boundary } from "../components/Boundary.tsx";
import { savedLanguage, saveLanguage } from "../i18n/saved-language.ts";
import { WordsContext } from "../i18n/use-words.ts";
import { translator, type Language } from "../i18n/words.ts";
import { warmTheme } from "../styles/theme.ts";
import { Desk } from "./Desk.tsx";
import type { Pane } from "./pane.ts";

/** The pane: theme, language and everything in it. */
export function App({ pane }: { readonly pane: Pane }) {
  const [language, setLanguage] = useState<Language>(savedLanguage);
  const words = useMemo(() => ({ t: translator(language), language }), [language]);
  const switchLanguage = useCallback(() => {
    const next = language === "vi" ? "en" : "vi";
    saveLanguage(next);
    pane.speak(next);
    setLanguage(next);
  }, [pane, language]);
  return (
    <FluentProvider theme={warmTheme}>
      <WordsContext value={words}>
        <Boundary>
          <Desk pane={pane} onSwitchLanguage={switchLanguage} />
        </Boundary>
      </WordsContext>
    </FluentProvider>
  );
}
