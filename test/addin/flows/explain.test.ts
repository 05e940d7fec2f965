import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { household, FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { naLayClerk, smallTown } from "../../fakes/small-town.ts";

const reason = "Đã đối chiếu sổ hộ khẩu";
let town: Town;
let desk: Desk;
let sheet: FormSheet;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  sheet = new FormSheet(desk);
  sheet.fill([household(1, { people: "14" }), household(2)]);
});

afterEach(() => town.close());

/** Open warnings, and explained ones with their reason. */
async function look() {
  const { issues, counts, groups } = await desk.flows.check();
  return {
    open: issues.filter(({ explained }) => explained === null).map(({ code }) => code),
    explained: issues.flatMap(({ explained }) => explained ?? []),
    warn: counts.warn,
    groups: groups.length,
  };
}

async function explainAll() {
  const { issues } = await desk.flows.check();
  return desk.flows.explain({ issues, reason });
}

/** The unit's rows as the service shows them, by their codes. */
async function stored() {
  const place = { campaign: smallTown.id, unit: "na-lay", form: "households" } as const;
  const { rows } = await desk.deps.api.listAllRows(place, 0);
  return rows.toSorted((a, b) => ((a.code ?? "") < (b.code ?? "") ? -1 : 1));
}

describe("a warning that was explained", () => {
  it("leaves the list, the mark and the message, with its reason kept", async () => {
    expect((await look()).open).toEqual(["E56"]);
    await explainAll();
    expect(await look()).toEqual({ open: [], explained: [reason], warn: 0, groups: 0 });
    expect(sheet.value("Ghi chú hệ thống", 6)).toBeNull();
  });

  it("comes back when its cell changes", async () => {
    await explainAll();
    sheet.type("people", 6, "15");
    expect(await look()).toMatchObject({ open: ["E56"], explained: [] });
    sheet.type("people", 6, "14");
    expect(await look()).toMatchObject({ open: ["E56"], explained: [] });
  });

  it("stays when another cell of the row changes", async () => {
    await explainAll();
    sheet.type("note", 6, "Nhà ở đầu bản");
    expect(await look()).toMatchObject({ open: [], explained: [reason] });
  });

  it("needs a reason, and is never an error", async () => {
    sheet.type("people", 7, "đông");
    const { issues } = await desk.flows.check();
    await desk.flows.explain({ issues, reason: "  " });
    expect((await look()).explained).toEqual([]);
    await desk.flows.explain({ issues, reason });
    expect(await look()).toMatchObject({ open: ["E67"], explained: [reason] });
  });

  it("travels with its row and is kept with it", async () => {
    await explainAll();
    const sent = await desk.send();
    expect(sent).toMatchObject({ accepted: 2, issues: [{ code: "E56", explained: reason }] });
    expect((await stored()).map(({ acknowledged }) => acknowledged)).toMatchObject([
      [{ code: "E56", column: "people", reason }],
      undefined,
    ]);
    expect((await desk.flows.check()).forms[0]).toMatchObject({ unchanged: 2, changed: 0 });
  });

  it("is sent also after its row was", async () => {
    await desk.send();
    await explainAll();
    expect((await desk.flows.check()).forms[0]).toMatchObject({ unchanged: 1, changed: 1 });
    await desk.send();
    expect((await stored())[0]).toMatchObject({ version: 1, acknowledged: [{ reason }] });
    expect((await desk.flows.check()).forms[0]).toMatchObject({ unchanged: 2, changed: 0 });
  });
});

describe("a warning of the whole sheet", () => {
  const hide = (rows: number) => {
    const address = `${sheet.firstRow}:${sheet.firstRow + rows - 1}`;
    desk.excel.person.hideRows({ sheet: sheet.worksheet.name, address });
  };

  it("is explained once, in the workbook, for as long as it says the same", async () => {
    sheet.fill([household(1), household(2), household(3)]);
    hide(1);
    expect((await look()).open).toEqual(["E05"]);
    await explainAll();
    expect(await look()).toEqual({ open: [], explained: [reason], warn: 0, groups: 0 });
    const again = town.seat(naLayClerk, desk.excel.model);
    const { issues } = await again.flows.check();
    expect(issues).toMatchObject([{ code: "E05", explained: reason }]);
    hide(2);
    expect(await look()).toMatchObject({ open: ["E05"], explained: [] });
  });

  it("is explained beside those of rows, each kept where it belongs", async () => {
    hide(1);
    expect((await look()).open).toEqual(["E05", "E56"]);
    await explainAll();
    expect(await look()).toEqual({ open: [], explained: [reason, reason], warn: 0, groups: 0 });
    sheet.type("people", 6, "15");
    expect(await look()).toMatchObject({ open: ["E56"], explained: [reason] });
  });

  it("about rows that are gone is not: sending asks for the reason of each", async () => {
    await desk.send();
    sheet.deleteRow(sheet.firstRow + 1);
    await explainAll();
    expect((await look()).open).toContain("E58");
  });
});
