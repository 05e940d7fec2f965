import { describe, expect, it } from "vitest";
import type { LockDocument } from "../../../functions/locks/lock-document.ts";
import { planLock, planReopening } from "../../../functions/locks/plan-steps.ts";
import { october } from "../../fakes/locked-town.ts";

const by = { id: "p-admin", role: "admin", unit: "qldt" } as const;
const deed = { by, at: "2024-11-05T05:00:00Z", today: "2024-11-05", reason: "Chốt số liệu" };
const since = "2024-11-05";

const locked: LockDocument = {
  schema: 1,
  period: october.id,
  name: october.name,
  from: october.from,
  to: october.to,
  since: "2024-11-01",
  reopened: [],
  epoch: 3,
  spread: 3,
  requests: [],
  events: 5,
  hash: "",
};
const open = (until: string) => [{ unit: "na-lay", form: null, until }];

describe("opening a locked period again", () => {
  const request = {
    ...{ id: "2024-10.2", unit: "na-lay", form: null, until: "2024-11-30", at: deed.at },
    reason: "Chứng từ về sau",
    by: { id: "p-na-lay", role: "clerk", unit: "na-lay" } as const,
    approvedBy: { id: "p-leader", role: "leader", unit: "qldt" } as const,
  };
  const asked = { ...locked, requests: [request] };

  it("waits until the figures of the lock are kept, or they would hold what is entered then", () => {
    expect(() => planReopening(asked, request.id, deed)).toThrow(
      expect.objectContaining({ kind: "outcome-unknown" }) as Error,
    );
    const kept = { ...asked, snapshot: "2024-10.lock-1" };
    const { lock } = planReopening(kept, request.id, deed);
    expect(lock).toMatchObject({ reopened: open("2024-11-30"), snapshot: "2024-10.lock-1" });
    // Locked again, it has no figures of its own yet.
    const again = planLock({ ...kept, reopened: open("2024-11-30") }, october, { ...deed, since });
    expect(again?.lock).not.toHaveProperty("snapshot");
  });
});

describe("locking a period that is locked", () => {
  it.each<[why: string, before: LockDocument | undefined, entry: typeof october, isStep: boolean]>([
    ["for the first time", undefined, october, true],
    ["once more", locked, october, false],
    ["while a unit works on it", { ...locked, reopened: open("2024-11-05") }, october, true],
    ["after a unit was done", { ...locked, reopened: open("2024-11-04") }, october, false],
    ["when its days were corrected", locked, { ...october, to: "2024-10-30" }, true],
  ])("%s", (...[, before, entry, isStep]) => {
    const planned = planLock(before, entry, { ...deed, since });
    expect(planned !== null).toBe(isStep);
    if (planned === null) return;
    const { lock, event } = planned;
    expect(lock).toMatchObject({ to: entry.to, reopened: [], since: before?.since ?? since });
    // Heads take only what is newer.
    expect(lock.epoch).toBe((before?.epoch ?? 0) + 1);
    expect(event).toMatchObject({ action: "locked", by, about: null });
  });
});
