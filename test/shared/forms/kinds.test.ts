import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { forms, formById } from "../../../shared/forms/catalogue.ts";
import type { Column, FormId, ParseContext, Value } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { isoToSerial } from "../../../shared/text/date.ts";

const context: ParseContext = { campaign: xnt2025, unit: "na-lay", today: "2025-03-15" };

function columnOf(form: FormId, key: string): Column {
  const column = formById(form).columns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`${form} has no ${key}`);
  return column;
}

/** Everything people type or paste, whatever the column. */
const corpus: readonly Cell[] = [
  null,
  "",
  " ",
  "\u00a0",
  0,
  1,
  -1,
  1.5,
  5,
  12,
  30,
  31,
  100,
  1985,
  2024,
  2101,
  9999,
  10_000,
  31_111,
  45_580,
  45_580.5,
  73_415,
  73_416,
  60_000_000,
  1e13,
  1e14,
  1e15,
  NaN,
  Infinity,
  -0,
  true,
  false,
  "TRUE",
  "x",
  "X",
  "v",
  "có",
  "Có",
  "Không",
  "không",
  "1",
  "0",
  "5",
  "5 khẩu",
  "60.000",
  "60.000.000",
  "60 triệu",
  "1,5",
  "1.200",
  "-3",
  "=1+2",
  "+84912345678",
  "-1",
  "@x",
  '=HYPERLINK("http://a")',
  "#REF!",
  "#N/A",
  "nt",
  "như trên",
  '"',
  "''",
  "-",
  "N.T",
  "Nhu tren",
  "Nhà dột",
  "Nguyễn Văn A",
  "Lò Văn Panh",
  "LÒ VĂN PANH",
  "lò văn panh",
  "Panh",
  "Lo Van Panh",
  "A B",
  "H'Hen Niê",
  "Giàng A Sùng",
  "Y Ban",
  "Lò  Văn Panh",
  " Lò Văn Panh",
  "Lò Văn Panh".normalize("NFD"),
  "Lò Văn Panh 2",
  "nhµ dét n¸t",
  "Xin chaøo caùc baïn",
  "Nha` do^.t na't",
  "Hoàng Anh",
  "Cà Văn Ơn",
  "Tòng Thị Ổn",
  "hoà",
  "Vì A Chá",
  "011085000123",
  "011185000123",
  "11085000123",
  11085000123,
  "1,1E+10",
  "040123456",
  "01108500012",
  "0110850001234",
  "011 085 000123",
  "0912345678",
  "912345678",
  "01684123456",
  "31/10/2024",
  "05/11/2024",
  "30/02/2024",
  "2024-10-31",
  "00/00/1960",
  "tháng 10",
  "Nam",
  "nam",
  "NAM ",
  "Nữ",
  "Hộ nghèo",
  "HN",
  "Hộ nghèoo",
  "Xây mới",
  "bản Hốc",
  "Hốc",
  "Bản Hốc",
  "bản Bó",
  "bản Lé",
  "TDP 2",
  "tổ dân phố 2",
  "Phong trào",
  "Phong trào xóa nhà tạm, nhà dột nát",
  "NSTW",
  "Hoàn thành",
  "Tiền",
  "Đợt 1",
  "Thái",
  "Mông",
  "HMông",
  "NL-2024-001",
  "NL-2024-001 – Lò Văn Panh – bản Hốc",
  "NL-2024-0012345",
  "Đã chết",
  "a\u202eb",
  "a\u200bb",
  "“trích”",
  "ghi chú\nhai dòng",
  "x".repeat(250),
  "😀",
  "ключ",
];

describe("a cell that is in order as it stands", () => {
  it.each(
    forms.flatMap(({ id, columns }) => columns.map(({ key }): [FormId, string] => [id, key])),
  )("means the same the quick way and the long way: %s %s", (form, key) => {
    const { quick, parse } = columnOf(form, key);
    for (const cell of corpus) {
      const value = quick?.(cell, context);
      if (value === undefined || value === null) continue;
      expect([cell, parse(cell, context)]).toMatchObject([cell, { value, code: null }]);
    }
  });

  it.each(forms.map(({ id }): [FormId] => [id]))(
    "is what a stored value is shown as: %s",
    (form) => {
      for (const { key, parse, format } of formById(form).columns)
        for (const cell of corpus) {
          const { value } = parse(cell, context);
          if (value === null) continue;
          expect([key, cell, parse(format(value, context), context)]).toMatchObject([
            key,
            cell,
            { value },
          ]);
        }
    },
  );
});

