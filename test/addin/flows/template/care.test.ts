import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeCare } from "../../../../addin/flows/template/care.ts";
import type { WorkbookModel } from "../../../../local/excel/model/types.ts";
import { readXlsx } from "../../../../local/excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../../../local/excel/xlsx/write-xlsx.ts";
import { households, FormSheet } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { naLayClerk, naLayColleague, songDaClerk } from "../../../fakes/small-town.ts";

let town: Town;
let desk: Desk;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  desk.excel.model.name = "NaLay.xlsx";
  await desk.flows.setUp();
  new FormSheet(desk).fill(households(3));
});

afterEach(() => town.close());

/** The file as it is saved now, under another name or the same. */
async function saved(name: string, of = desk): Promise<WorkbookModel> {
  return { ...(await readXlsx(await writeXlsx(of.excel.model))), name };
}

async function passportOf({ deps }: Desk) {
  return (await deps.workbook.readMemory()).passport;
}

const fine = { foreign: null, isLost: false, copyOf: null, sheets: [], offers: [] };

describe("opening a workbook", () => {
  it("says nothing about one that is in order, saved and opened again", async () => {
    const again = town.seat(naLayClerk, await saved("NaLay.xlsx"));
    expect(await takeCare(again.deps, { unit: "na-lay", campaign: "xnt" })).toEqual(fine);
  });

  it("says nothing about one without our sheets", async () => {
    expect(await takeCare(town.seat(naLayClerk).deps)).toEqual(fine);
  });

  it.each([
    ["another unit's", { unit: "song-da", campaign: "xnt" }],
    ["another campaign's", { unit: "na-lay", campaign: "xnt-2030" }],
  ])("names whose it is when it is %s, and writes nothing", async (_, me) => {
    const before = await writeXlsx(desk.excel.model);
    expect(await takeCare(desk.deps, me)).toEqual({ ...fine, foreign: "phường Na Lay" });
    expect(Buffer.from(await writeXlsx(desk.excel.model)).equals(Buffer.from(before))).toBe(true);
  });

  it.each(["setUp", "synchronise"] as const)("%s refuses a foreign one", async (flow) => {
    const other = town.seat(songDaClerk, await saved("NaLay.xlsx"));
    await expect(other.flows[flow]()).rejects.toMatchObject({ kind: "not-allowed" });
    await expect(other.send()).rejects.toMatchObject({ kind: "not-allowed" });
  });

  it("knows our sheets in one that forgot whose they are", async () => {
    await desk.deps.workbook.writeMemory({ passport: null, campaign: null });
    expect(await takeCare(desk.deps)).toEqual({ ...fine, isLost: true });
  });

  it("tells what became of headings, a sheet at a time", async () => {
    const sheet = new FormSheet(desk);
    const at = { sheet: "Danh sách hộ", address: sheet.address("people", sheet.firstRow - 1) };
    desk.excel.person.type(at, "Nhân khẩu");
    expect((await takeCare(desk.deps)).sheets).toEqual([
      {
        sheet: "Danh sách hộ",
        isOld: false,
        open: [],
        changes: [
          { is: "renamed", sheet: "Danh sách hộ", from: "Nhân khẩu", to: "Số khẩu", restored: 0 },
        ],
      },
    ]);
  });
});

describe("a copied workbook", () => {
  it("is told by its name, and taken into use as one of its own", async () => {
    await desk.send();
    const copy = town.seat(naLayColleague, await saved("NaLay (1).xlsx"));
    expect(await takeCare(copy.deps)).toEqual({ ...fine, copyOf: "NaLay.xlsx" });
    const ids = new FormSheet(copy).column("Mã dòng");
    await copy.flows.takeCopy({ isRenamed: false });
    expect(await takeCare(copy.deps)).toEqual(fine);
    expect((await passportOf(copy))?.instance).not.toBe((await passportOf(desk))?.instance);
    expect(new FormSheet(copy).column("Mã dòng")).toEqual(ids);
    expect(await copy.send()).toMatchObject({ is: "nothing" });
  });

  it("that was only renamed stays the workbook it was", async () => {
    const renamed = town.seat(naLayClerk, await saved("Na Lay 2025.xlsx"));
    await renamed.flows.takeCopy({ isRenamed: true });
    expect(await takeCare(renamed.deps)).toEqual(fine);
    expect((await passportOf(renamed))?.instance).toBe((await passportOf(desk))?.instance);
  });

  it.each<[what: string, fault: "lost-before" | "lost-after", stored: number]>([
    ["what the original never got through", "lost-before", 0],
    ["what was stored without an answer", "lost-after", 3],
  ])("does not send the original's keys, and doubles nothing of %s", async (_, fault, stored) => {
    desk.faults = Array.from({ length: 12 }, () => fault);
    expect(await desk.send()).toMatchObject({ is: "queued" });
    desk.faults = [];
    const copy = town.seat(naLayColleague, await saved("NaLay (1).xlsx"));
    const { outbox } = await copy.deps.workbook.readMemory();
    expect(outbox).not.toBeNull();
    await copy.flows.takeCopy({ isRenamed: false });
    const sent = await copy.send();
    expect([sent.is === "sent" ? sent.accepted : 0, sent.conflicts]).toEqual([3 - stored, 0]);
    expect(await desk.send()).toMatchObject({ conflicts: 0, held: 0 });
    const { rows } = await desk.deps.api.listAllRows(
      { campaign: "xnt", unit: "na-lay", form: "households" },
      0,
    );
    expect(rows).toHaveLength(3);
    expect(new FormSheet(copy).column("Mã dòng")).toEqual(new FormSheet(desk).column("Mã dòng"));
  });

  it("that nobody decided on does not send the original's keys either", async () => {
    desk.faults = Array.from({ length: 12 }, () => "lost-before" as const);
    await desk.send();
    const key = (await desk.deps.workbook.readMemory()).outbox?.key;
    const copy = town.seat(naLayColleague, await saved("NaLay (1).xlsx"));
    const { submissionId } = await copy.send();
    expect(submissionId).not.toBe(key);
  });

  it("made from a workbook that was not saved yet is none", async () => {
    const fresh = town.seat(naLayClerk);
    fresh.excel.model.name = "Book1";
    await fresh.flows.setUp();
    const later = town.seat(naLayClerk, await saved("NaLay.xlsx", fresh));
    expect(await takeCare(later.deps)).toEqual(fine);
    await later.flows.synchronise();
    expect(await passportOf(later)).toMatchObject({ file: "NaLay.xlsx" });
  });

  it("of the first version, without an identity, gets one with the next synchronise", async () => {
    const passport = await passportOf(desk);
    if (passport === null) throw new Error("no passport");
    const { campaign, unit, synthetic, forms, template } = passport;
    const first = { campaign, unit, synthetic, forms, template };
    await desk.deps.workbook.writeMemory({ passport: first });
    await desk.flows.synchronise();
    expect(await passportOf(desk)).toMatchObject({ file: "NaLay.xlsx" });
    expect((await passportOf(desk))?.instance).toMatch(/^\d{8}-/);
  });
});
