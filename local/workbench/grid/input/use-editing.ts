import { useCallback, useRef, useState, type InputEvent } from "react";
import { flushSync } from "react-dom";
import { activeSheet } from "../../../excel/book/book.ts";
import type { TypingResult } from "../../../excel/person/typing.ts";
import { useSay, type Say } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";
import { addressOf, cellAddress, neighbour, withMerges } from "./acts.ts";
import type { Edit, Step } from "./CellEditor.tsx";
import { editText } from "./edit-text.ts";

export interface Editing {
  /** Text that comes without a key (dictation, a symbol picker) while no cell is edited. */
  readonly onBeforeInputCapture: (event: InputEvent<HTMLElement>) => void;
  readonly edit: Edit | undefined;
  readonly begin: (mode: Edit["mode"], where: Edit["where"]) => void;
  readonly type: (text: string) => void;
  /** Writes what was typed, unless nothing changed, and moves on. */
  readonly commit: (step: Step) => void;
  readonly cancel: () => void;
}

interface EditingOptions {
  readonly session: Session;
  /** Gives the keyboard back to the cells. */
  readonly focus: () => void;
  readonly onNotice: (text: string) => void;
}

/**
 * Editing of the active cell: the raw text goes to the workbook, which decides what becomes of it. Sheet and cell are asked of the workbook at
 * each key, since fast typing is ahead of what is painted.
 */
export function useEditing({ session, focus, onNotice }: EditingOptions): Editing {
  const say = useSay();
  const [edit, setEdit] = useState<Edit | undefined>();
  const open = useRef<Edit | undefined>(undefined);
  const put = useCallback((next: Edit | undefined) => {
    open.current = next;
    // The field must stand before the key that opened it is delivered: an input method composes into it from the first letter.
    flushSync(() => {
      setEdit(next);
    });
  }, []);
  const begin = (mode: Edit["mode"], where: Edit["where"]) => {
    if (open.current !== undefined) return;
    const sheet = activeSheet(session.book);
    const { row, column } = sheet.activeCell;
    const before = editText(sheet, { row, column }, session.book.locale);
    put({ sheet, row, column, before, text: mode === "over" ? "" : before, mode, where });
  };
  const type = (text: string) => {
    if (open.current !== undefined) put({ ...open.current, text });
  };
  const commit = ([down, across]: Step) => {
    const ended = open.current;
    if (ended === undefined) return;
    put(undefined);
    if (ended.where === "bar" || down !== 0 || across !== 0) focus();
    const { sheet } = ended;
    if (ended.text !== ended.before) {
      const result = session.hands.type(cellAddress(sheet, ended), ended.text);
      const refusal = refusalOf(result, say);
      if (refusal !== undefined) onNotice(refusal);
      if (!result.done) return;
    }
    if (down !== 0 || across !== 0) {
      const next = neighbour(sheet, ended, [down, across]);
      session.hands.select(addressOf(sheet, withMerges(sheet, next)));
    }
  };
  const cancel = () => {
    put(undefined);
    focus();
  };
  const onBeforeInputCapture = (event: InputEvent<HTMLElement>) => {
    if (open.current !== undefined || !isOnGrid(event.target)) return;
    event.preventDefault();
    begin("over", "cell");
    type(event.data);
  };
  return { edit, begin, type, commit, cancel, onBeforeInputCapture };
}

function isOnGrid(target: EventTarget): boolean {
  return target instanceof Element && target.closest(".fortune-container") !== null;
}

function refusalOf(result: TypingResult, say: Say): string | undefined {
  if (result.done) {
    const { alert } = result;
    return alert === undefined ? undefined : alertText(alert, say);
  }
  if (result.reason === "validation") return alertText(result.alert, say);
  if (result.reason === "formula") return say("refusedFormula");
  if (result.reason === "protected") return say("refusedProtected");
  return say("refusedAct", { reason: result.message });
}

function alertText({ title, message }: { title: string; message: string }, say: Say): string {
  return [title, message].filter((text) => text !== "").join(": ") || say("refused");
}
