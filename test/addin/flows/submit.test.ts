import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readXlsx } from "../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import { household, households, FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { naLayClerk, naLayColleague, songDaClerk } from "../../fakes/small-town.ts";

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

async function stored(): Promise<
  readonly { id: string; state: string; cells: readonly unknown[] }[]
> {
  const at = { campaign: "xnt", unit: "na-lay", form: "households" } as const;
  const { rows } = await desk.deps.api.listAllRows(at, 0);
  return rows.filter(({ state }) => state !== "withdrawn");
}

describe("submit", () => {
  it("stores the good rows of 500 and holds the 20 that block, each with its cell and reason", async () => {
    const rows = households(500).map((row, index) =>
      index % 25 === 7 ? { ...row, people: "nhiều" } : row,
    );
    sheet.fill(rows);
    const first = await desk.send();
    expect(first).toMatchObject({ is: "sent", accepted: 480, held: 20, conflicts: 0 });
    expect(await stored()).toHaveLength(480);
    const bad = sheet.firstRow + 7;
    expect(sheet.value("Trạng thái", bad)).toBe("Cần sửa");
    expect(sheet.value("Ghi chú hệ thống", bad)).toContain(`Ô ${sheet.address("people", bad)}`);
    expect(sheet.value("Trạng thái", bad + 1)).toBe("Đã gửi");
    expect(sheet.value("code", bad + 1)).toMatch(/^NL-2024-\d{3}$/);

    for (let row = bad; row < sheet.firstRow + 500; row += 25) sheet.type("people", row, "5");
    const second = await desk.send();
    expect(second).toMatchObject({ accepted: 20, unchanged: 480, held: 0 });
  }, 60_000);

  it("sends nothing when nothing changed, and one row when one cell did", async () => {
    sheet.fill(households(30));
    await desk.send();
    const posts = desk.posts;
    expect(await desk.send()).toMatchObject({ is: "nothing", accepted: 0, unchanged: 30 });
    expect(desk.posts).toBe(posts);
    sheet.type("people", sheet.firstRow + 3, "6");
    expect(await desk.send()).toMatchObject({ accepted: 1, unchanged: 29 });
    expect(await stored()).toHaveLength(30);
  });

  it("does not take another way of writing the same for a change", async () => {
    sheet.fill([household(1, { birth: "1985", people: "4" })]);
    await desk.send();
    sheet.type("people", sheet.firstRow, "4 khẩu");
    sheet.type("village", sheet.firstRow, "  Bản hốc ");
    expect(await desk.send()).toMatchObject({ is: "nothing" });
  });

  it("does not double a household when its row is pasted twice", async () => {
    sheet.fill(households(3));
    await desk.send();
    sheet.copyRow(sheet.firstRow, sheet.firstRow + 3);
    sheet.copyRow(sheet.firstRow, sheet.firstRow + 4);
    await desk.send();
    expect(await stored()).toHaveLength(3);
    expect(sheet.value("Trạng thái", sheet.firstRow + 3)).toBe("Cần sửa");
  });

  it("takes a pasted row that was made into another household for a new one", async () => {
    sheet.fill(households(2));
    await desk.send();
    sheet.copyRow(sheet.firstRow, sheet.firstRow + 2);
    sheet.fill([household(77)], sheet.firstRow + 2);
    expect(await desk.send()).toMatchObject({ accepted: 1 });
    expect(await stored()).toHaveLength(3);
  });

  it("finds every row again after a sort", async () => {
    sheet.fill(households(25));
    await desk.send();
    sheet.sortBy("head");
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 25 });
    expect(desk.asked).toEqual([]);
  });

  it("finds every row again after its hidden cells were deleted", async () => {
    sheet.fill(households(12));
    await desk.send();
    sheet.clearColumn("Mã dòng");
    sheet.clearColumn("Phiên bản dòng");
    sheet.clearColumn("Dấu vết hệ thống");
    const again = await desk.send();
    expect(again).toMatchObject({ accepted: 0, withdrawn: 0, conflicts: 0 });
    expect(desk.asked).toEqual([]);
    expect(await stored()).toHaveLength(12);
    expect(sheet.value("Trạng thái", sheet.firstRow)).toBe("Đã gửi");
  });

  it("goes by the rows' own ids in a workbook that lost its memory of them", async () => {
    sheet.fill(households(5));
    await desk.send();
    await desk.deps.workbook.writeMemory({ known: null });
    sheet.type("people", sheet.firstRow, "6");
    expect(await desk.send()).toMatchObject({ accepted: 1, unchanged: 4, conflicts: 0 });
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 5 });
    sheet.deleteRow(sheet.firstRow + 1);
    await desk.send();
    expect(desk.asked[0]?.gone).toHaveLength(1);
  });

  it("asks before it withdraws a row that was deleted, and withdraws nothing unasked", async () => {
    sheet.fill(households(4));
    await desk.send();
    const gone = sheet.value("code", sheet.firstRow + 1);
    sheet.deleteRow(sheet.firstRow + 1);
    expect(await desk.send()).toMatchObject({ withdrawn: 0 });
    expect(desk.asked[0]?.gone).toHaveLength(1);
    expect(desk.asked[0]?.gone[0]?.title).toContain(String(gone));
    expect(await stored()).toHaveLength(4);
    const id = desk.asked[0]?.gone[0]?.id ?? "";
    const outcome = await desk.send({ withdraw: [{ id, reason: "nhập nhầm" }] });
    expect(outcome).toMatchObject({ is: "sent", withdrawn: 1 });
    expect(await stored()).toHaveLength(3);
    expect(await desk.send()).toMatchObject({ is: "nothing", withdrawn: 0 });
    expect(desk.asked).toHaveLength(2);
  });

  it.each(['=HYPERLINK("http://x","y")', "+84912345678", "-1", "@x"])(
    "carries the text %s as text to the service and into another workbook",
    async (text) => {
      sheet.fill([household(1, { note: text })]);
      await desk.send();
      const other = town.seat(naLayColleague);
      await other.flows.setUp();
      await other.flows.synchronise();
      const copy = new FormSheet(other);
      const address = copy.address("note", copy.firstRow);
      const cell = copy.worksheet.rows[copy.firstRow - 1]?.find((c) => c?.value === text);
      expect([copy.value("note", copy.firstRow), cell?.formula, address]).toEqual([
        text,
        undefined,
        address,
      ]);
    },
  );

  it("refuses a workbook of another unit", async () => {
    const other = town.seat(songDaClerk, desk.excel.model);
    await expect(other.send()).rejects.toMatchObject({ kind: "not-allowed" });
  });

  it("gives a receipt with number, time, rows and a hash of what was sent", async () => {
    sheet.fill(households(2));
    const { receipt } = await desk.send();
    expect(receipt).toMatchObject({ rows: 2, totals: [{ sheet: "Danh sách hộ", rows: 2 }] });
    expect(receipt?.number).toMatch(/^NL-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(receipt?.hash).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe("submit of several sheets", () => {
  it("names a household in the ledger that gets its code in the same submission", async () => {
    sheet.fill([household(1)]);
    const money = new FormSheet(desk, "money");
    money.fill([
      {
        donor: "Công ty Điện lực",
        source: "Doanh nghiệp, nhà hảo tâm",
        kind: "Tiền",
        household: sheet.value("head", sheet.firstRow) as string,
        amount: "20000000",
        pledgedOn: "1/10/2024",
      },
    ]);
    const sent = await desk.send();
    expect(sent.issues.filter(({ level }) => level === "block")).toEqual([]);
    expect(sent).toMatchObject({ accepted: 2, held: 0 });
    expect(sent.receipt?.totals).toEqual([
      { sheet: "Danh sách hộ", rows: 1 },
      { sheet: "Nguồn lực", rows: 1 },
    ]);
    expect(await desk.send()).toMatchObject({ is: "nothing" });
  });

  it("keeps back what belongs to a household that is held itself", async () => {
    sheet.fill([household(1, { people: "đông" })]);
    const money = new FormSheet(desk, "money");
    money.fill([
      {
        donor: "Công ty Điện lực",
        source: "Doanh nghiệp, nhà hảo tâm",
        kind: "Tiền",
        household: sheet.value("head", sheet.firstRow) as string,
        amount: "20000000",
        pledgedOn: "1/10/2024",
      },
    ]);
    expect(await desk.send()).toMatchObject({ accepted: 0, held: 2 });
  });
});

describe("submit of rows others changed", () => {
  it("merges different cells without asking", async () => {
    sheet.fill(households(2));
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    await other.flows.synchronise();
    new FormSheet(other).type("people", 6, "7");
    await other.send();
    sheet.type("workType", 6, "Sửa chữa");
    expect(await desk.send()).toMatchObject({ accepted: 1, conflicts: 0 });
    expect(desk.asked).toEqual([]);
    expect(sheet.value("people", 6)).toBe(7);
    expect(await desk.send()).toMatchObject({ is: "nothing" });
  });

  it.each([
    ["mine", 5],
    ["theirs", 7],
  ] as const)(
    "keeps %s where the same cell was changed and a side was chosen",
    async (side, people) => {
      sheet.fill(households(1));
      await desk.send();
      const other = town.seat(naLayColleague);
      await other.flows.setUp();
      await other.flows.synchronise();
      new FormSheet(other).type("people", 6, "7");
      await other.send();
      sheet.type("people", 6, "5");
      const open = await desk.send();
      expect(open).toMatchObject({ accepted: 0, conflicts: 1 });
      const id = open.openConflicts[0]?.id ?? "";
      expect(desk.asked[0]?.conflicts[0]?.cells).toMatchObject([{ mine: 5, theirs: 7 }]);
      await desk.send({ keep: [{ id, side }] });
      expect(sheet.value("people", 6)).toBe(people);
      await other.flows.synchronise();
      expect(new FormSheet(other).value("people", 6)).toBe(people);
      expect(await desk.send()).toMatchObject({ is: "nothing", conflicts: 0 });
    },
  );

  it("shows a household that two workbooks entered differently as a conflict, never as a twin", async () => {
    sheet.fill([household(1)]);
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    new FormSheet(other).fill([household(1, { people: "9" })]);
    expect(await other.send()).toMatchObject({ accepted: 0, conflicts: 1 });
    expect(await stored()).toHaveLength(1);
  });
});

describe("submit of a row somebody else entered, too", () => {
  let other: Desk;
  let theirs: FormSheet;

  beforeEach(async () => {
    sheet.fill([household(1)]);
    await desk.send();
    other = town.seat(naLayColleague);
    await other.flows.setUp();
    theirs = new FormSheet(other);
    theirs.fill([household(1, { people: "9" })]);
    expect(await other.send()).toMatchObject({ accepted: 0, conflicts: 1 });
  });

  it("never asks to withdraw it when the conflict was left open and the own row deleted", async () => {
    theirs.deleteRow(theirs.firstRow);
    expect(await other.send()).toMatchObject({ is: "nothing", openGone: [] });
    expect(other.asked.at(-1)?.gone ?? []).toEqual([]);
  });

  it.each([
    ["mine", 9],
    ["theirs", 4],
  ] as const)("knows it once %s was chosen", async (side, people) => {
    const [row] = await stored();
    await other.send({ keep: [{ id: row?.id ?? "", side }] });
    expect(theirs.value("people", theirs.firstRow)).toBe(people);
    expect(await other.send()).toMatchObject({ is: "nothing", unchanged: 1 });
    theirs.deleteRow(theirs.firstRow);
    await other.send();
    expect(other.asked.at(-1)?.gone).toMatchObject([{ id: row?.id }]);
  });
});

describe("submit of a namesake", () => {
  const namesake = {
    ...household(2, { head: "Lò Thị Hòa", birth: "1960", sex: "Nữ", people: "2" }),
    nationalId: "",
    noIdReason: "Chưa cấp",
  };

  it("stores it as another household when a person says so, and asks no more", async () => {
    sheet.fill([household(1, { head: "Lò Thị Hoa", birth: "1960", sex: "Nữ" })]);
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    const theirs = new FormSheet(other);
    theirs.fill([namesake]);
    const open = await other.send();
    expect(open.openConflicts).toMatchObject([{ mayBeDistinct: true }]);
    const id = open.openConflicts[0]?.id ?? "";
    const sent = await other.send({ keep: [{ id, side: "distinct" }] });
    expect(sent).toMatchObject({ accepted: 1, conflicts: 0 });
    expect(theirs.value("Ghi chú hệ thống", theirs.firstRow)).toContain("Lò Thị Hoa");
    expect((await stored()).map(({ cells }) => cells[1])).toEqual(["Lò Thị Hoa", "Lò Thị Hòa"]);
    expect(theirs.value("code", theirs.firstRow)).toBe("NL-2024-002");
    expect(await other.send()).toMatchObject({ is: "nothing", unchanged: 1 });
  });

  it("is no choice where the national ids are the same", async () => {
    sheet.fill([household(1)]);
    await desk.send();
    const other = town.seat(naLayColleague);
    await other.flows.setUp();
    new FormSheet(other).fill([household(1, { people: "9" })]);
    const open = await other.send();
    expect(open.openConflicts).toMatchObject([{ mayBeDistinct: false }]);
    const id = open.openConflicts[0]?.id ?? "";
    expect(await other.send({ keep: [{ id, side: "distinct" }] })).toMatchObject({ conflicts: 1 });
    expect(await stored()).toHaveLength(1);
  });
});

describe("submit over a bad network", () => {
  it("resolves a chunk that was stored but never answered: exactly once", async () => {
    sheet.fill(households(150));
    // The first chunk is stored and answered by silence until the client gives up.
    desk.faults = ["lost-after", "lost-before", "lost-before", "lost-before"];
    const cut = await desk.send();
    expect(cut).toMatchObject({ is: "queued" });
    const again = await desk.send();
    expect(again).toMatchObject({ is: "sent", accepted: 150 });
    expect(await stored()).toHaveLength(150);
    expect(sheet.column("Trạng thái").every((state) => state === "Đã gửi")).toBe(true);
    expect(await desk.send()).toMatchObject({ is: "nothing", unchanged: 150 });
  });

  it("finds the rows of an open submission wherever they were sorted to meanwhile", async () => {
    sheet.fill(households(30));
    desk.faults = ["lost-after", "lost-before", "lost-before", "lost-before"];
    await desk.send();
    sheet.sortBy("head", false);
    await desk.send();
    const codes = new Map(
      (
        await desk.deps.api.listAllRows({ campaign: "xnt", unit: "na-lay", form: "households" }, 0)
      ).rows.map(({ code, cells }) => [cells[2], code]),
    );
    for (let row = sheet.firstRow; row < sheet.firstRow + 30; row++)
      expect(sheet.value("code", row)).toBe(codes.get(sheet.value("nationalId", row)));
  });

  it("keeps everything without a network and sends it later", async () => {
    sheet.fill(households(5));
    desk.isOffline = true;
    expect(await desk.send()).toMatchObject({ is: "queued", accepted: 0 });
    desk.isOffline = false;
    expect(await desk.send()).toMatchObject({ is: "sent", accepted: 5 });
  });

  it("sends nothing again from a file that was saved, closed and opened", async () => {
    sheet.fill(households(7));
    await desk.send();
    const reopened = town.seat(naLayClerk, await readXlsx(await writeXlsx(desk.excel.model)));
    expect(await reopened.send()).toMatchObject({ is: "nothing", unchanged: 7 });
  });

  it("goes on in a workbook that was saved and opened again in between", async () => {
    sheet.fill(households(20));
    desk.faults = ["lost-after", "lost-before", "lost-before", "lost-before"];
    await desk.send();
    const file = await writeXlsx(desk.excel.model);
    const reopened = town.seat(naLayClerk, await readXlsx(file));
    expect(await reopened.send()).toMatchObject({ accepted: 20 });
    expect(await stored()).toHaveLength(20);
  });
});
