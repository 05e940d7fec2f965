import { describe, expect, it } from "vitest";
import { households } from "../../../shared/forms/households.ts";
import { type AlikeIssues, headlineOf } from "../../../shared/intake/headline.ts";

function alike(code: string, count: number, more: Partial<AlikeIssues> = {}): AlikeIssues {
  return { code, column: "head", level: "block", count, fixable: 0, params: {}, ...more };
}

const lineOf = (groups: readonly AlikeIssues[], language: "vi" | "en" = "vi") =>
  headlineOf(households, { rows: 58, groups, language }).line;

describe("the headline", () => {
  it.each<readonly [string, readonly AlikeIssues[]]>([
    [
      "58 hộ; 1 hộ nghi trùng với Sông Đà; 3 số định danh thiếu số 0 – Sửa cả 3",
      [
        alike("E17", 3, { fixable: 3 }),
        alike("E25", 1, { level: "warn", params: { unit: "phường Sông Đà" } }),
      ],
    ],
    ["58 hộ; không có lỗi", []],
    ["58 hộ; không có lỗi", [alike("E42", 9, { level: "fixed", fixable: 9 })]],
    [
      "58 hộ; 1 ô “Ngày bình xét” cần xem lại – Sửa",
      [alike("E99", 1, { column: "votedOn", fixable: 1 })],
    ],
    ["58 hộ; 12 hộ thiếu “Số khẩu”", [alike("E48", 12, { column: "people", level: "warn" })]],
    [
      "58 hộ; 3 ô ở 2 cột ghi “nt”, “như trên” – Sửa cả 3",
      [
        alike("E49", 2, { column: "sex", fixable: 2 }),
        alike("E49", 1, { column: "workType", fixable: 1 }),
      ],
    ],
    [
      "58 hộ; 2 ô “Giới tính” ghi “nt”, “như trên” – Sửa cả 2",
      [alike("E49", 2, { column: "sex", fixable: 2 })],
    ],
    [
      "58 hộ; 1 hộ nghi trùng với Sông Đà; 30 ô ở 6 cột ghi “nt”, “như trên”; 2 hộ thiếu “Số khẩu”; 4 ô “Ngày bình xét” cần xem lại; và 1 loại lỗi khác",
      [
        ...["sex", "workType", "village", "category", "ethnicity", "programme"].map((column) =>
          alike("E49", 5, { column }),
        ),
        alike("E48", 2, { column: "people" }),
        alike("E99", 4, { column: "votedOn", level: "warn" }),
        alike("E25", 1, { level: "warn", params: { unit: "phường Sông Đà" } }),
        alike("E55", 9, { column: "phone", level: "warn", fixable: 9 }),
      ],
    ],
    [
      "58 hộ; 1 số CMND cũ; 1 số CMND cũ; 1 số CMND cũ; 1 số CMND cũ; và 2 loại lỗi khác",
      Array.from({ length: 6 }, () => alike("E23", 1)),
    ],
  ])("%s", (line, groups) => {
    expect(lineOf(groups)).toBe(line);
  });

  it("speaks English too", () => {
    expect(lineOf([alike("E17", 3, { fixable: 3 })], "en")).toBe(
      "58 households; 3 national ids lost their zero – Fix all 3",
    );
  });
});
