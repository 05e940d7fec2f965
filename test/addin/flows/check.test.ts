import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { household, households, FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { naLayClerk } from "../../fakes/small-town.ts";

let town: Town;
let desk: Desk;
let sheet: FormSheet;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  sheet = new FormSheet(desk);
});

afterEach(() => town.close());

/** The headings a row's hidden trace marks, each with its sign. */
function marks(row: number): string {
  return String(sheet.value("Dấu vết hệ thống", row) ?? "");
}

describe("check", () => {
  it("finds nothing to say about a clean list", async () => {
    sheet.fill(households(20));
    const { counts, forms } = await desk.flows.check();
    expect(counts).toEqual({ rows: 20, block: 0, warn: 0, fixed: 0 });
    expect(forms[0]).toMatchObject({ added: 20, held: 0 });
    expect(sheet.value("Trạng thái", 6)).toBe("Chưa gửi");
  });

  it("names cell, household, cause and remedy, marks the cell and clears the mark when it is right", async () => {
    sheet.fill([household(1, { people: "đông" })]);
    const { issues } = await desk.flows.check();
    const issue = issues.find(({ column }) => column === "people");
    expect(issue).toMatchObject({
      level: "block",
      sheet: "Danh sách hộ",
      address: sheet.address("people", 6),
    });
    expect(issue?.sentence).toContain(sheet.address("people", 6));
    expect(marks(6)).toContain("|!Số khẩu|");
    sheet.type("people", 6, "4");
    await desk.flows.check();
    expect(marks(6)).toBe("");
    expect(sheet.value("Ghi chú hệ thống", 6)).toBeNull();
  });

  it("takes a signature block below the list for no household, and a household after a gap for one", async () => {
    sheet.fill(households(3));
    sheet.type("head", 203, "Người lập biểu");
    sheet.type("head", 207, "Nguyễn Thị Lan");
    expect((await desk.flows.check()).counts.rows).toBe(3);
    for (const [key, text] of [
      ["head", "Lò Thị Mai"],
      ["village", "bản Hốc"],
      ["people", "4"],
    ] as const)
      sheet.type(key, 210, text);
    expect((await desk.flows.check()).counts.rows).toBe(4);
  });

  it("warns of an open comment in a column people fill in, and of no other", async () => {
    sheet.fill(households(2));
    const row = sheet.firstRow;
    const [open, resolved, derived] = [
      sheet.address("people", row),
      sheet.address("village", row),
      sheet.address("code", row + 1),
    ];
    await desk.excel.Excel.run(async (context) => {
      const { comments } = context.workbook;
      comments.add(`'Danh sách hộ'!${open}`, "thực ra 5 khẩu");
      comments.add(`'Danh sách hộ'!${resolved}`, "đã hỏi lại").resolved = true;
      comments.add(`'Danh sách hộ'!${derived}`, "mã cũ");
      await context.sync();
    });
    const { issues } = await desk.flows.check();
    expect(issues.map(({ code, level, address }) => [code, level, address])).toEqual([
      ["E61", "warn", open],
    ]);
  });

  it("warns once of colours people put into cells, and of none that fill a whole column", async () => {
    sheet.fill(households(3));
    await desk.excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Danh sách hộ");
      worksheet.getRange(sheet.address("people", 6)).format.fill.color = "#FFC000";
      worksheet.getRange(sheet.address("village", 7)).format.fill.color = "#92D050";
      await context.sync();
    });
    const { issues } = await desk.flows.check();
    expect(issues).toMatchObject([{ code: "E61", row: 0, params: { count: 2 } }]);
  });

  it("says that rows sent before are gone from the sheet", async () => {
    sheet.fill(households(3));
    await desk.send();
    sheet.deleteRow(7);
    const { issues, forms } = await desk.flows.check();
    expect(forms[0]).toMatchObject({ gone: 1 });
    expect(issues).toMatchObject([{ code: "E58", level: "warn", row: 0, params: { count: 1 } }]);
    const sent = await desk.send();
    expect(sent.issues.map(({ code }) => code)).toEqual(["E58"]);
  });

  it("needs no network", async () => {
    sheet.fill(households(2));
    desk.isOffline = true;
    expect((await desk.flows.check()).counts.rows).toBe(2);
  });

  it("writes accepted fixes and nothing else", async () => {
    sheet.fill([household(1), household(2)]);
    sheet.type("head", 6, "  Lò  Văn Panh ");
    const { groups } = await desk.flows.check();
    const fixes = groups
      .flatMap((group) => group.fixes)
      .filter(({ issue }) => issue.column === "head");
    expect(sheet.value("head", 6)).toBe("  Lò  Văn Panh ");
    const after = await desk.flows.applyFixes(fixes);
    expect(sheet.value("head", 6)).toBe("Lò Văn Panh");
    expect(after.counts.fixed).toBe(0);
  });

  it("leaves a cell alone that was changed after the fix was proposed", async () => {
    sheet.fill([household(1)]);
    sheet.type("head", 6, " Lò Văn Panh ");
    const { groups } = await desk.flows.check();
    sheet.type("head", 6, "Lường Văn Inh");
    await desk.flows.applyFixes(groups.flatMap((group) => group.fixes));
    expect(sheet.value("head", 6)).toBe("Lường Văn Inh");
  });

  it("finds its columns when people moved them, and its rows when the table was lost", async () => {
    sheet.fill(households(3));
    await desk.excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("tblHouseholds");
      table.convertToRange();
      await context.sync();
      const worksheet = context.workbook.worksheets.getItem("Danh sách hộ");
      worksheet.getRange("E:E").insert("Right");
      await context.sync();
    });
    const { counts } = await desk.flows.check();
    expect(counts).toMatchObject({ rows: 3, block: 0 });
  });

  it("counts rows typed below the table, hidden and filtered rows", async () => {
    sheet.fill(households(4));
    sheet.fill([household(50)], 66);
    desk.excel.person.hideRows({ sheet: "Danh sách hộ", address: "7:8" });
    const { counts, issues } = await desk.flows.check();
    expect(counts.rows).toBe(5);
    expect(issues.filter(({ code }) => code === "E05")).toHaveLength(1);
  });

  it("holds rows whose cells are merged, and says which", async () => {
    sheet.fill(households(3));
    await desk.excel.Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem("Danh sách hộ");
      context.workbook.tables.getItem("tblHouseholds").convertToRange();
      worksheet.getRange("H6:H7").merge();
      await context.sync();
    });
    const { issues } = await desk.flows.check();
    expect(issues.filter(({ code }) => code === "E01")).toMatchObject([{ address: "H6:H7" }]);
  });

  it("skips a heading that was pasted among the rows", async () => {
    sheet.fill(households(1));
    const labels = sheet.table.columns.map(({ name }) => name);
    desk.excel.person.paste({ sheet: "Danh sách hộ", address: "A7" }, [labels]);
    sheet.fill([household(2)], 8);
    const { counts } = await desk.flows.check();
    expect(counts).toMatchObject({ rows: 2, block: 0 });
  });

  it("does not take an emptied row for the household typed into it next", async () => {
    sheet.fill(households(2));
    await desk.send();
    desk.excel.person.clear({
      sheet: "Danh sách hộ",
      address: `${sheet.address("head", 6)}:${sheet.address("surveyedOn", 6)}`,
    });
    await desk.flows.check();
    expect(sheet.value("Mã dòng", 6)).toBeNull();
  });

  it("restores the marks' formats where a paste took them away", async () => {
    sheet.fill(households(3));
    const count = () => sheet.worksheet.conditionalFormats.length;
    const before = count();
    await desk.excel.Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem("Danh sách hộ")
        .getRange("A5:AN80")
        .conditionalFormats.clearAll();
      await context.sync();
    });
    await desk.flows.check();
    expect(count()).toBe(before);
  });

  it("reports each edit by a person, and none of its own", async () => {
    const seen: string[] = [];
    const stop = await desk.deps.workbook.watch(({ sheet: name, address }) => {
      seen.push(`${name}!${address}`);
    });
    sheet.type("head", 6, "Lò Văn Panh");
    await desk.excel.eventsDelivered();
    await desk.flows.check();
    await desk.excel.eventsDelivered();
    expect(seen).toEqual([`Danh sách hộ!${sheet.address("head", 6)}`]);
    await stop();
    sheet.type("head", 7, "Lò Văn Inh");
    await desk.excel.eventsDelivered();
    expect(seen).toHaveLength(1);
  });
});

