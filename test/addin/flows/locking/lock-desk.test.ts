import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../../shared/campaign/campaign.ts";
import { october, townWithPeriods } from "../../../fakes/locked-town.ts";
import { admin, leader, naLayClerk, songDaClerk } from "../../../fakes/small-town.ts";
import { Town } from "../../desk/town.ts";

let town: Town;
beforeEach(async () => {
  town = await Town.start(townWithPeriods);
});
afterEach(() => town.close());

const reason = "Theo yêu cầu của cuộc thử này";
const flowsOf = (person: Member) => town.seat(person).flows;

async function lineOf(person: Member) {
  const line = (await flowsOf(person).listLocks()).find(({ id }) => id === october.id);
  if (line === undefined) throw new Error("No October");
  return line;
}

describe("the page of periods with the service behind it", () => {
  it("offers each person the step that is theirs, and nobody two", async () => {
    expect((await lineOf(admin)).actions).toEqual(["lock"]);
    await flowsOf(admin).takeLockStep({ is: "lock", period: october.id, reason });
    expect(await lineOf(naLayClerk)).toMatchObject({ since: "2024-11-01", actions: ["request"] });
    const until = "2024-11-20";
    await flowsOf(naLayClerk).takeLockStep({ is: "request", period: october.id, until, reason });
    expect(await lineOf(naLayClerk)).toMatchObject({ actions: [], requests: [{ actions: [] }] });
    expect((await lineOf(songDaClerk)).requests).toEqual([]);
    expect((await lineOf(admin)).requests).toMatchObject([{ actions: [] }]);
    const [asked] = (await lineOf(leader)).requests;
    expect(asked).toMatchObject({ unit: "phường Na Lay", actions: ["approve", "refuse"] });
    const request = asked?.id ?? "";
    await flowsOf(leader).takeLockStep({ is: "approve", request, reason });
    expect((await lineOf(admin)).requests).toMatchObject([{ actions: ["reopen"] }]);
    await flowsOf(admin).takeLockStep({ is: "reopen", request, reason });
    expect(await lineOf(admin)).toMatchObject({
      requests: [],
      open: [{ unit: "phường Na Lay", sheet: null, until }],
      actions: ["lock"],
    });
  });

  it("lists what has begun, the newest first", async () => {
    const lines = await flowsOf(leader).listLocks();
    expect(lines.map(({ id }) => id)).toEqual(["2024-11", "2024-10"]);
  });

  it("repeats a step that was not answered under its key", async () => {
    const desk = town.seat(admin);
    const step = { is: "lock", period: october.id, reason } as const;
    desk.faults = Array.from({ length: 9 }, () => "lost-after" as const);
    await expect(desk.flows.takeLockStep(step)).rejects.toMatchObject({ kind: "outcome-unknown" });
    desk.faults = [];
    await desk.flows.takeLockStep(step);
    const { periods } = await desk.deps.api.listLocks("xnt");
    expect(periods.find(({ id }) => id === october.id)?.lock?.history).toHaveLength(1);
  });
});
