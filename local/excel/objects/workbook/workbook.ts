/** Excel.Workbook, its worksheets, and what belongs to the application. */
import { activeSheet, findSheet, type Book } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { calculate } from "../../book/settle.ts";
import { addSheet } from "../../book/sheets.ts";
import { passwordMatches } from "../../model/passwords.ts";
import type { WorksheetModel } from "../../model/types.ts";
import { asFlag, asOneOf, type Arguments } from "../arguments.ts";
import {
  eventMethods,
  type MethodResult,
  type ObjectHandle,
  type ObjectType,
  type Scope,
} from "../object-type.ts";
import { sheetEvents } from "./sheet-events.ts";

function selected({ book }: Scope) {
  const sheet = activeSheet(book);
  return { sheet, areas: sheet.selection };
}

function selectedRange(scope: Scope): ObjectHandle {
  const { sheet, areas } = selected(scope);
  const [area, ...more] = areas;
  // Source: @types/office-js, Workbook.getSelectedRange: several selected areas throw.
  if (area === undefined || more.length > 0) throw new ExcelError("InvalidSelection");
  return scope.object("Range", { sheet, area });
}

function activeCell(scope: Scope): ObjectHandle {
  const sheet = activeSheet(scope.book);
  const { row, column } = sheet.activeCell;
  return scope.object("Range", {
    sheet,
    area: { top: row, bottom: row, left: column, right: column },
  });
}

/** The range an event is about: kept under the id that came with the event. */
function eventRange(args: Arguments, { addin }: Scope): ObjectHandle | null {
  const found = addin.kept.get(args.text(0));
  return found?.as("Range")?.gone === true ? null : (found ?? null);
}

