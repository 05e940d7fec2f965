import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { growTown } from "../../local/demo/growth/grow-town.ts";
import type { Loaded } from "../../local/demo/sender.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { type FigureTable, figureTable } from "../../shared/cube/evaluate.ts";
import { figuresOf } from "../../shared/tables/summary/figure-book.ts";
import { openTown, type OpenTown } from "../local/demo/town.ts";

/** Counted by hand from S2 of the synthetic set (domain §8.1): đưa ra/chưa KC/móng/khung-tường/mái/HT chưa NT/đã NT. */
const wards = ["na-lay", "song-da", "lay-nua", "town"] as const;
const golden = {
  "B1.need.total": [22, 16, 58, 96],
  "B1.state.removed.total": [1, 1, 4, 6],
  "B1.state.approved.total": [0, 1, 3, 4],
  "B1.state.started.total": [5, 4, 19, 28],
  "B1.state.completed.total": [16, 10, 32, 58],
  "B2.approved.total": [21, 15, 54, 90],
  "B2.started.total": [21, 14, 51, 86],
  "B2.stage-foundation.total": [1, 1, 4, 6],
  "B2.stage-frame.total": [2, 2, 10, 14],
  "B2.stage-roof.total": [2, 1, 5, 8],
  "B2.completed.total": [16, 10, 32, 58],
  "B2.accepted.total": [14, 9, 28, 51],
  "B2.remaining.total": [0, 1, 3, 4],
  "B8.nominated.total": [5, 5, 5, 20],
  // 19 of 1,512, 21 of 309, 131 of 1,298; together 171 of 3,119.
  "B10.poverty-after": [1.26, 6.8, 10.09, 5.48],
} as const;

let town: OpenTown;
let grown: Loaded;
let sent: FigureTable;
let accepted: FigureTable;

beforeAll(async () => {
  const clock = { now: "2024-10-31T01:00:00Z" };
  const open = await openTown(clock);
  town = open;
  clock.now = "2025-06-30T01:00:00Z";
  grown = await growTown({ campaign: xnt2025, as: (person) => open.as(person) }, open.loaded.wards);
  const summary = await town.as("lanh-dao").getSummary(xnt2025.id);
  const period = { name: "Tháng 6/2025", from: "2025-06-01", to: "2025-06-30" };
  const input = { summary, campaign: xnt2025, period, language: "vi" } as const;
  sent = figureTable(figuresOf(input, "sent"));
  accepted = figureTable(figuresOf(input, "accepted"));
});
afterAll(() => town.close());

describe("the town of 30/6/2025", () => {
  it.each(Object.entries(golden))("%s", (id, values) => {
    expect(wards.map((unit) => sent.get(unit)?.get(id))).toEqual([...values]);
  });

  it.each(Object.entries(golden))("%s, accepted: nothing waits", (id, values) => {
    expect(wards.map((unit) => accepted.get(unit)?.get(id))).toEqual([...values]);
  });

  it("was sent without a mistake", () => {
    expect(grown.issues).toEqual([]);
  });
});
