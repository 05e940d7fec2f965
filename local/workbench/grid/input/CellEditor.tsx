import { useEffect, useRef, type KeyboardEvent } from "react";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { useSay } from "../../frame/words.ts";
import type { Box } from "../geometry/viewport.ts";

/** What is being typed, and where; begun by a letter ("over") or to change what is there ("in"). */
export interface Edit {
  readonly sheet: WorksheetModel;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly before: string;
  readonly mode: "over" | "in";
  readonly where: "cell" | "bar";
}

/** Where the selection goes after Enter, Tab and arrows: rows down, columns right. */
export type Step = readonly [number, number];

interface CellEditorProps {
  readonly edit: Edit;
  readonly box: Box;
  readonly onText: (text: string) => void;
  readonly onCommit: (step: Step) => void;
  readonly onCancel: () => void;
}

/** The field over a cell while it is edited; letters composed by an input method arrive here from the first key on. */
export function CellEditor({ edit, box, onText, onCommit, onCancel }: CellEditorProps) {
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const { where } = edit;
  useEffect(() => {
    if (where !== "cell") return;
    const element = field.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [where]);
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={say("formulaBar")}
      style={{
        left: box.left - 1,
        top: box.top - 1,
        minWidth: box.width + 1,
        minHeight: box.height + 1,
      }}
      value={edit.text}
      rows={1}
      spellCheck={false}
      onChange={(event) => {
        onText(event.target.value);
      }}
      onKeyDown={(event) => {
        onEditorKey(event, edit, { onText, onCommit, onCancel });
      }}
      onBlur={() => {
        if (where === "cell") onCommit([0, 0]);
      }}
    />
  );
}

const arrows: ReadonlyMap<string, Step> = new Map([
  ["ArrowDown", [1, 0]],
  ["ArrowUp", [-1, 0]],
  ["ArrowLeft", [0, -1]],
  ["ArrowRight", [0, 1]],
]);

/** Keys that end editing; the same in the cell and in the formula bar. */
export function onEditorKey(
  event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  edit: Edit,
  { onText, onCommit, onCancel }: Pick<CellEditorProps, "onText" | "onCommit" | "onCancel">,
): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  const arrow = edit.mode === "over" ? arrows.get(event.key) : undefined;
  if (event.key === "Enter" && event.altKey) {
    event.preventDefault();
    onText(`${edit.text}\n`);
  } else if (event.key === "Enter") {
    event.preventDefault();
    onCommit([event.shiftKey ? -1 : 1, 0]);
  } else if (event.key === "Tab") {
    event.preventDefault();
    onCommit([0, event.shiftKey ? -1 : 1]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    onCancel();
  } else if (arrow !== undefined) {
    event.preventDefault();
    onCommit(arrow);
  }
}
