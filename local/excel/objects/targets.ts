/** What stands behind each proxy of the API, by the name of its type. */
import type { RangeRef } from "../book/book.ts";
import type { ConditionalFormatModel } from "../model/rules.ts";
import type { ChartModel, ChartSeriesModel } from "../model/chart.ts";
import type {
  Area,
  CommentModel,
  CommentReplyModel,
  CustomXmlPartModel,
  NameModel,
  TableColumnModel,
  TableModel,
  WorksheetModel,
} from "../model/types.ts";

export interface Areas {
  sheet: WorksheetModel;
  areas: Area[];
}

export interface SheetOrBook {
  /** Missing: the collection of the whole workbook. */
  sheet?: WorksheetModel;
}

export interface TableTarget {
  sheet: WorksheetModel;
  table: TableModel;
}

export interface ColumnTarget extends TableTarget {
  column: TableColumnModel;
}

export interface RuleTarget {
  sheet: WorksheetModel;
  format: ConditionalFormatModel;
}

export interface ChartTarget {
  sheet: WorksheetModel;
  chart: ChartModel;
}

/** A part of a chart that is only kept: axes, labels, colours. */
export interface ChartPart extends ChartTarget {
  /** Where its settings stand in `ChartModel.settings`, e.g. "Axes.ValueAxis". */
  path: string;
  /** Of a series' own look: fill and line are colours in the model, for those who draw the chart. */
  paints?: ChartSeriesModel;
}

export interface CommentTarget {
  sheet: WorksheetModel;
  comment: CommentModel;
}

export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";

export interface Targets {
  Workbook: null;
  Application: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  Runtime: null;
  WorkbookProtection: null;
  WorksheetCollection: null;
  Worksheet: WorksheetModel;
  WorksheetProtection: WorksheetModel;
  WorksheetFreezePanes: WorksheetModel;
  WorksheetCustomPropertyCollection: WorksheetModel;
  WorksheetCustomProperty: { sheet: WorksheetModel; key: string };
  PageLayout: WorksheetModel;
  HeaderFooterGroup: WorksheetModel;
  HeaderFooter: WorksheetModel;
  Range: RangeRef;
  RangeAreas: Areas;
  RangeCollection: Areas;
  RangeView: { range: RangeRef; rows: number[] };
  RangeViewCollection: { range: RangeRef; rows: number[] };
  RangeFormat: Areas;
  RangeFont: Areas;
  RangeFill: Areas;
  RangeBorderCollection: Areas;
  RangeBorder: Areas & { side: BorderSide };
  FormatProtection: Areas;
  RangeSort: RangeRef;
  RemoveDuplicatesResult: { removed: number; remaining: number };
  DataValidation: Areas;
  ConditionalFormatCollection: Areas;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  CellValueConditionalFormat: RuleTarget;
  TextConditionalFormat: RuleTarget;
  TopBottomConditionalFormat: RuleTarget;
  PresetCriteriaConditionalFormat: RuleTarget;
  ColorScaleConditionalFormat: RuleTarget;
  DataBarConditionalFormat: RuleTarget;
  IconSetConditionalFormat: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeBorder: RuleTarget & { side: "Top" | "Bottom" | "Left" | "Right" };
  TableCollection: SheetOrBook;
  TableScopedCollection: { tables: TableTarget[] };
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: ColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableTarget & { index: number };
  TableSort: TableTarget;
  Filter: ColumnTarget;
  AutoFilter: { sheet: WorksheetModel; table?: TableModel };
  NamedItemCollection: SheetOrBook;
  NamedItem: SheetOrBook & { name: NameModel };
  NamedItemArrayValues: SheetOrBook & { name: NameModel };
  SettingCollection: null;
  Setting: { key: string };
  CustomXmlPartCollection: null;
  CustomXmlPartScopedCollection: { namespaceUri: string };
  CustomXmlPart: CustomXmlPartModel;
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: { key: string };
  CommentCollection: SheetOrBook;
  Comment: CommentTarget;
  CommentReplyCollection: CommentTarget;
  CommentReply: CommentTarget & { reply: CommentReplyModel };
  ChartCollection: WorksheetModel;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartTarget & { series: ChartSeriesModel };
  ChartAxes: ChartPart;
  ChartAxis: ChartPart;
  ChartAxisTitle: ChartPart;
  ChartGridlines: ChartPart;
  ChartDataLabels: ChartPart;
  ChartPlotArea: ChartPart;
  ChartFormat: ChartPart;
  ChartFill: ChartPart;
  ChartFont: ChartPart;
  ChartLine: ChartPart;
}

export type TypeName = keyof Targets;
