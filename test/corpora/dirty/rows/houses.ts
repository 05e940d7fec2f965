import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario, Typed } from "../facts.ts";
import { house, listed } from "./house.ts";

const merit = {
  ...listed,
  category: "Người có công",
  flagPoor: null,
  flagMerit: "x",
};
const movement = "Phong trào xóa nhà tạm, nhà dột nát";
/** What is expected, and the household where it is not the usual one. */
type Said = [expected: string, household?: Typed];

const approved = (why: string, changes: Typed, ...[expected, household = listed]: Said) => ({
  why,
  rows: house(household, ["approvals", changes, expected]),
});
const built = (why: string, changes: Typed, ...[expected, household = listed]: Said) => ({
  why,
  rows: house(household, ["approvals", {}, ""], ["construction", changes, expected]),
});
const started = day("2024-12-20");

/** The chain of a house: listed, decided, begun, paid. Source: domain §1.7, §3; E11, E12, E25, E29, E30, E33, E35, E38, E40, E50, E54, E57. */
export const houses: readonly Scenario[] = [
  approved("a decision in order", {}, ""),
  approved("E12: 70 million for a new house", { amount: 70_000_000 }, "E12 warn amount"),
  approved("E12: 35 million for a repair", { amount: 35_000_000 }, "E12 warn amount", {
    ...listed,
    workType: "Sửa chữa",
  }),
  approved(
    "E12: 60 million nine days before the norm rose",
    { amount: 60_000_000, decisionOn: day("2024-11-01") },
    "E12 warn amount",
  ),
  approved("the day the norm rose", { decisionOn: day("2024-11-10") }, ""),
  approved(
    "E12: merit, before QĐ 21 was in force",
    {
      programme: "Hỗ trợ nhà ở người có công",
      decisionOn: day("2025-01-08"),
    },
    "E12 warn amount",
    merit,
  ),
  approved(
    "merit, under QĐ 21",
    { programme: "Hỗ trợ nhà ở người có công", decisionOn: day("2025-01-09") },
    "",
    merit,
  ),
  approved(
    "above the norm, with its source",
    { amount: 80_000_000, note: "Thị xã hỗ trợ thêm 20 triệu đồng" },
    "",
  ),
  approved("E11: 60 is meant in triệu", { amount: 60 }, "E11 warn amount"),
  approved("E11: 60.000 typed as a number", { amount: 60_000 }, "E11 warn amount"),
  approved("E10: 60.000 as text", { amount: "60.000" }, "E10 block amount"),
  approved(
    "E38: the parts are too little",
    { stateBudget: 40_000_000, localBudget: 10_000_000 },
    "E38 block amount",
  ),
  approved(
    "E38: the parts are too much",
    { stateBudget: 60_000_000, localBudget: 5_000_000 },
    "E38 block amount",
  ),
  approved("E38: one part alone", { stateBudget: 40_000_000 }, "E38 block amount"),
  approved("the parts make the whole", { stateBudget: 40_000_000, localBudget: 20_000_000 }, ""),
  approved(
    "E40: decided while the list hung",
    { decisionOn: day("2024-10-15"), amount: 50_000_000 },
    "E40 block decisionOn",
  ),
  approved(
    "E40: decided before the vote",
    { decisionOn: day("2024-10-11"), amount: 50_000_000 },
    "E40 block decisionOn",
    { as: "A", votedOn: day("2024-10-12") },
  ),
  approved(
    "E40: before go-live it only warns",
    { decisionOn: day("2024-09-10"), amount: 50_000_000 },
    "E40 warn decisionOn",
    { as: "A", surveyedOn: day("2024-08-20"), postedOn: day("2024-09-20") },
  ),
  approved("E30: decided tomorrow", { decisionOn: day("2025-03-16") }, "E30 block decisionOn"),
  approved("E50: land in dispute", {}, "E50 block household", {
    ...listed,
    land: "Tranh chấp",
  }),
  {
    why: "E16: a decision for a household nobody knows",
    rows: [["approvals", { household: "NL-2024-999 – Lò Văn Không" }, "E16 block household"]],
  },
  {
    why: "E25: two decisions, each of them full",
    rows: house(
      listed,
      ["approvals", { decisionNo: "41/QĐ-UBND" }, ""],
      [
        "approvals",
        { decisionNo: "42/QĐ-UBND", decisionOn: day("2025-01-15") },
        "E25 block household",
      ],
    ),
  },
  {
    why: "E25: the same for a repair",
    rows: house(
      { ...listed, workType: "Sửa chữa" },
      ["approvals", { decisionNo: "43/QĐ-UBND", amount: 30_000_000 }, ""],
      [
        "approvals",
        { decisionNo: "44/QĐ-UBND", decisionOn: day("2025-01-15"), amount: 30_000_000 },
        "E25 block household",
      ],
    ),
  },
  {
    why: "two decisions that make one support",
    rows: house(
      listed,
      ["approvals", { decisionNo: "45/QĐ-UBND", amount: 40_000_000 }, ""],
      [
        "approvals",
        { decisionNo: "46/QĐ-UBND", decisionOn: day("2025-01-15"), amount: 20_000_000 },
        "",
      ],
    ),
  },

  built("begun in order", { startedOn: started }, ""),
  {
    why: "E33: begun without a decision",
    rows: house(listed, ["construction", { startedOn: started }, "E33 warn startedOn"]),
  },
  built("E33: begun before the decision", { startedOn: day("2024-12-01") }, "E33 block startedOn"),
  built(
    "E33: the same before go-live only warns",
    { startedOn: day("2024-09-01") },
    "E33 warn startedOn",
  ),
  built(
    "E35: completed on no day",
    { stage: "Hoàn thành", startedOn: started },
    "E35 block completedOn",
  ),
  built(
    "E35: walls without a start",
    { stage: "Khung, tường", startedOn: null },
    "E35 block startedOn",
  ),
  built(
    "E35: inspected on no day",
    { stage: "Nghiệm thu", startedOn: started, completedOn: day("2025-02-20") },
    "E35 block acceptedOn",
  ),
  built(
    "E35: the dates say more than the stage",
    { stage: "San nền, móng", startedOn: started, completedOn: day("2025-02-20") },
    "E35 block stage",
  ),
  built(
    "E35: inspected without a record",
    {
      stage: "Nghiệm thu",
      startedOn: started,
      completedOn: day("2025-02-20"),
      acceptedOn: day("2025-02-25"),
    },
    "E35 warn acceptanceNo",
  ),
  built(
    "E29: completed before the start",
    { stage: "Hoàn thành", startedOn: started, completedOn: day("2024-12-15") },
    "E29 block completedOn",
  ),
  built("E30: begins next week", { startedOn: day("2025-03-20") }, "E30 block startedOn"),
  built("E54: 28 m²", { startedOn: started, newArea: 28 }, "E54 warn newArea"),
  built(
    "E54: finished without a hard roof",
    {
      stage: "Hoàn thành",
      startedOn: started,
      completedOn: day("2025-02-20"),
      newArea: 48,
      hardFoundation: "Có",
      hardFrame: "Có",
      hardRoof: "Không",
    },
    "E54 warn hardFoundation",
  ),
  built(
    "E54: neither large nor hard",
    {
      stage: "Hoàn thành",
      startedOn: started,
      completedOn: day("2025-02-20"),
      newArea: 20,
      hardFoundation: "Không",
    },
    "E54 warn hardFoundation; E54 warn newArea",
  ),
  {
    why: "a repair may be small",
    rows: house(
      { ...listed, workType: "Sửa chữa" },
      ["approvals", { amount: 30_000_000 }, ""],
      ["construction", { startedOn: started, newArea: 20 }, ""],
    ),
  },
  built("E14: a tick in words", { startedOn: started, hardRoof: "x" }, "E14 fixed hardRoof"),

  {
    why: "E57: refused, though the house was begun",
    rows: house(
      { ...listed, exitReason: "Hộ từ chối, không có nhu cầu", exitOn: day("2025-02-01") },
      ["approvals", {}, ""],
      ["construction", { startedOn: started }, ""],
    ).map((row, index) => (index === 0 ? ["households", row[1], "E57 warn exitReason"] : row)),
    before: listed,
  },
  {
    why: "E57: entered twice, yet decided on",
    rows: house({ ...listed, exitReason: "Trùng hộ", exitOn: day("2025-02-01") }, [
      "approvals",
      {},
      "",
    ]).map((row, index) => (index === 0 ? ["households", row[1], "E57 block exitReason"] : row)),
    before: listed,
  },
  approved("E57: decided after it had left the list", {}, "E57 block decisionOn", {
    ...listed,
    exitReason: "Chuyển nơi khác",
    exitOn: day("2024-11-20"),
  }),
  approved("the programme by another name", { programme: "Phong trào" }, "E14 fixed programme"),
  approved("the programme as the catalogue has it", { programme: movement }, ""),
];
