/** Excel.TableCollection and Excel.Table. */
import { activeSheet, noteLook, requireSheet, type Book } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { bodyArea, headerArea, resolvePlace, totalsArea } from "../../book/names.ts";
import { requireUnprotected } from "../../book/protection.ts";
import { clearTableFilters, isTableFiltered, reapplyTableFilters } from "../../tables/filters.ts";
import {
  addTable,
  convertToRange,
  deleteTable,
  renameTable,
  resizeTable,
  setShowHeaders,
  setShowTotals,
} from "../../tables/tables.ts";
import { asFlag, asText, type Arguments } from "../arguments.ts";
import {
  eventMethods,
  type ObjectHandle,
  type ObjectType,
  type Scalar,
  type Scope,
} from "../object-type.ts";
import type { SheetOrBook, TableTarget, Targets } from "../targets.ts";

function listTables(book: Book, { sheet }: SheetOrBook): TableTarget[] {
  const sheets = sheet === undefined ? book.model.worksheets : [sheet];
  return sheets.flatMap((each) => each.tables.map((table) => ({ sheet: each, table })));
}

/** By id (a number or its text) or by name. */
function findIn(tables: readonly TableTarget[], key: unknown): TableTarget | undefined {
  if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
  const text = String(key).toLowerCase();
  return (
    tables.find(({ table }) => table.name.toLowerCase() === text) ??
    tables.find(({ table }) => String(table.id) === text)
  );
}

function itemOf(tables: readonly TableTarget[], key: unknown, scope: Scope): ObjectHandle | null {
  const found = findIn(tables, key);
  return found === undefined ? null : scope.object("Table", found);
}

function add(target: SheetOrBook, args: Arguments, scope: Scope): ObjectHandle {
  const { book } = scope;
  const own = target.sheet ?? activeSheet(book);
  const place = args.range(0) ?? resolvePlace(book, args.text(0), own);
  if (place === undefined || (target.sheet !== undefined && place.sheet !== target.sheet))
    throw invalidArgument();
  const table = addTable(book, {
    sheet: place.sheet,
    area: { ...place.area },
    hasHeaders: args.flag(1),
  });
  return scope.object("Table", { sheet: place.sheet, table });
}

function itemAt(tables: readonly TableTarget[], args: Arguments, scope: Scope): ObjectHandle {
  const found = tables[args.integer(0)];
  if (found === undefined) throw invalidArgument();
  return scope.object("Table", found);
}

export const tableCollection: ObjectType<SheetOrBook> = {
  scalars: { Count: { get: (target, { book }) => listTables(book, target).length } },
  items: (target, scope) =>
    listTables(scope.book, target).map((found) => scope.object("Table", found)),
  item: (target, key, scope) => itemOf(listTables(scope.book, target), key, scope),
  methods: {
    Add: add,
    GetCount: (target, _args, { book }) => ({ value: listTables(book, target).length }),
    GetItemAt: (target, args, scope) => itemAt(listTables(scope.book, target), args, scope),
    GetItemOrNullObject: (target, args, scope) =>
      itemOf(listTables(scope.book, target), args.raw(0), scope),
    ...eventMethods<SheetOrBook>(
      { DataChangedEvent: 101, AddedEvent: 102, DeletedEvent: 103 },
      ({ sheet }) => sheet?.id ?? "Workbook",
    ),
  },
};

export const tableScopedCollection: ObjectType<Targets["TableScopedCollection"]> = {
  items: ({ tables }, scope) => tables.map((found) => scope.object("Table", found)),
  item: ({ tables }, key, scope) => itemOf(tables, key, scope),
  methods: {
    GetCount: ({ tables }) => ({ value: tables.length }),
    GetFirst: ({ tables }, _args, scope) => {
      const [first] = tables;
      if (first === undefined) throw itemNotFound();
      return scope.object("Table", first);
    },
    GetItemOrNullObject: ({ tables }, args, scope) => itemOf(tables, args.raw(0), scope),
  },
};

/** A yes or no of the table's look. */
function flag(
  key:
    | "showBandedRows"
    | "showBandedColumns"
    | "highlightFirstColumn"
    | "highlightLastColumn"
    | "showFilterButton",
): Scalar<TableTarget> {
  return {
    get: ({ table }) => table[key],
    set: ({ sheet, table }, given, { book }) => {
      requireUnprotected(sheet);
      // Source: @types/office-js, Excel.Table.showFilterButton: only with a header row.
      if (key === "showFilterButton" && !table.showHeaders)
        throw new ExcelError("InvalidOperation");
      table[key] = asFlag(given);
      noteLook(book, sheet, table.area);
    },
  };
}

