import type { PageLayoutModel, WorksheetModel } from "../../../../../local/excel/model/types.ts";
import { area } from "./area.ts";
import { money } from "./formats.ts";

/** Widths, formats and hidden groups of columns. */
export const columnLines: WorksheetModel["columnLines"] = [
  { size: 72 },
  { size: 150 },
  { size: 90, format: money },
  undefined,
  { size: 60, hidden: true },
  { size: 48, outlineLevel: 1, hidden: true },
  { size: 48, outlineLevel: 1, hidden: true },
  { size: 48, collapsed: true },
];

/** Heights and a group of rows. */
export const rowLines: WorksheetModel["rowLines"] = [
  { size: 30 },
  undefined,
  undefined,
  undefined,
  { outlineLevel: 1 },
  { outlineLevel: 1, hidden: true },
];

/** How the list is printed where it differs from a new sheet. */
export const printing: Partial<PageLayoutModel> = {
  orientation: "Landscape",
  fitToPagesWide: 1,
  printTitleRows: { first: 0, last: 2 },
  printArea: [area("A1:E13")],
  centerHorizontally: true,
  headerCenter: "UBND phường Na Lay",
  footerRight: "&P/&N",
  margins: { top: 36, bottom: 36, left: 18, right: 18, header: 12, footer: 12 },
};
