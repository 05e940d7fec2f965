/**
 * A person at the keyboard and mouse. Everything goes by the same rules as in Excel and raises the same events as an add-in's writes, with
 * `triggerSource` "Unknown". Places are a sheet (name or id) and an address ("B2", "A2:C9", "3:5"); rows and columns in answers count from 0.
 */
import { parseArea } from "../model/address.ts";
import type { FilterCriteria } from "../model/rules.ts";
import type { Area, SortField, WorksheetModel } from "../model/types.ts";
import { findSheet, type Book, type ViewListener } from "../book/book.ts";
import { ExcelError, itemNotFound } from "../book/errors.ts";
import { columnsOf, rowsOf, setGroupDetails, setHidden } from "../book/layout.ts";
import { bodyArea, findTable } from "../book/names.ts";
import { activateSheet, selectCells } from "../book/selection.ts";
import { settle } from "../book/settle.ts";
import { shiftCells } from "../grid/structure.ts";
import { clearContents } from "../grid/write-cells.ts";
import { fillCells } from "../grid/copy-cells.ts";
import { clearTableFilters, setColumnFilter } from "../tables/filters.ts";
import { sortArea } from "../tables/sort.ts";
import { addRows, deleteRows } from "../tables/table-rows.ts";
import { typeText, type TypingResult } from "./typing.ts";
import { pasteTexts } from "./pasting.ts";

export interface PlaceText {
  /** Name or id. */
  sheet: string;
  address: string;
}

/** What the sheet did with an act that it may refuse (protection, conflicts): its error code. */
export type ActResult = { done: true } | { done: false; code: string; message: string };

export interface Person {
  /** Types a text into a cell and presses Enter. A validation of style "Stop" refuses: nothing is written. */
  type(place: PlaceText, text: string): TypingResult;
  /** Pastes lines of cells (tab and newline apart, as the clipboard has them) from the first cell of the address; validations are not asked, as in Excel. */
  paste(place: PlaceText, block: string | readonly (readonly string[])[]): ActResult;
  clear(place: PlaceText): ActResult;
  insertRows(place: PlaceText): ActResult;
  deleteRows(place: PlaceText): ActResult;
  insertColumns(place: PlaceText): ActResult;
  deleteColumns(place: PlaceText): ActResult;
  /** Rows of a table, by table name and offset in its body. */
  insertTableRows(table: string, at: number, count?: number): ActResult;
  deleteTableRows(table: string, at: number, count?: number): ActResult;
  sortTable(table: string, column: string, ascending?: boolean): ActResult;
  sort(place: PlaceText, fields: readonly Pick<SortField, "key" | "ascending">[]): ActResult;
  filterTable(table: string, column: string, criteria: FilterCriteria | undefined): ActResult;
  clearFilters(table: string): ActResult;
  hideRows(place: PlaceText, hidden?: boolean): ActResult;
  hideColumns(place: PlaceText, hidden?: boolean): ActResult;
  /** Clicks the + or − of the group of columns at an address. */
  showColumnGroup(place: PlaceText, shown: boolean): ActResult;
  /** Drags the fill handle from `place` over `target` (which contains it). */
  fill(place: PlaceText, target: string): ActResult;
  select(place: PlaceText): ActResult;
  activate(sheet: string): ActResult;
  /** Calls back with the areas to paint again after each act of anyone; the answer stops it. */
  onDirty(listener: ViewListener): () => void;
}

export function makePerson(book: Book): Person {
  const act = (run: () => void): ActResult => {
    try {
      asPerson(book, run);
      return { done: true };
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return { done: false, code: error.code, message: error.message };
    }
  };
  const at = (place: PlaceText) => placeOf(book, place);
  return {
    type: (place, text) => asPerson(book, () => typeText(book, first(at(place)), text)),
    paste: (place, block) =>
      act(() => {
        pasteTexts(book, first(at(place)), block);
      }),
    clear: (place) =>
      act(() => {
        clearContents(book, at(place));
      }),
    ...rowActs(book, act),
    ...tableActs(book, act),
    ...lineActs(book, act),
    sort: (place, fields) =>
      act(() => {
        sortArea(book, at(place), {
          fields: fields.map((field) => ({ ...field, sortOn: "Value" })),
          matchCase: false,
          byRows: true,
        });
      }),
    fill: (place, target) =>
      act(() => {
        const source = at(place);
        fillCells(book, { source, target: at({ ...place, address: target }) }, "series");
      }),
    select: (place) =>
      act(() => {
        selectCells(book, at(place).sheet, [at(place).area]);
      }),
    activate: (sheet) =>
      act(() => {
        activateSheet(book, sheetOf(book, sheet));
      }),
    onDirty: (listener) => {
      book.viewListeners.add(listener);
      return () => book.viewListeners.delete(listener);
    },
  };
}

