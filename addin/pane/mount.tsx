import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../styles/pane.css";
import "../styles/lists.css";
import "../styles/importing.css";
import { App } from "./App.tsx";
import type { Pane } from "./pane.ts";

/** Draws the pane; loaded only when somebody looks at it, so that ribbon commands never wait for React. */
export function mount(root: HTMLElement, pane: Pane): void {
  createRoot(root).render(
    <StrictMode>
      <App pane={pane} />
    </StrictMode>,
  );
}
