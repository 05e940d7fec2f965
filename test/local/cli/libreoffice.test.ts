import { copyFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { edit, type IssueJson, look, Place } from "./cli.ts";

const fixtures = new URL("fixtures/", import.meta.url).pathname;

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => {
  place.remove();
});

function take(fixture: string): string {
  const path = place.file("NaLay.xlsx");
  copyFileSync(`${fixtures}${fixture}`, path);
  return path;
}

describe("a workbook that LibreOffice saved", () => {
  it("is checked, sent but for three rows, corrected and sent", async () => {
    const file = take("filled-in-libreoffice.xlsx");
    const checked = await place.json<{ issues: IssueJson[]; counts: unknown }>(
      ...["check", "--file", file, "--today", "2024-10-31"],
    );
    // Its three sheets are of version 1: they say so, and go on working.
    expect(checked.counts).toEqual({ rows: 6, block: 3, warn: 3, fixed: 0 });
    const blocking = checked.issues.filter(({ level }) => level === "block");
    expect(blocking.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "E17 E8",
      "E46 H9",
      "E27 L10",
    ]);
    expect(await place.submit(file, "na-lay")).toMatchObject({ accepted: 3, held: 3 });
    await edit(file, (hands) => {
      const sheet = hands.sheet();
      sheet.type("nationalId", 8, "011053000003");
      sheet.type("village", 9, "bản Hốc");
      sheet.type("surveyedOn", 10, "30/9/2024");
    });
    expect(await place.submit(file, "na-lay")).toMatchObject({
      accepted: 3,
      unchanged: 3,
      held: 0,
    });
    expect(await place.figure("B1.need.total", "na-lay")).toBe(6);
    const sheet = await look(file);
    expect([sheet.value("nationalId", 6), sheet.value("birth", 7)]).toEqual([
      "011051000001",
      31_111,
    ]);
  });

  it("keeps rows that were typed below the table", async () => {
    const file = take("rows-below-table.xlsx");
    expect(await place.submit(file, "na-lay")).toMatchObject({ accepted: 4, held: 0 });
    expect(await place.figure("B1.need.total", "na-lay")).toBe(4);
    expect(await place.submit(file, "na-lay")).toMatchObject({ accepted: 0, unchanged: 4 });
  });
});
