/** Fills, fonts and lines that a table's style gives to cells without a fill of their own. */
import { contains } from "../../../excel/model/area.ts";
import type { TableModel, WorksheetModel } from "../../../excel/model/types.ts";

export interface TableLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly isBold?: boolean;
  /** Colour of a line below the cell. */
  readonly lineBelow?: string;
}

/** Accents of Office's theme; a style's number counts through them, the first of each seven being plain. */
const accents = ["#404040", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const bands = ["#F2F2F2", "#D9E2F3", "#FBE4D5", "#EDEDED", "#FFF2CC", "#DEEAF6", "#E2EFD9"];

export function tableAt(
  sheet: WorksheetModel,
  row: number,
  column: number,
): TableModel | undefined {
  return sheet.tables.find(({ area }) => contains(area, row, column));
}

/** What the style gives to the cell; nothing for "TableStyleNone". */
export function tableLook(table: TableModel, row: number): TableLook {
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (style === null) return {};
  const index = (Number(style[2]) - 1) % 7;
  const accent = accents[index] ?? "#404040";
  const isHeader = table.showHeaders && row === table.area.top;
  if (isHeader)
    return style[1] === "Light"
      ? { isBold: true, lineBelow: accent }
      : { fill: accent, fontColor: "#FFFFFF", isBold: true };
  const isTotals = table.showTotals && row === table.area.bottom;
  if (isTotals) return { isBold: true };
  const offset = row - table.area.top - (table.showHeaders ? 1 : 0);
  const isBand = table.showBandedRows && offset % 2 === 0;
  return {
    ...(isBand ? { fill: bands[index] ?? "#F2F2F2" } : {}),
    ...(row === table.area.bottom ? { lineBelow: accent } : {}),
  };
}
