import { mkdirSync, writeFileSync, chmodSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edit, look, Place } from "./cli.ts";
import { household } from "../../addin/desk/sheet.ts";

let place: Place;
let file: string;
beforeAll(async () => {
  place = new Place();
  file = await place.template("NaLay.xlsx", "na-lay");
  writeFileSync(place.file("text.xlsx"), "TT;Họ và tên\n");
  writeFileSync(place.file("cut.xlsx"), "PK\u0003\u0004 and nothing more");
  mkdirSync(place.file("folder.xlsx"));
  await edit(file, () => undefined);
});
afterAll(() => {
  place.remove();
});

/** What a person may get wrong, and a word of the sentence that says so in each language. */
const mistakes: readonly (readonly [
  name: string,
  argv: readonly string[],
  vi: string,
  en: string,
])[] = [
  ["no such command", ["sbumit"], 'Không có lệnh "sbumit"', 'no command "sbumit"'],
  ["no such option", ["check", "--fiel", "x"], "Không có tùy chọn --fiel", "no option --fiel"],
  [
    "an option of another command",
    ["check", "--file", "F", "--repair"],
    "không dùng",
    "does not take",
  ],
  ["a value is missing", ["check", "--file"], "thiếu giá trị", "lacks its value"],
  ["an option is missing", ["check"], "cần --file", "needs --file"],
  ["too many words", ["check", "F.xlsx", "--file", "F"], "Không có lệnh", "no command"],
  [
    "no such day",
    ["check", "--file", "F", "--today", "2024-02-30"],
    "không phải một ngày",
    "is no day",
  ],
  ["no such side", ["sync", "--file", "F", "--as", "na-lay", "--keep", "both"], "mine", "mine"],
  [
    "a form of other units",
    ["template", "--unit", "mttq", "--forms", "households", "--out", "N.xlsx"],
    'không có biểu "households"',
    'has no form "households"',
  ],
  ["no such unit", ["template", "--unit", "x", "--out", "N.xlsx"], "Không có đơn vị", "no unit"],
  ["no file", ["check", "--file", "{none.xlsx}"], "không có ở đó", "is not there"],
  ["a folder", ["check", "--file", "{folder.xlsx}"], "là thư mục", "is a folder"],
  ["no workbook", ["check", "--file", "{text.xlsx}"], "không phải tệp Excel", "not an Excel file"],
  ["a damaged one", ["check", "--file", "{cut.xlsx}"], "bị hỏng", "damaged"],
  [
    "no service",
    ["submit", "--file", "{NaLay.xlsx}", "--as", "na-lay"],
    "Hãy chỉ rõ --data",
    "Name --data",
  ],
  [
    "two services",
    ["submit", "--file", "F", "--as", "na-lay", "--data", "d", "--api", "http://x"],
    "Chỉ chọn một",
    "Choose one",
  ],
  [
    "no address",
    ["submit", "--file", "{NaLay.xlsx}", "--as", "na-lay", "--api", "localhost"],
    "không phải địa chỉ",
    "no address",
  ],
  [
    "nobody there",
    ["submit", "--file", "{NaLay.xlsx}", "--as", "na-lay", "--api", "http://127.0.0.1:9"],
    "Không kết nối được",
    "cannot be reached",
  ],
  [
    "no such person",
    ["submit", "--file", "{NaLay.xlsx}", "--as", "x", "--data", "{data}"],
    'Không có người dùng "x"',
    'no person "x"',
  ],
  ["no store", ["fsck", "--data", "{nowhere}"], "Không có kho dữ liệu", "no store"],
  [
    "a file that is there",
    ["template", "--unit", "na-lay", "--out", "{NaLay.xlsx}"],
    "Hãy chọn tên khác",
    "Choose another name",
  ],
  [
    "somebody who reviews nothing",
    ["review", "--file", "{NaLay.xlsx}", "--as", "na-lay", "--data", "{data}"],
    "chưa được giao duyệt",
    "not assigned to review",
  ],
];

const inPlace = (argv: readonly string[]) =>
  argv.map((word) => word.replace(/^\{(.+)\}$/, (_, name: string) => place.file(name)));

