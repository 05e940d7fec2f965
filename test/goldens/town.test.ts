import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Summary } from "../../shared/api/shapes.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { figureTable, type FigureTable } from "../../shared/cube/evaluate.ts";
import { figuresOf } from "../../shared/tables/summary/figure-book.ts";
import { formatPercent } from "../../shared/text/percent.ts";
import { openTown, type OpenTown } from "../local/demo/town.ts";

/** Counted by hand from the table and S1 of the synthetic set (reference/domain §8.1), never from a run of this program. */
const wards = ["na-lay", "song-da", "lay-nua", "town"] as const;
const golden = {
  "B1.need.total": [22, 16, 58, 96],
  "B1.need.new": [13, 10, 44, 67],
  "B1.need.repair": [9, 6, 14, 29],
  "B1.need.poor.total": [8, 6, 30, 44],
  "B1.need.near-poor.total": [5, 4, 14, 23],
  "B1.need.disaster.total": [2, 2, 5, 9],
  "B1.need.hardship.total": [2, 1, 3, 6],
  "B1.state.surveyed.total": [9, 7, 25, 41],
  "B1.state.voted.total": [6, 4, 12, 22],
  "B1.state.posted.total": [3, 2, 5, 10],
  "B1.state.approved.total": [2, 2, 8, 12],
  "B1.state.started.total": [1, 1, 5, 7],
  "B1.state.completed.total": [0, 0, 3, 3],
  "B1.state.removed.total": [1, 0, 0, 1],
  "B1.incomplete": [0, 0, 0, 0],
  // Approved, started and completed houses were all approved; started and completed ones were all started.
  "B2.approved.total": [3, 3, 16, 22],
  "B2.started.total": [1, 1, 8, 10],
  "B2.completed.total": [0, 0, 3, 3],
  // Extra rows of §8.1: six plans, twelve postings; of five obstacles a ward has one is solved. The offices' rows are the town's.
  "B10.plans": [1, 1, 1, 6],
  "B10.rounds.posting": [4, 4, 4, 12],
  "B10.obstacles.total": [4, 4, 4, 12],
  "B10.inspections.inspection": [0, 0, 0, 9],
  "B10.inspections.supervision": [0, 0, 0, 6],
  "B10.complaints-open": [1, 1, 0, 2],
} as const;

let town: OpenTown;
let summary: Summary;
let figures: FigureTable;

beforeAll(async () => {
  town = await openTown();
  summary = await town.as("lanh-dao").getSummary(xnt2025.id);
  const period = { name: "Tháng 10/2024", from: "2024-10-01", to: "2024-10-31" };
  const input = { summary, campaign: xnt2025, period, language: "vi" } as const;
  figures = figureTable(figuresOf(input, "sent"));
});
afterAll(() => town.close());

const at = (unit: string, id: string) => figures.get(unit)?.get(id);

describe("the town of 31/10/2024", () => {
  it.each(Object.entries(golden))("%s", (id, values) => {
    expect(wards.map((unit) => at(unit, id))).toEqual([...values]);
  });

  it("counts people of merit and martyrs' kin together as planned", () => {
    const both = wards.map(
      (unit) =>
        Number(at(unit, "B1.need.merit.total")) + Number(at(unit, "B1.need.martyr-kin.total")),
    );
    expect(both).toEqual([5, 3, 6, 14]);
  });

  it("has 110 rows of resources, 22 decisions and 22 houses", () => {
    const count = (form: string) =>
      summary.units
        .flatMap(({ forms }) => forms)
        .filter((each) => each.form === form)
        .reduce((sum, { states }) => sum + Object.values(states).reduce((a, b) => a + b, 0), 0);
    expect([
      count("households"),
      count("approvals"),
      count("construction"),
      count("money"),
    ]).toEqual([96, 22, 22, 110]);
  });

  it("was sent without a mistake", () => {
    const { rows, issues } = town.loaded;
    expect({ rows, issues }).toEqual({ rows: 355, issues: [] });
  });
});

describe("a share", () => {
  it("is printed with its decimals as Vietnamese write them", () => {
    expect(formatPercent(486, 717)).toBe("67,78 %");
  });
});
