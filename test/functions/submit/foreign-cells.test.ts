import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { cellsOf, emulationClerk, naLayClerk } from "../../fakes/small-town.ts";
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
    expect(rows[0]).toMatchObject({
      outcome: "held",
      issues: [
        {
          code: "E74",
          level: "block",
          row: 1,
          column: "appraisal",
          params: { office: "Phòng Nội vụ" },
        },
      ],
    });
    expect((await town.rows(naLayClerk, at)).rows).toEqual([]);
  });

  it("lets the rest of a ward's row through while it is blank", async () => {
    const at = { unit: "na-lay", form } as const;
    const { rows } = await town.submit(naLayClerk, at, [newRow("a", nomination({}))]);
    expect(rows[0]).toMatchObject({ outcome: "stored", issues: [{ code: "E14" }] });
  });

  it("takes it from the office itself", async () => {
    const at = { unit: "noi-vu", form } as const;
    const { rows } = await town.submit(emulationClerk, at, [
      newRow("a", nomination({ appraisal: "Đủ điều kiện" })),
    ]);
    expect(rows[0]).toMatchObject({ outcome: "stored" });
  });
});
