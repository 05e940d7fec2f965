import { describe, expect, it } from "vitest";
import { houseStates } from "../../../../shared/cube/vocabulary.ts";
import { houseStates as formStates } from "../../../../shared/forms/house.ts";
import { buildSummaryTabs } from "../../../../shared/tables/summary/summary-tabs.ts";
import { type Counted, input, shown, totalsOf } from "./town.ts";

/** The synthetic town of domain §8.1: households by main category, then how many are to be built new. */
const wards = {
  "na-lay": {
    categories: { poor: 8, "near-poor": 5, merit: 5, disaster: 2, hardship: 2 },
    fresh: 13,
  },
  "song-da": {
    categories: { poor: 6, "near-poor": 4, merit: 3, disaster: 2, hardship: 1 },
    fresh: 10,
  },
  "lay-nua": {
    categories: { poor: 30, "near-poor": 14, merit: 6, disaster: 5, hardship: 3 },
    fresh: 44,
  },
};

function households({ categories, fresh }: (typeof wards)["na-lay"]): Counted[] {
  return Object.entries(categories)
    .flatMap(([category, count]) => Array<string>(count).fill(category))
    .map((category, index): Counted => {
      return {
        values: { category, workType: index < fresh ? "new" : "repair" },
        accepted: index % 2 === 0,
      };
    });
}

const town = Object.entries(wards).map(([unit, ward]) => {
  return { unit, forms: [totalsOf("households", households(ward))] };
});
const [tab] = buildSummaryTabs(input(town));
if (tab === undefined) throw new Error("no tab");

describe("B1", () => {
  it.each<[id: string, naLay: number, songDa: number, layNua: number, town: number]>([
    ["B1.need.new", 13, 10, 44, 67],
    ["B1.need.repair", 9, 6, 14, 29],
    ["B1.need.unknown", 0, 0, 0, 0],
    ["B1.need.total", 22, 16, 58, 96],
    ["B1.need.poor.new", 8, 6, 30, 44],
    ["B1.need.poor.repair", 0, 0, 0, 0],
    ["B1.need.near-poor.new", 5, 4, 14, 23],
    ["B1.need.merit.repair", 5, 3, 6, 14],
    ["B1.need.disaster.repair", 2, 2, 5, 9],
    ["B1.need.hardship.repair", 2, 1, 3, 6],
    ["B1.incomplete", 22, 16, 58, 96],
  ])("%s", (id, ...expected) => {
    const units = ["na-lay", "song-da", "lay-nua", "town"];
    expect(units.map((unit) => shown(tab, id, { unit }))).toEqual(expected);
  });

  it("shows accepted figures in a block of their own", () => {
    expect(shown(tab, "B1.need.total", { basis: "accepted" })).toBe(11 + 8 + 29);
    expect(tab.body.map(([first]) => first?.value)).toEqual([
      "SỐ LIỆU ĐÃ GỬI",
      "phường Na Lay",
      "phường Sông Đà",
      "xã Lay Nưa",
      "Toàn thị xã",
      "SỐ LIỆU ĐÃ TIẾP NHẬN",
      "phường Na Lay",
      "phường Sông Đà",
      "xã Lay Nưa",
      "Toàn thị xã",
    ]);
  });

  it("reads across as a clerk would add it up", () => {
    expect(tab.body[1]?.slice(1).map(({ value }) => value)).toEqual([
      ...[8, 0, 5, 0, 0, 5, 0, 0, 0, 2, 0, 2, 0, 0],
      ...[13, 9, 0, 22],
      ...[22, 0, 0, 0, 0, 0, 0],
      22,
    ]);
  });

  it("has a header of two rows, categories over work types", () => {
    expect(tab.header[0]?.slice(0, 4)).toEqual(["Đơn vị", "Hộ nghèo", "", "Hộ cận nghèo"]);
    expect(tab.header[1]?.slice(0, 4)).toEqual(["", "Xây mới", "Sửa chữa", "Xây mới"]);
  });

  it("draws new and repair by unit from the sent block", () => {
    // Titles take 5 rows, a blank one, the header two: the body starts in row 9 with its heading.
    expect(tab.charts[0]).toEqual({
      type: "ColumnStacked",
      title: "Nhu cầu theo đơn vị (đã gửi)",
      categories: "A10:A12",
      series: [
        { name: "Tổng số – Xây mới", values: "P10:P12" },
        { name: "Tổng số – Sửa chữa", values: "Q10:Q12" },
      ],
    });
  });
});

