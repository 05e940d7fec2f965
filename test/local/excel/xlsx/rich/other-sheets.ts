import { newWorksheet, sheetId } from "../../../../../local/excel/model/new-workbook.ts";
import type { CommentModel, WorksheetModel } from "../../../../../local/excel/model/types.ts";
import { area } from "./area.ts";
import { text } from "./cells.ts";

/** A hidden sheet, whose cells a name stands for. */
export function pickSheet(): WorksheetModel {
  const sheet: WorksheetModel = {
    ...newWorksheet("Danh mục", sheetId(2)),
    visibility: "Hidden",
  };
  sheet.rows = [[text("bản Hốc")], [text("bản Nà Lay")], [text("tổ 5")]];
  return sheet;
}

/** A sheet that only a program can show. */
export function outboxSheet(): WorksheetModel {
  return { ...newWorksheet("_outbox", sheetId(3)), visibility: "VeryHidden" };
}

const comments: CommentModel[] = [
  {
    id: "{11111111-2222-4333-8444-555555555555}",
    row: 1,
    column: 0,
    author: "Nguyễn An",
    authorEmail: "an@example.org",
    text: "Xem lại",
    created: "2026-03-15T08:00:00.00",
    resolved: false,
    replies: [
      {
        id: "{11111111-2222-4333-8444-555555555556}",
        author: "Lò Bình",
        authorEmail: "",
        text: "Đã xem",
        created: "2026-03-16T08:00:00.00",
      },
    ],
  },
];

/** A sheet with a filter outside any table, and a conversation. */
export function filteredSheet(): WorksheetModel {
  const sheet: WorksheetModel = {
    ...newWorksheet("Lọc", sheetId(4)),
    comments,
    autoFilter: {
      area: area("A1:B4"),
      criteria: new Map([
        [0, { filterOn: "Values", values: ["a"] }],
        [1, { filterOn: "Custom", criterion1: ">=5", criterion2: "<9", operator: "And" }],
      ]),
    },
  };
  sheet.rows = [
    [text("Cột 1"), text("Cột 2")],
    [text("a"), { value: 6 }],
    [text("b"), { value: 1 }],
    [text("a"), { value: 7 }],
  ];
  sheet.rowLines = [undefined, undefined, { filtered: true }];
  return sheet;
}
