import { useRef, useState, type MouseEvent, type RefObject } from "react";
import { formatArea } from "../../../excel/model/address.ts";
import { cellArea, contains, containsArea, sameArea } from "../../../excel/model/area.ts";
import type { Area, WorksheetModel } from "../../../excel/model/types.ts";
import type { Session } from "../../session/session.ts";
import { boxOf, cellAtPoint, type Viewport } from "../geometry/viewport.ts";
import type { FilterPlace } from "../menus/FilterMenu.tsx";
import { filterButtonPixels } from "../paint/paint-cell.ts";
import { filterButtonAt } from "../paint/paint-sheet.ts";
import { tableAt } from "../paint/table-looks.ts";
import { addressOf, withMerges, type Cell } from "./acts.ts";
import type { Editing } from "./use-editing.ts";

interface PointerOptions {
  readonly session: Session;
  readonly sheet: WorksheetModel;
  readonly selection: Area;
  readonly view: Viewport;
  readonly frame: RefObject<HTMLElement | null>;
  readonly editing: Editing;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Pointer {
  readonly handlers: {
    readonly onMouseDownCapture: (event: MouseEvent) => void;
    readonly onDoubleClickCapture: (event: MouseEvent) => void;
    readonly onContextMenuCapture: (event: MouseEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
  };
  /** Where the menu of the right button is open, in the window. */
  readonly menu: Point | undefined;
  readonly filter: FilterPlace | undefined;
  readonly close: () => void;
  /** Takes over cells a person selected; after a drag of the fill handle they are filled. */
  readonly select: (area: Area) => void;
}

/** What the mouse means beyond selecting and scrolling, which the grid component does: editing, menus, filter arrows, links. */
export function usePointer(options: PointerOptions): Pointer {
  const { session, sheet, selection, view, frame, editing } = options;
  const [menu, setMenu] = useState<Point | undefined>();
  const [filter, setFilter] = useState<FilterPlace | undefined>();
  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const place = frame.current?.getBoundingClientRect();
    return { x: clientX - (place?.left ?? 0), y: clientY - (place?.top ?? 0) };
  };
  const fillFrom = useRef<Area | undefined>(undefined);
  const onMouseDownCapture = (event: MouseEvent) => {
    fillFrom.current = isOn(event, ".luckysheet-cs-fillhandle") ? selection : undefined;
    if (!isOnCells(event)) return;
    const place = filterAt(sheet, view, pointOf(event));
    if (place === undefined) return;
    stop(event);
    setFilter({ ...place, x: Math.max(8, event.clientX - 120), y: event.clientY + 10 });
  };
  const onDoubleClickCapture = (event: MouseEvent) => {
    if (!isOnCells(event)) return;
    event.stopPropagation();
    editing.begin("in", "cell");
  };
  const onContextMenuCapture = (event: MouseEvent) => {
    stop(event);
    const cell = cellAtPoint(view, pointOf(event));
    const meant = wholeLine(cell) ?? withMerges(sheet, cell);
    if (!contains(selection, Math.max(cell.row, 0), Math.max(cell.column, 0)))
      session.hands.select(addressOf(sheet, meant));
    setMenu({ x: event.clientX, y: event.clientY });
  };
  const onClick = (event: MouseEvent) => {
    if (isOnCells(event)) followLink(session, sheet, cellAtPoint(view, pointOf(event)));
  };
  return {
    handlers: { onMouseDownCapture, onDoubleClickCapture, onContextMenuCapture, onClick },
    menu,
    filter,
    close: () => {
      setMenu(undefined);
      setFilter(undefined);
    },
    select: (area) => {
      const source = fillFrom.current;
      fillFrom.current = undefined;
      if (source !== undefined && containsArea(area, source) && !sameArea(area, source))
        session.hands.fill(addressOf(sheet, source), formatArea(area));
      session.hands.select(addressOf(sheet, area));
    },
  };
}

function stop(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function isOn({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function isOnCells(event: MouseEvent): boolean {
  return isOn(event, ".fortune-cell-area");
}

/** The table column whose arrow is under the point. */
function filterAt(
  sheet: WorksheetModel,
  view: Viewport,
  point: Point,
): Pick<FilterPlace, "table" | "index"> | undefined {
  const { row, column } = cellAtPoint(view, point);
  const table = tableAt(sheet, row, column);
  if (table === undefined || filterButtonAt(sheet, row, column) === undefined) return undefined;
  const { left, top, width, height } = boxOf(view, cellArea(row, column));
  const isOnButton =
    point.x > left + width - filterButtonPixels - 1 &&
    point.y > top + height - filterButtonPixels - 2;
  return isOnButton ? { table, index: column - table.area.left } : undefined;
}

/** A click on a heading means its whole row or column. */
function wholeLine({ row, column }: Cell): Area | undefined {
  if (row < 0 && column < 0) return undefined;
  if (row < 0) return { top: 0, bottom: 1_048_575, left: column, right: column };
  return column < 0 ? { top: row, bottom: row, left: 0, right: 16_383 } : undefined;
}

const inThisWorkbook = /^(?:'((?:[^']|'')+)'|([^!]+))!([A-Z$]+\d+[A-Z\d$:]*)$/i;

/** Links lead to cells of the same workbook; others are left alone. */
function followLink({ hands }: Session, { hyperlinks }: WorksheetModel, cell: Cell): void {
  const link = hyperlinks.find(({ area }) => contains(area, cell.row, cell.column));
  const place = inThisWorkbook.exec(link?.documentReference ?? "");
  if (place === null) return;
  const sheet = place[1]?.replaceAll("''", "'") ?? place[2] ?? "";
  hands.select({ sheet, address: (place[3] ?? "A1").replaceAll("$", "") });
}
