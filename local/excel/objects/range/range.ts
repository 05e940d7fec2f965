/** Excel.Range. */
import { formatAddress } from "../../model/address.ts";
import { cellCount, columnCount, isEntireColumn, isEntireRow, rowCount } from "../../model/area.ts";
import { requireSheet } from "../../book/book.ts";
import { ExcelError } from "../../book/errors.ts";
import type { RangeRef } from "../../book/book.ts";
import type { ObjectType, Scalar } from "../object-type.ts";
import { areasOf } from "./areas-of.ts";
import { cellScalars } from "./range-cells.ts";
import { editMethods } from "./range-edit.ts";
import { findMethods } from "./range-find.ts";
import { layoutScalars, layoutMethods } from "./range-layout.ts";
import { propertyMethods } from "./range-properties.ts";
import { relatedMethods } from "./range-related.ts";

/** Source: @types/office-js, Excel.Range.cellCount: −1 when the count exceeds 2^31 − 1. */
const maxCellCount = 2 ** 31 - 1;

const placeScalars: Record<string, Scalar<RangeRef>> = {
  Address: { get: ({ sheet, area }) => formatAddress(sheet.name, area) },
  AddressLocal: { get: ({ sheet, area }) => formatAddress(sheet.name, area) },
  RowIndex: { get: ({ area }) => area.top },
  ColumnIndex: { get: ({ area }) => area.left },
  RowCount: { get: ({ area }) => rowCount(area) },
  ColumnCount: { get: ({ area }) => columnCount(area) },
  CellCount: { get: ({ area }) => (cellCount(area) > maxCellCount ? -1 : cellCount(area)) },
  IsEntireColumn: { get: ({ area }) => isEntireColumn(area), onRequest: true },
  IsEntireRow: { get: ({ area }) => isEntireRow(area), onRequest: true },
};

export const range: ObjectType<RangeRef> = {
  require: (target, { book }) => {
    requireSheet(book, target.sheet);
    if (target.gone === true) throw new ExcelError("InvalidReference");
  },
  scalars: { ...placeScalars, ...cellScalars, ...layoutScalars },
  children: {
    Worksheet: ({ sheet }, scope) => scope.object("Worksheet", sheet),
    Format: (target, scope) => scope.object("RangeFormat", areasOf(target)),
    DataValidation: (target, scope) => scope.object("DataValidation", areasOf(target)),
    ConditionalFormats: (target, scope) =>
      scope.object("ConditionalFormatCollection", areasOf(target)),
    Sort: (target, scope) => scope.object("RangeSort", target),
  },
  methods: {
    ...relatedMethods,
    ...findMethods,
    ...editMethods,
    ...layoutMethods,
    ...propertyMethods,
  },
};
