/** Excel.RangeAreas, Excel.RangeCollection, Excel.RangeView: several areas at once, and the visible rows of one. */
import { formatAddress } from "../../model/address.ts";
import {
  cellCount,
  columnCount,
  intersect,
  isEntireColumn,
  isEntireRow,
  isOnSheet,
  maxColumns,
  maxRows,
} from "../../model/area.ts";
import type { Area, Cell } from "../../model/types.ts";
import { requireSheet } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { cellText } from "../../cells/cell-text.ts";
import {
  cellAt,
  formatAt,
  formulaOf,
  usedArea,
  valueOf,
  valueTypeOf,
} from "../../grid/read-cells.ts";
import { columnLetters } from "../../model/address.ts";
import { calculate } from "../../book/settle.ts";
import { type MethodResult, type ObjectType, type Scope } from "../object-type.ts";
import type { Arguments } from "../arguments.ts";
import type { Areas, Targets } from "../targets.ts";
import { clearRange } from "./range-edit.ts";
import { specialCells } from "./range-find.ts";

function addressOf({ sheet, areas }: Areas): string {
  return areas.map((area) => formatAddress(sheet.name, area)).join(", ");
}

function made(scope: Scope, { sheet }: Areas, areas: Area[]): MethodResult {
  return areas.length === 0 ? null : scope.object("RangeAreas", { sheet, areas });
}

function orNotFound(result: MethodResult): MethodResult {
  if (result === null) throw itemNotFound();
  return result;
}

function special({ sheet, areas }: Areas, args: Arguments, scope: Scope): MethodResult {
  const found = areas.flatMap((area) => specialCells({ sheet, area }, args) ?? []);
  return made(scope, { sheet, areas }, found);
}

function intersection({ sheet, areas }: Areas, args: Arguments, scope: Scope): MethodResult {
  const others = args.object(0)?.as("RangeAreas")?.areas ?? args.range(0)?.area;
  if (others === undefined) throw invalidArgument();
  const list = Array.isArray(others) ? others : [others];
  const found = areas.flatMap((area) => list.flatMap((other) => intersect(area, other) ?? []));
  return made(scope, { sheet, areas }, found);
}

function used({ sheet, areas }: Areas, args: Arguments, scope: Scope): MethodResult {
  return made(
    scope,
    { sheet, areas },
    areas.flatMap((area) => usedArea(sheet, area, args.flag(0)) ?? []),
  );
}

export const rangeAreas: ObjectType<Areas> = {
  require: ({ sheet }, { book }) => {
    requireSheet(book, sheet);
  },
  scalars: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  children: {
    Areas: (target, scope) => scope.object("RangeCollection", target),
    Worksheet: ({ sheet }, scope) => scope.object("Worksheet", sheet),
    Format: (target, scope) => scope.object("RangeFormat", target),
    DataValidation: (target, scope) => scope.object("DataValidation", target),
    ConditionalFormats: (target, scope) => scope.object("ConditionalFormatCollection", target),
  },
  methods: {
    Clear: ({ sheet, areas }, args, { book }) => {
      for (const area of areas) clearRange(book, { sheet, area }, args.raw(0));
      return undefined;
    },
    Calculate: (_target, _args, { book }) => {
      calculate(book, true);
    },
    GetEntireRow: (target, _args, scope) =>
      made(
        scope,
        target,
        target.areas.map((area) => ({ ...area, left: 0, right: maxColumns - 1 })),
      ),
    GetEntireColumn: (target, _args, scope) =>
      made(
        scope,
        target,
        target.areas.map((area) => ({ ...area, top: 0, bottom: maxRows - 1 })),
      ),
    GetOffsetRangeAreas: (target, args, scope) => {
      const [down, right] = [args.integer(0), args.integer(1)];
      const moved = target.areas.map((area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      }));
      if (!moved.every(isOnSheet)) throw invalidArgument();
      return made(scope, target, moved);
    },
    GetIntersection: (target, args, scope) => orNotFound(intersection(target, args, scope)),
    GetIntersectionOrNullObject: intersection,
    GetSpecialCells: (target, args, scope) => orNotFound(special(target, args, scope)),
    GetSpecialCellsOrNullObject: special,
    GetUsedRangeAreas: (target, args, scope) => orNotFound(used(target, args, scope)),
    GetUsedRangeAreasOrNullObject: used,
  },
};

export const rangeCollection: ObjectType<Areas> = {
  items: ({ sheet, areas }, scope) => areas.map((area) => scope.object("Range", { sheet, area })),
  methods: {
    GetCount: ({ areas }) => ({ value: areas.length }),
    GetItemAt: ({ sheet, areas }, args, scope) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw invalidArgument();
      return scope.object("Range", { sheet, area });
    },
  },
};

type View = Targets["RangeView"];

function viewMatrix(
  { range, rows }: View,
  read: (cell: Cell | undefined, row: number, column: number) => unknown,
): unknown[][] {
  const { sheet, area } = range;
  const shown = Array.from({ length: columnCount(area) }, (_, index) => area.left + index).filter(
    (column) => sheet.columnLines[column]?.hidden !== true,
  );
  return rows.map((row) => shown.map((column) => read(cellAt(sheet, row, column), row, column)));
}

export const rangeView: ObjectType<View> = {
  scalars: {
    Values: { get: (view) => viewMatrix(view, valueOf) },
    Formulas: { get: (view) => viewMatrix(view, formulaOf) },
    ValueTypes: { get: (view) => viewMatrix(view, valueTypeOf) },
    Text: {
      get: (view, { book }) =>
        viewMatrix(view, (cell, row, column) =>
          cell === undefined
            ? ""
            : cellText(cell, formatAt(view.range.sheet, row, column).numberFormat, book.locale),
        ),
    },
    NumberFormat: {
      get: (view) =>
        viewMatrix(
          view,
          (_cell, row, column) => formatAt(view.range.sheet, row, column).numberFormat,
        ),
    },
    CellAddresses: {
      get: (view) => viewMatrix(view, (_cell, row, column) => `${columnLetters(column)}${row + 1}`),
    },
    RowCount: { get: ({ rows }) => rows.length },
    ColumnCount: { get: (view) => viewMatrix({ ...view, rows: [0] }, () => 0)[0]?.length ?? 0 },
    Index: { get: () => 0 },
  },
  children: { Rows: (view, scope) => scope.object("RangeViewCollection", view) },
  methods: { GetRange: ({ range }, _args, scope) => scope.object("Range", range) },
};

export const rangeViewCollection: ObjectType<View> = {
  items: ({ range, rows }, scope) =>
    rows.map((row) => scope.object("RangeView", { range, rows: [row] })),
  methods: {
    GetCount: ({ rows }) => ({ value: rows.length }),
    GetItemAt: ({ range, rows }, args, scope) => {
      const row = rows[args.integer(0)];
      if (row === undefined) throw invalidArgument();
      return scope.object("RangeView", { range, rows: [row] });
    },
  },
};
