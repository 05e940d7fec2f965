import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { cellsOf, dayCell, labelOf, type NamedCells } from "./cells.ts";
import type { Random } from "./random.ts";
import { type Posted, roundRows, villagesWithRounds } from "./rounds.ts";

/** Rows of one unit in one form. */
export interface UnitRows {
  readonly unit: UnitId;
  readonly form: FormId;
  readonly rows: readonly ReturnType<typeof cellsOf>[];
}

interface Ward {
  readonly unit: UnitId;
  /** As people write it in front of a number, e.g. "UBND phường Na Lay". */
  readonly name: string;
  readonly villages: readonly string[];
  readonly households: readonly Posted[];
}

/**
 * What units recorded beside houses and money up to 31/10/2024: six plans, twelve postings, nine inspections, six supervisions,
 * fifteen obstacles, twenty-four pieces of outreach (domain §8.1), a few complaints, examples and initiatives.
 */
export function organisationRows(random: Random, wards: readonly Ward[]): readonly UnitRows[] {
  return [
    ...plans(wards),
    ...wards.map((ward) => roundsOf(random, ward)),
    ...inspections(wards),
    ...wards.map((ward) => obstaclesOf(random, ward)),
    ...outreach(random, wards),
    ...complaints(wards),
    ...examples(wards),
  ];
}

function listed(unit: UnitId, form: FormId, rows: readonly NamedCells[]): UnitRows {
  return { unit, form, rows: rows.map((named) => cellsOf(form, named)) };
}

/** Three wards, the Front and two offices have theirs; the others are late. */
function plans(wards: readonly Ward[]): readonly UnitRows[] {
  const plan = (number: string, day: string, more: NamedCells = {}): NamedCells => ({
    kind: labelOf("documents", "kind", "plan"),
    number,
    issuedOn: dayCell(day),
    title: "Kế hoạch triển khai Phong trào xóa nhà tạm, nhà dột nát năm 2024, 2025",
    purpose: labelOf("documents", "purpose", "plan"),
    ...more,
  });
  const houses = [
    [13, 9],
    [10, 6],
    [44, 14],
  ] as const;
  return [
    ...wards.map(({ unit }, index) => {
      const [newHouses = 0, repairHouses = 0] = houses[index] ?? [];
      const targets = { newHouses, repairHouses, targetOn: dayCell("2025-12-31") };
      const number = `${41 + 13 * index}/KH-UBND`;
      return listed(unit, "documents", [
        plan(number, `2024-10-${8 + 5 * index}`.replace("-8", "-08"), targets),
      ]);
    }),
    listed("mttq", "documents", [plan("27/KH-MTTQ", "2024-10-11")]),
    listed("vhtt", "documents", [plan("18/KH-VHTT", "2024-10-14")]),
    listed("tt-vhttth", "documents", [plan("09/KH-TTVH", "2024-10-15")]),
  ];
}

/** The criteria made public, then the meetings and postings of some villages. */
function roundsOf(random: Random, { unit, villages, households }: Ward): UnitRows {
  const criteria: NamedCells = {
    kind: labelOf("rounds", "kind", "criteria"),
    village: villages[0] ?? "",
    heldOn: dayCell("2024-09-30"),
    place: "Họp bản",
    content: "Tiêu chí, đối tượng được hỗ trợ nhà ở",
  };
  const rows = roundRows(random, households, villagesWithRounds(households));
  return { unit, form: "rounds", rows: [cellsOf("rounds", criteria), ...rows] };
}

function inspections(wards: readonly Ward[]): readonly UnitRows[] {
  const visit =
    (kind: string, lead: string) =>
    (index: number): NamedCells => ({
      kind: labelOf("inspections", "kind", kind),
      lead,
      heldOn: dayCell("2024-10-08", 2 * index),
      visited: wards[index % wards.length]?.name ?? "",
      houses: 2 + (index % 3),
      withProgramme: kind === "inspection" ? "Có" : null,
      result: "Hồ sơ, danh sách cơ bản đầy đủ, đúng đối tượng",
      ...(index === 0
        ? {
            recommendation: "Bổ sung biên bản bình xét của một bản",
            dueOn: dayCell("2024-10-25"),
            followUp: labelOf("inspections", "followUp", "open"),
          }
        : {}),
    });
  const times = (count: number, row: (index: number) => NamedCells) =>
    Array.from({ length: count }, (_, index) => row(index));
  return [
    listed("qldt", "inspections", times(6, visit("inspection", "Phòng Quản lý Đô thị"))),
    listed("noi-vu", "inspections", times(3, visit("inspection", "Phòng Nội vụ"))),
    listed("mttq", "inspections", times(6, visit("supervision", "Ủy ban MTTQ thị xã"))),
  ];
}

