import { describe, expect, it } from "vitest";
import type { OfficeEntriesResult } from "../../../shared/api/office-shapes.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { cellsOf, naLayClerk } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";
import { cell, home, openTown, post, rowOf, town } from "./office-desk.ts";

openTown();

describe("an appraisal", () => {
  const form = "nominations";
  const nominate = async (changes: Readonly<Record<string, Cell>> = {}) => {
    const cells = cellsOf(form, {
      award: "Giấy khen",
      subject: "Cá nhân",
      nominee: "Lò Văn Panh",
      position: "Trưởng bản Hốc",
      branch: "Tham mưu",
      documentsDrafted: 3,
      achievement: "Tham mưu kịp thời",
      minutesNo: "03/BB",
      minutesOn: 45580,
      ...changes,
    });
    const { rows } = await town.submit(naLayClerk, { ...home, form }, [newRow("n", cells)]);
    return rows[0]?.id ?? "";
  };

  it("fills in two columns at once, by the rules of the form", async () => {
    const id = await nominate();
    const early = { appraisal: "Đủ điều kiện", appraisedOn: 45570 };
    const held = await post([{ id, cells: early }], { form });
    expect((held.body as OfficeEntriesResult).rows[0]).toMatchObject({ outcome: "held" });
    const cells = { appraisal: "Đủ điều kiện", appraisedOn: "25/10/2024" };
    const done = await post([{ id, cells }], { form });
    expect((done.body as OfficeEntriesResult).rows[0]).toMatchObject({
      outcome: "stored",
      cells: { appraisal: "Đủ điều kiện", appraisedOn: 45590 },
    });
    expect(cell(await rowOf(id, form), "appraisedOn")).toBe(45590);
  });
});
