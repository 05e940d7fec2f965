import { useCallback, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import type { TypingResult } from "../../../excel/person/typing.ts";
import { useSay, type Say } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";
import { addressOf, cellAddress, neighbour, withMerges, type Cell } from "./acts.ts";
import type { Edit, Step } from "./CellEditor.tsx";
import { editText } from "./edit-text.ts";

export interface Editing {
  readonly edit: Edit | undefined;
  readonly begin: (mode: Edit["mode"], where: Edit["where"]) => void;
  readonly type: (text: string) => void;
  /** Writes what was typed, unless nothing changed, and moves on. */
  readonly commit: (step: Step) => void;
  readonly cancel: () => void;
}

interface EditingOptions {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly active: Cell;
  readonly onNotice: (text: string) => void;
}

/** Editing of the active cell: the raw text goes to the workbook, which decides what becomes of it. */
export function useEditing({ session, sheet, active, onNotice }: EditingOptions): Editing {
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
    const before = editText(sheet, active, session.book.locale);
    put({ ...active, before, text: mode === "over" ? "" : before, mode, where });
  };
  const type = (text: string) => {
    if (open.current !== undefined) put({ ...open.current, text });
  };
  const commit = ([down, across]: Step) => {
    const ended = open.current;
    if (ended === undefined) return;
    put(undefined);
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
  };
  return { edit, begin, type, commit, cancel };
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
