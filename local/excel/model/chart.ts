/** Charts are kept as objects: what they show and where they stand; nothing is drawn here. */

export interface ChartSeriesModel {
  name: string;
  /** Where the name comes from, e.g. "Sheet1!$B$1". */
  nameReference?: string;
  /** E.g. "Sheet1!$B$2:$B$9". */
  valuesReference: string;
  categoriesReference?: string;
  /** Differs from the chart's in a combined chart. */
  chartType?: string;
  axisGroup: "Primary" | "Secondary";
  /** "#RRGGBB"; missing: automatic. */
  fillColor?: string;
  lineColor?: string;
  hasDataLabels: boolean;
}

export interface ChartModel {
  /** Unique in the workbook. */
  id: string;
  name: string;
  /** As Excel.ChartType, e.g. "ColumnClustered". */
  chartType: string;
  /** "" with `titleVisible` true: Excel's automatic title. */
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: "Top" | "Bottom" | "Left" | "Right" | "Corner" | "Custom";
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: ChartSeriesModel[];
  /** Further settings by API path, e.g. "Axes.ValueAxis.Title.Text" → "Hộ"; values as the API gave them. */
  settings: Map<string, string | number | boolean>;
}
