import { useLayoutEffect } from "react";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { isTypingElsewhere } from "./use-focus.ts";
import type { Cell } from "../input/acts.ts";

interface RevealOptions {
  readonly sheet: WorksheetModel;
  readonly active: Cell;
  readonly reveal: (cell: Cell) => void;
  /** False while the grid is not drawn yet. */
  readonly focus: () => boolean;
  readonly isEditing: boolean;
}

/** Frames a new sheet may take to be drawn. */
const patience = 30;

/**
 * Scrolls to the active cell whenever it moves, whoever moved it, and lets typing go on there: "Đến ô" of the pane needs no second click.
 */
export function useReveal({ sheet, active, reveal, focus, isEditing }: RevealOptions): void {
  useLayoutEffect(() => {
    let frame = 0;
    const tryIn = (left: number) => {
      frame = requestAnimationFrame(() => {
        reveal(active);
        if (isEditing || isTypingElsewhere()) return;
        if (!focus() && left > 0) tryIn(left - 1);
      });
    };
    tryIn(patience);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [sheet, active, reveal, focus, isEditing]);
}
