/** How one cell looks: its own format, its table's style and the conditional formats that hold, laid over each other. */
import type { Book } from "../../../excel/book/book.ts";
import { cellText } from "../../../excel/cells/cell-text.ts";
import { cellAt, formatAt } from "../../../excel/grid/read-cells.ts";
import { contains } from "../../../excel/model/area.ts";
import type { CellFormat } from "../../../excel/model/format.ts";
import type { WorksheetModel } from "../../../excel/model/types.ts";
import { makeConditionalLooks, type ConditionalLooks } from "./conditional-looks.ts";
import { tableAt, tableLook } from "./table-looks.ts";

export interface CellLook {
  readonly text: string;
  readonly format: CellFormat;
  readonly fill: string | undefined;
  readonly color: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly align: "left" | "center" | "right";
  /** Numbers never run into the next cell: they show as ####. */
  readonly isNumber: boolean;
  readonly lineBelow: string | undefined;
}

export interface Looks {
  readonly at: (sheet: WorksheetModel, row: number, column: number) => CellLook;
}

export function makeLooks(book: Book): Looks {
  const conditional = makeConditionalLooks(book);
  return { at: (sheet, row, column) => lookAt(book, conditional, { sheet, row, column }) };
}

interface Place {
  readonly sheet: WorksheetModel;
  readonly row: number;
  readonly column: number;
}

function lookAt(book: Book, conditional: ConditionalLooks, place: Place): CellLook {
  const { sheet, row, column } = place;
  const cell = cellAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  const rule = conditional(place);
  const table = tableAt(sheet, row, column);
  const style = table === undefined ? {} : tableLook(table, row);
  const { font } = format;
  const isLink = sheet.hyperlinks.some(({ area }) => contains(area, row, column));
  const hasOwnColor = font.color.toUpperCase() !== "#000000";
  const plainColor =
    isLink && !hasOwnColor
      ? "#0563C1"
      : ((hasOwnColor ? font.color : style.fontColor) ?? font.color);
  return {
    text:
      cell === undefined
        ? ""
        : cellText(cell, rule?.numberFormat ?? format.numberFormat, book.locale),
    format,
    fill: rule?.fill ?? format.fill ?? style.fill,
    color: rule?.fontColor ?? plainColor,
    isBold: rule?.bold ?? (font.bold || style.isBold === true),
    isItalic: rule?.italic ?? font.italic,
    isUnderlined: (rule?.underline ?? font.underline) !== "None" || isLink,
    isStruck: rule?.strikethrough ?? font.strikethrough,
    align: alignOf(format, cell?.value ?? null, cell?.error !== undefined),
    isNumber: typeof cell?.value === "number" && cell.error === undefined,
    lineBelow: style.lineBelow,
  };
}

function alignOf(
  { horizontalAlignment }: CellFormat,
  value: unknown,
  isError: boolean,
): CellLook["align"] {
  switch (horizontalAlignment) {
    case "Left":
    case "Justify":
    case "Fill":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    default:
      if (isError || typeof value === "boolean") return "center";
      return typeof value === "number" ? "right" : "left";
  }
}
