/** Excel.TableRowCollection and Excel.TableRow. */
import { columnCount } from "../../model/area.ts";
import type { Area } from "../../model/types.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { bodyArea } from "../../book/names.ts";
import { cellAt, valueOf } from "../../grid/read-cells.ts";
import { writeInputs } from "../../grid/write-cells.ts";
import { isTableFiltered } from "../../tables/filters.ts";
import { addRows, deleteRows } from "../../tables/table-rows.ts";
import type { Arguments } from "../arguments.ts";
import { isHandle, type ObjectHandle, type ObjectType, type Scope } from "../object-type.ts";
import type { TableTarget, Targets } from "../targets.ts";

type RowTarget = Targets["TableRow"];

function rowArea({ table, index }: RowTarget): Area {
  const body = bodyArea(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
}

function countOf({ table }: TableTarget): number {
  const body = bodyArea(table);
  return body.bottom - body.top + 1;
}

/** One row or several; one value stands for a whole row of a one-column table. */
function add(target: TableTarget, args: Arguments, scope: Scope): ObjectHandle {
  const given = args.raw(1);
  const rows = given === undefined ? undefined : asRows(given);
  const index = args.optionalNumber(0);
  const at = index === undefined || index === -1 ? undefined : index;
  const first = at ?? countOf(target);
  addRows(scope.book, { ...target, at, count: rows?.length ?? 1 }, rows);
  return scope.object("TableRow", { ...target, index: first });
}

function asRows(given: unknown): unknown[][] {
  if (!Array.isArray(given)) return [[given]];
  if (given.length === 0) throw invalidArgument();
  return given.every((row) => Array.isArray(row)) ? (given as unknown[][]) : [given as unknown[]];
}

/** Source: @types/office-js, Excel.TableRowCollection.deleteRows: InsertDeleteConflict while a filter is applied. */
function requireUnfiltered({ table }: TableTarget): void {
  if (isTableFiltered(table)) throw new ExcelError("InsertDeleteConflict");
}

function deleteGiven(target: TableTarget, args: Arguments, { book }: Scope): undefined {
  requireUnfiltered(target);
  const given = args.raw(0);
  if (!Array.isArray(given)) throw invalidArgument();
  const indexes = given.map((row: unknown) => {
    const index = isHandle(row) ? row.as("TableRow")?.index : row;
    if (typeof index !== "number") throw invalidArgument();
    return index;
  });
  for (const index of [...new Set(indexes)].sort((a, b) => b - a))
    deleteRows(book, { ...target, at: index, count: 1 });
  return undefined;
}

export const tableRowCollection: ObjectType<TableTarget> = {
  scalars: { Count: { get: countOf } },
  items: (target, scope) =>
    Array.from({ length: countOf(target) }, (_, index) =>
      scope.object("TableRow", { ...target, index }),
    ),
  methods: {
    Add: add,
    GetCount: (target) => ({ value: countOf(target) }),
    GetItemAt: (target, args, scope) => {
      const index = args.integer(0);
      if (index < 0 || index >= countOf(target)) throw invalidArgument();
      return scope.object("TableRow", { ...target, index });
    },
    DeleteRows: deleteGiven,
    DeleteRowsAt: (target, args, { book }) => {
      requireUnfiltered(target);
      deleteRows(book, { ...target, at: args.integer(0), count: args.optionalNumber(1) ?? 1 });
      return undefined;
    },
  },
};

export const tableRow: ObjectType<RowTarget> = {
  require: (target) => {
    if (target.index >= countOf(target)) throw itemNotFound();
  },
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target) => {
        const area = rowArea(target);
        return [
          Array.from({ length: columnCount(area) }, (_, offset) =>
            valueOf(cellAt(target.sheet, area.top, area.left + offset)),
          ),
        ];
      },
      set: (target, given, { book }) => {
        writeInputs(book, { sheet: target.sheet, area: rowArea(target) }, asRows(given));
      },
    },
  },
  methods: {
    GetRange: (target, _args, scope) =>
      scope.object("Range", { sheet: target.sheet, area: rowArea(target) }),
    Delete: (target, _args, { book }) => {
      deleteRows(book, { ...target, at: target.index, count: 1 });
      return undefined;
    },
  },
};
