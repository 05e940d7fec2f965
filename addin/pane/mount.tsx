import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../styles/pane.css";
import "../styles/lists.css";
import { savedLanguage } from "../i18n/saved-language.ts";
import { loadWords, vietnamese } from "../i18n/use-words.ts";
import { App } from "./App.tsx";
import type { Pane } from "./pane.ts";

/** Draws the pane; loaded only when somebody looks at it, so that ribbon commands never wait for React. */
export async function mount(root: HTMLElement, pane: Pane): Promise<void> {
  // Better in the first language than not at all.
  const first = await loadWords(savedLanguage()).catch(() => vietnamese);
  createRoot(root).render(
    <StrictMode>
      <App pane={pane} first={first} />
    </StrictMode>,
  );
}
