import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { cellsOf, emulationClerk, householdCells, naLayClerk } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const form = "nominations";
let town: TownService;

beforeEach(async () => {
  town = await TownService.start();
});
afterEach(async () => {
  await town.close();
});

function nomination(changes: Readonly<Record<string, Cell>>): Cell[] {
  return cellsOf(form, {
    award: "Giấy khen",
    subject: "Cá nhân",
    nominee: "Lò Văn Panh",
    position: "Trưởng bản Hốc",
    branch: "Tham mưu",
    documentsDrafted: 3,
    achievement: "Tham mưu kịp thời",
    ...changes,
  });
}

describe("a column another office fills in", () => {
  it("refuses what a ward typed there, and says whose it is", async () => {
    const at = { unit: "na-lay", form } as const;
    const { rows } = await town.submit(naLayClerk, at, [
      newRow("a", nomination({ appraisal: "Đủ điều kiện" })),
    ]);
    expect(rows[0]?.outcome).toBe("held");
    // What else is to be said of the row comes along, as it does in the workbook.
    expect(rows[0]?.issues.map(({ code }) => code)).toEqual(["E14", "E64", "E74"]);
    expect(rows[0]?.issues.at(-1)).toMatchObject({
      level: "block",
      row: 1,
      column: "appraisal",
      params: { office: "Phòng Nội vụ" },
    });
    expect((await town.rows(naLayClerk, at)).rows).toEqual([]);
  });

  it("lets the rest of a ward's row through while it is blank", async () => {
    const at = { unit: "na-lay", form } as const;
    const { rows } = await town.submit(naLayClerk, at, [newRow("a", nomination({}))]);
    expect(rows[0]).toMatchObject({ outcome: "stored" });
  });

  it("takes it from the office itself", async () => {
    const at = { unit: "noi-vu", form } as const;
    const { rows } = await town.submit(emulationClerk, at, [
      newRow("a", nomination({ appraisal: "Đủ điều kiện" })),
    ]);
    expect(rows[0]).toMatchObject({ outcome: "stored" });
  });

  it("refuses a ward's own confirmation of a category, whoever sends it and however", async () => {
    const home = { unit: "na-lay" };
    const [fresh] = (
      await town.submit(naLayClerk, home, [
        newRow("a", householdCells(1, { categoryCheck: "Đúng" })),
      ])
    ).rows;
    expect(fresh).toMatchObject({ outcome: "held", issues: [{ code: "E74" }] });
    const { rows } = await town.submit(naLayClerk, home, [newRow("b", householdCells(1))]);
    const edit = {
      ref: "c",
      id: rows[0]?.id ?? "",
      baseVersion: 1,
      cells: householdCells(1, { people: 5, categoryCheck: "Đúng" }),
    };
    const changed = await town.submit(naLayClerk, home, [edit]);
    expect(changed.rows[0]).toMatchObject({ outcome: "held", version: 1 });
  });
});
