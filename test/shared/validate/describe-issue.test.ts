import { describe, expect, it } from "vitest";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { FormId, Localised } from "../../../shared/forms/column.ts";
import { describedCodes, describeIssue } from "../../../shared/validate/describe-issue.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import { issue, longName, shapesOf } from "./build-issues.ts";
import { checkTyped, cleanHousehold, day } from "./build-sheet.ts";

const languages: readonly (keyof Localised)[] = ["vi", "en"];

describe("sentences", () => {
  it("exist for every code these forms and flows can meet", () => {
    const others: string[] = [];
    const all = Array.from({ length: 74 }, (_, index) => `E${String(index + 1).padStart(2, "0")}`);
    expect(describedCodes.toSorted()).toEqual(all.filter((code) => !others.includes(code)));
  });

  it.each(describedCodes.map((code): [string] => [code]))(
    "of %s are at most 160 characters, whatever is filled in",
    (code) => {
      const said = languages.flatMap((language) =>
        shapesOf(code).map((shape) => describeIssue(shape, { language, head: longName })),
      );
      expect(said.filter((sentence) => sentence.length > 160)).toEqual([]);
    },
  );

  it.each(describedCodes.map((code): [string] => [code]))(
    "of %s end in an action and name no code",
    (code) => {
      for (const language of languages)
        for (const shape of shapesOf(code)) {
          const sentence = describeIssue(shape, { language, head: "Lò Văn Panh" });
          expect(sentence).toMatch(/[^.]\.$/);
          expect(sentence).not.toMatch(/E\d\d|undefined|NaN|\{|\}/);
        }
    },
  );

  it.each<[why: string, given: Issue, vi: string]>([
    [
      "a lost zero",
      issue("E17", {
        cell: "C6",
        row: 6,
        params: { value: "11085000123", length: 11, suggestion: "011085000123" },
      }),
      "Ô C6 (hộ Lò Văn Panh) có 11 chữ số, thiếu số 0 ở đầu do Excel. Nếu đúng là 011085000123, hãy bấm Sửa.",
    ],
    [
      "a missing sex",
      issue("E48", { cell: "D7", column: "sex", level: "warn", params: {} }),
      "Ô D7 (hộ Lò Văn Panh): chưa nhập Giới tính. Hãy bổ sung; dòng vẫn được gửi và tính là thiếu thông tin.",
    ],
    [
      "a missing head",
      issue("E48", { cell: "B7", column: "head", params: {} }),
      "Ô B7 (hộ Lò Văn Panh): chưa nhập Họ và tên chủ hộ. Hãy bổ sung để gửi được dòng này.",
    ],
    [
      "a duplicate",
      issue("E24", { cell: "C9", params: { otherRow: 6, other: "x" } }),
      "Ô C9 (hộ Lò Văn Panh): số định danh trùng với dòng 6. Mỗi người chỉ nhập một lần; hãy bỏ dòng thừa hoặc sửa số.",
    ],
    [
      "a ledger row pasted twice",
      issue("E24", { cell: "E9", params: { otherRow: 6, other: "x", what: "gift" } }),
      "Dòng này giống hệt dòng 6. Nếu là khoản khác, hãy ghi số chứng từ hoặc ngày; nếu trùng, hãy xóa dòng.",
    ],
    [
      "a money amount",
      issue("E12", {
        form: "approvals",
        column: "amount",
        cell: "F6",
        params: { value: 70_000_000, norm: 60_000_000, date: "20/11/2024" },
      }),
      "Ô F6 (hộ Lò Văn Panh): 70.000.000 đồng cao hơn định mức 60.000.000 đồng ngày 20/11/2024. Nếu đúng, ghi nguồn bổ sung ở Ghi chú.",
    ],
    [
      "a place on the service",
      issue("E08", { cell: "", row: 3, params: { value: "#REF!" } }),
      "Dòng 3 (hộ Lò Văn Panh) đang báo lỗi #REF! nên không có giá trị để gửi. Hãy nhập lại giá trị.",
    ],
    [
      "an order of days",
      issue("E29", {
        form: "construction",
        column: "completedOn",
        cell: "E6",
        params: { date: "30/11/2024", earlierDate: "01/12/2024", earlier: "startedOn" },
      }),
      "Ô E6 (hộ Lò Văn Panh): Ngày hoàn thành 30/11/2024 trước Ngày khởi công 01/12/2024. Hãy sửa lại một trong hai ngày.",
    ],
  ])("read as a clerk would say them: %s", (_, given, vi) => {
    expect(describeIssue(given, { language: "vi", head: "Lò Văn Panh" })).toBe(vi);
  });

  it("leave the household out where its name is not known", () => {
    const given = issue("E13", { cell: "G6", column: "people", params: {} });
    expect(describeIssue(given, { language: "vi" })).toBe(
      "Ô G6: Số khẩu không được là số âm. Hãy nhập lại số dương.",
    );
    expect(describeIssue(given, { language: "en" })).toBe(
      "Cell G6: People cannot be negative. Type a positive number.",
    );
  });

  it("exist for a code of a newer service", () => {
    expect(describeIssue(issue("E99"), { language: "vi" })).toMatch(/^Ô C10006 chưa đúng/);
  });

  it("fit what the checks really produce", () => {
    const bad: Partial<Record<FormId, Record<string, string | number>>> = {
      households: {
        ...cleanHousehold,
        head: "LÒ VĂN PANH",
        people: "nhiều",
        sex: "nam",
        village: "Bó",
        phone: "12",
        area: "1.200",
        surveyedOn: "30/02/2024",
        category: "Hộ",
        votedOn: day("2026-01-01"),
        note: "nhµ dét n¸t",
        nationalId: 11085000123,
      },
      construction: { household: "NL-2024-001", stage: "Hoàn thành", percent: 101 },
      money: { source: "NSTW", kind: "Tiền", amount: "60.000", receivedOn: "05/11/2024" },
      approvals: { decisionNo: "1/QĐ", household: "NL-2024-001", amount: 60, stateBudget: 5 },
    };
    for (const { id } of forms) {
      const typed = bad[id];
      if (typed === undefined) continue;
      const { issues } = checkTyped(id, [typed]);
      expect(issues.length).toBeGreaterThan(0);
      for (const found of issues)
        for (const language of languages) {
          const sentence = describeIssue(found, { language });
          expect(sentence).toMatch(/\.$/);
          expect(sentence).not.toMatch(/undefined|“”| {2}/);
        }
    }
  });
});
