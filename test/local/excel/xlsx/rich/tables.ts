import type { TableModel } from "../../../../../local/excel/model/types.ts";
import { area } from "./area.ts";

/** The list, with a calculated column. */
export const households: TableModel = {
  id: 1,
  name: "Households",
  area: area("A3:E7"),
  showHeaders: true,
  showTotals: false,
  columns: [
    { id: 1, name: "Mã hộ" },
    { id: 2, name: "Chủ hộ" },
    { id: 3, name: "Số tiền" },
    { id: 4, name: "Ngày" },
    { id: 7, name: "Gấp đôi", calculatedFormula: "=[@[Số tiền]]*2" },
  ],
  style: "TableStyleMedium2",
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showFilterButton: true,
};

/** A second table, with a row of totals. */
export const totals: TableModel = {
  ...households,
  id: 2,
  name: "Totals",
  area: area("A10:B13"),
  showTotals: true,
  columns: [
    { id: 1, name: "Nguồn", totalsLabel: "Cộng" },
    { id: 2, name: "Đồng", totalsFunction: "sum" },
  ],
  style: "TableStyleLight9",
};
