/** Excel.RangeFormat and its parts: font, fill, protection. */
import type { Areas } from "../targets.ts";
import type { HorizontalAlignment, Underline, VerticalAlignment } from "../../model/format.ts";
import { requireSheet } from "../../book/book.ts";
import { invalidArgument } from "../../book/errors.ts";
import { withFont, withoutFill, withParts } from "../../book/formats.ts";
import {
  autofitColumns,
  autofitRows,
  clearSizes,
  columnsOf,
  columnWidth,
  rowHeight,
  rowsOf,
  setSize,
  sharedLine,
} from "../../book/layout.ts";
import { requirePermission, requireUnprotected } from "../../book/protection.ts";
import { asFlag, asNumber, asOneOf, asText } from "../arguments.ts";
import type { ObjectType, Scope } from "../object-type.ts";
import { asColor } from "./color.ts";
import { change, formatScalar, shared } from "./shared-format.ts";

const horizontal: readonly HorizontalAlignment[] = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const vertical: readonly VerticalAlignment[] = [
  "Top",
  "Center",
  "Bottom",
  "Justify",
  "Distributed",
];
const underlines: readonly Underline[] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];

function requireLive({ sheet }: Areas, { book }: Scope): void {
  requireSheet(book, sheet);
}

function sizeOf({ sheet, areas }: Areas, kind: "rows" | "columns"): number | null {
  const sizes = areas.map((area) =>
    kind === "rows"
      ? sharedLine(rowsOf(area), (row) => rowHeight(sheet, row))
      : sharedLine(columnsOf(area), (column) => columnWidth(sheet, column)),
  );
  const [first] = sizes;
  return first === undefined || sizes.some((size) => size !== first) ? null : first;
}

function allStandard(answers: readonly (boolean | null)[]): boolean | null {
  const [first] = answers;
  return first === undefined || answers.some((answer) => answer !== first) ? null : first;
}

function resize(
  { sheet, areas }: Areas,
  kind: "rows" | "columns",
  { size, scope }: { size: number; scope: Scope },
): void {
  for (const area of areas)
    setSize(scope.book, sheet, { span: kind === "rows" ? rowsOf(area) : columnsOf(area), size });
}

/** Source: @types/office-js, Excel.RangeFormat.indentLevel: 0 to 250. */
function asIndent(given: unknown): number {
  const level = asNumber(given);
  if (!Number.isInteger(level) || level < 0 || level > 250) throw invalidArgument();
  return level;
}

function asAngle(given: unknown): number {
  const angle = asNumber(given);
  if (angle !== 180 && (angle < -90 || angle > 90)) throw invalidArgument();
  return angle;
}

export const rangeFormat: ObjectType<Areas> = {
  require: requireLive,
  scalars: {
    WrapText: formatScalar(
      (format) => format.wrapText,
      (format, given) => withParts(format, { wrapText: asFlag(given) }),
    ),
    HorizontalAlignment: formatScalar(
      (format) => format.horizontalAlignment,
      (format, given) => withParts(format, { horizontalAlignment: asOneOf(given, horizontal) }),
    ),
    VerticalAlignment: formatScalar(
      (format) => format.verticalAlignment,
      (format, given) => withParts(format, { verticalAlignment: asOneOf(given, vertical) }),
    ),
    ShrinkToFit: formatScalar(
      (format) => format.shrinkToFit,
      (format, given) => withParts(format, { shrinkToFit: asFlag(given) }),
    ),
    IndentLevel: formatScalar(
      (format) => format.indentLevel,
      (format, given) => withParts(format, { indentLevel: asIndent(given) }),
    ),
    TextOrientation: formatScalar(
      (format) => format.textOrientation,
      (format, given) => withParts(format, { textOrientation: asAngle(given) }),
    ),
    ColumnWidth: {
      get: (target) => sizeOf(target, "columns"),
      set: (target, given, scope) => {
        resize(target, "columns", { size: asNumber(given), scope });
      },
    },
    UseStandardWidth: {
      get: ({ sheet, areas }) =>
        allStandard(
          areas.map((area) =>
            sharedLine(columnsOf(area), (column) => sheet.columnLines[column]?.size === undefined),
          ),
        ),
      set: ({ sheet, areas }, given) => {
        if (asFlag(given)) for (const area of areas) clearSizes(sheet, columnsOf(area));
      },
      onRequest: true,
    },
    UseStandardHeight: {
      get: ({ sheet, areas }) =>
        allStandard(
          areas.map((area) =>
            sharedLine(rowsOf(area), (row) => sheet.rowLines[row]?.size === undefined),
          ),
        ),
      set: ({ sheet, areas }, given) => {
        if (asFlag(given)) for (const area of areas) clearSizes(sheet, rowsOf(area));
      },
      onRequest: true,
    },
    RowHeight: {
      get: (target) => sizeOf(target, "rows"),
      set: (target, given, scope) => {
        resize(target, "rows", { size: asNumber(given), scope });
      },
    },
  },
  children: {
    Font: (target, scope) => scope.object("RangeFont", target),
    Fill: (target, scope) => scope.object("RangeFill", target),
    Borders: (target, scope) => scope.object("RangeBorderCollection", target),
    Protection: (target, scope) => scope.object("FormatProtection", target),
  },
  methods: {
    AutofitColumns: ({ sheet, areas }, _args, { book }) => {
      requirePermission(sheet, "allowFormatColumns");
      for (const area of areas) autofitColumns(book, sheet, area);
      return undefined;
    },
    AutofitRows: ({ sheet, areas }, _args, { book }) => {
      requirePermission(sheet, "allowFormatRows");
      for (const area of areas) autofitRows(book, sheet, area);
      return undefined;
    },
    AdjustIndent: (target, args, scope) => {
      const amount = args.integer(0);
      change(target, scope, (format) =>
        withParts(format, { indentLevel: asIndent(Math.max(0, format.indentLevel + amount)) }),
      );
      return undefined;
    },
  },
};