/** Source: @types/office-js, Excel.Table.style. */
const tableStyle =
  /^(?:TableStyle(?:Light(?:[1-9]|1\d|2[01])|Medium(?:[1-9]|1\d|2[0-8])|Dark(?:[1-9]|1[01])))?$/;

const scalars: Record<string, Scalar<TableTarget>> = {
  Id: { get: ({ table }) => String(table.id) },
  LegacyId: { get: ({ table }) => String(table.id) },
  Name: {
    get: ({ table }) => table.name,
    set: ({ sheet, table }, given, { book }) => {
      requireUnprotected(sheet);
      renameTable(book, table, asText(given));
    },
  },
  ShowHeaders: {
    get: ({ table }) => table.showHeaders,
    set: ({ sheet, table }, given, { book }) => {
      setShowHeaders(book, sheet, { table, show: asFlag(given) });
    },
  },
  ShowTotals: {
    get: ({ table }) => table.showTotals,
    set: ({ sheet, table }, given, { book }) => {
      setShowTotals(book, sheet, { table, show: asFlag(given) });
    },
  },
  Style: {
    get: ({ table }) => table.style,
    set: ({ sheet, table }, given, { book }) => {
      requireUnprotected(sheet);
      const style = asText(given);
      if (!tableStyle.test(style)) throw invalidArgument();
      table.style = style;
      noteLook(book, sheet, table.area);
    },
  },
  ShowBandedRows: flag("showBandedRows"),
  ShowBandedColumns: flag("showBandedColumns"),
  HighlightFirstColumn: flag("highlightFirstColumn"),
  HighlightLastColumn: flag("highlightLastColumn"),
  ShowFilterButton: flag("showFilterButton"),
};

function partOf(part: (table: TableTarget["table"]) => ReturnType<typeof headerArea>) {
  return ({ sheet, table }: TableTarget, _args: Arguments, scope: Scope) => {
    const area = part(table);
    // Source: the API's "getHeaderRowRange" fails on a table whose header row is turned off.
    if (area === undefined) throw itemNotFound();
    return scope.object("Range", { sheet, area });
  };
}

function resize({ sheet, table }: TableTarget, args: Arguments, { book }: Scope): undefined {
  const place = args.range(0) ?? resolvePlace(book, args.text(0), sheet);
  if (place?.sheet !== sheet) throw invalidArgument();
  resizeTable(book, { sheet, table, area: { ...place.area } });
  return undefined;
}

export const table: ObjectType<TableTarget> = {
  id: { key: "Id", get: ({ table: own }) => String(own.id) },
  require: ({ sheet, table: own }, { book }) => {
    requireSheet(book, sheet);
    if (!sheet.tables.includes(own)) throw itemNotFound();
  },
  scalars,
  children: {
    Worksheet: ({ sheet }, scope) => scope.object("Worksheet", sheet),
    Columns: (target, scope) => scope.object("TableColumnCollection", target),
    Rows: (target, scope) => scope.object("TableRowCollection", target),
    Sort: (target, scope) => scope.object("TableSort", target),
    AutoFilter: (target, scope) => scope.object("AutoFilter", target),
  },
  methods: {
    GetRange: partOf((own) => own.area),
    GetHeaderRowRange: partOf(headerArea),
    GetDataBodyRange: partOf(bodyArea),
    GetTotalRowRange: partOf(totalsArea),
    Resize: resize,
    ClearFilters: ({ sheet, table: own }, _args, { book }) => {
      clearTableFilters(book, sheet, own);
    },
    ReapplyFilters: ({ sheet, table: own }, _args, { book }) => {
      if (isTableFiltered(own)) reapplyTableFilters(book, sheet, own);
    },
    Delete: ({ sheet, table: own }, _args, { book }) => {
      deleteTable(book, sheet, own);
    },
    ConvertToRange: ({ sheet, table: own }, _args, scope) => {
      convertToRange(scope.book, sheet, own);
      return scope.object("Range", { sheet, area: own.area });
    },
    ...eventMethods<TableTarget>(
      { DataChangedEvent: 101, SelectionChangedEvent: 100 },
      ({ table: own }) => String(own.id),
    ),
  },
};
