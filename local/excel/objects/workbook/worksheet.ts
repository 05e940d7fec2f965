/** Excel.Worksheet. */
import { isOnSheet, wholeSheet } from "../../model/area.ts";
import { charactersFromPoints, pointsFromCharacters } from "../../model/column-width.ts";
import type { Area, WorksheetModel } from "../../model/types.ts";
import { noteLook, requireSheet, type Book } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { showOutlineLevels } from "../../book/layout.ts";
import { resolvePlace } from "../../book/names.ts";
import { activateSheet } from "../../book/selection.ts";
import { calculate } from "../../book/settle.ts";
import {
  copySheet,
  deleteSheet,
  moveSheet,
  neighbourSheet,
  renameSheet,
  setVisibility,
} from "../../book/sheets.ts";
import { usedArea } from "../../grid/read-cells.ts";
import { asColor } from "../format/color.ts";
import { findPlaces, gatherAreas, replaceAll } from "../range/range-find.ts";
import { rangeAt } from "../range/range-related.ts";
import { asFlag, asNumber, asOneOf, asText, type Arguments } from "../arguments.ts";
import {
  eventMethods,
  type MethodResult,
  type ObjectHandle,
  type ObjectType,
  type Scalar,
  type Scope,
} from "../object-type.ts";
import { sheetEvents } from "./sheet-events.ts";

type Sheet = WorksheetModel;

function look(key: "showGridlines" | "showHeadings"): Scalar<Sheet> {
  return {
    get: (sheet) => sheet[key],
    set: (sheet, given, { book }) => {
      sheet[key] = asFlag(given);
      noteLook(book, sheet, wholeSheet);
    },
  };
}

/** An address or name on this sheet; missing: the whole sheet. */
function getRange(sheet: Sheet, args: Arguments, scope: Scope): ObjectHandle {
  const address = args.optionalText(0);
  if (address === undefined || address === "")
    return scope.object("Range", { sheet, area: wholeSheet });
  const place = resolvePlace(scope.book, address, sheet);
  if (place?.sheet !== sheet) throw invalidArgument();
  return scope.object("Range", { sheet, area: { ...place.area } });
}

/** Addresses with "," between them, as one RangeAreas. */
function getRanges(sheet: Sheet, args: Arguments, scope: Scope): ObjectHandle {
  const text = args.optionalText(0);
  if (text === undefined) return scope.object("RangeAreas", { sheet, areas: [wholeSheet] });
  const areas = text.split(",").map((part) => {
    const place = resolvePlace(scope.book, part, sheet);
    if (place?.sheet !== sheet) throw invalidArgument();
    return place.area;
  });
  return scope.object("RangeAreas", { sheet, areas });
}

function byIndexes(sheet: Sheet, args: Arguments, scope: Scope): ObjectHandle {
  const [top, left, rows, columns] = [
    args.integer(0),
    args.integer(1),
    args.integer(2),
    args.integer(3),
  ];
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (!isOnSheet(area)) throw invalidArgument();
  return rangeAt(scope, { sheet }, area);
}

function cell(sheet: Sheet, args: Arguments, scope: Scope): ObjectHandle {
  const [row, column] = [args.integer(0), args.integer(1)];
  return rangeAt(scope, { sheet }, { top: row, bottom: row, left: column, right: column });
}

const firstCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function neighbour(step: 1 | -1, orNull: boolean) {
  return (sheet: Sheet, args: Arguments, scope: Scope): MethodResult => {
    const found = neighbourSheet(scope.book, sheet, { step, visibleOnly: args.flag(0) });
    if (found === undefined && !orNull) throw itemNotFound();
    return found === undefined ? null : scope.object("Worksheet", found);
  };
}

function findAll(orNull: boolean) {
  return (sheet: Sheet, args: Arguments, scope: Scope): MethodResult => {
    // Source: @types/office-js, Excel.Worksheet.findAll: content in hidden worksheets is not returned.
    const places =
      sheet.visibility === "Visible"
        ? findPlaces(scope.book, { sheet, area: wholeSheet }, args)
        : [];
    const areas = gatherAreas(places);
    if (areas.length === 0 && !orNull) throw itemNotFound();
    return areas.length === 0 ? null : scope.object("RangeAreas", { sheet, areas });
  };
}

const positions = ["None", "Before", "After", "Beginning", "End"] as const;

function copy(sheet: Sheet, args: Arguments, scope: Scope): ObjectHandle {
  const position = args.raw(0) === undefined ? "None" : asOneOf(args.raw(0), positions);
  const relativeTo = args.object(1)?.as("Worksheet");
  if ((position === "Before" || position === "After") && relativeTo === undefined)
    throw invalidArgument();
  return scope.object("Worksheet", copySheet(scope.book, sheet, { position, relativeTo }));
}

/** Source: @types/office-js, Excel.Worksheet.showOutlineLevels: 0 to 8. */
function level(args: Arguments, index: number): number {
  const given = args.integer(index);
  if (given < 0 || given > 8) throw invalidArgument();
  return given;
}

