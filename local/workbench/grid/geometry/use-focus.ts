import { useCallback } from "react";

/** Lets the keyboard go to the cells; false while the grid is not drawn yet. */
export function useFocus(frame: { readonly current: HTMLElement | null }): () => boolean {
  return useCallback(() => {
    const input = frame.current?.querySelector<HTMLElement>(".luckysheet-cell-input");
    input?.focus({ preventScroll: true });
    return input === document.activeElement;
  }, [frame]);
}

/** True while somebody types elsewhere on the page or answers a dialog: then the cells must wait. */
export function isTypingElsewhere(): boolean {
  const selector = "input, textarea, [role=dialog], [role=alertdialog], [role=menu]";
  return document.activeElement?.closest(selector) != null;
}
