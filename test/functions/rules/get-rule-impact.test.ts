import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RuleImpact } from "../../../shared/api/rule-shapes.ts";
import {
  admin,
  cellsOf,
  giftReviewer,
  householdCells,
  naLayClerk,
  officeClerk,
  reviewer,
  songDaClerk,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const naLay = { unit: "na-lay" };
let town: TownService;

beforeEach(async () => {
  town = await TownService.start();
  const people = [4, 13, 14].map((count, index) =>
    newRow(`h${index}`, householdCells(index + 1, { people: count })),
  );
  await town.submit(naLayClerk, naLay, people);
  await town.submit(songDaClerk, { unit: "song-da" }, [
    newRow("s", householdCells(9, { village: "bản Đáp" })),
  ]);
});
afterEach(() => town.close());

const path = (rule: string) => `campaigns/${smallTown.id}/rules/${rule}/impact`;

async function impactOf(rule: string): Promise<RuleImpact> {
  const reply = await town.call(admin, path(rule));
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body as RuleImpact;
}

describe("the impact of a rule", () => {
  it("counts the stored rows it would hit, by unit, with the households it would name", async () => {
    expect((await impactOf("E56")).units).toEqual([
      {
        unit: "na-lay",
        form: "households",
        rows: 3,
        blocked: 0,
        warned: 2,
        codes: ["NL-2024-002", "NL-2024-003"],
      },
      { unit: "song-da", form: "households", rows: 1, blocked: 0, warned: 0, codes: [] },
    ]);
  });

  it("tells what would be held from what would only be warned of, across forms", async () => {
    const decision = (household: string, on: string) =>
      cellsOf("approvals", {
        household,
        decisionNo: `12/${household}`,
        decisionOn: on,
        programme: "Phong trào thi đua",
        amount: 50_000_000,
      });
    const progress = (household: string, on: string) =>
      cellsOf("construction", { household, stage: "Móng", startedOn: on });
    const at = (form: "approvals" | "construction") => ({ ...naLay, form });
    // Started before the decision: of 2024 before go-live, and after it.
    await town.submit(naLayClerk, at("construction"), [
      newRow("c1", progress("NL-2024-001", "10/09/2024")),
      newRow("c2", progress("NL-2024-002", "20/10/2024")),
    ]);
    await town.submit(officeClerk, at("approvals"), [
      newRow("a1", decision("NL-2024-001", "20/09/2024")),
      newRow("a2", decision("NL-2024-002", "25/10/2024")),
    ]);
    const { units } = await impactOf("E33");
    expect(units.find(({ form }) => form === "construction")).toMatchObject({
      rows: 2,
      blocked: 1,
      warned: 1,
    });
  });

  it("changes nothing", async () => {
    const before = await town.rows(naLayClerk, naLay);
    await impactOf("E56");
    expect(await town.rows(naLayClerk, naLay)).toEqual(before);
  });

  it("is for administrators and who decides on the catalogues", async () => {
    expect((await town.call(reviewer, path("E56"))).status).toBe(200);
    expect((await town.call(giftReviewer, path("E56"))).status).toBe(403);
    expect((await town.call(naLayClerk, path("E56"))).status).toBe(403);
  });

  it("knows no rule that is none", async () => {
    expect((await town.call(admin, path("E999"))).status).toBe(404);
  });
});

describe("a rule on trial", () => {
  const crossed = householdCells(4, { flagPoor: "x", flagNearPoor: "x" });
  const trial = (code: string, until: string | null) => ({
    ...smallTown,
    trials: [{ code, from: "2024-10-01", until }],
  });
  it.each<[why: string, until: string | null, outcome: string, level: string]>([
    ["warns while it lasts", null, "stored", "warn"],
    ["blocks from its day on", "2024-11-01", "held", "block"],
  ])("%s", async (...[, until, outcome, level]) => {
    const other = await TownService.start(undefined, { campaign: trial("E15", until) });
    try {
      const { rows } = await other.submit(naLayClerk, naLay, [newRow("h", crossed)]);
      expect(rows[0]).toMatchObject({ outcome });
      expect(rows[0]?.issues.find(({ code }) => code === "E15")?.level).toBe(level);
      if (outcome === "stored") {
        const reply = await other.call(admin, path("E15"));
        expect((reply.body as RuleImpact).units[0]).toMatchObject({ blocked: 1, warned: 0 });
      }
    } finally {
      await other.close();
    }
  });
});
