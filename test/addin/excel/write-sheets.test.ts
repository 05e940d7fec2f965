import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { households, FormSheet } from "../desk/sheet.ts";
import { Town } from "../desk/town.ts";
import { naLayClerk } from "../../fakes/small-town.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start();
});

afterEach(() => town.close());

describe("writeSheets", () => {
  it("finds rows of several sheets by their ids while Excel answers slowly", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    new FormSheet(desk).fill(households(2));
    new FormSheet(desk, "construction").fill([{ household: "NL-2024-001" }]);
    const { port } = desk.excel.host;
    const batch = port.batch.bind(port);
    // As between a pane and a workbook that talk by messages.
    port.batch = async (body) => {
      await new Promise((resolve) => setImmediate(resolve));
      return batch(body);
    };
    const sheets = [
      { form: "households", row: 6, id: "h-1" },
      { form: "construction", row: 6, id: "c-1" },
    ] as const;
    const changes = (patch: (sheet: (typeof sheets)[number]) => object) =>
      sheets.map((sheet) => ({
        form: formById(sheet.form),
        patches: [patch(sheet) as { at: number | string }],
        added: [],
      }));
    await desk.deps.workbook.writeSheets(changes(({ row, id }) => ({ at: row, id })));
    await desk.deps.workbook.writeSheets(changes(({ id }) => ({ at: id, status: `gửi ${id}` })));
    for (const { form, row, id } of sheets)
      expect(new FormSheet(desk, form).value("Trạng thái", row)).toBe(`gửi ${id}`);
  });
});
