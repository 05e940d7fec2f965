import { writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import { naLaySurvey } from "../../corpora/foreign-lists/lists/na-lay-survey.ts";
import { workbookOf } from "../../corpora/foreign-lists/foreign-list.ts";
import { Place } from "./cli.ts";

let place: Place;
beforeEach(() => {
  place = new Place();
});
afterEach(() => {
  place.remove();
});

async function save(rows: typeof naLaySurvey.rows): Promise<string> {
  const path = place.file("BaoCao.xlsx");
  writeFileSync(
    path,
    await writeXlsx(workbookOf({ ...naLaySurvey, sheet: "Phụ lục", rows, merged: [] })),
  );
  return path;
}

const report = (total: number) => [
  ["BIỂU TỔNG HỢP NHU CẦU"],
  [],
  ["TT", "Đơn vị", "Xây mới", "Sửa chữa", "Tổng số"],
  [1, "Na Lay", 13, 9, 22],
  [2, "Sông Đà", 10, 6, 16],
  [null, "Tổng cộng", 23, 15, total],
];

describe("figures", () => {
  it("names the cell of each figure that the others contradict, and ends with 1", async () => {
    const file = await save(report(39));
    const ran = await place.run("figures", "--file", file);
    expect(ran.exit).toBe(1);
    expect(ran.out).toMatch(/^1 bảng số liệu · 2 chỗ không khớp\./);
    expect(ran.out).toContain("chênh 1. Hãy kiểm tra lại các dòng và dòng tổng.");
    const json = await place.json<{ tables: string[]; issues: object[] }>(
      ...["figures", "--file", file],
    );
    expect(json).toMatchObject({
      tables: ["Phụ lục"],
      issues: [
        { sheet: "Phụ lục", cell: "E6", row: 6, code: "E32" },
        { sheet: "Phụ lục", cell: "E6", row: 6, code: "E31" },
      ],
    });
  });

  it("reaches the final table of a province, one line of it", async () => {
    const file = await save([
      ["TT", "Đơn vị", "Nhu cầu", "Hoàn thành", "Không thực hiện", null, null],
      [null, null, null, null, "Tổng", "Chuyển đi", "Khác"],
      [1, "Đắk Lắk", "8.993", "8.915", 79, 12, 66],
    ]);
    const { issues } = await place.json<{ issues: object[] }>("figures", "--file", file);
    expect(issues).toMatchObject([
      { cell: "E3", code: "E32" },
      { cell: "C3", code: "E32" },
    ]);
  });

  it("has nothing to say of a report that adds up", async () => {
    const { exit, out } = await place.run("figures", "--file", await save(report(38)));
    expect([exit, out]).toEqual([0, "1 bảng số liệu · 0 chỗ không khớp."]);
  });

  it("refuses a sheet that is not there", async () => {
    const { exit, err } = await place.run(
      ...["figures", "--file", await save(report(38)), "--sheet", "Không có"],
    );
    expect([exit, err]).toEqual([2, expect.stringContaining('Không có trang tính "Không có"')]);
  });
});