/** Rows and columns hidden, shown and grouped. */
function lineActs(
  book: Book,
  act: Act,
): Pick<Person, "hideRows" | "hideColumns" | "showColumnGroup"> {
  const at = (place: PlaceText) => placeOf(book, place);
  return {
    hideRows: (place, hidden = true) =>
      act(() => {
        setHidden(book, at(place).sheet, { span: rowsOf(at(place).area), hidden });
      }),
    hideColumns: (place, hidden = true) =>
      act(() => {
        setHidden(book, at(place).sheet, { span: columnsOf(at(place).area), hidden });
      }),
    showColumnGroup: (place, shown) =>
      act(() => {
        setGroupDetails(book, at(place).sheet, { span: columnsOf(at(place).area), shown });
      }),
  };
}

/** Runs an act of a person: calculation, painting and events follow, also when it fails half-way. */
function asPerson<T>(book: Book, run: () => T): T {
  book.actor = "person";
  try {
    return run();
  } finally {
    settle(book);
    book.actor = "addin";
  }
}

function sheetOf(book: Book, name: string): WorksheetModel {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw itemNotFound();
  return sheet;
}

function placeOf(book: Book, { sheet, address }: PlaceText): { sheet: WorksheetModel; area: Area } {
  const area = parseArea(address);
  if (area === undefined) throw new ExcelError("InvalidArgument");
  return { sheet: sheetOf(book, sheet), area };
}

function first({ sheet, area }: { sheet: WorksheetModel; area: Area }) {
  return { sheet, row: area.top, column: area.left };
}

type Act = (run: () => void) => ActResult;

function rowActs(
  book: Book,
  act: Act,
): Pick<Person, "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns"> {
  const shift =
    (kind: "rows" | "columns", direction: "down" | "up" | "right" | "left") => (place: PlaceText) =>
      act(() => {
        const { sheet, area } = placeOf(book, place);
        const whole =
          kind === "rows"
            ? { ...area, left: 0, right: 16_383 }
            : { ...area, top: 0, bottom: 1_048_575 };
        shiftCells(book, sheet, { area: whole, direction });
      });
  return {
    insertRows: shift("rows", "down"),
    deleteRows: shift("rows", "up"),
    insertColumns: shift("columns", "right"),
    deleteColumns: shift("columns", "left"),
  };
}

function tableActs(
  book: Book,
  act: Act,
): Pick<
  Person,
  "insertTableRows" | "deleteTableRows" | "sortTable" | "filterTable" | "clearFilters"
> {
  const found = (name: string) => {
    const table = findTable(book, name);
    if (table === undefined) throw itemNotFound();
    return table;
  };
  const columnOf = (name: string, column: string) => {
    const { sheet, table } = found(name);
    const index = table.columns.findIndex(
      (each) => each.name.toLowerCase() === column.toLowerCase(),
    );
    if (index < 0) throw itemNotFound();
    return { sheet, table, index };
  };
  return {
    insertTableRows: (name, at, count = 1) =>
      act(() => {
        addRows(book, { ...found(name), at, count });
      }),
    deleteTableRows: (name, at, count = 1) =>
      act(() => {
        deleteRows(book, { ...found(name), at, count });
      }),
    sortTable: (name, column, ascending = true) =>
      act(() => {
        const { sheet, table, index } = columnOf(name, column);
        table.sort = {
          fields: [{ key: index, ascending, sortOn: "Value" }],
          matchCase: false,
          method: "PinYin",
        };
        sortArea(
          book,
          { sheet, area: bodyArea(table) },
          { fields: table.sort.fields, matchCase: false, byRows: true },
        );
      }),
    filterTable: (name, column, criteria) =>
      act(() => {
        const { sheet, table, index } = columnOf(name, column);
        setColumnFilter(book, sheet, { table, index, criteria });
      }),
    clearFilters: (name) =>
      act(() => {
        const { sheet, table } = found(name);
        clearTableFilters(book, sheet, table);
      }),
  };
}
