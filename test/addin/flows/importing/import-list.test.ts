import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  ImportDone,
  ImportPreview,
} from "../../../../addin/flows/importing/import-outcomes.ts";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { frontGifts } from "../../../corpora/foreign-lists/lists/front-gifts.ts";
import { layNuaMarks } from "../../../corpora/foreign-lists/lists/lay-nua-marks.ts";
import { naLaySurvey } from "../../../corpora/foreign-lists/lists/na-lay-survey.ts";
import { songDaHouses } from "../../../corpora/foreign-lists/lists/song-da-houses.ts";
import type { ForeignList } from "../../../corpora/foreign-lists/foreign-list.ts";
import { frontClerk, layNuaClerk, naLayClerk, songDaClerk } from "../../../fakes/small-town.ts";
import { people } from "../../../corpora/foreign-lists/people.ts";
import { FormSheet, household } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";
import { bringIn } from "./list-desk.ts";

let town: Town;

beforeEach(async () => {
  town = await Town.start(xnt2025);
});

afterEach(() => town.close());

async function deskWith(person: Parameters<Town["seat"]>[0], list: ForeignList): Promise<Desk> {
  const desk = town.seat(person);
  await desk.flows.setUp();
  bringIn(desk, list);
  return desk;
}

async function preview(desk: Desk, answers: Record<string, string> = {}): Promise<ImportPreview> {
  const outcome = await desk.flows.previewList({ answers });
  if (outcome.is !== "preview") throw new Error("nothing to preview");
  return outcome;
}

