import type { Scenario } from "../facts.ts";

/** A short list with its sums, alone in its sheet: each sum concerns what stands above it. Source: E04, E31. */
export const totals: readonly Scenario[] = [
  {
    why: "E04 and E31: sums typed below the rows",
    rows: [
      ["households", { people: 5 }, ""],
      ["households", { people: 4 }, ""],
      ["households", sum("Cộng bản Hốc", 9), "E04 warn -"],
      ["households", { people: 6, village: "bản Na Nát" }, ""],
      ["households", sum("Cộng bản Na Nát", 7), "E04 warn -; E31 block people"],
      ["households", sum("Tổng cộng", 16), "E04 warn -; E31 block people"],
      ["households", sum("Tổng số hộ: 3", null), "E04 warn -"],
      ["money", { amount: 10_000_000 }, ""],
      ["money", { amount: 20_000_000 }, ""],
      ["money", blank({ donor: "Tổng cộng", amount: 31_000_000 }), "E04 warn -; E31 block amount"],
      ["money", blank({ donor: "TỔNG" }), "E04 warn -"],
    ],
  },
];

function sum(head: string, people: number | null) {
  return {
    head,
    people,
    nationalId: null,
    sex: null,
    birth: null,
    village: null,
    category: null,
    workType: null,
    surveyedOn: null,
    flagPoor: null,
  };
}

function blank(changes: object) {
  return {
    source: null,
    donor: null,
    kind: null,
    amount: null,
    receivedOn: null,
    receipt: null,
    ...changes,
  };
}
