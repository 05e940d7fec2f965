/** Every type of the API that is implemented, by its name. */
import type { Book } from "../book/book.ts";
import { chart, chartCollection, chartLegend, chartTitle } from "./chart/chart.ts";
import { chartSeries, chartSeriesCollection } from "./chart/chart-series.ts";
import {
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartDataLabels,
  chartFill,
  chartFont,
  chartFormat,
  chartGridlines,
  chartLine,
  chartPlotArea,
} from "./chart/chart-parts.ts";
import { rangeBorder, rangeBorderCollection } from "./format/range-borders.ts";
import { formatProtection, rangeFill, rangeFont, rangeFormat } from "./format/range-format.ts";
import {
  bindObject,
  type AddinState,
  type Catalogue,
  type ObjectHandle,
  type Scope,
} from "./object-type.ts";
import { range } from "./range/range.ts";
import {
  rangeAreas,
  rangeCollection,
  rangeView,
  rangeViewCollection,
} from "./range/range-areas.ts";
import { removeDuplicatesResult } from "./range/remove-duplicates-result.ts";
import { conditionalFormat, conditionalFormatCollection } from "./rules/conditional-format.ts";
import {
  cellValueConditionalFormat,
  conditionalFormatRule,
  customConditionalFormat,
  presetConditionalFormat,
  textConditionalFormat,
  topBottomConditionalFormat,
} from "./rules/conditional-rules.ts";
import {
  colorScaleConditionalFormat,
  conditionalBorder,
  conditionalBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  dataBarConditionalFormat,
  iconSetConditionalFormat,
} from "./rules/conditional-look.ts";
import { dataValidation } from "./rules/data-validation.ts";
import { autoFilter, filter, rangeSort, tableSort } from "./table/sort-filter.ts";
import { table, tableCollection, tableScopedCollection } from "./table/table.ts";
import { tableColumn, tableColumnCollection } from "./table/table-columns.ts";
import { tableRow, tableRowCollection } from "./table/table-rows.ts";
import type { Targets, TypeName } from "./targets.ts";
import {
  comment,
  commentCollection,
  commentReply,
  commentReplyCollection,
} from "./workbook/comments.ts";
import { namedItem, namedItemArrayValues, namedItemCollection } from "./workbook/names.ts";
import { headerFooter, headerFooterGroup, pageLayout } from "./workbook/page-layout.ts";
import {
  customProperty,
  customPropertyCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  documentProperties,
  setting,
  settingCollection,
} from "./workbook/settings.ts";
import {
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
  worksheetFreezePanes,
  worksheetProtection,
} from "./workbook/sheet-settings.ts";
import {
  application,
  cultureInfo,
  datetimeFormatInfo,
  numberFormatInfo,
  runtime,
  workbook,
  workbookProtection,
  worksheetCollection,
} from "./workbook/workbook.ts";
import { worksheet } from "./workbook/worksheet.ts";

const catalogue: Catalogue = {
  Workbook: workbook,
  Application: application,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  DatetimeFormatInfo: datetimeFormatInfo,
  Runtime: runtime,
  WorkbookProtection: workbookProtection,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeView: rangeView,
  RangeViewCollection: rangeViewCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  RangeSort: rangeSort,
  RemoveDuplicatesResult: removeDuplicatesResult,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  CellValueConditionalFormat: cellValueConditionalFormat,
  TextConditionalFormat: textConditionalFormat,
  TopBottomConditionalFormat: topBottomConditionalFormat,
  PresetCriteriaConditionalFormat: presetConditionalFormat,
  ColorScaleConditionalFormat: colorScaleConditionalFormat,
  DataBarConditionalFormat: dataBarConditionalFormat,
  IconSetConditionalFormat: iconSetConditionalFormat,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeBorderCollection: conditionalBorderCollection,
  ConditionalRangeBorder: conditionalBorder,
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  TableSort: tableSort,
  Filter: filter,
  AutoFilter: autoFilter,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  NamedItemArrayValues: namedItemArrayValues,
  SettingCollection: settingCollection,
  Setting: setting,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  CommentCollection: commentCollection,
  Comment: comment,
  CommentReplyCollection: commentReplyCollection,
  CommentReply: commentReply,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartGridlines: chartGridlines,
  ChartDataLabels: chartDataLabels,
  ChartPlotArea: chartPlotArea,
  ChartFormat: chartFormat,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartLine: chartLine,
};

/** What an add-in's objects need to be answered. */
export function makeScope(book: Book, addin: AddinState): Scope {
  const scope: Scope = {
    book,
    addin,
    object: <N extends TypeName>(type: N, target: Targets[N]): ObjectHandle =>
      bindObject({ type, declared: catalogue[type] }, target, scope),
  };
  return scope;
}