async function bring(desk: Desk, answers: Record<string, string> = {}): Promise<ImportDone> {
  const { sheet } = await preview(desk, answers);
  const outcome = await desk.flows.importList({ sheet, answers });
  if (outcome.is !== "done") throw new Error(`stopped: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Cells of a sheet that hold something, for comparing before and after. */
function contentOf(desk: Desk, name: string): string {
  const sheet = desk.excel.model.worksheets.find((each) => each.name === name);
  return JSON.stringify([sheet?.rows, sheet?.conditionalFormats, sheet?.merges]);
}

describe("a list on the active sheet", () => {
  it("is shown first: nothing is written, its headings are coloured and uncoloured again", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    const before = contentOf(desk, "RS nha tam");
    const own = contentOf(desk, "Danh sách hộ");
    const seen = await preview(desk);
    expect(seen).toMatchObject({
      form: "households",
      rows: 32,
      questions: [],
      sheets: ["RS nha tam"],
    });
    expect(contentOf(desk, "Danh sách hộ")).toBe(own);
    const sheet = desk.excel.model.worksheets.find(({ name }) => name === "RS nha tam");
    expect(sheet?.conditionalFormats).toHaveLength(11);
    await desk.flows.endPreview("RS nha tam");
    expect(contentOf(desk, "RS nha tam")).toBe(before);
  });

  it("stands in the form's sheet after one confirmation, checked, with one line that says what to do", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    const before = contentOf(desk, "RS nha tam");
    const outcome = await bring(desk);
    expect(outcome).toMatchObject({
      added: 32,
      left: 0,
      first: 6,
      last: 37,
      sheet: "Danh sách hộ",
    });
    expect(outcome.headline.line).toMatch(/^32 hộ; 4 số định danh thiếu số 0 – Sửa cả 4/);
    const sheet = new FormSheet(desk);
    expect(sheet.column("head")).toHaveLength(32);
    expect(sheet.value("Số sổ hộ khẩu cũ (danh sách cũ)", 6)).toBe("HK-3400");
    expect(sheet.value("STT (danh sách cũ)", 37)).toBe(32);
    expect(contentOf(desk, "RS nha tam")).toBe(before);
  });

  it("is mended as the line says: one press, and the zeros are back", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    const { headline } = await bring(desk);
    const zeros = headline.parts.flatMap(({ groups }) => groups).find(({ code }) => code === "E17");
    await desk.flows.applyFixes(zeros?.fixes ?? []);
    const ids = new FormSheet(desk).column("nationalId");
    expect(ids.every((id) => typeof id === "string" && /^\d{12}$/.test(id))).toBe(true);
    desk.excel.person.activate("RS nha tam");
    expect((await preview(desk)).known).toMatchObject({ same: 32, different: 0 });
  });

  it("goes below the rows that are there and changes none of them", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    const sheet = new FormSheet(desk);
    sheet.fill([{ head: "Lò Văn Đã Có", village: "bản Hốc", note: "=1+1 của tôi" }]);
    const outcome = await bring(desk);
    expect(outcome.first).toBe(7);
    expect(sheet.value("head", 6)).toBe("Lò Văn Đã Có");
    expect(sheet.column("head")).toHaveLength(33);
  });

  it("is added once, however often it is brought in", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    await bring(desk);
    desk.excel.person.activate("RS nha tam");
    const seen = await preview(desk);
    expect(seen.known).toMatchObject({ same: 32, different: 0 });
    const again = await bring(desk);
    expect(again).toMatchObject({ added: 0, left: 32 });
    expect(again.line).toBe(
      "32 dòng của danh sách đã có trong “Danh sách hộ”, không thêm dòng nào.",
    );
    expect(new FormSheet(desk).column("head")).toHaveLength(32);
  });

  it("leaves it to the person what to do with households that are there with other words", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    await bring(desk);
    new FormSheet(desk).type("people", 8, "9");
    desk.excel.person.activate("RS nha tam");
    const seen = await preview(desk);
    expect(seen.known).toMatchObject({ same: 31, different: 1 });
    const stopped = await desk.flows.importList({ sheet: "RS nha tam" });
    expect(stopped.is).toBe("preview");
    expect(new FormSheet(desk).column("head")).toHaveLength(32);
    const skipped = await bring(desk, { known: "skip" });
    expect(skipped.added).toBe(0);
    expect(new FormSheet(desk).value("people", 8)).toBe(9);
    desk.excel.person.activate("RS nha tam");
    expect(await bring(desk, { known: "add" })).toMatchObject({ added: 1, first: 38 });
  });

  it("is not written while a question is open, nor when it changed since it was seen", async () => {
    const desk = await deskWith(songDaClerk, songDaHouses);
    const seen = await preview(desk);
    expect(seen.questions.map(({ id }) => id)).toEqual(["column:L"]);
    const order = { sheet: seen.sheet, stamp: seen.stamp };
    expect((await desk.flows.importList(order)).is).toBe("preview");
    desk.excel.person.type({ sheet: seen.sheet, address: "C7" }, "Lò Văn Khác");
    const answers = { "column:L": "workType" };
    expect((await desk.flows.importList({ ...order, answers })).is).toBe("preview");
    expect(new FormSheet(desk).column("head")).toEqual([]);
    const { stamp } = await preview(desk, answers);
    expect((await desk.flows.importList({ ...order, stamp, answers })).is).toBe("done");
    expect(new FormSheet(desk).value("workType", 6)).not.toBeNull();
  });

  it("with marks and villages between the rows becomes flags, kinds of work and villages", async () => {
    const desk = await deskWith(layNuaClerk, layNuaMarks);
    const outcome = await bring(desk);
    expect(outcome.added).toBe(58);
    const sheet = new FormSheet(desk);
    expect(new Set(sheet.column("village"))).toEqual(new Set(["bản Lé", "bản Ló"]));
    expect(new Set(sheet.column("workType"))).toEqual(new Set(["Xây mới", "Sửa chữa"]));
    expect(sheet.column("flagPoor").filter((cell) => cell === "x").length).toBeGreaterThan(10);
    expect(outcome.headline.line.startsWith("58 hộ; ")).toBe(true);
  });

  it("with a household that another ward has sent says so before it goes in, and in the headline after", async () => {
    const other = town.seat(songDaClerk);
    await other.flows.setUp();
    const [first] = people(1, 1, ["bản Hốc"]);
    const village = "tổ dân phố 1";
    const row = household(1, { village, nationalId: first?.id ?? "", programme: "CTMTQG GN" });
    new FormSheet(other).fill([row]);
    await other.send();
    const desk = await deskWith(naLayClerk, naLaySurvey);
    const seen = await preview(desk);
    expect(seen.doubles).toBeNull();
    const told = await desk.flows.askAboutList(seen);
    expect(told?.doubles).toMatchObject([
      { sheet: "RS nha tam", address: "D8", code: "E25", level: "warn" },
    ]);
    expect(told?.doubles?.[0]?.sentence).toContain(
      "phường Sông Đà, chương trình CTMTQG giảm nghèo bền vững",
    );
    const done = await bring(desk);
    expect(done.headline.line).not.toContain("nghi trùng");
    const after = await desk.flows.askAboutList(done);
    expect(after?.line).toMatch(
      /^32 hộ; 1 hộ nghi trùng với Sông Đà; .*4 số định danh thiếu số 0 – Sửa cả 4/,
    );
    expect(after?.check.issues.find(({ code }) => code === "E25")).toMatchObject({
      sheet: "Danh sách hộ",
      row: done.first,
      column: "nationalId",
    });
  });

  it("with a total that its rows do not give says so at the total's cell, before it goes in", async () => {
    const rows = naLaySurvey.rows.map((row) =>
      row[1] === "Tổng cộng" ? row.with(6, Number(row[6]) + 4) : row,
    );
    const desk = await deskWith(naLayClerk, { ...naLaySurvey, rows });
    const { figures } = await preview(desk);
    expect(figures).toMatchObject([
      { sheet: "RS nha tam", address: "G40", code: "E31", level: "warn", column: "people" },
    ]);
    expect(figures[0]?.sentence).toMatch(/^Ô G40: tổng ghi \d+, .* chênh 4\. /);
    const right = await deskWith(songDaClerk, naLaySurvey);
    expect((await preview(right)).figures).toEqual([]);
  });

  it("of gifts in millions becomes đồng in the ledger of the Front", async () => {
    const desk = await deskWith(frontClerk, frontGifts);
    const outcome = await bring(desk);
    expect(outcome).toMatchObject({ added: 28, sheet: "Nguồn lực" });
    expect(new FormSheet(desk, "money").value("amount", outcome.first)).toBe(10_000_000);
  });

  it("moves whole when the form's sheet is sorted: what was kept stays beside its household", async () => {
    const desk = await deskWith(naLayClerk, naLaySurvey);
    await bring(desk);
    const sheet = new FormSheet(desk);
    const pairs = () =>
      sheet
        .column("head")
        .map((head, index) => [head, sheet.value("STT (danh sách cũ)", 6 + index)]);
    const before = pairs();
    sheet.sortBy("head");
    expect(pairs()).not.toEqual(before);
    expect(new Set(pairs().map(String))).toEqual(new Set(before.map(String)));
  });
});

describe("where there is no list", () => {
  it("the sheets that may hold one are named", async () => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    expect(await desk.flows.previewList({})).toEqual({ is: "none", sheets: [], sheet: null });
  });

  it("a sheet without headings of a form says so", async () => {
    const desk = await deskWith(naLayClerk, {
      ...naLaySurvey,
      rows: [
        ["a", "b"],
        [1, 2],
      ],
    });
    expect(await desk.flows.previewList({})).toMatchObject({ is: "none", sheet: "RS nha tam" });
  });
});
