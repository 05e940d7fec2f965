import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { forms, formById } from "../../../shared/forms/catalogue.ts";
import { defineForm } from "../../../shared/forms/define-form.ts";
import type { ParseContext } from "../../../shared/forms/column.ts";
import { listOf } from "../../../shared/forms/lists.ts";
import { requiredColumns } from "../../../shared/forms/rows/required.ts";
import { text } from "../../../shared/forms/kinds/text.ts";

const context: ParseContext = { campaign: xnt2025, unit: "na-lay", today: "2024-11-15" };
const columns = forms.flatMap((form) => form.columns.map((column) => ({ form, column })));

describe("the catalogue", () => {
  it("holds the forms in the order of sending", () => {
    expect(forms.map(({ id, sheet, table }) => [id, sheet, table])).toEqual([
      ["households", "Danh sách hộ", "tblHouseholds"],
      ["construction", "Tiến độ nhà", "tblConstruction"],
      ["money", "Nguồn lực", "tblMoney"],
      ["approvals", "QĐ phê duyệt", "tblApprovals"],
      ["rounds", "Bình xét, niêm yết", "tblRounds"],
      ["dossiers", "Hồ sơ từng nhà", "tblDossiers"],
      ["obstacles", "Khó khăn, vướng mắc", "tblObstacles"],
      ["outreach", "Tuyên truyền", "tblOutreach"],
      ["inspections", "Kiểm tra, giám sát", "tblInspections"],
      ["complaints", "Đơn thư, phản ánh", "tblComplaints"],
      ["documents", "Văn bản ban hành", "tblDocuments"],
      ["exemplars", "Gương điển hình, sáng kiến", "tblExemplars"],
      ["nominations", "Đề nghị khen thưởng", "tblNominations"],
      ["narrative", "Đánh giá, kiến nghị", "tblNarrative"],
      ["poor-list", "Hộ nghèo, cận nghèo", "tblPoorList"],
      ["units", "Danh mục đơn vị", "tblUnits"],
      ["villages", "Danh mục thôn bản", "tblVillages"],
      ["programmes", "Danh mục chương trình", "tblProgrammes"],
      ["norms", "Định mức hỗ trợ", "tblNorms"],
      ["targets", "Chỉ tiêu", "tblTargets"],
      ["periods", "Kỳ báo cáo", "tblPeriods"],
      ["citations", "Văn bản căn cứ", "tblCitations"],
      ["awards", "Hình thức khen thưởng", "tblAwards"],
      ["quotas", "Chỉ tiêu khen thưởng", "tblQuotas"],
      ["assignments", "Phân công", "tblAssignments"],
      ["members", "Người dùng", "tblMembers"],
    ]);
  });

  it("shows a clerk twelve columns of the household list", () => {
    const { columns: all } = formById("households");
    expect(all.filter(({ group }) => group === "main")).toHaveLength(12);
    expect(all.findLastIndex(({ group }) => group === "main")).toBe(11);
  });

  it("shows at most twelve columns of any form", () => {
    for (const { id, columns: all } of forms)
      expect([id, all.filter(({ group }) => group === "main").length <= 12]).toEqual([id, true]);
  });

  it("keeps main columns together in front, so that one outline hides the rest", () => {
    for (const { columns: all } of forms)
      expect(all.map(({ group }) => group)).toEqual(
        all.map(({ group }) => group).toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)),
      );
  });

  it("asks for eight things to list a household", () => {
    expect(requiredColumns(formById("households"), {}).map(({ key }) => key)).toEqual([
      "head",
      "nationalId",
      "sex",
      "birth",
      "village",
      "people",
      "category",
      "workType",
    ]);
  });

  it("names each column of a sheet differently", () => {
    for (const { columns: all } of forms) {
      const headings = all.map(({ label }) => label.vi.toLowerCase());
      expect(new Set(headings).size).toBe(headings.length);
    }
  });

  it.each(columns.map(({ form, column }): [string, string] => [form.id, column.key]))(
    "fits %s %s into Excel",
    (id, key) => {
      const column = columns.find(
        ({ form, column: each }) => form.id === id && each.key === key,
      )?.column;
      expect(column?.key).toMatch(/^[a-z][A-Za-z0-9]*$/);
      // Excel: titles and prompts of a data validation hold 32 and 255 characters.
      expect(column?.prompt.vi.length).toBeLessThanOrEqual(255);
      expect(column?.prompt.en.length).toBeLessThanOrEqual(255);
      expect(column?.label.vi.length).toBeLessThanOrEqual(60);
      expect(column?.label.en).not.toBe("");
      expect(column?.width).toBeGreaterThan(4);
      expect(column?.numberFormat).not.toBe("");
    },
  );

  it("keeps ids, phones and codes as text", () => {
    for (const key of ["nationalId", "phone", "oldPaper", "note", "head"])
      expect(
        formById("households").columns.find((column) => column.key === key)?.numberFormat,
      ).toBe("@");
  });

  it("has options with distinct ids and labels", () => {
    for (const { column } of columns) {
      const { options = [] } = column;
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
      expect(new Set(options.map(({ label }) => label.toLowerCase())).size).toBe(options.length);
      for (const { id, en } of options) expect([id, en]).not.toContain("");
    }
  });

  it("knows the 54 ethnic groups by their official codes", () => {
    const list =
      formById("households").columns.find(({ key }) => key === "ethnicity")?.options ?? [];
    expect(list).toHaveLength(54);
    expect(list.map(({ id, label }) => `${id} ${label}`)).toEqual(
      expect.arrayContaining([
        "01 Kinh",
        "03 Thái",
        "08 HMông",
        "29 Khơ-mú",
        "33 Kháng",
        "54 Rơ-măm",
      ]),
    );
  });

  it("keeps sensitive data from leaders and the board", () => {
    const posted = formById("households").columns.filter(
      ({ sensitivity }) => sensitivity === "posted",
    );
    expect(posted.map(({ key }) => key)).toEqual([
      "code",
      "head",
      "village",
      "category",
      "workType",
    ]);
    const personal = formById("households").columns.filter(
      ({ sensitivity }) => sensitivity === "personal",
    );
    expect(personal.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["nationalId", "birth", "phone", "sex"]),
    );
  });

  it("refuses a form whose key is no column", () => {
    const { id, sheet, title, owners, lanes, laneOf } = formById("money");
    const broken = {
      id,
      sheet,
      title,
      owners,
      lanes,
      laneOf,
      version: 1,
      nameColumn: "donor",
      keys: [["source"]],
    };
    expect(() =>
      defineForm({ ...broken, columns: { donor: text({ label: "A", en: "A" }) } }),
    ).toThrow("money has no column source");
  });
});

