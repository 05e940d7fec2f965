import type { ChartModel } from "../../../../../local/excel/model/chart.ts";

/** A chart of the list, with a setting that only the file knows. */
export const chart: ChartModel = {
  id: "{0000AAAA-0000-4000-8000-000000000001}",
  name: "Biểu đồ tiến độ",
  chartType: "ColumnStacked",
  title: "Tiến độ theo xã, phường",
  titleVisible: true,
  legendVisible: true,
  legendPosition: "Bottom",
  left: 300,
  top: 90,
  width: 360,
  height: 216,
  series: [
    {
      name: "Số tiền",
      nameReference: "'Danh sách hộ'!$C$3",
      valuesReference: "'Danh sách hộ'!$C$4:$C$7",
      categoriesReference: "'Danh sách hộ'!$B$4:$B$7",
      axisGroup: "Primary",
      fillColor: "#2E75B6",
      hasDataLabels: true,
    },
  ],
  settings: new Map([["Axes.ValueAxis.Title.Text", "Đồng"]]),
};
