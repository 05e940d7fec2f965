import type { FormId, Localised } from "../../forms/column.ts";
import { words } from "../../cube/indicator.ts";

/** A duty of the plan that carries data: where it is written, who has it, and what answers for it here. */
export interface Obligation {
  /** "O1" to "O19" of domain §1.2. */
  readonly id: string;
  readonly what: Localised;
  /** Sections of plan 2404/KH-UBND. */
  readonly source: string;
  /** Who records it. */
  readonly who: string;
  readonly form: FormId;
  /** Codes of rules that guard it. */
  readonly rules: readonly string[];
  /** The figure that changes when a row is added, and the unit in whose line it is read. */
  readonly indicator: string;
  readonly unit: string;
}

/** Every data-bearing obligation of the plan. Held by a test that adds one row for each and sees its cell change. */
export const obligations: readonly Obligation[] = [
  {
    id: "O1",
    what: words("Ban hành kế hoạch thực hiện của đơn vị", "Each unit issues its plan"),
    source: "III.1.a-1, V.2.b",
    who: "mọi cơ quan, đơn vị, UBND xã, phường",
    form: "documents",
    rules: ["E30", "E48"],
    indicator: "B10.plans",
    unit: "qldt",
  },
  {
    id: "O2",
    what: words("Rà soát hộ theo đối tượng và nhu cầu", "Survey of households"),
    source: "III.1.a-5, V.2.d",
    who: "UBND xã, phường",
    form: "households",
    rules: ["E24", "E25", "E50"],
    indicator: "B1.need.total",
    unit: "na-lay",
  },
  {
    id: "O3",
    what: words("Họp bình xét tại thôn, bản", "Village meetings that vote"),
    source: "III.1.a-5",
    who: "UBND xã, phường với thôn, bản",
    form: "rounds",
    rules: ["E41"],
    indicator: "B10.rounds.vote",
    unit: "na-lay",
  },
  {
    id: "O4",
    what: words(
      "Công khai tiêu chí, danh sách; tiếp nhận phản ánh",
      "Criteria and lists made public, complaints received",
    ),
    source: "III.1.a-2, I.2",
    who: "UBND xã, phường, MTTQ",
    form: "complaints",
    rules: ["E29", "E73"],
    indicator: "B10.complaints-open",
    unit: "na-lay",
  },
  {
    id: "O5",
    what: words("Phê duyệt hộ và mức hỗ trợ, giải ngân", "Approval, support and disbursement"),
    source: "III.1.a-3, II.4",
    who: "Phòng QLĐT",
    form: "approvals",
    rules: ["E12", "E38", "E40"],
    indicator: "B2.approved.total",
    unit: "na-lay",
  },
  {
    id: "O6",
    what: words("Huy động nguồn lực", "Resources mobilised"),
    source: "II.1, III.1.a-4, III.1.b",
    who: "phòng ban, MTTQ, đoàn thể, xã, phường",
    form: "money",
    rules: ["E39", "E62", "E66"],
    indicator: "B4.received.total",
    unit: "mttq",
  },
  {
    id: "O7",
    what: words("Xây dựng đúng tiến độ, chất lượng", "Building in time and quality"),
    source: "II.3",
    who: "hộ, UBND xã, phường",
    form: "construction",
    rules: ["E33", "E54"],
    indicator: "B2.started.total",
    unit: "na-lay",
  },
  {
    id: "O8",
    what: words("Nghiệm thu, bàn giao", "Inspection and hand-over of houses"),
    source: "II.3",
    who: "UBND cấp xã, MTTQ, thôn, hộ",
    form: "construction",
    rules: ["E29", "E35"],
    indicator: "B2.accepted.total",
    unit: "na-lay",
  },
  {
    id: "O9",
    what: words("Kiểm tra việc thực hiện", "Inspections"),
    source: "I.2, V.4, V.8.b",
    who: "Phòng QLĐT, Phòng Nội vụ",
    form: "inspections",
    rules: ["E35"],
    indicator: "B10.inspections.inspection",
    unit: "qldt",
  },
  {
    id: "O10",
    what: words("Giám sát, phản biện xã hội", "Supervision by the Front and the people"),
    source: "III.1.b-2, III.1.a-2",
    who: "MTTQ, đoàn thể",
    form: "inspections",
    rules: ["E35"],
    indicator: "B10.inspections.supervision",
    unit: "mttq",
  },
  {
    id: "O11",
    what: words("Khó khăn, vướng mắc và hướng giải quyết", "Obstacles and their solution"),
    source: "I.2",
    who: "mọi đơn vị",
    form: "obstacles",
    rules: ["E35"],
    indicator: "B10.obstacles.town",
    unit: "na-lay",
  },
  {
    id: "O12",
    what: words("Tuyên truyền, quán triệt", "Outreach"),
    source: "II.5, III.1.a-2, V.2.a, V.6, V.7",
    who: "mọi đơn vị, Phòng VH&TT, Trung tâm VH-TT-TH",
    form: "outreach",
    rules: ["E30"],
    indicator: "B10.outreach.total",
    unit: "tt-vhttth",
  },
  {
    id: "O13",
    what: words("Gương điển hình, mô hình hay, cách làm mới", "Good examples and models"),
    source: "V.6, III.2, IV",
    who: "Phòng VH&TT, mọi đơn vị",
    form: "exemplars",
    rules: ["E30"],
    indicator: "B10.exemplars.example",
    unit: "vhtt",
  },
  {
    id: "O14",
    what: words("Đề xuất, sáng kiến", "Proposals and initiatives"),
    source: "V.2.e",
    who: "mọi đơn vị",
    form: "exemplars",
    rules: ["E30"],
    indicator: "B10.exemplars.initiative",
    unit: "na-lay",
  },
  {
    id: "O15",
    what: words("Phân công thành viên Hội đồng", "Members of the council assigned"),
    source: "V.1",
    who: "Hội đồng TĐKT (Phòng Nội vụ)",
    form: "assignments",
    rules: ["E48"],
    indicator: "B10.assigned",
    unit: "na-lay",
  },
  {
    id: "O16",
    what: words("Đề nghị, thẩm định, quyết định khen thưởng", "Commendation"),
    source: "III.2, V.2.e, V.4, V.8",
    who: "mọi đơn vị, Phòng QLĐT, Phòng Nội vụ",
    form: "nominations",
    rules: ["E41", "E63", "E64"],
    indicator: "B8.nominated.total",
    unit: "na-lay",
  },
  {
    id: "O17",
    what: words("Báo cáo của đơn vị về thị xã", "The unit's report to the town"),
    source: "V.2.g",
    who: "mọi đơn vị",
    form: "documents",
    rules: ["E30"],
    indicator: "B10.reports",
    unit: "na-lay",
  },
  {
    id: "O18",
    what: words("Báo cáo của thị xã về tỉnh", "The town's report to the province"),
    source: "V.4",
    who: "Phòng QLĐT tham mưu, UBND thị xã",
    form: "documents",
    rules: ["E30"],
    indicator: "B10.reports",
    unit: "qldt",
  },
  {
    id: "O19",
    what: words("Gắn với giảm nghèo, việc làm, đời sống", "Tied to poverty reduction"),
    source: "II.2, V.2.c",
    who: "mọi đơn vị, Phòng LĐ-TB&XH",
    form: "narrative",
    rules: ["E67"],
    indicator: "B10.poverty-after",
    unit: "na-lay",
  },
];