describe("drop-downs", () => {
  it.each<[id: Parameters<typeof formById>[0], key: string, some: string[]]>([
    ["households", "village", ["bản Hốc", "bản Nậm Cản", "tổ dân phố 6"]],
    [
      "households",
      "category",
      ["Hộ nghèo", "Hộ cận nghèo", "Người có công", "Thân nhân liệt sĩ", "Khó khăn khác"],
    ],
    ["households", "workType", ["Xây mới", "Sửa chữa"]],
    [
      "households",
      "programme",
      ["Phong trào xóa nhà tạm, nhà dột nát", "Hỗ trợ nhà ở người có công"],
    ],
    ["construction", "stage", ["Chưa khởi công", "San nền, móng", "Bàn giao"]],
    ["construction", "hardRoof", ["Có", "Không"]],
    ["money", "source", ["NSTW", "Vay NHCSXH", "Hộ tự có"]],
  ])("of %s %s come from the form or the campaign", (id, key, some) => {
    const column = formById(id).columns.find((each) => each.key === key);
    expect(column === undefined ? null : listOf(column, context)).toEqual(
      expect.arrayContaining(some),
    );
  });

  it("offer no village that was merged away or that another unit has", () => {
    const column = formById("households").columns.find(({ key }) => key === "village");
    const list = column === undefined ? null : listOf(column, context);
    expect(list).not.toContain("bản Bó");
    expect(list).not.toContain("bản Lé");
  });

  it("offer the households of the workbook", () => {
    const column = formById("construction").columns.find(({ key }) => key === "household");
    const labels = new Map([["NL-2024-001", "NL-2024-001 – Lò Văn Panh – bản Hốc"]]);
    expect(column && listOf(column, { ...context, householdLabels: labels })).toEqual([
      "NL-2024-001 – Lò Văn Panh – bản Hốc",
    ]);
  });

  it("are absent from free text", () => {
    const column = formById("households").columns.find(({ key }) => key === "note");
    expect(column && listOf(column, context)).toBeNull();
  });
});
