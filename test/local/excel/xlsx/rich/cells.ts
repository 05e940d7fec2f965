import type { Cell, WorksheetModel } from "../../../../../local/excel/model/types.ts";
import { asText, day, header, money } from "./formats.ts";
import { households } from "./tables.ts";

/** A cell with nothing but text. */
export function text(value: string): Cell {
  return { value };
}

/** Text, numbers, dates, errors, booleans and formulas, with and without formats. */
export function fillList(sheet: WorksheetModel): void {
  sheet.rows[0] = [{ value: "DANH SÁCH HỘ", format: header }];
  sheet.rows[2] = households.columns.map(({ name }) => ({ value: name, format: header }));
  ["001", "002", "=1+1", "+84912345678"].forEach((code, index) => {
    sheet.rows[3 + index] = [
      { value: code, format: asText },
      text(index === 0 ? "Lò Văn Ó\nbản Hốc" : `  Quàng Thị ${index} `),
      { value: 40_000_000 + index, format: money },
      { value: 46_000 + index, format: day },
      { value: 2 * (40_000_000 + index), formula: "=[@[Số tiền]]*2" },
    ];
  });
  sheet.rows[8] = [
    { value: true },
    { value: null, error: "#N/A" },
    { value: null, error: "#DIV/0!", formula: "=1/0", format: money },
    { value: "hai, ba", formula: '=TEXTJOIN(", ",TRUE,"hai","ba")' },
    { value: false, formula: "=1>2" },
    { value: 0.1 + 0.2 },
    { value: null, format: money },
    text("_x0041_ & <b> \u0007"),
  ];
  sheet.rows[9] = [text("Nguồn"), text("Đồng")];
  sheet.rows[10] = [text("MTTQ"), { value: 5 }];
  sheet.rows[11] = [text("Doanh nghiệp"), { value: 7 }];
  sheet.rows[12] = [text("Cộng"), { value: 12, formula: "=SUBTOTAL(109,[Đồng])" }];
}
