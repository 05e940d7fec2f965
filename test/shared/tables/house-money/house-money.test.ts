import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { Values } from "../../../../shared/forms/column.ts";
import { blankValues } from "../../../../shared/forms/rows/parse-row.ts";
import { houseMoneyGrid } from "../../../../shared/tables/house-money/house-money-grid.ts";
import { houseMoney, sumHouses } from "../../../../shared/tables/house-money/house-money.ts";

const blank = blankValues(formById("money"));
const ledger: Values[] = [
  {
    household: "NL-2024-007",
    source: "central",
    kind: "money",
    amount: 42_000_000,
    receivedOn: "2024-10-01",
    disbursedOn: "2024-10-10",
    instalment: "1",
  },
  {
    household: "NL-2024-007",
    source: "central",
    kind: "money",
    amount: 18_000_000,
    receivedOn: "2024-11-20",
    disbursedOn: "2024-12-01",
    instalment: "2",
  },
  {
    household: "NL-2024-007",
    source: "fund-town",
    kind: "money",
    amount: 10_000_000,
    receivedOn: "2024-10-05",
  },
  {
    household: "NL-2024-007",
    source: "business",
    kind: "materials",
    amount: 12_000_000,
    receivedOn: "2024-10-06",
  },
  {
    household: "NL-2024-007",
    source: "kin",
    kind: "labour",
    workdays: 30.5,
    rate: 200_000,
    receivedOn: "2024-10-07",
  },
  {
    household: "NL-2024-007",
    source: "own",
    kind: "money",
    amount: 25_000_000,
    receivedOn: "2024-10-08",
  },
  {
    household: "NL-2024-007",
    source: "own",
    kind: "materials",
    amount: 3_000_000,
    receivedOn: "2024-10-08",
  },
  {
    household: "NL-2024-007",
    source: "business",
    kind: "money",
    amount: 7_000_000,
    pledgedOn: "2024-10-09",
  },
  {
    household: "NL-2024-002",
    source: "social-bank",
    kind: "money",
    amount: 40_000_000,
    receivedOn: "2024-10-09",
  },
  { source: "fund-town", kind: "money", amount: 100_000_000, receivedOn: "2024-10-01" },
].map((values) => ({ ...blank, ...values }));
const approvals: Values[] = [
  { household: "NL-2024-007", amount: 60_000_000 },
  { household: "NL-2024-003", amount: 30_000_000 },
];

describe("houseMoney", () => {
  const houses = houseMoney(ledger, approvals);
  const panh = houses.find(({ code }) => code === "NL-2024-007");

  it("has a line per house with an approval or money, by code, the common fund last", () => {
    expect(houses.map(({ code }) => code)).toEqual([
      "NL-2024-002",
      "NL-2024-003",
      "NL-2024-007",
      null,
    ]);
  });

  it.each<
    [
      key:
        | "approved"
        | "materials"
        | "workdays"
        | "labour"
        | "own"
        | "total"
        | "pledged"
        | "disbursed",
      amount: number,
    ]
  >([
    ["approved", 60_000_000],
    ["materials", 12_000_000],
    ["workdays", 30.5],
    ["labour", 6_100_000],
    ["own", 28_000_000],
    // 42 + 18 + 10 + 12 + 6.1 + 25 + 3
    ["total", 116_100_000],
    ["pledged", 7_000_000],
    ["disbursed", 60_000_000],
  ])("adds up %s", (key, amount) => {
    expect(panh?.[key]).toBe(amount);
  });

  it("keeps sources apart", () => {
    expect(Object.fromEntries(panh?.bySource ?? [])).toEqual({
      central: 60_000_000,
      "fund-town": 10_000_000,
    });
  });

  it("keeps the two instalments with their days", () => {
    expect([panh?.first, panh?.second]).toEqual([
      { amount: 42_000_000, on: "2024-10-10" },
      { amount: 18_000_000, on: "2024-12-01" },
    ]);
  });

  it("takes the last day of an instalment paid in parts", () => {
    const parts = ["2024-10-20", "2024-10-10"].map((disbursedOn): Values => {
      return {
        ...blank,
        household: "x",
        source: "central",
        kind: "money",
        amount: 1,
        disbursedOn,
        instalment: "1",
      };
    });
    expect(houseMoney(parts, [])[0]?.first).toEqual({ amount: 2, on: "2024-10-20" });
  });

  it("adds the houses up", () => {
    expect(sumHouses(houses)).toMatchObject({
      approved: 90_000_000,
      total: 256_100_000,
      disbursed: 60_000_000,
      first: { amount: 42_000_000, on: null },
    });
  });

  it("loses nothing: parts add up to the total, houses to the ledger", () => {
    const row = fc.record({
      household: fc.constantFrom("a", "b", null),
      source: fc.constantFrom("central", "own", "kin", null),
      kind: fc.constantFrom("money", "materials", "labour", null),
      amount: fc.integer({ min: 0, max: 1_000_000 }),
      receivedOn: fc.constantFrom("2024-10-01", null),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const all = houseMoney(
          rows.map((values) => ({ ...blank, ...values })),
          [],
        );
        for (const house of all) {
          const sources = [...house.bySource.values()].reduce((sum, amount) => sum + amount, 0);
          expect(sources + house.materials + house.labour + house.own).toBe(house.total);
        }
        const { total, pledged } = sumHouses(all);
        expect(total + pledged).toBe(rows.reduce((sum, { amount }) => sum + amount, 0));
      }),
      { seed: 20241111 },
    );
  });
});

describe("houseMoneyGrid", () => {
  const grid = houseMoneyGrid({
    ledger,
    approvals,
    names: new Map([["NL-2024-007", "=Lò Văn Panh"]]),
    unitName: "phường Na Lay",
    today: "2024-12-05",
    synthetic: true,
    language: "vi",
  });

  it("has a line per house, the common fund and the total", () => {
    expect(grid.body.map(([code, name]) => [code?.value, name?.value])).toEqual([
      ["NL-2024-002", ""],
      ["NL-2024-003", ""],
      ["NL-2024-007", "=Lò Văn Panh"],
      ["", "Quỹ chung, chưa phân bổ cho hộ"],
      ["", "Tổng cộng"],
    ]);
    expect(grid.totalRows).toEqual([4]);
  });

  it("writes names as text", () => {
    expect(grid.body[2]?.[1]?.format).toBe("text");
  });

  it("is as wide in every row as its header", () => {
    const width = grid.header[0]?.length;
    expect(new Set([...grid.header, ...grid.body].map((row) => row.length))).toEqual(
      new Set([width]),
    );
    expect(grid.widths).toHaveLength(width ?? 0);
  });

  it("gives days as days", () => {
    const days = grid.body[2]?.filter(({ format }) => format === "date").map(({ value }) => value);
    expect(days).toEqual(["2024-10-10", "2024-12-01"]);
  });

  it("says whose it is and that rows are invented", () => {
    expect(grid.titles).toEqual([
      "KINH PHÍ TỪNG NHÀ (đơn vị tính: đồng)",
      "phường Na Lay · ngày 05/12/2024",
      "DỮ LIỆU GIẢ LẬP",
    ]);
  });
});