describe("columns of each kind read", () => {
  it.each<[form: FormId, key: string, typed: Cell, value: Value, code: string | null]>([
    ["households", "head", "Lò Văn Panh", "Lò Văn Panh", null],
    ["households", "head", 2024, "2024", "E45"],
    ["households", "nationalId", "011085000123", "011085000123", null],
    ["households", "nationalId", "011 085 000 123", "011085000123", "E42"],
    ["households", "sex", "Nữ", "female", null],
    ["households", "sex", "nữ", "female", "E14"],
    ["households", "birth", 1985, "1985", null],
    ["households", "birth", isoToSerial("1985-03-02"), "1985-03-02", null],
    ["households", "birth", "1985", "1985", null],
    ["households", "village", "bản Hốc", "na-lay.hoc", null],
    ["households", "village", "TDP 2", "na-lay.tdp-2", "E14"],
    ["households", "village", "2", null, "E16"],
    ["households", "people", "5 người", 5, "E09"],
    ["households", "category", "Thiên tai, biến đổi khí hậu", "disaster", null],
    ["households", "category", "NCC", "merit", "E14"],
    ["households", "flagPoor", "x", true, null],
    ["households", "flagPoor", "Không", null, null],
    ["households", "flagPoor", "ko", null, "E14"],
    ["households", "ethnicity", "Mông", "08", "E14"],
    ["households", "ethnicity", "H'Mông", "08", "E14"],
    ["households", "ethnicity", "Thái trắng", "03", "E14"],
    ["households", "area", 24.5, 24.5, null],
    ["households", "priorHelp", "Chưa", "none", null],
    ["households", "priorHelpYear", 2010, 2010, null],
    ["households", "phone", "0912345678", "0912345678", null],
    ["households", "phone", "12", "12", "E55"],
    ["households", "note", "=SUM(A1)", "=SUM(A1)", null],
    ["households", "note", "hai\nba", "hai\nba", null],
    ["households", "code", "NL-2024-001", null, null],
    ["households", "programme", "Phong trào", "movement.xoa-nha-tam", "E14"],
    ["households", "programme", "CTMTQG giảm nghèo bền vững", "poverty.giam-ngheo", null],
    ["construction", "stage", "Khung, tường", "frame", null],
    ["construction", "stage", "móng", "foundation", "E14"],
    ["construction", "hardRoof", "Có", true, null],
    ["construction", "hardRoof", "x", true, "E14"],
    ["construction", "hardRoof", "Không", false, null],
    ["construction", "percent", 50, 50, null],
    ["construction", "household", "NL-2024-001 – Lò Văn Panh – bản Hốc", "NL-2024-001", null],
    ["construction", "household", "Lò Văn Panh", null, "E16"],
    ["money", "amount", "60 triệu", 60_000_000, "E09"],
    ["money", "source", "Hộ tự có", "own", null],
    ["money", "instalment", "Đợt 2", "2", null],
    ["money", "instalment", 2, "2", "E14"],
    ["money", "receivedOn", "31/10/2024", "2024-10-31", "E28"],
    ["approvals", "supportNorm", 60_000_000, null, null],
    ["approvals", "decisionNo", 123, "123", null],
  ])("%s %s: %j is %j with %s", (...[form, key, typed, value, code]) => {
    expect(columnOf(form, key).parse(typed, context)).toMatchObject({ value, code });
  });
});

describe("pathological cells", () => {
  it("are settled quickly by every column", () => {
    const huge = [
      "a".repeat(32_767),
      "1".repeat(32_767),
      " ".repeat(32_767),
      "a ".repeat(16_000),
      "-".repeat(32_767),
    ];
    const start = performance.now();
    for (const { columns } of forms)
      for (const { parse } of columns) for (const cell of huge) parse(cell, context);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
