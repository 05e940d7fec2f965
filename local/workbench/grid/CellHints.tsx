import { useState } from "react";
import { cellArea } from "../../excel/model/area.ts";
import type { WorksheetModel } from "../../excel/model/types.ts";
import { dropDownEntries, inputPrompt } from "../../excel/person/typing.ts";
import { useSay } from "../frame/words.ts";
import type { Session } from "../session/session.ts";
import { cellAddress, type Cell } from "./acts.ts";
import { boxOf, type Viewport } from "./viewport.ts";

interface CellHintsProps {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly cell: Cell;
  readonly view: Viewport;
  readonly isEditing: boolean;
  readonly onDone: () => void;
}

/** Beside the selected cell: the arrow of its drop-down, its prompt, its note. */
export function CellHints({ session, sheet, cell, view, isEditing, onDone }: CellHintsProps) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const box = boxOf(view, cellArea(cell.row, cell.column));
  const entries = dropDownEntries(session.book, { sheet, ...cell });
  const prompt = inputPrompt({ sheet, ...cell });
  const note = noteAt(sheet, cell);
  const below = { left: box.left + 8, top: box.top + box.height + 6 };
  return (
    <>
      {entries !== undefined && !isEditing && (
        <button
          type="button"
          className="drop-down-button"
          aria-label={say("choices")}
          aria-expanded={isOpen}
          style={{ left: box.left + box.width, top: box.top + box.height - 20 }}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          ▾
        </button>
      )}
      {entries !== undefined && isOpen && (
        <ul
          className="drop-down"
          role="listbox"
          style={{ left: box.left, top: box.top + box.height, minWidth: box.width + 18 }}
        >
          {entries
            .filter((entry) => entry !== "")
            .map((entry) => (
              <li key={entry} role="option" aria-selected={false}>
                <button
                  type="button"
                  onClick={() => {
                    setIsOpen(false);
                    session.hands.type(cellAddress(sheet, cell), entry);
                    onDone();
                  }}
                >
                  {entry}
                </button>
              </li>
            ))}
        </ul>
      )}
      {prompt !== undefined && !isOpen && (
        <aside className="cell-prompt" style={below}>
          {prompt.title !== "" && <b>{prompt.title}</b>}
          <span>{prompt.message}</span>
        </aside>
      )}
      {note !== undefined && prompt === undefined && !isOpen && (
        <aside className="cell-note" style={below}>
          {note}
        </aside>
      )}
    </>
  );
}

function noteAt({ notes, comments }: WorksheetModel, { row, column }: Cell): string | undefined {
  const isHere = (item: { row: number; column: number }) =>
    item.row === row && item.column === column;
  const comment = comments.find(isHere);
  if (comment === undefined) return notes.find(isHere)?.text;
  return [comment, ...comment.replies].map(({ author, text }) => `${author}: ${text}`).join("\n");
}
