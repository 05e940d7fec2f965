import { useCallback, useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from "react";
import type { Area, WorksheetModel } from "../../excel/model/types.ts";
import { contains, sameArea } from "../../excel/model/area.ts";
import { useSay } from "../frame/words.ts";
import type { Session } from "../session/session.ts";
import { addressOf, columnGroups, resizeLine, summarise, withMerges, type Cell } from "./acts.ts";
import { CellEditor } from "./CellEditor.tsx";
import { CellHints } from "./CellHints.tsx";
import { Charts } from "./Charts.tsx";
import { editText } from "./edit-text.ts";
import { FilterMenu, type FilterPlace } from "./FilterMenu.tsx";
import { FormulaBar } from "./FormulaBar.tsx";
import { FortuneView } from "./FortuneView.tsx";
import { gridEntries } from "./grid-entries.ts";
import { Menu } from "./Menu.tsx";
import { filterButtonPixels } from "./paint-cell.ts";
import { filterButtonAt } from "./paint-sheet.ts";
import { SheetTabs } from "./SheetTabs.tsx";
import { tableAt } from "./table-looks.ts";
import { useClipboard } from "./use-clipboard.ts";
import { useEditing } from "./use-editing.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useScroll } from "./use-scroll.ts";
import { useSheet } from "./use-sheet.ts";
import { boxOf, cellAtPoint } from "./viewport.ts";

interface GridProps {
  readonly session: Session;
  /** Says what Excel refused, or why nothing happened. */
  readonly onNotice: (text: string) => void;
}

/** The open workbook: formula bar, cells, tabs. */
export function Grid({ session, onNotice }: GridProps) {
  const say = useSay();
  const open = useSheet(session);
  const { sheet, edges, selection } = open;
  const frame = useRef<HTMLDivElement>(null);
  const { view, reveal } = useScroll(frame, open);
  const active: Cell = sheet.activeCell;
  const editing = useEditing({ session, sheet, active, onNotice });
  const [menu, setMenu] = useState<{ x: number; y: number } | undefined>();
  const [filter, setFilter] = useState<FilterPlace | undefined>();
  const select = useCallback(
    (area: Area) => {
      session.hands.select(addressOf(sheet, area));
    },
    [session, sheet],
  );
  const focus = useCallback(() => {
    const input = frame.current?.querySelector<HTMLElement>(".luckysheet-cell-input");
    input?.focus({ preventScroll: true });
    return input === document.activeElement;
  }, []);
  const isEditing = editing.edit !== undefined;
  useReveal({ sheet, active, reveal, focus, isEditing });
  const keys = useGridKeys({ session, sheet, active, selection, editing, onNotice });
  useClipboard({ session, sheet, selection, frame, isEditing });
  const pointAt = (event: MouseEvent) => {
    const place = frame.current?.getBoundingClientRect();
    const point = { x: event.clientX - (place?.left ?? 0), y: event.clientY - (place?.top ?? 0) };
    return { point, cell: cellAtPoint(view, point) };
  };
  const entries = useMemo(
    () => gridEntries({ session, sheet, selection }, onNotice),
    [session, sheet, selection, onNotice],
  );
  const onMouseDown = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest(".fortune-cell-area")) return;
    const { point, cell } = pointAt(event);
    const box = boxOf(view, {
      top: cell.row,
      bottom: cell.row,
      left: cell.column,
      right: cell.column,
    });
    const isOnButton =
      point.x > box.left + box.width - filterButtonPixels - 1 &&
      point.y > box.top + box.height - filterButtonPixels - 2;
    const table = tableAt(sheet, cell.row, cell.column);
    if (
      !isOnButton ||
      table === undefined ||
      filterButtonAt(sheet, cell.row, cell.column) === undefined
    )
      return;
    event.stopPropagation();
    event.preventDefault();
    setFilter({
      table,
      index: cell.column - table.area.left,
      x: event.clientX - 120,
      y: event.clientY + 10,
    });
  };
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const { cell } = pointAt(event);
    const whole = wholeLine(cell);
    const isInside = contains(selection, Math.max(cell.row, 0), Math.max(cell.column, 0));
    if (whole !== undefined && !isInside) select(whole);
    else if (!isInside) select(withMerges(sheet, cell));
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const follow = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest(".fortune-cell-area")) return;
    followLink(session, open.sheet, pointAt(event).cell);
  };
  return (
    <section className="workbook">
      <FormulaBar
        selection={selection}
        text={editText(sheet, active, session.book.locale)}
        edit={editing.edit}
        groups={columnGroups(sheet)}
        onGoTo={select}
        onEdit={() => {
          editing.begin("in", "bar");
        }}
        onText={editing.type}
        onCommit={editing.commit}
        onCancel={editing.cancel}
        onGroup={({ area, isShown }) => {
          session.hands.showColumnGroup(addressOf(sheet, area), !isShown);
        }}
      />
      <div
        ref={frame}
        className="grid"
        data-sheet={sheet.name}
        data-single={sameArea(selection, withMerges(sheet, active))}
        onKeyDownCapture={keys}
        onMouseDownCapture={onMouseDown}
        onDoubleClickCapture={(event) => {
          if (!(event.target as HTMLElement).closest(".fortune-cell-area")) return;
          event.stopPropagation();
          editing.begin("in", "cell");
        }}
        onContextMenuCapture={onContextMenu}
        onClick={follow}
      >
        <FortuneView
          key={sheet.id}
          {...open}
          onSelect={(area) => {
            if (!isSameArea(area, open.selection, edges)) select(area);
          }}
          onResize={(resize) => {
            resizeLine(session, sheet, resize);
          }}
        />
        <Charts book={session.book} sheet={sheet} view={view} />
        {editing.edit?.where === "cell" ? (
          <CellEditor
            edit={editing.edit}
            box={boxOf(view, withMerges(sheet, editing.edit))}
            onText={editing.type}
            onCommit={editing.commit}
            onCancel={editing.cancel}
          />
        ) : (
          <CellHints
            key={`${sheet.id} ${active.row} ${active.column}`}
            session={session}
            sheet={sheet}
            cell={active}
            view={view}
            isEditing={isEditing}
            onDone={focus}
          />
        )}
      </div>
      <footer className="grid-foot">
        <SheetTabs session={session} active={sheet} />
        <Sums {...summarise(sheet, selection)} isEditing={isEditing} />
      </footer>
      {menu !== undefined && (
        <Menu
          place={menu}
          entries={entries.map(({ key, run, isApart }) => ({ text: say(key), run, isApart }))}
          onClose={() => {
            setMenu(undefined);
            focus();
          }}
        />
      )}
      {filter !== undefined && (
        <FilterMenu
          session={session}
          sheet={sheet}
          place={filter}
          onClose={() => {
            setFilter(undefined);
            focus();
          }}
        />
      )}
    </section>
  );
}

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
function useReveal({ sheet, active, reveal, focus, isEditing }: RevealOptions): void {
  useLayoutEffect(() => {
    let frame = 0;
    const tryIn = (left: number) => {
      frame = requestAnimationFrame(() => {
        reveal(active);
        if (!isEditing && !focus() && left > 0) tryIn(left - 1);
      });
    };
    tryIn(patience);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [sheet, active, reveal, focus, isEditing]);
}

/** A click on a heading means its whole row or column. */
function wholeLine({ row, column }: Cell): Area | undefined {
  if (row < 0 && column < 0) return undefined;
  if (row < 0) return { top: 0, bottom: 1_048_575, left: column, right: column };
  return column < 0 ? { top: row, bottom: row, left: 0, right: 16_383 } : undefined;
}

/** The grid shows only a part of whole rows and columns: what it tells of them is cut. */
function isSameArea(
  shown: Area,
  area: Area,
  edges: { rows: readonly number[]; columns: readonly number[] },
): boolean {
  return (
    shown.top === area.top &&
    shown.left === area.left &&
    shown.bottom === Math.min(area.bottom, edges.rows.length - 1) &&
    shown.right === Math.min(area.right, edges.columns.length - 1)
  );
}

function followLink(
  session: Session,
  sheet: { hyperlinks: readonly { area: Area; documentReference?: string }[] },
  cell: Cell,
): void {
  const link = sheet.hyperlinks.find(({ area }) => contains(area, cell.row, cell.column));
  const place = /^(?:'((?:[^']|'')+)'|([^!]+))!([A-Z$]+\d+[A-Z\d$:]*)$/i.exec(
    link?.documentReference ?? "",
  );
  if (place === null) return;
  const name = place[1]?.replaceAll("''", "'") ?? place[2] ?? "";
  session.hands.select({ sheet: name, address: (place[3] ?? "A1").replaceAll("$", "") });
}

interface SumsProps {
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly isEditing: boolean;
}

function Sums({ count, numbers, sum, isEditing }: SumsProps) {
  const say = useSay();
  const format = (value: number) => value.toLocaleString("vi-VN", { maximumFractionDigits: 2 });
  return (
    <p className="sums">
      <span>{say(isEditing ? "editing" : "ready")}</span>
      {numbers > 1 && <span>{say("average", { value: format(sum / numbers) })}</span>}
      {count > 1 && <span>{say("count", { value: format(count) })}</span>}
      {numbers > 1 && <span>{say("sum", { value: format(sum) })}</span>}
    </p>
  );
}
