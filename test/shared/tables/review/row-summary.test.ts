import { describe, expect, it } from "vitest";
import type { FormId } from "../../../../shared/forms/column.ts";
import { rowSummary } from "../../../../shared/tables/review/row-summary.ts";

function summary(form: FormId, cells: Readonly<Record<string, string>>): string {
  return rowSummary({
    form,
    cells: Object.entries(cells).map(([key, text]) => ({ key, label: key, text })),
  });
}

describe("rowSummary", () => {
  it.each<[form: FormId, cells: Readonly<Record<string, string>>, line: string]>([
    [
      "households",
      {
        head: "Lò Văn Panh",
        nationalId: "011********23",
        village: "bản Hốc",
        people: "4",
        category: "Hộ nghèo",
        workType: "Xây mới",
        note: "đường vào khó",
      },
      "Lò Văn Panh – bản Hốc – Hộ nghèo – Xây mới – CCCD 011********23 – ghi chú: đường vào khó",
    ],
    [
      "construction",
      { household: "NL-2024-007 – Lò Văn Panh", stage: "Mái", startedOn: "05/10/2024" },
      "NL-2024-007 – Lò Văn Panh – Mái – khởi công 05/10/2024",
    ],
    [
      "money",
      { source: "Hộ tự có", kind: "Tiền", amount: "5.000.000", household: "NL-2024-007" },
      "Hộ tự có – Tiền – 5.000.000 đồng – NL-2024-007",
    ],
    [
      "money",
      { source: "Tổ chức CT-XH", donor: "Hội Phụ nữ", kind: "Ngày công", workdays: "12" },
      "Tổ chức CT-XH – Hội Phụ nữ – Ngày công – 12 công – quỹ chung",
    ],
    [
      "approvals",
      { decisionNo: "12/QĐ-UBND", decisionOn: "01/11/2024", household: "NL-2024-007" },
      "QĐ 12/QĐ-UBND – ngày 01/11/2024 – NL-2024-007",
    ],
  ])("of %s names what somebody who decides needs", (form, cells, line) => {
    expect(summary(form, cells)).toBe(line);
  });

  it("keeps a long note short", () => {
    const line = summary("households", { head: "Lò Văn Panh", note: "rất khó ".repeat(50) });
    expect(line).toMatch(/^Lò Văn Panh – ghi chú: rất khó .*…$/u);
    expect(line.length).toBeLessThan(120);
  });

  it("stays one line whatever people typed", () => {
    expect(summary("households", { head: "Lò Văn\n Panh", village: "bản\tHốc" })).toBe(
      "Lò Văn Panh – bản Hốc",
    );
  });
});
