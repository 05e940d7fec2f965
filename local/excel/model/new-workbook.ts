/** Fresh workbooks and sheets with Excel's defaults. */
import type { PageLayoutModel, ProtectionOptions, WorkbookModel, WorksheetModel } from "./types.ts";

const sheetIdTail = "-0000-0000-000000000000}";

/** The id Excel for the web gives the n-th sheet of a new workbook, n from 1. */
export function sheetId(n: number): string {
  const hex = n.toString(16).padStart(4, "0").toUpperCase();
  return `{00000000-0001-${hex}${sheetIdTail.slice(5)}`;
}

/** One sheet named "Sheet1", which is active. */
export function newWorkbook(name = "Book1.xlsx"): WorkbookModel {
  const sheet = newWorksheet("Sheet1", sheetId(1));
  return {
    name,
    worksheets: [sheet],
    activeWorksheetId: sheet.id,
    names: [],
    settings: new Map(),
    customXmlParts: [],
    properties: {
      title: "",
      subject: "",
      author: "",
      manager: "",
      company: "",
      category: "",
      keywords: "",
      comments: "",
      lastAuthor: "",
      created: "",
      revisionNumber: 0,
      custom: new Map(),
    },
    structureProtected: false,
    calculationMode: "Automatic",
    uses1904: false,
  };
}

/** An empty visible sheet; `id` must be new in its workbook (see `sheetId`). */
export function newWorksheet(name: string, id: string): WorksheetModel {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    rows: [],
    columnLines: [],
    rowLines: [],
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    notes: [],
    comments: [],
    hyperlinks: [],
    names: [],
    frozenRows: 0,
    frozenColumns: 0,
    selection: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    activeCell: { row: 0, column: 0 },
    summaryBelow: true,
    summaryRight: true,
    customProperties: new Map(),
    pageLayout: newPageLayout(),
  };
}

function newPageLayout(): PageLayoutModel {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    headerLeft: "",
    headerCenter: "",
    headerRight: "",
    footerLeft: "",
    footerCenter: "",
    footerRight: "",
  };
}

/** What Excel allows on a protected sheet unless told otherwise: selecting cells. */
export function newProtectionOptions(): ProtectionOptions {
  return {
    allowAutoFilter: false,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowFormatCells: false,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: "Normal",
  };
}
