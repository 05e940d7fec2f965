/** Excel.NamedItemCollection and Excel.NamedItem. */
import { isFormula } from "../../formulas/check-formula.ts";
import { formatAbsoluteArea, quoteSheetName } from "../../model/address.ts";
import type { NameModel, WorksheetModel } from "../../model/types.ts";
import {
  activeSheet,
  noteStructure,
  requireSheet,
  type Book,
  type RangeRef,
} from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { findTable, isValidName, resolveFormula } from "../../book/names.ts";
import { cellAt, valueOf, valueTypeOf } from "../../grid/read-cells.ts";
import { isErrorText } from "../../cells/parse-typed.ts";
import { asFlag, asText, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectHandle, ObjectType, Scope } from "../object-type.ts";
import type { SheetOrBook, Targets } from "../targets.ts";

type Target = Targets["NamedItem"];

function listOf({ sheet }: SheetOrBook, { model }: Book): NameModel[] {
  return sheet === undefined ? model.names : sheet.names;
}

function itemOf(target: SheetOrBook, key: unknown, scope: Scope): ObjectHandle | null {
  const name = asText(key).toLowerCase();
  const found = listOf(target, scope.book).find((each) => each.name.toLowerCase() === name);
  return found === undefined ? null : scope.object("NamedItem", { ...target, name: found });
}

function absolute({ sheet, area }: RangeRef): string {
  return `=${quoteSheetName(sheet.name)}!${formatAbsoluteArea(area)}`;
}

/** A Range, or a formula with or without its "=" ("Sheet1!$A$1" and constants alike). */
function referenceOf(args: Arguments, index: number): string {
  const range = args.range(index);
  if (range !== undefined) return absolute(range);
  const text = args.text(index);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula)) throw invalidArgument();
  return formula;
}

function add(target: SheetOrBook, args: Arguments, scope: Scope): ObjectHandle {
  const name = args.text(0);
  if (!isValidName(name) || findTable(scope.book, name) !== undefined) throw invalidArgument();
  if (itemOf(target, name, scope) !== null) throw new ExcelError("ItemAlreadyExists");
  const made: NameModel = {
    name,
    formula: referenceOf(args, 1),
    visible: true,
    comment: args.optionalText(2) ?? "",
  };
  listOf(target, scope.book).push(made);
  noteStructure(scope.book);
  return scope.object("NamedItem", { ...target, name: made });
}

export const namedItemCollection: ObjectType<SheetOrBook> = {
  items: (target, scope) =>
    listOf(target, scope.book).map((name) => scope.object("NamedItem", { ...target, name })),
  item: itemOf,
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (target, _args, { book }) => ({ value: listOf(target, book).length }),
    GetItemOrNullObject: (target, args, scope) => itemOf(target, args.raw(0), scope),
  },
};

interface Evaluated {
  type: string;
  value: string | number | boolean;
}

/** A range's address, or what the formula gives. */
function evaluate({ sheet, name }: Target, book: Book): Evaluated {
  const place = resolveFormula(book, name.formula, sheet ?? activeSheet(book));
  if (place !== undefined) return { type: "Range", value: absolute(place).slice(1) };
  const constant = constantOf(name.formula.slice(1));
  if (constant !== undefined) return constant;
  const at = { worksheetId: (sheet ?? activeSheet(book)).id, row: 0, column: 0 };
  const result = book.calculator?.evaluate(name.formula, at);
  if (result?.error !== undefined) return { type: "Error", value: result.error };
  return typed(result?.value ?? "");
}

function constantOf(text: string): Evaluated | undefined {
  if (isErrorText(text)) return { type: "Error", value: text };
  const string = /^"((?:[^"]|"")*)"$/.exec(text);
  if (string !== null) return { type: "String", value: (string[1] ?? "").replaceAll('""', '"') };
  if (/^true$|^false$/i.test(text)) return { type: "Boolean", value: /^true$/i.test(text) };
  return text.trim() !== "" && !Number.isNaN(Number(text)) ? typed(Number(text)) : undefined;
}

function typed(value: string | number | boolean): Evaluated {
  if (typeof value === "string") return { type: "String", value };
  if (typeof value === "boolean") return { type: "Boolean", value };
  return { type: Number.isInteger(value) ? "Integer" : "Double", value };
}

function rangeOf({ sheet, name }: Target, scope: Scope): ObjectHandle | null {
  const place = resolveFormula(scope.book, name.formula, sheet);
  return place === undefined
    ? null
    : scope.object("Range", { sheet: place.sheet, area: { ...place.area } });
}

function remove(target: Target, { book }: Scope): MethodResult {
  const names = listOf(target, book);
  names.splice(names.indexOf(target.name), 1);
  noteStructure(book);
  return undefined;
}

function sheetOf(sheet: WorksheetModel | undefined, scope: Scope): ObjectHandle | null {
  return sheet === undefined ? null : scope.object("Worksheet", sheet);
}

export const namedItem: ObjectType<Target> = {
  id: { key: "_Id", get: ({ name }) => name.name },
  require: (target, { book }) => {
    if (target.sheet !== undefined) requireSheet(book, target.sheet);
    if (!listOf(target, book).includes(target.name)) throw itemNotFound();
  },
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, given, { book }) => {
        const text = asText(given);
        const formula = text.startsWith("=") ? text : `=${text}`;
        if (!isFormula(formula)) throw invalidArgument();
        name.formula = formula;
        noteStructure(book);
      },
    },
    Value: { get: (target, { book }) => evaluate(target, book).value },
    Type: { get: (target, { book }) => evaluate(target, book).type },
    Scope: { get: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet") },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, given) => {
        name.visible = asFlag(given);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, given) => {
        name.comment = asText(given);
      },
    },
  },
  children: {
    Worksheet: ({ sheet }, scope) => {
      const found = sheetOf(sheet, scope);
      if (found === null) throw itemNotFound();
      return found;
    },
    WorksheetOrNullObject: ({ sheet }, scope) => sheetOf(sheet, scope),
    ArrayValues: (target, scope) => scope.object("NamedItemArrayValues", target),
  },
  methods: {
    GetRange: (target, _args, scope) => {
      const found = rangeOf(target, scope);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (target, _args, scope) => rangeOf(target, scope),
    Delete: (target, _args, scope) => remove(target, scope),
  },
};

function matrixOf<V>(
  { sheet, name }: Target,
  book: Book,
  read: (cell: ReturnType<typeof cellAt>) => V,
): V[][] {
  const place = resolveFormula(book, name.formula, sheet);
  if (place === undefined) return [];
  const { area } = place;
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_cell, across) =>
      read(cellAt(place.sheet, area.top + down, area.left + across)),
    ),
  );
}

export const namedItemArrayValues: ObjectType<Target> = {
  scalars: {
    Values: { get: (target, { book }) => matrixOf(target, book, valueOf) },
    Types: { get: (target, { book }) => matrixOf(target, book, valueTypeOf) },
  },
};
