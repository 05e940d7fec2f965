import { useRef } from "react";
import { sameArea } from "../../excel/model/area.ts";
import type { Session } from "../session/session.ts";
import { Charts } from "./charts/Charts.tsx";
import { FortuneView } from "./FortuneView.tsx";
import { useFocus } from "./geometry/use-focus.ts";
import { useReveal } from "./geometry/use-reveal.ts";
import { useScroll } from "./geometry/use-scroll.ts";
import { boxOf } from "./geometry/viewport.ts";
import { addressOf, columnGroups, resizeLine, summarise, withMerges } from "./input/acts.ts";
import { CellEditor } from "./input/CellEditor.tsx";
import { CellHints } from "./input/CellHints.tsx";
import { editText } from "./input/edit-text.ts";
import { FormulaBar } from "./input/FormulaBar.tsx";
import { useClipboard } from "./input/use-clipboard.ts";
import { useEditing } from "./input/use-editing.ts";
import { useGridKeys } from "./input/use-grid-keys.ts";
import { usePointer } from "./input/use-pointer.ts";
import { GridMenus } from "./menus/GridMenus.tsx";
import { SheetTabs } from "./SheetTabs.tsx";
import { Sums } from "./Sums.tsx";
import { useSheet, type OpenSheet } from "./use-sheet.ts";

interface GridProps {
  readonly session: Session;
  /** Says what Excel refused, or why nothing happened. */
  readonly onNotice: (text: string) => void;
}

/** The open workbook: formula bar, cells, tabs. */
export function Grid({ session, onNotice }: GridProps) {
  const open = useSheet(session);
  const { sheet, selection } = open;
  const { activeCell: active } = sheet;
  const frame = useRef<HTMLDivElement>(null);
  const { view, reveal } = useScroll(frame, open);
  const focus = useFocus(frame);
  const editing = useEditing({ session, focus, onNotice });
  const { edit, type: onText, commit: onCommit, cancel: onCancel } = editing;
  const [typing, isEditing] = [{ onText, onCommit, onCancel }, edit !== undefined];
  useReveal({ sheet, active, reveal, focus, isEditing });
  useClipboard({ session, frame, isEditing });
  const onKeyDownCapture = useGridKeys({ session, editing, onNotice });
  const pointer = usePointer({ session, sheet, selection, view, frame, editing });
  return (
    <section className="workbook">
      <FormulaBar
        {...{ selection, edit, ...typing }}
        text={editText(sheet, active, session.book.locale)}
        groups={columnGroups(sheet)}
        onGoTo={pointer.select}
        onEdit={() => {
          editing.begin("in", "bar");
        }}
        onGroup={({ area, isShown }) => {
          session.hands.showColumnGroup(addressOf(sheet, area), !isShown);
        }}
      />
      <div
        ref={frame}
        className="grid"
        data-sheet={sheet.name}
        data-single={sameArea(selection, withMerges(sheet, active))}
        onKeyDownCapture={onKeyDownCapture}
        onBeforeInputCapture={editing.onBeforeInputCapture}
        {...pointer.handlers}
      >
        <FortuneView
          key={sheet.id}
          {...open}
          onSelect={pointer.select}
          onResize={(resize) => {
            resizeLine(session, sheet, resize);
          }}
        />
        <Charts book={session.book} sheet={sheet} view={view} />
        {edit?.where === "cell" && edit.sheet === sheet ? (
          <CellEditor edit={edit} box={boxOf(view, withMerges(sheet, edit))} {...typing} />
        ) : (
          <CellHints key={keyOf(open)} {...{ session, sheet, view, isEditing }} onDone={focus} />
        )}
      </div>
      <footer className="grid-foot">
        <SheetTabs session={session} active={sheet} />
        <Sums {...summarise(sheet, selection)} isEditing={isEditing} />
      </footer>
      <GridMenus {...{ session, sheet, selection, pointer, focus, onNotice }} />
    </section>
  );
}

/** Another cell, another set of hints: an open list does not follow the selection. */
function keyOf({ sheet: { id, activeCell } }: OpenSheet): string {
  return `${id} ${activeCell.row} ${activeCell.column}`;
}