describe("a mistake is a sentence and ends with 2", () => {
  it.each(mistakes)("%s", async (...[, argv, vi, en]) => {
    const said = await place.run(...inPlace(argv));
    expect(said).toMatchObject({ exit: 2, out: "" });
    expect(said.err).toContain(vi);
    const saidEnglish = await place.run(...inPlace(argv), "--lang", "en");
    expect(saidEnglish).toMatchObject({ exit: 2, out: "" });
    expect(saidEnglish.err).toContain(en);
  });

  it("says so in JSON too", async () => {
    const { out } = await place.run("check", "--file", place.file("none.xlsx"), "--json");
    expect(JSON.parse(out)).toEqual({ error: expect.stringContaining("không có ở đó") as unknown });
  });

  it.each(["~$NaLay.xlsx", ".~lock.NaLay.xlsx#"])("does not write under %s", async (lock) => {
    const own = new Place();
    const open = await own.template("NaLay.xlsx", "na-lay");
    writeFileSync(own.file(lock), "");
    const said = await own.run("submit", "--file", open, "--as", "na-lay", ...own.service());
    expect(said).toMatchObject({ exit: 2 });
    expect(said.err).toContain("đang mở");
    own.remove();
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "says that a file may not be read",
    async () => {
      const own = new Place();
      const closed = await own.template("NaLay.xlsx", "na-lay");
      chmodSync(closed, 0);
      expect((await own.run("check", "--file", closed)).err).toContain("không được phép");
      own.remove();
    },
  );
});

describe("help", () => {
  it.each([
    "template",
    "update",
    "import",
    "check",
    "submit",
    "sync",
    "review",
    "refresh",
    "locks",
    "fsck",
  ])("%s --help", async (name) => {
    const { exit, out } = await place.run(name, "--help");
    expect(exit).toBe(0);
    expect(out).toContain(`npm run mai-am -- ${name} `);
    expect((await place.run(name, "--help", "--lang", "en")).out).toContain("Usage");
  });

  it("names every command", async () => {
    expect(await place.run("--help")).toMatchObject({ exit: 0 });
    expect(await place.run()).toMatchObject({ exit: 2 });
  });
});

describe("check", () => {
  it("only reads, marks a copy with --out, and corrects with --fix", async () => {
    const own = new Place();
    const path = await own.template("NaLay.xlsx", "na-lay");
    await edit(path, (hands) => {
      hands.fill([household(1, { nationalId: "11051000001" }), household(2, { people: "4 khẩu" })]);
    });
    const first = await own.run("check", "--file", path, "--today", "2024-10-31");
    expect(first).toMatchObject({ exit: 1 });
    expect(first.out).toContain("2 dòng · 1 lỗi phải sửa");
    const untouched = await look(path);
    const { firstRow } = untouched;
    expect(untouched.system("Trạng thái", firstRow)).toBeNull();
    const copy = own.file("copy.xlsx");
    await own.run("check", "--file", path, "--out", copy, "--today", "2024-10-31");
    expect((await look(copy)).system("Trạng thái", firstRow)).toBe("Cần sửa");
    const fixed = await own.run("check", "--file", path, "--fix", "--today", "2024-10-31");
    expect(fixed).toMatchObject({ exit: 0 });
    const after = await look(path);
    expect([after.value("nationalId", firstRow), after.value("people", firstRow + 1)]).toEqual([
      "011051000001",
      4,
    ]);
    own.remove();
  });

  it("prints issues and counts as JSON", async () => {
    const own = new Place();
    const path = await own.template("NaLay.xlsx", "na-lay");
    await edit(path, (hands) => {
      hands.fill([household(1, { village: "bản Lé" })]);
    });
    const json = await own.json("check", "--file", path, "--today", "2024-10-31");
    const { firstRow } = await look(path);
    expect(json).toEqual({
      issues: [
        {
          sheet: "Danh sách hộ",
          cell: `H${firstRow}`,
          row: firstRow,
          column: "village",
          code: "E46",
          level: "block",
          message: expect.stringContaining("bản Lé") as unknown,
        },
      ],
      counts: { rows: 1, block: 1, warn: 0, fixed: 0 },
    });
    own.remove();
  });
});
