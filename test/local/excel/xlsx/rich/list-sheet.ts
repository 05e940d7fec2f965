import {
  newProtectionOptions,
  newWorksheet,
  sheetId,
} from "../../../../../local/excel/model/new-workbook.ts";
import type { WorksheetModel } from "../../../../../local/excel/model/types.ts";
import { area } from "./area.ts";
import { fillList } from "./cells.ts";
import { chart } from "./chart.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { columnLines, printing, rowLines } from "./layout.ts";
import { households, totals } from "./tables.ts";
import { validations } from "./validations.ts";

/** A sheet with everything a person meets in the template. */
export function listSheet(): WorksheetModel {
  const sheet: WorksheetModel = {
    ...newWorksheet("Danh sách hộ", sheetId(1)),
    tabColor: "#70AD47",
    merges: [area("A1:E1")],
    tables: [households, totals],
    frozenRows: 3,
    frozenColumns: 2,
    topLeftCell: { row: 3, column: 2 },
    activeCell: { row: 4, column: 2 },
    selection: [area("C5:D6")],
    showGridlines: false,
    summaryRight: false,
    charts: [chart],
    notes: [
      {
        row: 3,
        column: 1,
        author: "Na Lay",
        text: "Kiểm tra lại tên\nvới CCCD",
        visible: true,
        width: 120,
        height: 60,
      },
    ],
    hyperlinks: [
      { area: area("A4"), documentReference: "'Danh mục'!A1", screenTip: "Mở danh mục" },
      { area: area("B5"), address: "https://example.org/?a=1&b=2" },
    ],
    protection: {
      options: {
        ...newProtectionOptions(),
        allowSort: true,
        allowAutoFilter: true,
        allowFormatColumns: true,
        selectionMode: "Unlocked",
      },
    },
    names: [{ name: "OnlyHere", formula: "='Danh sách hộ'!$A$1", visible: true, comment: "" }],
    customProperties: new Map([["form", "households"]]),
    columnLines,
    rowLines,
    validations,
    conditionalFormats,
  };
  sheet.pageLayout = { ...sheet.pageLayout, ...printing };
  fillList(sheet);
  return sheet;
}
