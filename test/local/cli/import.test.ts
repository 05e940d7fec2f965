import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import { foreignLists } from "../../corpora/foreign-lists/catalogue.ts";
import { type ForeignList, workbookOf } from "../../corpora/foreign-lists/foreign-list.ts";
import { naLaySurvey } from "../../corpora/foreign-lists/lists/na-lay-survey.ts";
import { songDaHouses } from "../../corpora/foreign-lists/lists/song-da-houses.ts";
import { people } from "../../corpora/foreign-lists/people.ts";
import { household } from "../../addin/desk/sheet.ts";
import { day, edit, type IssueJson, look, Place } from "./cli.ts";

interface ImportJson {
  readonly headline: string | null;
  readonly added: number;
  readonly left: number;
  readonly mapping: readonly { id: string; state: string; target: string | null }[];
  readonly questions: readonly { id: string; options: readonly string[] }[];
  readonly issues: readonly IssueJson[];
}

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => {
  place.remove();
});

async function save(list: ForeignList): Promise<string> {
  const path = place.file("list.xlsx");
  writeFileSync(path, await writeXlsx(workbookOf(list)));
  return path;
}

function bring(file: string, unit: string, ...more: string[]): Promise<ImportJson> {
  const out = place.file("unit.xlsx");
  return place.json<ImportJson>(
    ...["import", "--file", file, "--unit", unit, "--out", out, "--today", "2024-10-31", ...more],
  );
}

describe("import", () => {
  it("makes a unit's workbook of a list, says what it found, and the check goes on from there", async () => {
    const file = await save(naLaySurvey);
    const before = readFileSync(file);
    const found = await bring(file, "na-lay");
    expect(found).toMatchObject({ added: 32, left: 0, questions: [] });
    expect(found.headline).toMatch(/^32 hộ; 4 số định danh thiếu số 0 – Sửa cả 4/);
    expect(readFileSync(file).equals(before)).toBe(true);
    const out = place.file("unit.xlsx");
    await place.run("check", "--file", out, "--fix", "--today", "2024-10-31");
    const sheet = await look(out);
    expect(String(sheet.value("nationalId", 10))).toMatch(/^0\d{11}$/);
    expect(sheet.system("Số sổ hộ khẩu cũ (danh sách cũ)", 6)).toBe("HK-3400");
  });

  it("prints its questions, writes nothing and ends with 2; with answers it goes in", async () => {
    const file = await save(songDaHouses);
    const asked = await place.run(
      ...["import", "--file", file, "--unit", "song-da", "--out", place.file("unit.xlsx")],
    );
    expect(asked.exit).toBe(2);
    expect(asked.out).toContain(
      'Cột “Đề nghị” là cột nào của biểu?  --answers "column:L=workType|aside"',
    );
    expect(existsSync(place.file("unit.xlsx"))).toBe(false);
    const found = await bring(file, "song-da", "--answers", "column:L=workType");
    expect(found).toMatchObject({ added: 21, questions: [] });
  });

  it("asks the town where it is named, and says so when nobody answers; so does the check", async () => {
    const other = await place.template("SongDa.xlsx", "song-da");
    const [first] = people(1, 1, ["bản Hốc"]);
    await edit(other, (hands) => {
      hands.fill([household(1, { village: "tổ dân phố 1", nationalId: first?.id ?? "" })]);
    });
    await place.submit(other, "song-da");
    const file = await save(naLaySurvey);
    const found = await bring(file, "na-lay", "--as", "na-lay", "--data", place.data);
    expect(found).toMatchObject({ added: 32, asked: true });
    expect(found.headline).toContain("1 hộ nghi trùng với Sông Đà");
    const out = place.file("unit.xlsx");
    const check = async (...more: string[]) =>
      place.json<{ issues: IssueJson[]; asked?: boolean }>(
        ...["check", "--file", out, "--today", day, ...more],
      );
    const asked = await check("--as", "na-lay", "--data", place.data);
    expect(asked.issues.filter(({ code }) => code === "E25")).toMatchObject([
      { sheet: "Danh sách hộ", cell: "E6", level: "warn" },
    ]);
    expect((await check()).issues.filter(({ code }) => code === "E25")).toEqual([]);
    const foreign = await place.run(
      ...["check", "--file", out, "--as", "song-da", ...place.service()],
    );
    expect(foreign.out).toContain("Chưa đối chiếu được với các đơn vị khác");
    expect(await check("--as", "song-da", "--data", place.data)).toMatchObject({ asked: false });
  });

  it("says which printed total the rows do not give, at its cell of the list", async () => {
    const rows = naLaySurvey.rows.map((row) =>
      row[1] === "Tổng cộng" ? row.with(6, Number(row[6]) + 4) : row,
    );
    const file = await save({ ...naLaySurvey, rows });
    const found = await bring(file, "na-lay");
    expect(found.issues.filter(({ code }) => code === "E31")).toMatchObject([
      { sheet: "RS nha tam", cell: "G40", level: "warn" },
    ]);
  });

  it("adds to the unit's own file, and the same list only once", async () => {
    await bring(await save(naLaySurvey), "na-lay");
    expect(await bring(place.file("list.xlsx"), "na-lay")).toMatchObject({ added: 0, left: 32 });
    const rest = { ...naLaySurvey, rows: naLaySurvey.rows.with(8, ["2", "Lò Văn Mới", 1970]) };
    expect(await bring(await save(rest), "na-lay")).toMatchObject({ added: 1, left: 31 });
    expect((await look(place.file("unit.xlsx"))).value("head", 38)).toBe("Lò Văn Mới");
  });

  it("does not touch a file that is not the unit's", async () => {
    const file = await save(naLaySurvey);
    await bring(file, "na-lay");
    const other = await place.run(
      ...["import", "--file", file, "--unit", "song-da", "--out", place.file("unit.xlsx")],
    );
    expect([other.exit, other.err]).toEqual([
      2,
      expect.stringContaining("không phải tệp của phường Sông Đà"),
    ]);
  });

  it.each([
    ["a sheet that is not there", ["--sheet", "Không có"], 'Không có trang tính "Không có"'],
    ["an answer without a value", ["--answers", "known"], 'thiếu dấu "="'],
  ])("refuses %s in one sentence", async (_, more, sentence) => {
    const { exit, err } = await place.run(
      ...["import", "--file", await save(naLaySurvey), "--unit", "na-lay"],
      ...["--out", place.file("unit.xlsx"), ...more],
    );
    expect([exit, err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it.each(foreignLists.map((list) => [list.name, list] as const))(
    "reads from a saved file what it reads in Excel: %s",
    async (_, list) => {
      const { mapping, questions } = await bring(
        await save(list),
        list.unit,
        "--sheet",
        list.sheet,
      );
      const wanted = Object.values(list.expected.columns)
        .flat()
        .filter((key) => key !== null);
      const found = mapping.flatMap(({ target }) => target ?? []);
      expect(
        found.filter((key) => !wanted.includes(key) && key !== list.expected.sections),
      ).toEqual([]);
      expect(new Set(found).size + questions.length).toBeGreaterThanOrEqual(new Set(wanted).size);
    },
  );
});
