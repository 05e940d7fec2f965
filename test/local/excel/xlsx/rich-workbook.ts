import { defaultFormat } from "../../../../local/excel/model/format.ts";
import { parseArea } from "../../../../local/excel/model/address.ts";
import type { ChartModel } from "../../../../local/excel/model/chart.ts";
import {
  newProtectionOptions,
  newWorkbook,
  newWorksheet,
  sheetId,
} from "../../../../local/excel/model/new-workbook.ts";
import type {
  Area,
  Cell,
  TableModel,
  WorkbookModel,
  WorksheetModel,
} from "../../../../local/excel/model/types.ts";

/** "A1:B2" as the model has it. */
export function area(reference: string): Area {
  const found = parseArea(reference);
  if (found === undefined) throw new Error(`no area: ${reference}`);
  return found;
}

function text(value: string): Cell {
  return { value };
}

const header = {
  ...defaultFormat,
  font: { ...defaultFormat.font, bold: true, color: "#FFFFFF" },
  fill: "#1F4E79",
  wrapText: true,
  horizontalAlignment: "Center" as const,
};
const asText = { ...defaultFormat, numberFormat: "@" };
const money = {
  ...defaultFormat,
  numberFormat: "#,##0",
  horizontalAlignment: "Right" as const,
  locked: false,
};
const day = {
  ...defaultFormat,
  numberFormat: "dd/mm/yyyy",
  borders: {
    top: { style: "Continuous" as const, weight: "Thin" as const, color: "#808080" },
    bottom: { style: "Double" as const, weight: "Thick" as const, color: "#C00000" },
  },
};

