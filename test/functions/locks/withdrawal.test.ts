import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LockResult } from "../../../shared/api/lock-shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import {
  LockSteps,
  locksPath,
  octoberIn,
  requestIn,
  townWithPeriods,
} from "../../fakes/locked-town.ts";
import {
  admin,
  auditor,
  leader,
  naLayClerk,
  reviewer,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { TownService } from "../../fakes/town-service.ts";

let town: TownService;
let steps: LockSteps;

beforeEach(async () => {
  town = await TownService.start(undefined, { campaign: townWithPeriods });
  steps = new LockSteps((person, path, write) => town.post(person, path, write));
  await steps.lock(admin);
});
afterEach(async () => {
  await town.close();
});

/** A request of Na Lay's clerk, as far as it came. */
async function request(state: "requested" | "approved", by: Member = naLayClerk): Promise<string> {
  const id = requestIn(await steps.request(by, { unit: "na-lay" }));
  if (state === "approved") await steps.decide(leader, { request: id });
  return id;
}

const lock = async () => octoberIn(await town.call(admin, locksPath));

describe("a request that is not carried out yet", () => {
  it.each([
    ["who asked takes it back", "requested", naLayClerk, "withdrawn", "clerk"],
    ["who asked takes it back after a leader agreed", "approved", naLayClerk, "withdrawn", "clerk"],
    ["a leader takes the agreement back", "approved", leader, "refused", "leader"],
    ["an administrator does not carry it out", "approved", admin, "refused", "admin"],
  ] as const)("is ended: %s", async (...[, state, person, action, role]) => {
    const id = await request(state);
    const reply = await steps.withdraw(person, id);
    expect(reply.status).toBe(200);
    expect((reply.body as LockResult).lock).toMatchObject({ requests: [], reopened: [] });
    const after = await lock();
    expect(after?.intact).toBe(true);
    expect(after?.history.at(-1)).toMatchObject({ action, role, request: id, unit: "na-lay" });
    // Nothing can be done with it any more, and the same may be asked for anew.
    expect((await steps.reopen(admin, id)).status).toBe(404);
    expect((await steps.decide(leader, { request: id })).status).toBe(404);
    expect((await steps.withdraw(person, id)).status).toBe(404);
    expect((await steps.request(naLayClerk, { unit: "na-lay" })).status).toBe(200);
  });

  it.each([
    ["a leader who has not agreed: that is the decision", "requested", leader, 403],
    ["an administrator nobody agreed for", "requested", admin, 403],
    ["a reviewer who did not ask", "approved", reviewer, 403],
    ["another clerk of the ward", "approved", "colleague", 403],
    ["another ward's clerk, who is not told of it", "approved", songDaClerk, 404],
    ["an auditor", "approved", auditor, 403],
  ] as const)("is not ended by %s", async (...[, state, who, status]) => {
    const asker = { ...naLayClerk };
    const person = who === "colleague" ? asker : who;
    const id = await request(state, who === "colleague" ? reviewer : asker);
    expect((await steps.withdraw(person, id)).status).toBe(status);
    expect((await lock())?.requests).toMatchObject([{ id, state }]);
  });

  it("is ended once, whatever the number of deliveries, and in one way by two at once", async () => {
    const id = await request("approved");
    const replies = [];
    for (let n = 0; n < 3; n++) replies.push((await steps.withdraw(leader, id, "same")).status);
    expect(replies).toEqual([200, 200, 200]);
    const events = (await lock())?.history.length;
    const next = await request("approved");
    const both = await Promise.all([steps.withdraw(naLayClerk, next), steps.reopen(admin, next)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await lock()).toMatchObject({ intact: true, requests: [] });
    expect((await lock())?.history.length).toBe((events ?? 0) + 3);
  });

  it("what was opened is ended by locking again, not by this", async () => {
    const id = await request("approved");
    await steps.reopen(admin, id);
    for (const person of [naLayClerk, reviewer, leader, admin])
      expect((await steps.withdraw(person, id)).status).toBe(404);
    expect((await lock())?.reopened).toHaveLength(1);
  });
});
