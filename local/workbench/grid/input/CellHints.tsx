import { useState, type CSSProperties } from "react";
import { cellArea } from "../../../excel/model/area.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { dropDownEntries, inputPrompt } from "../../../excel/person/typing.ts";
import { useSay } from "../../frame/words.ts";
import type { Session } from "../../session/session.ts";
import { cellAddress, type Cell } from "./acts.ts";
import { boxOf, type Box, type Viewport } from "../geometry/viewport.ts";

interface CellHintsProps {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly view: Viewport;
  readonly isEditing: boolean;
  readonly onDone: () => void;
}

/** Beside the selected cell: the arrow of its drop-down, its prompt, its note. */
export function CellHints({ session, sheet, view, isEditing, onDone }: CellHintsProps) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const cell = sheet.activeCell;
  const box = boxOf(view, cellArea(cell.row, cell.column));
  const entries = dropDownEntries(session.book, { sheet, ...cell });
  const prompt = inputPrompt({ sheet, ...cell });
  const note = noteAt(sheet, cell);
  const below = besideCell(box, view, 6);
  return (
    <>
      {entries !== undefined && !isEditing && (
        <button
          type="button"
          className="drop-down-button"
          aria-label={say("choices")}
          aria-expanded={isOpen}
          style={{ left: arrowLeft(box, view), top: box.top + box.height - 20 }}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          ▾
        </button>
      )}
      {entries !== undefined && isOpen && (
        <Choices
          entries={entries.filter((entry) => entry !== "")}
          style={{ ...besideCell(box, view, 0), minWidth: box.width + 18 }}
          onChoose={(entry) => {
            setIsOpen(false);
            session.hands.type(cellAddress(sheet, cell), entry);
            onDone();
          }}
        />
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

interface ChoicesProps {
  readonly entries: readonly string[];
  readonly style: CSSProperties;
  readonly onChoose: (entry: string) => void;
}

function Choices({ entries, style, onChoose }: ChoicesProps) {
  return (
    <ul className="drop-down" role="listbox" style={style}>
      {entries.map((entry) => (
        <li key={entry} role="option" aria-selected={false}>
          <button
            type="button"
            onClick={() => {
              onChoose(entry);
            }}
          >
            {entry}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Below the cell, from its left edge on; where the grid ends soon, above it or towards the left. */
function besideCell({ left, top, width, height }: Box, view: Viewport, gap: number) {
  const isLow = top + height > view.height * 0.6;
  const isFarRight = left > view.width * 0.6;
  return {
    ...(isFarRight ? { right: view.width - left - width - 18 } : { left: left + gap }),
    ...(isLow ? { bottom: view.height - top + gap } : { top: top + height + gap }),
  };
}

const arrowPixels = 20;
const scrollbarPixels = 14;

/** Right of the cell as in Excel; at the grid's edge inside it, or the scrollbar would cover it. */
function arrowLeft({ left, width }: Box, view: Viewport): number {
  return Math.min(left + width, view.width - arrowPixels - scrollbarPixels);
}

function noteAt({ notes, comments }: WorksheetModel, { row, column }: Cell): string | undefined {
  const isHere = (item: { row: number; column: number }) =>
    item.row === row && item.column === column;
  const comment = comments.find(isHere);
  if (comment === undefined) return notes.find(isHere)?.text;
  return [comment, ...comment.replies].map(({ author, text }) => `${author}: ${text}`).join("\n");
}