describe("lines above a tab", () => {
  it("say period, as-of stamp in Vietnam's time, coverage and that rows are invented", () => {
    expect(tab.titles).toEqual([
      "BIỂU B1. NHU CẦU HỖ TRỢ NHÀ Ở (đơn vị tính: hộ)",
      "Chung tay xóa nhà tạm, nhà dột nát trên phạm vi cả nước trong năm 2025 - thị xã Mường Lay",
      "Kỳ báo cáo: Tháng 10/2024 (từ 01/10/2024 đến 31/10/2024)",
      "Số liệu tính đến 17:05 ngày 31/10/2024 · 3/3 xã, phường · 0/14 cơ quan, đoàn thể",
      "DỮ LIỆU GIẢ LẬP",
    ]);
  });

  it.each<[why: string, asOf: string | null, line: string]>([
    [
      "an evening in UTC is the next day in Vietnam",
      "2024-10-31T18:30:00Z",
      "Số liệu tính đến 01:30 ngày 01/11/2024",
    ],
    ["nobody has sent", null, "Chưa có đơn vị nào gửi số liệu"],
  ])("%s", (_, asOf, line) => {
    const [one] = buildSummaryTabs(input(town, { asOf }));
    expect(one?.titles[3]?.split(" · ")[0]).toBe(line);
  });

  it("counts a unit as reporting only when it has live rows", () => {
    const empty = { states: {}, sent: {}, accepted: {} };
    const units = [
      { unit: "na-lay", forms: [{ ...empty, states: { sent: 1 } }] },
      { unit: "song-da", forms: [{ ...empty, states: { withdrawn: 4 } }] },
      { unit: "mttq", forms: [{ ...empty, states: { returned: 1 } }] },
      { unit: "qldt", forms: [empty] },
    ];
    const [one] = buildSummaryTabs(input(units));
    expect(one?.titles[3]).toContain("1/3 xã, phường · 1/14 cơ quan, đoàn thể");
  });

  it("are in English for those who ask", () => {
    const [one] = buildSummaryTabs(input(town, { language: "en" }));
    expect(one?.sheet).toBe("B1 Need");
    expect(one?.titles[3]).toBe(
      "Figures as of 17:05, 31/10/2024 · 3/3 wards · 0/14 offices and unions",
    );
  });

  it("do not say that real rows are invented", () => {
    const one = input(town);
    const [real] = buildSummaryTabs({ ...one, campaign: { ...one.campaign, synthetic: false } });
    expect(real?.titles).toHaveLength(4);
  });
});

describe("notes", () => {
  it("say how many rows are not cross-checked", () => {
    const [one] = buildSummaryTabs(input(town, { unchecked: 1200 }));
    expect(one?.notes.join("\n")).toContain("Còn 1.200 dòng chưa đối chiếu trùng số định danh");
  });

  it("say what two units have entered, and whether it counts", () => {
    const { forms, unit } = { unit: "na-lay", forms: [totalsOf("households", [])] };
    const sent = { "inDoubt|nid": 2, "inDoubt|gift": 1, "inDoubtAmount|gift": 50_000_000 };
    const doubtful = { unit, forms: forms.map((form) => ({ ...form, sent })) };
    const [one] = buildSummaryTabs(input([doubtful]));
    const notes = one?.notes.join("\n");
    expect(notes).toContain("Có 2 hộ nghi trùng số định danh với đơn vị khác, chưa được tính");
    expect(notes).toContain("Có 1 khoản ủng hộ, 50.000.000 đồng, nghi hai đơn vị cùng ghi");
  });

  it("say nothing of it when all are", () => {
    expect(tab.notes.join("\n")).not.toContain("đối chiếu");
  });
});

describe("units", () => {
  it("outside the catalogue keep their line while they have figures, so that units add up to the town", () => {
    const stray = {
      unit: "old-ward",
      forms: [totalsOf("households", [{ values: { category: "poor", workType: "new" } }])],
    };
    const [one] = buildSummaryTabs(input([...town, stray]));
    expect(one?.body[4]?.[0]?.value).toBe("old-ward");
    if (one) expect(shown(one, "B1.need.total")).toBe(97);
  });

  it("that have sent nothing stand there with zeros", () => {
    const [one] = buildSummaryTabs(input([]));
    expect(one?.body[1]?.slice(15, 19).map(({ value }) => value)).toEqual([0, 0, 0, 0]);
  });
});

describe("present states", () => {
  /** One household in each state, as its own dates and the facts of other forms make it. */
  const inState: Readonly<Record<string, Counted>> = {
    surveyed: { values: { surveyedOn: "2024-10-01" } },
    voted: { values: { votedOn: "2024-10-05" } },
    posted: { values: { postedOn: "2024-10-10" } },
    approved: { values: {}, facts: { approvedOn: "2024-10-15" } },
    started: {
      values: {},
      facts: { approvedOn: "2024-10-15", startedOn: "2024-10-20", stage: "roof" },
    },
    completed: { values: {}, facts: { completedOn: "2024-10-30" } },
    removed: { values: { exitReason: "refused", exitOn: "2024-10-12" } },
  };
  /** S1 of domain §8.1: 31/10/2024, by ward in the order of the states above. */
  const counts = {
    "na-lay": [9, 6, 3, 2, 1, 0, 1],
    "song-da": [7, 4, 2, 2, 1, 0, 0],
    "lay-nua": [25, 12, 5, 8, 5, 3, 0],
  };
  const units = Object.entries(counts).map(([unit, numbers]) => {
    const rows = Object.values(inState).flatMap((row, index) =>
      Array<Counted>(numbers[index] ?? 0).fill(row),
    );
    return { unit, forms: [totalsOf("households", rows)] };
  });
  const [states] = buildSummaryTabs(input(units));

  it.each<[state: string, town: number]>([
    ["surveyed", 41],
    ["voted", 22],
    ["posted", 10],
    ["approved", 12],
    ["started", 7],
    ["completed", 3],
    ["removed", 1],
  ])("%s: %i households in the town", (state, expected) => {
    if (states) expect(shown(states, `B1.state.${state}.total`)).toBe(expected);
  });

  it("count every household once", () => {
    if (states) expect(shown(states, "B1.need.total")).toBe(96);
  });

  it("count a handed-over house as completed", () => {
    const row = { values: {}, facts: { handedOverOn: "2024-10-30" } };
    const [one] = buildSummaryTabs(
      input([{ unit: "na-lay", forms: [totalsOf("households", [row])] }]),
    );
    if (one) expect(shown(one, "B1.state.completed.total")).toBe(1);
  });

  it("have no house outside the known states", () => {
    const known = houseStates.flatMap(({ id, values = [id] }) => values);
    expect([...known].sort()).toEqual([...formStates].sort());
  });
});
