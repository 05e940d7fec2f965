import { useEffect, useRef, type RefObject } from "react";
import { activeSheet } from "../../../excel/book/book.ts";
import type { Area, WorksheetModel } from "../../../excel/model/types.ts";
import { parseClipboard } from "../../../excel/person/pasting.ts";
import type { Session } from "../../session/session.ts";
import { addressOf, copyText } from "./acts.ts";

interface ClipboardOptions {
  readonly session: Session;
  readonly frame: RefObject<HTMLElement | null>;
  readonly isEditing: boolean;
}

/** Copy, cut and paste as plain text: the raw text goes to the workbook, the grid component never sees it. */
export function useClipboard(options: ClipboardOptions): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => {
      const { frame, isEditing } = latest.current;
      const isHere = frame.current?.contains(document.activeElement) === true;
      if (!isHere || isEditing || event.clipboardData === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === "paste") paste(latest.current, event.clipboardData.getData("text/plain"));
      else copy(latest.current, event.clipboardData, event.type === "cut");
    };
    const types = ["copy", "cut", "paste"] as const;
    for (const type of types) document.addEventListener(type, listener, true);
    return () => {
      for (const type of types) document.removeEventListener(type, listener, true);
    };
  }, []);
}

function copy({ session }: ClipboardOptions, clipboard: DataTransfer, isCut: boolean): void {
  const { sheet, selection } = selected(session);
  clipboard.setData("text/plain", copyText(session, sheet, selection));
  if (isCut) session.hands.clear(addressOf(sheet, selection));
}

function paste({ session }: ClipboardOptions, text: string): void {
  if (text === "") return;
  const { sheet, selection } = selected(session);
  const block = parseClipboard(text);
  const [only] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
  const { top, left, bottom, right } = selection;
  const isFilled =
    only !== undefined &&
    (bottom > top || right > left) &&
    right - left < 1000 &&
    bottom - top < 10_000;
  // One copied cell fills the whole selection, as in Excel.
  const lines = isFilled
    ? Array.from({ length: bottom - top + 1 }, () =>
        Array.from({ length: right - left + 1 }, () => only),
      )
    : block;
  session.hands.paste(addressOf(sheet, { top, left, bottom: top, right: left }), lines);
}

/** Asked of the workbook each time, since fast hands are ahead of what is painted. */
function selected({ book }: Session): { sheet: WorksheetModel; selection: Area } {
  const sheet = activeSheet(book);
  const [selection = { top: 0, left: 0, bottom: 0, right: 0 }] = sheet.selection;
  return { sheet, selection };
}
