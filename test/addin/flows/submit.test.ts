import { describe, expect, it } from "vitest";
import { naLayColleague, songDaClerk } from "../../fakes/small-town.ts";
import { desk, sheet, sitAtNaLay, stored, town } from "../desk/na-lay.ts";
import { FormSheet, household, households } from "../desk/sheet.ts";

sitAtNaLay();

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