export const workbook: ObjectType<null> = {
  scalars: {
    Name: { get: (_target, { book }) => book.model.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
    ChartDataPointTrack: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  children: {
    Application: (_target, scope) => scope.object("Application", null),
    Worksheets: (_target, scope) => scope.object("WorksheetCollection", null),
    Tables: (_target, scope) => scope.object("TableCollection", {}),
    Names: (_target, scope) => scope.object("NamedItemCollection", {}),
    Settings: (_target, scope) => scope.object("SettingCollection", null),
    CustomXmlParts: (_target, scope) => scope.object("CustomXmlPartCollection", null),
    Properties: (_target, scope) => scope.object("DocumentProperties", null),
    Protection: (_target, scope) => scope.object("WorkbookProtection", null),
    Comments: (_target, scope) => scope.object("CommentCollection", {}),
    _Runtime: (_target, scope) => scope.object("Runtime", null),
  },
  methods: {
    GetSelectedRange: (_target, _args, scope) => selectedRange(scope),
    GetSelectedRanges: (_target, _args, scope) => scope.object("RangeAreas", selected(scope)),
    GetActiveCell: (_target, _args, scope) => activeCell(scope),
    GetActiveChart: () => orNotFound(null),
    GetActiveChartOrNullObject: () => null,
    _GetRangeForEventByReferenceId: (_target, args, scope) => orNotFound(eventRange(args, scope)),
    _GetRangeOrNullObjectForEventByReferenceId: (_target, args, scope) => eventRange(args, scope),
    Save: () => undefined,
    ...eventMethods<null>(
      { ActivatedEvent: 2203, AutoSaveSettingChangedEvent: 2200 },
      () => "Workbook",
    ),
  },
};

function orNotFound(result: ObjectHandle | null): MethodResult {
  if (result === null) throw itemNotFound();
  return result;
}

function listSheets(book: Book, visibleOnly: boolean): WorksheetModel[] {
  return book.model.worksheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function sheetOf(key: unknown, scope: Scope): ObjectHandle | null {
  if (typeof key !== "string") throw invalidArgument();
  const sheet = findSheet(scope.book, key);
  return sheet === undefined ? null : scope.object("Worksheet", sheet);
}

function end(which: 0 | -1) {
  return (_target: null, args: Arguments, scope: Scope): ObjectHandle => {
    const sheet = listSheets(scope.book, args.flag(0)).at(which);
    if (sheet === undefined) throw itemNotFound();
    return scope.object("Worksheet", sheet);
  };
}

export const worksheetCollection: ObjectType<null> = {
  items: (_target, scope) =>
    scope.book.model.worksheets.map((sheet) => scope.object("Worksheet", sheet)),
  item: (_target, key, scope) => sheetOf(key, scope),
  methods: {
    Add: (_target, args, scope) =>
      scope.object("Worksheet", addSheet(scope.book, args.optionalText(0))),
    GetActiveWorksheet: (_target, _args, scope) =>
      scope.object("Worksheet", activeSheet(scope.book)),
    GetItem: (_target, args, scope) => orNotFound(sheetOf(args.raw(0), scope)),
    GetItemOrNullObject: (_target, args, scope) => sheetOf(args.raw(0), scope),
    GetFirst: end(0),
    GetLast: end(-1),
    GetCount: (_target, args, { book }) => ({ value: listSheets(book, args.flag(0)).length }),
    ...eventMethods<null>(
      { ...sheetEvents, AddedEvent: 13, DeletedEvent: 15, EventMoved: 27 },
      () => "Workbook",
    ),
  },
};

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const application: ObjectType<null> = {
  scalars: {
    CalculationMode: {
      get: (_target, { book }) => book.model.calculationMode,
      set: (_target, given, { book }) => {
        book.model.calculationMode = asOneOf(given, calculationModes);
      },
    },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: (_target, { book }) => book.locale.decimalSeparator },
    ThousandsSeparator: { get: (_target, { book }) => book.locale.thousandsSeparator },
    UseSystemSeparators: { get: () => true },
  },
  children: { CultureInfo: (_target, scope) => scope.object("CultureInfo", null) },
  methods: {
    Calculate: (_target, args, { book }) => {
      asOneOf(args.raw(0), ["Recalculate", "Full", "FullRebuild"] as const);
      calculate(book, true);
      return undefined;
    },
    // Both only save time in Excel: nothing is painted or calculated within a batch here.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const cultureInfo: ObjectType<null> = {
  scalars: { Name: { get: (_target, { book }) => book.locale.name } },
  children: {
    NumberFormat: (_target, scope) => scope.object("NumberFormatInfo", null),
    DatetimeFormat: (_target, scope) => scope.object("DatetimeFormatInfo", null),
  },
};

export const numberFormatInfo: ObjectType<null> = {
  scalars: {
    NumberDecimalSeparator: { get: (_target, { book }) => book.locale.decimalSeparator },
    NumberGroupSeparator: { get: (_target, { book }) => book.locale.thousandsSeparator },
  },
};

export const datetimeFormatInfo: ObjectType<null> = {
  scalars: {
    DateSeparator: { get: () => "/" },
    ShortDatePattern: { get: (_target, { book }) => book.locale.shortDate },
    ShortTimePattern: { get: () => "h:mm AM/PM" },
    TimeSeparator: { get: () => ":" },
  },
};

/** Counts from this place in the batch on. */
function setEventsEnabled({ addin, book }: Scope, enabled: boolean): void {
  const last = addin.silences.at(-1);
  const isSilent = last?.to === Number.POSITIVE_INFINITY;
  if (enabled && isSilent) last.to = book.events.length;
  if (!enabled && !isSilent)
    addin.silences.push({ from: book.events.length, to: Number.POSITIVE_INFINITY });
}

export const runtime: ObjectType<null> = {
  scalars: {
    EnableEvents: {
      get: (_target, { addin }) => addin.silences.at(-1)?.to !== Number.POSITIVE_INFINITY,
      set: (_target, given, scope) => {
        setEventsEnabled(scope, asFlag(given));
      },
    },
  },
};

export const workbookProtection: ObjectType<null> = {
  scalars: { Protected: { get: (_target, { book }) => book.model.structureProtected } },
  methods: {
    Protect: (_target, args, { book: { model } }) => {
      if (model.structureProtected) throw new ExcelError("InvalidOperation");
      model.structureProtected = true;
      const password = args.optionalText(0);
      if (password !== undefined) model.structurePassword = password;
      return undefined;
    },
    Unprotect: (_target, args, { book: { model } }) => {
      if (!passwordMatches(model.structurePassword, args.optionalText(0)))
        throw new ExcelError("AccessDenied");
      model.structureProtected = false;
      delete model.structurePassword;
      return undefined;
    },
  },
};