const troubles = [
  ["land", "Hộ chưa có giấy tờ về đất ở, đang xác minh nguồn gốc", "ward"],
  ["funds", "Hộ chưa bố trí được vốn đối ứng", "ward"],
  ["materials", "Giá cát, đá tăng, đường vào bản khó đi", "town"],
  ["weather", "Mưa kéo dài, chưa đổ móng được", "village"],
  ["policy", "Chưa rõ mức hỗ trợ khi hộ thuộc hai chương trình", "province"],
] as const;

function obstaclesOf(random: Random, { unit }: Ward): UnitRows {
  const rows = troubles.map(([kind, content, level], index): NamedCells => {
    const isSolved = index === 3;
    return {
      kind: labelOf("obstacles", "kind", kind),
      content,
      level: labelOf("obstacles", "level", level),
      raisedOn: dayCell("2024-10-09", random.between(0, 8)),
      dueOn: dayCell("2024-10-28", random.between(0, 20)),
      status: labelOf("obstacles", "status", isSolved ? "solved" : "open"),
      ...(isSolved ? { solvedOn: dayCell("2024-10-24") } : {}),
    };
  });
  return listed(unit, "obstacles", rows);
}

function outreach(random: Random, wards: readonly Ward[]): readonly UnitRows[] {
  const rowsOf = (forms: readonly string[], from: string) =>
    forms.map((form, index): NamedCells => ({
      form: labelOf("outreach", "form", form),
      heldOn: dayCell(from, index),
      topic: labelOf("outreach", "topic", index % 2 === 0 ? "prime-minister" : "province"),
      quantity: random.between(1, 6),
      people: form === "conference" || form === "village-meeting" ? random.between(30, 90) : null,
      title: "Chung tay xóa nhà tạm, nhà dột nát",
    }));
  return [
    ...wards.map(({ unit }) =>
      listed(
        unit,
        "outreach",
        rowsOf(["village-meeting", "loudspeaker", "conference"], "2024-10-04"),
      ),
    ),
    listed(
      "tt-vhttth",
      "outreach",
      rowsOf(
        ["article", "special-page", "column", "reportage", "loudspeaker", "article", "column"],
        "2024-10-05",
      ),
    ),
    listed(
      "vhtt",
      "outreach",
      rowsOf(["conference", "visual", "social-media", "visual"], "2024-10-07"),
    ),
    listed(
      "mttq",
      "outreach",
      rowsOf(["conference", "article", "village-meeting", "social-media"], "2024-10-10"),
    ),
  ];
}

function complaints(wards: readonly Ward[]): readonly UnitRows[] {
  return wards.slice(0, 2).map(({ unit }, index) =>
    listed(unit, "complaints", [
      {
        kind: labelOf("complaints", "kind", index === 0 ? "proposal" : "feedback"),
        receivedOn: dayCell("2024-10-16", index),
        content: "Đề nghị xem xét lại thứ tự ưu tiên khi lập danh sách",
        dueOn: dayCell("2024-11-08"),
        status: labelOf("complaints", "status", "working"),
      },
    ]),
  );
}

function examples(wards: readonly Ward[]): readonly UnitRows[] {
  const row = (kind: string, who: string, summary: string): NamedCells => ({
    kind: labelOf("exemplars", "kind", kind),
    subject: labelOf("exemplars", "subject", "group"),
    who,
    title: summary,
    summary,
    notedOn: dayCell("2024-10-22"),
  });
  return [
    listed("vhtt", "exemplars", [
      row("model", "Bản mẫu đổi công làm nhà", "Mỗi hộ góp một ngày công giúp hộ đang dựng nhà"),
    ]),
    ...wards
      .slice(0, 1)
      .map(({ unit, name }) =>
        listed(unit, "exemplars", [
          row(
            "initiative",
            `Tổ công tác ${name}`,
            "Sổ theo dõi vật liệu chung cho các nhà cùng bản",
          ),
        ]),
      ),
  ];
}