/** Source: @types/office-js, Excel.RangeFont.name: at most 31 characters. */
function asFontName(given: unknown): string {
  const name = asText(given);
  if (name === "" || name.length > 31) throw invalidArgument();
  return name;
}

/** Source: "Excel specifications and limits": fonts of 1 to 409 points. */
function asFontSize(given: unknown): number {
  const size = asNumber(given);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

export const rangeFont: ObjectType<Areas> = {
  require: requireLive,
  scalars: {
    Name: formatScalar(
      (format) => format.font.name,
      (format, given) => withFont(format, { name: asFontName(given) }),
    ),
    Size: formatScalar(
      (format) => format.font.size,
      (format, given) => withFont(format, { size: asFontSize(given) }),
    ),
    Color: formatScalar(
      (format) => format.font.color,
      (format, given) => withFont(format, { color: asColor(given) }),
    ),
    Bold: formatScalar(
      (format) => format.font.bold,
      (format, given) => withFont(format, { bold: asFlag(given) }),
    ),
    Italic: formatScalar(
      (format) => format.font.italic,
      (format, given) => withFont(format, { italic: asFlag(given) }),
    ),
    Strikethrough: formatScalar(
      (format) => format.font.strikethrough,
      (format, given) => withFont(format, { strikethrough: asFlag(given) }),
    ),
    Subscript: formatScalar(
      (format) => format.font.subscript,
      (format, given) => withFont(format, { subscript: asFlag(given) }),
    ),
    Superscript: formatScalar(
      (format) => format.font.superscript,
      (format, given) => withFont(format, { superscript: asFlag(given) }),
    ),
    Underline: formatScalar(
      (format) => format.font.underline,
      (format, given) => withFont(format, { underline: asOneOf(given, underlines) }),
    ),
  },
};

/** "#FFFFFF" stands for no fill, as in Excel; "" takes the fill away. */
export const rangeFill: ObjectType<Areas> = {
  require: requireLive,
  scalars: {
    Color: {
      get: (target) => {
        const color = shared(target, (format) => format.fill ?? "#FFFFFF");
        return color ?? "";
      },
      set: (target, given, scope) => {
        if (given === "") change(target, scope, withoutFill);
        else change(target, scope, (format) => withParts(format, { fill: asColor(given) }));
      },
    },
  },
  methods: {
    Clear: (target, _args, scope) => {
      change(target, scope, withoutFill);
      return undefined;
    },
  },
};

function setProtection(
  target: Areas,
  scope: Scope,
  parts: { locked?: boolean; formulaHidden?: boolean },
): void {
  requireUnprotected(target.sheet);
  change(target, scope, (format) => withParts(format, parts));
}

export const formatProtection: ObjectType<Areas> = {
  require: requireLive,
  scalars: {
    Locked: {
      get: (target) => shared(target, (format) => format.locked),
      set: (target, given, scope) => {
        setProtection(target, scope, { locked: asFlag(given) });
      },
    },
    FormulaHidden: {
      get: (target) => shared(target, (format) => format.formulaHidden),
      set: (target, given, scope) => {
        setProtection(target, scope, { formulaHidden: asFlag(given) });
      },
    },
  },
};
