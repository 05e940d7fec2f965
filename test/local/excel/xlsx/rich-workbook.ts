import { newWorkbook, sheetId } from "../../../../local/excel/model/new-workbook.ts";
import type { WorkbookModel } from "../../../../local/excel/model/types.ts";
import { listSheet } from "./rich/list-sheet.ts";
import { filteredSheet, outboxSheet, pickSheet } from "./rich/other-sheets.ts";

/** One workbook with every kind of content that must survive opening and saving. */
export function richWorkbook(): WorkbookModel {
  const book = newWorkbook();
  book.worksheets = [listSheet(), pickSheet(), outboxSheet(), filteredSheet()];
  book.activeWorksheetId = sheetId(4);
  book.names = [
    { name: "_formVersion", formula: '="2026-1"', visible: false, comment: "" },
    { name: "VillageList", formula: "='Danh mục'!$A$1:$A$3", visible: true, comment: "Thôn, bản" },
  ];
  book.settings = new Map<string, unknown>([
    ["unit", "na-lay"],
    ["sync", { seq: 12, open: null }],
  ]);
  book.customXmlParts = [
    {
      id: "{AAAAAAAA-1111-4222-8333-BBBBBBBBBBBB}",
      namespaceUri: "urn:mai-am:outbox",
      xml: '<outbox xmlns="urn:mai-am:outbox"><row id="a">Lò Văn Ó &amp; con</row></outbox>',
    },
  ];
  book.properties = {
    ...book.properties,
    title: "Biểu Na Lay",
    author: "UBND phường",
    company: "Thị xã",
    keywords: "nhà tạm",
    created: "2026-01-02T03:04:05Z",
    custom: new Map<string, string | number | boolean | Date>([
      ["unit", "na-lay"],
      ["version", 3],
      ["ready", true],
    ]),
  };
  book.structureProtected = true;
  // Tests change what they are given: nobody else's book may change with it.
  return structuredClone(book);
}
