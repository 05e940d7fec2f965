/** Excel.TableColumnCollection and Excel.TableColumn. */
import { boundingArea } from "../../model/area.ts";
import type { Area } from "../../model/types.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { bodyArea, headerArea, totalsArea } from "../../book/names.ts";
import { requireUnprotected } from "../../book/protection.ts";
import { cellAt, valueOf } from "../../grid/read-cells.ts";
import { writeInputs } from "../../grid/write-cells.ts";
import { renameColumn, uniqueName } from "../../tables/table-columns.ts";
import { addColumn, deleteColumn } from "../../tables/tables.ts";
import { asText, type Arguments } from "../arguments.ts";
import type { ObjectHandle, ObjectType, Scope } from "../object-type.ts";
import type { ColumnTarget, TableTarget } from "../targets.ts";

/** By name or by id. */
function itemOf(target: TableTarget, key: unknown, scope: Scope): ObjectHandle | null {
  if (typeof key !== "string" && typeof key !== "number") throw invalidArgument();
  const text = String(key).toLowerCase();
  const { columns } = target.table;
  const byId = typeof key === "number" ? columns.find((each) => each.id === key) : undefined;
  const column =
    byId ??
    columns.find((each) => each.name.toLowerCase() === text) ??
    columns.find((each) => String(each.id) === text);
  return column === undefined ? null : scope.object("TableColumn", { ...target, column });
}

/** `values` may hold header and body, or the body alone. */
function add(target: TableTarget, args: Arguments, scope: Scope): ObjectHandle {
  const { sheet, table } = target;
  const index = args.optionalNumber(0);
  const values = args.raw(1);
  const name = args.optionalText(2);
  const at = addColumn(scope.book, sheet, {
    table,
    at: index === undefined || index === -1 ? undefined : index,
    name,
  });
  const column = table.columns[at];
  if (column === undefined) throw itemNotFound();
  if (values !== undefined) setValues({ ...target, column }, values, scope);
  if (name !== undefined)
    renameColumn(scope.book, sheet, { table, index: at, name: uniqueName(table, name, at) });
  return scope.object("TableColumn", { ...target, column });
}

function columnArea({ table, column }: ColumnTarget, rows: Area): Area {
  const left = table.area.left + indexOf({ table, column });
  return { ...rows, left, right: left };
}

function indexOf({ table, column }: Pick<ColumnTarget, "table" | "column">): number {
  return table.columns.indexOf(column);
}

function setValues(target: ColumnTarget, given: unknown, { book }: Scope): void {
  const { sheet, table } = target;
  const body = columnArea(target, bodyArea(table));
  const whole = columnArea(target, table.area);
  const height = (area: Area) => area.bottom - area.top + 1;
  if (!Array.isArray(given)) {
    writeInputs(
      book,
      { sheet, area: body },
      Array.from({ length: height(body) }, () => [given]),
    );
    return;
  }
  const rows = given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const header = headerArea(table);
  const withHeader =
    header === undefined ? body : columnArea(target, boundingArea(header, bodyArea(table)));
  const area = [whole, withHeader, body].find((each) => height(each) === rows.length);
  if (area === undefined) throw invalidArgument();
  writeInputs(book, { sheet, area }, rows);
}

export const tableColumnCollection: ObjectType<TableTarget> = {
  scalars: { Count: { get: ({ table }) => table.columns.length } },
  items: (target, scope) =>
    target.table.columns.map((column) => scope.object("TableColumn", { ...target, column })),
  item: itemOf,
  methods: {
    Add: add,
    GetCount: ({ table }) => ({ value: table.columns.length }),
    GetItemAt: (target, args, scope) => {
      const column = target.table.columns[args.integer(0)];
      if (column === undefined) throw invalidArgument();
      return scope.object("TableColumn", { ...target, column });
    },
    GetItemOrNullObject: (target, args, scope) => itemOf(target, args.raw(0), scope),
  },
};

function partOf(part: (target: ColumnTarget) => Area | undefined) {
  return (target: ColumnTarget, _args: Arguments, scope: Scope) => {
    const rows = part(target);
    if (rows === undefined) throw itemNotFound();
    return scope.object("Range", { sheet: target.sheet, area: columnArea(target, rows) });
  };
}

export const tableColumn: ObjectType<ColumnTarget> = {
  id: { key: "Id", get: ({ column }) => column.id },
  require: (target) => {
    if (indexOf(target) < 0) throw itemNotFound();
  },
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: indexOf },
    Name: {
      get: ({ column }) => column.name,
      set: (target, given, { book }) => {
        const { sheet, table } = target;
        requireUnprotected(sheet);
        const name = asText(given);
        const index = indexOf(target);
        if (uniqueName(table, name, index) !== name) throw invalidArgument();
        renameColumn(book, sheet, { table, index, name });
      },
    },
    Values: {
      get: (target) => {
        const area = columnArea(target, target.table.area);
        return Array.from({ length: area.bottom - area.top + 1 }, (_, index) => [
          valueOf(cellAt(target.sheet, area.top + index, area.left)),
        ]);
      },
      set: setValues,
    },
  },
  children: { Filter: (target, scope) => scope.object("Filter", target) },
  methods: {
    GetRange: partOf(({ table }) => table.area),
    GetHeaderRowRange: partOf(({ table }) => headerArea(table)),
    GetDataBodyRange: partOf(({ table }) => bodyArea(table)),
    GetTotalRowRange: partOf(({ table }) => totalsArea(table)),
    Delete: (target, _args, { book }) => {
      deleteColumn(book, target.sheet, { table: target.table, at: indexOf(target) });
      return undefined;
    },
  },
};