const households: TableModel = {
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

const totals: TableModel = {
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

const chart: ChartModel = {
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

function fillMain(sheet: WorksheetModel): void {
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

/** A sheet with everything a person meets in the template. */
function mainSheet(): WorksheetModel {
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
  };
  sheet.columnLines = [
    { size: 72 },
    { size: 150 },
    { size: 90, format: money },
    undefined,
    { size: 60, hidden: true },
    { size: 48, outlineLevel: 1, hidden: true },
    { size: 48, outlineLevel: 1, hidden: true },
    { size: 48, collapsed: true },
  ];
  sheet.rowLines = [
    { size: 30 },
    undefined,
    undefined,
    undefined,
    { outlineLevel: 1 },
    { outlineLevel: 1, hidden: true },
  ];
  sheet.pageLayout = {
    ...sheet.pageLayout,
    orientation: "Landscape",
    fitToPagesWide: 1,
    printTitleRows: { first: 0, last: 2 },
    printArea: [area("A1:E13")],
    centerHorizontally: true,
    headerCenter: "UBND phường Na Lay",
    footerRight: "&P/&N",
    margins: { top: 36, bottom: 36, left: 18, right: 18, header: 12, footer: 12 },
  };
  sheet.validations = [
    {
      areas: [area("B4:B7")],
      rule: { type: "List", source: "=VillageList", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "Thôn, bản", message: "Chọn trong danh sách" },
      errorAlert: {
        showAlert: true,
        style: "Warning",
        title: "Không có",
        message: "Chọn một bản\ncó trong danh mục",
      },
    },
    {
      areas: [area("C4:C7"), area("B11:B12")],
      rule: { type: "WholeNumber", operator: "GreaterThanOrEqualTo", formula1: 0 },
      ignoreBlanks: false,
      prompt: { showPrompt: false, title: "", message: "" },
      errorAlert: {
        showAlert: true,
        style: "Stop",
        title: "Số tiền",
        message: "Nhập số nguyên, đơn vị đồng",
      },
    },
    {
      areas: [area("D4:D7")],
      rule: { type: "Date", operator: "Between", formula1: 45_000, formula2: "=TODAY()" },
      ignoreBlanks: true,
      prompt: { showPrompt: false, title: "", message: "" },
      errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
    },
    {
      areas: [area("A4:A7")],
      rule: { type: "Custom", formula: "=LEN(A4)<=12" },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "", message: "Mã hộ" },
      errorAlert: { showAlert: true, style: "Information", title: "", message: "" },
    },
    {
      areas: [area("A21")],
      rule: { type: "List", source: 'Có,Thiếu,"x"', inCellDropDown: false },
      ignoreBlanks: true,
      prompt: { showPrompt: false, title: "", message: "" },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    },
    {
      areas: [area("A22")],
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "Gợi ý", message: "Chỉ để nhắc" },
      errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
    },
  ];
  sheet.conditionalFormats = [
    {
      id: "{4D41C003-0000-4000-8000-000000000001}",
      areas: [area("C4:C7")],
      rule: { type: "CellValue", operator: "GreaterThan", formula1: "=50000000" },
      look: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
      stopIfTrue: true,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000002}",
      areas: [area("A4:E7")],
      rule: { type: "Custom", formula: '=$B4=""' },
      look: { fill: "#FFEB9C" },
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000003}",
      areas: [area("B4:B7")],
      rule: { type: "ContainsText", operator: "Contains", text: 'bản "Hốc"' },
      look: { italic: true },
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000004}",
      areas: [area("C4:C7")],
      rule: {
        type: "ColorScale",
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      },
      look: {},
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000005}",
      areas: [area("C4:C7")],
      rule: { type: "DataBar", color: "#638EC6", showDataBarOnly: false },
      look: {},
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000006}",
      areas: [area("C4:C7")],
      rule: {
        type: "IconSet",
        style: "ThreeTrafficLights1",
        showIconOnly: true,
        reverseIconOrder: true,
      },
      look: {},
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000007}",
      areas: [area("D4:D7")],
      rule: { type: "PresetCriteria", criterion: "Today" },
      look: { fill: "#C6EFCE" },
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000008}",
      areas: [area("B4:B7")],
      rule: { type: "PresetCriteria", criterion: "DuplicateValues" },
      look: { fontColor: "#FF0000" },
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-000000000009}",
      areas: [area("B4:B7")],
      rule: { type: "PresetCriteria", criterion: "Blanks" },
      look: { fill: "#D9D9D9" },
      stopIfTrue: false,
    },
    {
      id: "{4D41C003-0000-4000-8000-00000000000A}",
      areas: [area("C4:C7")],
      rule: { type: "TopBottom", kind: "BottomPercent", rank: 10 },
      look: { strikethrough: true },
      stopIfTrue: false,
    },
  ];
  fillMain(sheet);
  return sheet;
}

/** One workbook with every kind of content that must survive opening and saving. */
export function richWorkbook(): WorkbookModel {
  const book = newWorkbook();
  const lists: WorksheetModel = {
    ...newWorksheet("Danh mục", sheetId(2)),
    visibility: "Hidden",
    comments: [],
  };
  lists.rows = [[text("bản Hốc")], [text("bản Nà Lay")], [text("tổ 5")]];
  const outbox: WorksheetModel = {
    ...newWorksheet("_outbox", sheetId(3)),
    visibility: "VeryHidden",
  };
  const filtered: WorksheetModel = {
    ...newWorksheet("Lọc", sheetId(4)),
    autoFilter: {
      area: area("A1:B4"),
      criteria: new Map([
        [0, { filterOn: "Values", values: ["a"] }],
        [1, { filterOn: "Custom", criterion1: ">=5", criterion2: "<9", operator: "And" }],
      ]),
    },
  };
  filtered.rows = [
    [text("Cột 1"), text("Cột 2")],
    [text("a"), { value: 6 }],
    [text("b"), { value: 1 }],
    [text("a"), { value: 7 }],
  ];
  filtered.rowLines = [undefined, undefined, { filtered: true }];
  filtered.comments = [
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
  book.worksheets = [mainSheet(), lists, outbox, filtered];
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
  return book;
}
