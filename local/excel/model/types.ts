/**
 * The workbook as plain data: what an .xlsx file holds and what Excel's JavaScript API shows. The adapter for .xlsx files
 * fills and reads it; the simulated Excel works on it. Rows and columns count from 0 everywhere in the model.
 *
 * Rules every writer of a model keeps:
 * - `CellFormat` objects are shared between cells and never changed in place: make a new one.
 * - An empty place is `undefined` in `rows` or in a row; a cell without content but with a format has `value: null`.
 * - A table's header names stand both in `TableColumnModel.name` and in the header cells, always equal.
 */
import type { CellFormat } from "./format.ts";
import type { ChartModel } from "./chart.ts";
import type { ConditionalFormatModel, DataValidationModel, FilterCriteria } from "./rules.ts";

/** What a cell holds after calculation; dates are serial numbers, as in Excel. */
export type CellValue = string | number | boolean | null;

/** The error texts Excel shows, e.g. "#DIV/0!". */
export type CellError =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!";

export interface Cell {
  /** The typed value, or a formula's last result. `null` when empty or when `error` is set. */
  value: CellValue;
  /** With the leading "=", English function names, "," between arguments, A1 references. */
  formula?: string;
  error?: CellError;
  /** Missing: the row's format, then the column's, then the default. */
  format?: CellFormat;
}

/** The cells of one row by column; holes are empty cells. */
export type CellRow = (Cell | undefined)[];

/** A rectangle; all four edges belong to it. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One column or row that differs from the standard. */
export interface LineModel {
  /** Points: a column's width or a row's height. Missing: standard. */
  size?: number;
  /** Hidden by a person, a macro or a collapsed group. */
  hidden?: boolean;
  /** Rows only: hidden by a table's or sheet's filter. In a file both kinds are simply hidden. */
  filtered?: boolean;
  /** 1–7; missing: not in a group. */
  outlineLevel?: number;
  /** The group whose summary line this is is collapsed. */
  collapsed?: boolean;
  /** Format of the cells that have none of their own. */
  format?: CellFormat;
}

export type TotalsFunction =
  "none" | "sum" | "average" | "count" | "countNums" | "max" | "min" | "stdDev" | "var" | "custom";

export interface TableColumnModel {
  /** Unique in the table, from 1, never used again. */
  id: number;
  name: string;
  totalsFunction?: TotalsFunction;
  /** Text of the totals cell where there is no function. */
  totalsLabel?: string;
  /** The formula new rows get, with the leading "=". */
  calculatedFormula?: string;
  filter?: FilterCriteria;
}

export interface SortField {
  /** Column offset from the table's or range's left edge (row offset when sorting by columns). */
  key: number;
  ascending: boolean;
  sortOn: "Value" | "CellColor" | "FontColor" | "Icon";
  color?: string;
  dataOption?: "Normal" | "TextAsNumber";
}

export interface SortState {
  fields: SortField[];
  matchCase: boolean;
  method: "PinYin" | "StrokeCount";
}

export interface TableModel {
  /** Unique in the workbook, never used again. */
  id: number;
  name: string;
  /** Header row, body and totals row. The body has at least one row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  columns: TableColumnModel[];
  /** E.g. "TableStyleMedium2". */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** The drop-down arrows of the header row. */
  showFilterButton: boolean;
  sort?: SortState;
}

export interface NameModel {
  name: string;
  /** With the leading "=": a reference such as "=Sheet1!$A$1:$B$2", or a constant or formula. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface NoteModel {
  row: number;
  column: number;
  author: string;
  text: string;
  visible: boolean;
  /** Points. */
  width: number;
  height: number;
}

export interface CommentReplyModel {
  id: string;
  author: string;
  authorEmail: string;
  text: string;
  /** ISO 8601. */
  created: string;
}

export interface CommentModel extends CommentReplyModel {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentReplyModel[];
}

export interface HyperlinkModel {
  area: Area;
  /** A URL or e-mail link; missing when it points into this workbook. */
  address?: string;
  /** E.g. "Sheet1!A1" or a name. */
  documentReference?: string;
  screenTip?: string;
}

/** What people may still do on a protected sheet; names as in Excel.WorksheetProtectionOptions. */
export interface ProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: "Normal" | "Unlocked" | "None";
}

export interface ProtectionModel {
  options: ProtectionOptions;
  password?: string;
}

/** The sheet's own filter, outside tables. */
export interface AutoFilterModel {
  area: Area;
  /** Column offset in `area` → criteria. */
  criteria: Map<number, FilterCriteria>;
}

export interface WorksheetModel {
  /** As Excel gives it, e.g. "{00000000-0001-0000-0000-000000000000}"; unique, never used again. */
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "#RRGGBB", or "" for none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  /** By row; holes are empty rows. */
  rows: (CellRow | undefined)[];
  /** By column; holes are standard columns. */
  columnLines: (LineModel | undefined)[];
  /** By row; holes are standard rows. */
  rowLines: (LineModel | undefined)[];
  /** Points of a column without a size of its own; missing: 48 (8.43 characters). */
  standardWidth?: number;
  /** Points of a row without a size of its own; missing: 15. */
  standardHeight?: number;
  merges: Area[];
  tables: TableModel[];
  validations: DataValidationModel[];
  /** First entry wins. */
  conditionalFormats: ConditionalFormatModel[];
  charts: ChartModel[];
  notes: NoteModel[];
  comments: CommentModel[];
  hyperlinks: HyperlinkModel[];
  /** Names that only this sheet knows. */
  names: NameModel[];
  protection?: ProtectionModel;
  /** Count of rows and columns that stay in view; 0 for none. */
  frozenRows: number;
  frozenColumns: number;
  /** First cell shown below and right of the frozen part, where the file says so. */
  topLeftCell?: { row: number; column: number };
  autoFilter?: AutoFilterModel;
  /** What is selected here; the active cell is inside. */
  selection: Area[];
  activeCell: { row: number; column: number };
  /** Summary rows below (columns right of) their group. */
  summaryBelow: boolean;
  summaryRight: boolean;
  /** Values are strings. */
  customProperties: Map<string, string>;
  pageLayout: PageLayoutModel;
}

/** Printing; points. */
export interface PageLayoutModel {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  fitToPagesWide?: number;
  fitToPagesTall?: number;
  scale?: number;
  printArea?: Area[];
  printTitleRows?: { first: number; last: number };
  printTitleColumns?: { first: number; last: number };
  margins?: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  headerLeft: string;
  headerCenter: string;
  headerRight: string;
  footerLeft: string;
  footerCenter: string;
  footerRight: string;
}

export interface CustomXmlPartModel {
  /** "{GUID}". */
  id: string;
  /** Of the root element; "" when it has none. */
  namespaceUri: string;
  xml: string;
}

/** docProps; texts are "" when absent. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  manager: string;
  company: string;
  category: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  /** ISO 8601, or "" when unknown. */
  created: string;
  revisionNumber: number;
  custom: Map<string, string | number | boolean | Date>;
}

export interface WorkbookModel {
  /** File name as Excel shows it, e.g. "Na Lay.xlsx". */
  name: string;
  worksheets: WorksheetModel[];
  activeWorksheetId: string;
  names: NameModel[];
  /** The add-in's settings (Excel.SettingCollection); JSON values. */
  settings: Map<string, unknown>;
  customXmlParts: CustomXmlPartModel[];
  properties: DocumentProperties;
  /** Structure protected: sheets cannot be added, moved, renamed, hidden or deleted. */
  structureProtected: boolean;
  structurePassword?: string;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** 1900 (false) or 1904 date system. */
  uses1904: boolean;
}
