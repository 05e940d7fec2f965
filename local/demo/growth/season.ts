import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { cellsOf, dayCell, labelOf, type NamedCells } from "../town/cells.ts";
import type { UnitRows } from "../town/organisation.ts";

/** The honours people of the town may propose, by what they are for. */
export const honours = {
  advise: "Giấy khen của Chủ tịch UBND thị xã (tham mưu, tổ chức)",
  mobilise: "Giấy khen của Chủ tịch UBND thị xã (vận động, đóng góp)",
} as const;

/** What units recorded from November 2024 to June 2025: their reports of the year 2024, twenty nominations, assessments. */
export function seasonRows(wards: readonly UnitId[]): readonly UnitRows[] {
  return [
    ...[...wards, "mttq", "vhtt"].map((unit, index) => rowsOf(unit, "documents", [report(index)])),
    rowsOf("qldt", "documents", [townReport]),
    ...wards.map((unit, index) => rowsOf(unit, "nominations", nominations(5, index))),
    rowsOf("mttq", "nominations", nominations(3, 3)),
    rowsOf("vhtt", "nominations", nominations(2, 4)),
    ...wards.map((unit, index) => rowsOf(unit, "narrative", [assessment(index)])),
  ];
}

function rowsOf(unit: UnitId, form: FormId, rows: readonly NamedCells[]): UnitRows {
  return { unit, form, rows: rows.map((named) => cellsOf(form, named)) };
}

function report(index: number): NamedCells {
  return {
    kind: labelOf("documents", "kind", "report"),
    number: `${120 + 7 * index}/BC-UBND`,
    issuedOn: dayCell("2024-11-01", index % 3),
    title: "Báo cáo kết quả thực hiện Phong trào năm 2024",
    purpose: labelOf("documents", "purpose", "reporting"),
  };
}

const townReport: NamedCells = {
  ...report(0),
  number: "412/BC-UBND",
  issuedOn: dayCell("2024-12-06"),
  title: "Báo cáo của thị xã về kết quả thực hiện Phong trào năm 2024",
};

function nominations(count: number, unit: number): readonly NamedCells[] {
  return Array.from({ length: count }, (_, index): NamedCells => {
    const branch = index % 2 === 0 ? "advise" : "mobilise";
    return {
      award: honours[branch],
      subject: labelOf("nominations", "subject", index % 2 === 0 ? "person" : "group"),
      nominee: `Cá nhân, tập thể mẫu số ${10 * unit + index + 1}`,
      position: "Tổ công tác xóa nhà tạm, nhà dột nát",
      branch: labelOf("nominations", "branch", branch),
      achievement: "Hoàn thành xuất sắc nhiệm vụ được giao trong Phong trào",
      minutesNo: `0${unit + 1}/BB-TĐ`,
      present: 12,
      agreed: 11,
      ...(branch === "advise" ? { documentsDrafted: 6 } : { mobilised: 45_000_000 }),
    };
  });
}

/** Households counted as poor at the start and the end of 2024; sized from the review of 2020 (domain §4). */
const poverty = [
  [1509, 23, 1512, 19],
  [308, 26, 309, 21],
  [1292, 152, 1298, 131],
] as const;

function assessment(index: number): NamedCells {
  const [householdsBefore = 0, poorBefore = 0, householdsAfter = 0, poorAfter = 0] =
    poverty[index] ?? [];
  return {
    period: "Báo cáo năm 2024 của đơn vị",
    strengths: "Hệ thống chính trị vào cuộc, người dân đồng thuận",
    weaknesses: "Một số hộ chậm bố trí vốn đối ứng",
    householdsBefore,
    poorBefore,
    householdsAfter,
    poorAfter,
  };
}
