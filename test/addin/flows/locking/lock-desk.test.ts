import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Member } from "../../../../shared/campaign/campaign.ts";
import { october, townWithPeriods } from "../../../fakes/locked-town.ts";
import { admin, auditor, leader, naLayClerk, songDaClerk } from "../../../fakes/small-town.ts";
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
    const asked = { is: "request", period: october.id, form: null, until, reason } as const;
    await flowsOf(naLayClerk).takeLockStep(asked);
    expect(await lineOf(naLayClerk)).toMatchObject({
      actions: [],
      requests: [{ actions: ["withdraw"] }],
    });
    expect((await lineOf(songDaClerk)).requests).toEqual([]);
    expect((await lineOf(admin)).requests).toMatchObject([{ actions: [] }]);
    const [waiting] = (await lineOf(leader)).requests;
    expect(waiting).toMatchObject({ unit: "phường Na Lay", actions: ["approve", "refuse"] });
    const request = waiting?.id ?? "";
    await flowsOf(leader).takeLockStep({ is: "approve", request, reason });
    expect((await lineOf(leader)).requests).toMatchObject([{ actions: ["withdraw"] }]);
    expect((await lineOf(admin)).requests).toMatchObject([{ actions: ["reopen", "withdraw"] }]);
    await flowsOf(admin).takeLockStep({ is: "reopen", request, reason });
    expect(await lineOf(admin)).toMatchObject({
      requests: [],
      open: [{ unit: "phường Na Lay", sheet: null, until }],
      actions: ["lock"],
    });
  });

  it("lets who asked, who agreed and who was to open drop a request", async () => {
    await flowsOf(admin).takeLockStep({ is: "lock", period: october.id, reason });
    for (const person of [naLayClerk, leader, admin]) {
      const asked = { is: "request", period: october.id, form: null, until: "2024-11-20" } as const;
      await flowsOf(naLayClerk).takeLockStep({ ...asked, reason });
      const [waiting] = (await lineOf(leader)).requests;
      const request = waiting?.id ?? "";
      await flowsOf(leader).takeLockStep({ is: "approve", request, reason });
      await flowsOf(person).takeLockStep({ is: "withdraw", request, reason });
      expect(await lineOf(naLayClerk)).toMatchObject({ open: [], requests: [] });
    }
  });

  it("lets a clerk ask for one sheet, and after that for another one or for all", async () => {
    await flowsOf(admin).takeLockStep({ is: "lock", period: october.id, reason });
    const { sheets } = await lineOf(naLayClerk);
    expect(sheets).toContainEqual({ form: "money", sheet: "Nguồn lực" });
    // No lock concerns the list of households.
    expect(sheets.map(({ form }) => form)).not.toContain("households");
    const about = { is: "request", period: october.id, until: "2024-11-20", reason } as const;
    await flowsOf(naLayClerk).takeLockStep({ ...about, form: "money" });
    const asked = await lineOf(naLayClerk);
    expect(asked).toMatchObject({ requests: [{ sheet: "Nguồn lực" }], actions: ["request"] });
    expect(asked.sheets).toEqual(sheets.filter(({ form }) => form !== "money"));
    await flowsOf(naLayClerk).takeLockStep({ ...about, form: null });
    expect(await lineOf(naLayClerk)).toMatchObject({ actions: [], sheets: [] });
  });

  it("shows when the figures of a lock were kept, and offers them to who is told figures", async () => {
    await flowsOf(admin).takeLockStep({ is: "lock", period: october.id, reason });
    const id = "2024-10.lock-1";
    const figures = { id, at: "2024-11-01T05:00:00.000Z" };
    for (const person of [leader, naLayClerk])
      expect((await lineOf(person)).kept).toEqual([{ ...figures, mayShow: true }]);
    expect((await lineOf(admin)).kept).toEqual([{ ...figures, mayShow: false }]);
    expect((await lineOf(auditor)).kept).toEqual([]);
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