describe("round trips to Excel", () => {
  it("of a ward's 60 rows are few: each may take a tenth of a second in a browser", async () => {
    sheet.fill(households(60));
    expect(await desk.countTrips(() => desk.flows.check())).toBeLessThanOrEqual(12);
    expect(await desk.countTrips(() => desk.send())).toBeLessThanOrEqual(25);
    expect(await desk.countTrips(() => desk.send())).toBeLessThanOrEqual(12);
  });

  it("stay within 25 to check 10,000 rows, within 10 to write them back, under 5 MB each", async () => {
    const { columns } = sheet.table;
    const labels = new Map(columns.map(({ name }, index) => [name, index]));
    const rows = households(10_000).map((row, n) => {
      const line = columns.map(() => "");
      const put = (key: string, text: string) => {
        const at = labels.get(sheet.labelOf(key));
        if (at !== undefined) line[at] = text;
      };
      for (const [key, text] of Object.entries(row)) put(key, text);
      put("head", `${row["head"] ?? ""} ${"abcdefghij".charAt(n % 10)}`);
      return line;
    });
    desk.excel.person.paste({ sheet: "Danh sách hộ", address: "A6" }, rows);
    expect(await desk.countTrips(() => desk.flows.check())).toBeLessThanOrEqual(25);
    const { workbook } = desk.deps;
    const writeSheets = workbook.writeSheets.bind(workbook);
    const trips: number[] = [];
    workbook.writeSheets = async (changes, options) => {
      const own = await desk.countTrips(() => writeSheets(changes, options));
      if (changes.some(({ patches }) => patches.some(({ base }) => base !== undefined)))
        trips.push(own);
    };
    expect(await desk.send()).toMatchObject({ accepted: 10_000 });
    expect(trips).toHaveLength(1);
    expect(trips[0]).toBeLessThanOrEqual(10);
    expect(desk.largestRequest).toBeLessThan(5 * 1024 * 1024);
  }, 120_000);
});
