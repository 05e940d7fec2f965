import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicators } from "../../../../shared/cube/catalogue.ts";
import { dimensions } from "../../../../shared/cube/select.ts";
import { forms } from "../../../../shared/forms/catalogue.ts";
import { figureBook, figuresOf } from "../../../../shared/tables/summary/figure-book.ts";
import { buildSummaryTabs } from "../../../../shared/tables/summary/summary-tabs.ts";
import { cellsOf, input, totalsOf } from "./town.ts";

const tabs = buildSummaryTabs(input([]));

describe("measures of the forms", () => {
  it("are those the indicators ask for, by the same dimensions", () => {
    const declared = forms
      .flatMap(({ measures }) => measures)
      .map(({ id, by }) => [id, [...by]] as const);
    expect(Object.fromEntries(declared)).toEqual(dimensions);
  });

  it("are declared by one form each, but for the answers every form may count", () => {
    const ids = forms
      .flatMap(({ measures }) => [...new Set(measures.map(({ id }) => id))])
      .filter((id) => id !== "answers");
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the catalogue", () => {
  it("has every id once", () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  });

  it.each([
    "B1.need.poor.new",
    "B1.need.total",
    "B2.started.total",
    "B3.received.central",
    "B4.received.business.materials",
  ])("has %s", (id) => {
    expect(indicators.map((one) => one.id)).toContain(id);
  });
});

describe("tabs", () => {
  it("stand in order", () => {
    expect(tabs.map(({ id, sheet }) => [id, sheet])).toEqual([
      ["B1", "B1 Nhu cầu"],
      ["B2", "B2 Tiến độ"],
      ["B3", "B3 Kinh phí"],
      ["B4", "B4 Huy động"],
      ["B8", "B8 Khen thưởng"],
      ["B10", "B10 Tổ chức thực hiện"],
      ["B11", "B11 Thống kê"],
    ]);
  });

  it.each(tabs.map((tab) => [tab.id, tab] as const))(
    "%s is as wide in every row as its header and widths",
    (_, tab) => {
      const width = tab.header[0]?.length;
      expect(new Set([...tab.header, ...tab.body].map((row) => row.length))).toEqual(
        new Set([width]),
      );
      expect(tab.widths).toHaveLength(width ?? 0);
    },
  );

  it.each(tabs.map((tab) => [tab.id, tab] as const))("%s has a name Excel takes", (_, tab) => {
    expect(tab.sheet.length).toBeLessThanOrEqual(31);
    expect(tab.sheet).not.toMatch(/[\\/?*[\]:]/);
  });

  it.each(tabs.map((tab) => [tab.id, tab] as const))(
    "%s binds every figure to an indicator",
    (_, tab) => {
      const loose = tab.body
        .flat()
        .filter(({ value, indicator }) => typeof value === "number" && indicator === undefined);
      expect(loose).toEqual([]);
    },
  );

  it("keep their size whatever the figures", () => {
    const full = buildSummaryTabs(
      input([
        {
          unit: "na-lay",
          forms: [
            totalsOf("money", [
              { values: { source: "own", kind: "money", amount: 1, receivedOn: "2024-10-01" } },
            ]),
          ],
        },
      ]),
    );
    expect(full.map(({ body }) => body.length)).toEqual(tabs.map(({ body }) => body.length));
  });

  const amount = fc.integer({ min: 1, max: 500 });
  const key = fc.constantFrom(
    "households|poor|new|movement|approved",
    "households|none|none|none|surveyed",
    "approved|movement|new|2024-10",
    "approved|none|none|none",
    "started|merit|repair|2024-09",
    "completed|merit|repair|2024-10",
    "received|central|money|2024-10",
    "received|none|none|2024-10",
    "disbursed|central|money|2024-10",
    "workdays|kin|2024-10",
  );
  const record = fc.dictionary(key, amount);

  it("show the same value wherever an indicator stands, and nothing that does not add up", () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const given = input(
          [a, b].map((sent, index) => {
            return {
              unit: ["na-lay", "mttq"][index] ?? "",
              forms: [{ states: { sent: 1 }, sent, accepted: b }],
            };
          }),
        );
        expect(figureBook(given).breaches).toEqual([]);
        const values = new Map(
          figuresOf(given, "sent").map(({ id, unit, value }) => [`${id} ${unit}`, value]),
        );
        for (const tab of buildSummaryTabs(given))
          for (const { indicator, value, format } of tab.body.flat()) {
            if (indicator?.basis !== "sent") continue;
            const expected = values.get(`${indicator.id} ${indicator.unit}`) ?? null;
            if (format === "percent") expect(value).toBeCloseTo((expected ?? 0) / 100, 9);
            else if (value === "–") expect(expected).toBeNull();
            else expect(value).toBe(expected ?? 0);
          }
      }),
      { seed: 20241110, numRuns: 12 },
    );
  });
});

describe("figureBook", () => {
  it("refuses an indicator nobody defined", () => {
    expect(() => figureBook(input([])).read("sent", "B9.unknown", "town")).toThrow(
      "There is no indicator B9.unknown.",
    );
  });

  it("puts figures that do not add up under the tab, for all to see", () => {
    // A fraction of a house cannot come from rows; it stands for any damage to the totals.
    const sent = { "workdays|kin|2024-10": 12.5 };
    const tab = buildSummaryTabs(
      input([{ unit: "na-lay", forms: [{ states: {}, sent, accepted: {} }] }]),
    )[3];
    expect(tab && cellsOf(tab, "B4.workdays.kin")[0]?.value).toBe(0.125);
    expect(tab?.notes.some((note) => note.startsWith("Số liệu không khớp: B4.workdays"))).toBe(
      true,
    );
  });
});
