import { dayCell, labelOf, type NamedCells } from "../local/demo/town/cells.ts";

const today = dayCell("2024-10-30");

/** Who enters the row of an obligation, where it is kept, and what stands in it. Households are named by codes the town has. */
export interface Entry {
  readonly person: string;
  readonly unit?: string;
  readonly row: (houses: Houses) => NamedCells;
  /** The stored row that is continued, where a row for the house is there already. */
  readonly continues?: (houses: Houses) => string;
  /** Somebody else has to agree before it counts. */
  readonly decidedBy?: string;
}

export interface Houses {
  /** Posted, not yet decided on. */
  readonly posted: string;
  /** Approved, not yet started. */
  readonly approved: string;
  /** Under way since a while, with its progress row. */
  readonly started: string;
}

/** What is entered for each obligation, by its id. */
export const entries: Readonly<Record<string, Entry>> = {
  O1: { person: "qldt", row: () => paper("plan", "plan", "77/KH-UBND") },
  O2: { person: "na-lay", row: () => household() },
  O3: {
    person: "na-lay",
    row: () => ({
      kind: labelOf("rounds", "kind", "vote"),
      village: "bản Nậm Cản",
      heldOn: today,
      households: 2,
      attendees: 40,
      agreed: 38,
      passed: 2,
      minutesNo: "09/BB-BX",
    }),
  },
  O4: {
    person: "na-lay",
    row: () => ({
      kind: labelOf("complaints", "kind", "feedback"),
      receivedOn: today,
      content: "Đề nghị niêm yết danh sách rõ hơn",
      status: labelOf("complaints", "status", "open"),
    }),
  },
  O5: {
    person: "qldt",
    unit: "na-lay",
    row: ({ posted }) => ({
      decisionNo: "2801/QĐ-UBND",
      decisionOn: today,
      household: posted,
      programme: "Phong trào xóa nhà tạm, nhà dột nát",
      amount: 25_000_000,
      signer: "Nguyễn Văn Mẫu",
    }),
  },
  O6: {
    person: "mttq",
    row: () => ({
      source: labelOf("money", "source", "business"),
      donor: "Công ty TNHH Một Lần (mẫu)",
      kind: labelOf("money", "kind", "money"),
      amount: 5_000_000,
      receivedOn: today,
      receipt: "PT 901",
    }),
  },
  O7: {
    person: "na-lay",
    continues: ({ approved }) => approved,
    row: ({ approved }) => ({
      household: approved,
      stage: labelOf("construction", "stage", "foundation"),
      startedOn: dayCell("2024-10-28"),
      checkedOn: today,
    }),
  },
  O8: {
    person: "na-lay",
    continues: ({ started }) => started,
    row: ({ started }) => ({
      household: started,
      stage: labelOf("construction", "stage", "accepted"),
      percent: 100,
      startedOn: dayCell("2024-10-01"),
      completedOn: dayCell("2024-10-28"),
      acceptedOn: today,
      acceptanceNo: "01/BB-NT",
      newArea: 45,
      hardFoundation: "Có",
      hardFrame: "Có",
      hardRoof: "Có",
      checkedOn: today,
    }),
  },
  O9: { person: "qldt", row: () => visit("inspection", "Phòng Quản lý Đô thị") },
  O10: { person: "mttq", row: () => visit("supervision", "Ủy ban MTTQ thị xã") },
  O11: {
    person: "na-lay",
    row: () => ({
      kind: labelOf("obstacles", "kind", "policy"),
      content: "Chưa có hướng dẫn quy đổi ngày công",
      level: labelOf("obstacles", "level", "town"),
      raisedOn: today,
      status: labelOf("obstacles", "status", "open"),
    }),
  },
  O12: {
    person: "tt-vhttth",
    row: () => ({
      form: labelOf("outreach", "form", "article"),
      heldOn: today,
      topic: labelOf("outreach", "topic", "prime-minister"),
      quantity: 2,
      title: "Mái ấm trước mùa mưa",
    }),
  },
  O13: { person: "vhtt", row: () => example("example", "Bản mẫu số 2") },
  O14: { person: "na-lay", row: () => example("initiative", "Tổ công tác số 2") },
  O15: {
    person: "noi-vu",
    decidedBy: "qldt",
    row: () => ({
      member: "Trần Thị Mẫu",
      unit: "phường Na Lay",
      field: "Xây dựng nhà ở",
      validFrom: dayCell("2024-10-01"),
      citation: "Quyết định phân công của Hội đồng (mẫu)",
      confirmed: "Đã xác nhận",
    }),
  },
  O16: {
    person: "na-lay",
    row: () => ({
      award: "Giấy khen của Chủ tịch UBND thị xã (tham mưu, tổ chức)",
      subject: labelOf("nominations", "subject", "person"),
      nominee: "Cá nhân mẫu số 900",
      position: "Công chức địa chính",
      branch: labelOf("nominations", "branch", "advise"),
      achievement: "Tham mưu kịp thời",
      documentsDrafted: 4,
    }),
  },
  O17: { person: "na-lay", row: () => paper("report", "reporting", "88/BC-UBND") },
  O18: { person: "qldt", row: () => paper("report", "reporting", "390/BC-UBND") },
  O19: {
    person: "na-lay",
    row: () => ({
      period: "Báo cáo năm 2024 của đơn vị",
      strengths: "Người dân đồng thuận",
      weaknesses: "Thiếu vốn đối ứng",
      householdsBefore: 1509,
      poorBefore: 23,
      householdsAfter: 1512,
      poorAfter: 19,
    }),
  },
};

function paper(kind: string, purpose: string, number: string): NamedCells {
  return {
    kind: labelOf("documents", "kind", kind),
    number,
    issuedOn: today,
    title: "Văn bản mẫu",
    purpose: labelOf("documents", "purpose", purpose),
  };
}

function visit(kind: string, lead: string): NamedCells {
  return {
    kind: labelOf("inspections", "kind", kind),
    lead,
    heldOn: today,
    visited: "phường Na Lay",
    result: "Đúng đối tượng",
  };
}

function example(kind: string, who: string): NamedCells {
  return {
    kind: labelOf("exemplars", "kind", kind),
    subject: labelOf("exemplars", "subject", "group"),
    who,
    summary: "Góp ngày công giúp nhau làm nhà",
    notedOn: today,
  };
}

function household(): NamedCells {
  return {
    head: "Lường Văn Muôn",
    nationalId: "011071009001",
    sex: "Nam",
    birth: 1971,
    village: "bản Hốc",
    people: 4,
    category: labelOf("households", "category", "poor"),
    workType: labelOf("households", "workType", "new"),
    surveyedOn: today,
  };
}
