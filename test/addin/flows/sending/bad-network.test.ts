import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { naLayClerk } from "../../../fakes/small-town.ts";
import { desk, sheet, sitAtNaLay, stored, town } from "../../desk/na-lay.ts";
import { households } from "../../desk/sheet.ts";

sitAtNaLay();

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
