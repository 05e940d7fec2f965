import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { household, households } from "../../addin/desk/sheet.ts";
import { edit, look, Place } from "./cli.ts";

let place: Place;
let file: string;

beforeEach(async () => {
  place = new Place();
  file = await place.template("NaLay.xlsx", "na-lay");
});
afterEach(() => {
  place.remove();
});

const send = () => place.submit(file, "na-lay");

describe("submit", () => {
  it("stores the good rows, then sends nothing, then the one row that changed", async () => {
    await edit(file, (hands) => {
      hands.fill(households(5));
    });
    expect(await send()).toMatchObject({ accepted: 5, unchanged: 0, held: 0, issues: [] });
    expect(await send()).toMatchObject({ submissionId: null, accepted: 0, unchanged: 5 });
    await edit(file, (hands) => {
      hands.sheet().type("people", hands.sheet().firstRow + 2, "7");
    });
    expect(await send()).toMatchObject({ accepted: 1, unchanged: 4 });
    expect(await place.figure("B1.need.total", "na-lay")).toBe(5);
    expect(await place.figure("B1.need.total")).toBe(5);
  });

  it("keeps 20 rows that block of 500, marks them, and sends only those after the fix", async () => {
    const isBad = (index: number) => index % 25 === 7;
    const rows = households(500).map((row, index) =>
      isBad(index) ? { ...row, people: "nhiều" } : row,
    );
    await edit(file, (hands) => {
      hands.fill(rows);
    });
    const first = await send();
    expect(first).toMatchObject({ accepted: 480, held: 20 });
    expect(first.issues).toHaveLength(20);
    const bad = (await look(file)).firstRow + 7;
    expect(first.issues[0]).toMatchObject({ row: bad, column: "people", level: "block" });
    const marked = await look(file);
    expect(marked.system("Trạng thái", bad)).toBe("Cần sửa");
    expect(marked.system("Ghi chú hệ thống", bad)).toContain(first.issues[0]?.cell ?? "?");
    expect(await place.figure("B1.need.total")).toBe(480);
    await edit(file, (hands) => {
      const sheet = hands.sheet();
      for (let row = bad; row < sheet.firstRow + 500; row += 25) sheet.type("people", row, "4");
    });
    expect(await send()).toMatchObject({ accepted: 20, unchanged: 480, held: 0 });
    expect(await place.figure("B1.need.total")).toBe(500);
  }, 60_000);

  it("neither doubles nor loses rows that were pasted twice, sorted or lost their hidden ids", async () => {
    await edit(file, (hands) => {
      hands.fill(households(4));
    });
    await send();
    await edit(file, (hands) => {
      const { firstRow } = hands.sheet();
      hands.copyRow(firstRow, firstRow + 4);
      hands.copyRow(firstRow, firstRow + 5);
      hands.sortBy("people");
    });
    await send();
    expect(await place.figure("B1.need.total")).toBe(4);
    await edit(file, (hands) => {
      hands.clearSystem("Mã dòng");
      hands.clearSystem("Phiên bản dòng");
      hands.clearSystem("Dấu vết hệ thống");
    });
    await send();
    expect(await place.figure("B1.need.total")).toBe(4);
  });

  it("goes on in a file whose memory another program dropped", async () => {
    await edit(file, (hands) => {
      hands.fill(households(3));
    });
    await send();
    await edit(file, (hands) => {
      hands.excel.model.customXmlParts = [];
      hands.sheet().type("people", hands.sheet().firstRow, "9");
    });
    expect(await send()).toMatchObject({ accepted: 1, unchanged: 2 });
    expect(await place.figure("B1.need.total")).toBe(3);
  });

  it("withdraws rows that are gone only when told why", async () => {
    await edit(file, (hands) => {
      hands.fill(households(3));
    });
    await send();
    await edit(file, (hands) => {
      hands.excel.person.deleteTableRows("tblHouseholds", 0);
    });
    const left = await place.run("submit", "--file", file, "--as", "na-lay", ...place.service());
    expect(left).toMatchObject({ exit: 1 });
    expect(left.out).toContain("[không còn trong biểu] Danh sách hộ: NL-2024-001");
    expect(await place.figure("B1.need.total")).toBe(3);
    const reason = ["--withdraw", "nhập sai"];
    await place.run("submit", "--file", file, "--as", "na-lay", ...place.service(), ...reason);
    expect(await place.figure("B1.need.total")).toBe(2);
  });

  it("leaves the file of --file alone when there is --out", async () => {
    await edit(file, (hands) => {
      hands.fill([household(1)]);
    });
    const out = place.file("sent.xlsx");
    await place.run("submit", "--file", file, "--as", "na-lay", "--out", out, ...place.service());
    const row = (await look(file)).firstRow;
    expect((await look(file)).system("Mã dòng", row)).toBeNull();
    expect((await look(out)).system("Trạng thái", row)).toBe("Đã gửi");
  });

  it("refuses a file of another unit and stores nothing of it", async () => {
    await edit(file, (hands) => {
      hands.fill([household(1)]);
    });
    const refused = await place.run(
      "submit",
      "--file",
      file,
      "--as",
      "song-da",
      ...place.service(),
    );
    expect(refused).toMatchObject({ exit: 2, out: "" });
    expect(refused.err).toContain("Tệp này là của phường Na Lay");
    await edit(file, (hands) => {
      hands.excel.model.customXmlParts = [];
    });
    expect(
      await place.run("submit", "--file", file, "--as", "song-da", ...place.service()),
    ).toMatchObject({ exit: 2 });
    expect(await place.figure("B1.need.total")).toBe(0);
  });

  it("brings in and merges what a colleague sent from another copy", async () => {
    await edit(file, (hands) => {
      hands.fill(households(2));
    });
    await send();
    const copy = place.file("copy.xlsx");
    await place.run("sync", "--file", file, "--as", "na-lay", "--out", copy, ...place.service());
    await edit(copy, (hands) => {
      hands.sheet().type("people", hands.sheet().firstRow, "8");
    });
    await place.submit(copy, "na-lay");
    await edit(file, (hands) => {
      hands.sheet().type("workType", hands.sheet().firstRow, "Sửa chữa");
    });
    expect(await send()).toMatchObject({ accepted: 1, conflicts: 0 });
    await place.run("sync", "--file", copy, "--as", "na-lay", ...place.service());
    const merged = await look(copy);
    expect(merged.value("people", merged.firstRow)).toBe(8);
    expect(merged.value("workType", merged.firstRow)).toBe("Sửa chữa");
  });

  it("asks for a side when two people changed the same cell", async () => {
    await edit(file, (hands) => {
      hands.fill([household(1)]);
    });
    await send();
    const copy = place.file("copy.xlsx");
    await place.run("sync", "--file", file, "--as", "na-lay", "--out", copy, ...place.service());
    for (const [path, people] of [
      [copy, "8"],
      [file, "5"],
    ] as const)
      await edit(path, (hands) => {
        hands.sheet().type("people", hands.sheet().firstRow, people);
      });
    await place.submit(copy, "na-lay");
    const open = await place.run("submit", "--file", file, "--as", "na-lay", ...place.service());
    expect(open.exit).toBe(1);
    expect(open.out).toContain("--keep mine");
    const mine = ["--keep", "mine"];
    expect(
      await place.run("submit", "--file", file, "--as", "na-lay", ...place.service(), ...mine),
    ).toMatchObject({ exit: 0 });
    await place.run("sync", "--file", copy, "--as", "na-lay", ...place.service());
    const settled = await look(copy);
    expect(settled.value("people", settled.firstRow)).toBe(5);
  });
});
