import { useEffect, useRef, type KeyboardEvent } from "react";
import { activeSheet } from "../../../excel/book/book.ts";
import { useSay } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";
import { addressOf, neighbour, withMerges } from "./acts.ts";
import type { Step } from "./CellEditor.tsx";
import type { Editing } from "./use-editing.ts";

interface GridKeysOptions {
  readonly session: Session;
  readonly editing: Editing;
  readonly onNotice: (text: string) => void;
}

const steps: ReadonlyMap<string, Step> = new Map([
  ["ArrowDown", [1, 0]],
  ["ArrowUp", [-1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
  ["Enter", [1, 0]],
  ["Tab", [0, 1]],
]);

/** Keys on the grid while no cell is edited; extending the selection stays with the grid component. */
export function useGridKeys(options: GridKeysOptions) {
  const say = useSay();
  useBrowserZoom();
  const { session, editing, onNotice } = options;
  return (event: KeyboardEvent) => {
    if (editing.edit !== undefined || !(event.target as HTMLElement).closest(".fortune-container"))
      return;
    // Asked at each key, since fast typing is ahead of what is painted.
    const sheet = activeSheet(session.book);
    const isCommand = event.ctrlKey || event.metaKey;
    const step = stepOf(event);
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (isCommand && /^[zy]$/i.test(event.key)) {
      done();
      onNotice(say("noUndo"));
    } else if (isCommand && /^[biufdr]$/i.test(event.key)) done();
    else if (isCommand) {
      // Copying and pasting arrive as events of the clipboard.
      if (/^[cvx]$/i.test(event.key)) event.stopPropagation();
    } else if (event.key === "F2") {
      done();
      editing.begin("in", "cell");
    } else if (event.key === "Delete" || event.key === "Backspace") {
      done();
      for (const area of sheet.selection) session.hands.clear(addressOf(sheet, area));
    } else if (step !== undefined) {
      done();
      session.hands.select(
        addressOf(sheet, withMerges(sheet, neighbour(sheet, sheet.activeCell, step))),
      );
    } else if (isTyping(event)) {
      event.stopPropagation();
      editing.begin("over", "cell");
    }
  };
}

function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Step | undefined {
  const step = steps.get(key);
  if (step === undefined || ctrlKey || metaKey || altKey) return undefined;
  if (!shiftKey) return step;
  const isBack = key === "Enter" || key === "Tab";
  return isBack ? [-step[0], -step[1]] : undefined;
}

/** A letter, or the first key of an input method. */
function isTyping({ key, altKey }: KeyboardEvent): boolean {
  return !altKey && (key.length === 1 || key === "Process" || key === "Unidentified");
}

/** Ctrl with + and − is the browser's: the grid's own zoom would part it from what lies over it. */
function useBrowserZoom(): void {
  const stop = useRef((event: globalThis.KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && /^[-+=0]$/.test(event.key)) event.stopPropagation();
  });
  useEffect(() => {
    const listener = stop.current;
    window.addEventListener("keydown", listener, true);
    return () => {
      window.removeEventListener("keydown", listener, true);
    };
  }, []);
}