function positionOf(sheet: Sheet, { book }: { book: Book }): number {
  return book.model.worksheets.indexOf(sheet);
}

const scalars: Record<string, Scalar<Sheet>> = {
  Id: { get: (sheet) => sheet.id },
  Name: {
    get: (sheet) => sheet.name,
    set: (sheet, given, { book }) => {
      renameSheet(book, sheet, asText(given));
    },
  },
  Position: {
    get: positionOf,
    set: (sheet, given, { book }) => {
      moveSheet(book, sheet, asNumber(given));
    },
  },
  Visibility: {
    get: (sheet) => sheet.visibility,
    set: (sheet, given, { book }) => {
      setVisibility(book, sheet, asOneOf(given, ["Visible", "Hidden", "VeryHidden"] as const));
    },
  },
  TabColor: {
    get: (sheet) => (sheet.visibility === "Visible" ? sheet.tabColor : null),
    set: (sheet, given) => {
      sheet.tabColor = given === "" ? "" : asColor(given);
    },
  },
  TabId: { get: (sheet, { book }) => positionOf(sheet, { book }) + 1 },
  ShowGridlines: look("showGridlines"),
  ShowHeadings: look("showHeadings"),
  // The runtime sets these two under shorter names.
  Gridlines: {
    set: (sheet, given) => {
      sheet.showGridlines = asFlag(given);
    },
  },
  Headings: {
    set: (sheet, given) => {
      sheet.showHeadings = asFlag(given);
    },
  },
  StandardHeight: { get: (sheet) => sheet.standardHeight ?? 15 },
  StandardWidth: {
    get: (sheet) =>
      sheet.standardWidth === undefined ? 8.43 : charactersFromPoints(sheet.standardWidth),
    set: (sheet, given, { book }) => {
      sheet.standardWidth = pointsFromCharacters(asNumber(given));
      noteLook(book, sheet, wholeSheet);
    },
  },
  EnableCalculation: { get: () => true },
};

export const worksheet: ObjectType<Sheet> = {
  id: { key: "Id", get: (sheet) => sheet.id },
  require: (sheet, { book }) => {
    requireSheet(book, sheet);
  },
  scalars,
  children: {
    Tables: (sheet, scope) => scope.object("TableCollection", { sheet }),
    Names: (sheet, scope) => scope.object("NamedItemCollection", { sheet }),
    Charts: (sheet, scope) => scope.object("ChartCollection", sheet),
    Comments: (sheet, scope) => scope.object("CommentCollection", { sheet }),
    Protection: (sheet, scope) => scope.object("WorksheetProtection", sheet),
    FreezePanes: (sheet, scope) => scope.object("WorksheetFreezePanes", sheet),
    AutoFilter: (sheet, scope) => scope.object("AutoFilter", { sheet }),
    PageLayout: (sheet, scope) => scope.object("PageLayout", sheet),
    CustomProperties: (sheet, scope) => scope.object("WorksheetCustomPropertyCollection", sheet),
  },
  methods: {
    GetRange: getRange,
    GetRanges: getRanges,
    GetRangeByIndexes: byIndexes,
    GetCell: cell,
    GetUsedRange: (sheet, args, scope) =>
      scope.object("Range", {
        sheet,
        area: usedArea(sheet, wholeSheet, args.flag(0)) ?? firstCell,
      }),
    GetUsedRangeOrNullObject: (sheet, args, scope) => {
      const area = usedArea(sheet, wholeSheet, args.flag(0));
      return area === undefined ? null : scope.object("Range", { sheet, area });
    },
    FindAll: findAll(false),
    FindAllOrNullObject: findAll(true),
    ReplaceAll: (sheet, args, { book }) => ({
      value: replaceAll(book, { sheet, area: wholeSheet }, args),
    }),
    GetNext: neighbour(1, false),
    GetNextOrNullObject: neighbour(1, true),
    GetPrevious: neighbour(-1, false),
    GetPreviousOrNullObject: neighbour(-1, true),
    _GetSheetById: (_sheet, args, scope) => sheetById(args, scope),
    _GetAnotherWorksheetById: (_sheet, args, scope) => sheetById(args, scope),
    Activate: (sheet, _args, { book }) => {
      activateSheet(book, sheet);
    },
    Delete: (sheet, _args, { book }) => {
      deleteSheet(book, sheet);
    },
    Copy: copy,
    Calculate: (_sheet, _args, { book }) => {
      calculate(book, true);
    },
    ShowOutlineLevels: (sheet, args, { book }) => {
      showOutlineLevels(book, sheet, { rows: level(args, 0), columns: level(args, 1) });
    },
    ...eventMethods<Sheet>(sheetEvents, (sheet) => sheet.id),
  },
};

function sheetById(args: Arguments, scope: Scope): ObjectHandle {
  const found = scope.book.model.worksheets.find((sheet) => sheet.id === args.raw(0));
  if (found === undefined) throw itemNotFound();
  return scope.object("Worksheet", found);
}
