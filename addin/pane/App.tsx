import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { Boundary } from "../components/Boundary.tsx";
import { saveLanguage } from "../i18n/saved-language.ts";
import { loadWords, vietnamese, type Words, WordsContext } from "../i18n/use-words.ts";
import { warmTheme } from "../styles/theme.ts";
import { Desk } from "./Desk.tsx";
import type { Pane } from "./pane.ts";

interface AppProps {
  readonly pane: Pane;
  /** The words it opens with. */
  readonly first?: Words;
}

/** The pane: theme, language and everything in it. */
export function App({ pane, first = vietnamese }: AppProps) {
  const [words, setWords] = useState(first);
  const { language } = words;
  const switchLanguage = useCallback(() => {
    const next = language === "vi" ? "en" : "vi";
    const speak = (loaded: Words) => {
      saveLanguage(next);
      pane.speak(next);
      setWords(loaded);
    };
    // Words that did not come leave the pane as it is: the button may be pressed again.
    loadWords(next).then(speak, () => undefined);
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
