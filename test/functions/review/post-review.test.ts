import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { reviewResult } from "../../../shared/api/shapes.ts";
import {
  giftReviewer,
  householdCells,
  leader,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
let town: TownService;
let id: string;

beforeEach(async () => {
  town = await TownService.start();
  const { rows } = await town.submit(naLayClerk, home, [newRow("a", householdCells(1))]);
  id = rows[0]?.id ?? "";
});
afterEach(async () => {
  await town.close();
});

const stored = async () => (await town.rows(naLayClerk, home)).rows[0];

async function edit(baseVersion: number, people: number) {
  const cells = householdCells(1, { people });
  return town.submit(naLayClerk, home, [{ ref: "e", id, baseVersion, cells }]);
}

describe("postReview", () => {
  it("accepts a row at the version the reviewer saw", async () => {
    const result = await town.review(reviewer, home, [{ id, version: 1 }]);
    expect(reviewResult.parse(result)).toEqual(result);
    expect(result.rows).toEqual([{ id, outcome: "decided", version: 1, state: "accepted" }]);
    expect(await stored()).toMatchObject({
      state: "accepted",
      version: 1,
      acceptedVersion: 1,
      review: { decision: "accept", by: reviewer.name },
    });
  });

  it("returns a row with reason, notes and a day, and keeps it countable as sent", async () => {
    const notes = [{ column: "people", text: "Kiểm tra số khẩu" }];
    await town.review(reviewer, home, [
      { id, decision: "return", reason: "Thiếu", notes, dueOn: "2024-11-10" },
    ]);
    expect(await stored()).toMatchObject({
      state: "returned",
      review: { decision: "return", reason: "Thiếu", notes, dueOn: "2024-11-10" },
    });
  });

  it("refuses a return without any reason", async () => {
    const body = {
      decisions: [{ id, version: 1, decision: "return", reason: " ", notes: [], dueOn: null }],
    };
    const reply = await town.post(reviewer, `${pathOf(home)}/reviews`, { key: "k", body });
    expect(reply.status).toBe(400);
  });

  it("answers changed-meanwhile when the row was edited since", async () => {
    await edit(1, 5);
    const { rows } = await town.review(reviewer, home, [{ id, version: 1 }]);
    expect(rows[0]).toMatchObject({ outcome: "changed-meanwhile", version: 2 });
  });

  it("answers changed-meanwhile when somebody else decided since, and keeps that decision", async () => {
    const back = { id, decision: "return", reason: "Sai", state: "sent" } as const;
    await town.review(reviewer, home, [back]);
    const { rows } = await town.review(reviewer, home, [{ id, version: 1, state: "sent" }]);
    expect(rows[0]).toMatchObject({ outcome: "changed-meanwhile", state: "returned" });
    expect(await stored()).toMatchObject({ state: "returned", review: { reason: "Sai" } });
  });

  it("does not decide on a withdrawn row", async () => {
    await town.submit(naLayClerk, home, [
      { ref: "w", id, baseVersion: 1, cells: null, reason: "Trùng" },
    ]);
    const { rows } = await town.review(reviewer, home, [{ id, version: 2 }]);
    expect(rows[0]?.outcome).toBe("changed-meanwhile");
  });

  it("says not-found for an id nobody stored", async () => {
    const { rows } = await town.review(reviewer, home, [{ id: "nothing" }]);
    expect(rows[0]?.outcome).toBe("not-found");
  });

  it("makes a row that is edited after acceptance wait for a new decision, with what changed", async () => {
    await town.review(reviewer, home, [{ id, version: 1 }]);
    await edit(1, 7);
    expect(await stored()).toMatchObject({
      state: "re-review",
      version: 2,
      acceptedVersion: 1,
      changed: ["people"],
    });
    await town.review(reviewer, home, [{ id, version: 2 }]);
    expect(await stored()).toMatchObject({ state: "accepted", acceptedVersion: 2, changed: [] });
  });

  it("remembers what was accepted of a row that was withdrawn and came back", async () => {
    await town.review(reviewer, home, [{ id, version: 1 }]);
    const gone = { ref: "w", id, baseVersion: 1, cells: null, reason: "Nhầm" };
    await town.submit(naLayClerk, home, [gone]);
    expect(await stored()).toMatchObject({ state: "withdrawn", acceptedVersion: 1 });
    await edit(2, 9);
    expect(await stored()).toMatchObject({
      state: "re-review",
      version: 3,
      acceptedVersion: 1,
      changed: ["people"],
    });
  });

  describe("for a withdrawn row that had been accepted", () => {
    const withdraw = async (baseVersion: number) =>
      town.submit(naLayClerk, home, [{ ref: "w", id, baseVersion, cells: null, reason: "Trùng" }]);
    const figures = async (which: "sent" | "accepted") => {
      const reply = await town.call(leader, `campaigns/${smallTown.id}/summary`);
      const { units } = reply.body as {
        units: { unit: string; forms: Record<"sent" | "accepted", object>[] }[];
      };
      return units.find(({ unit }) => unit === "na-lay")?.forms[0]?.[which];
    };
    let accepted: object | undefined;

    beforeEach(async () => {
      await town.review(reviewer, home, [{ id, version: 1 }]);
      accepted = await figures("accepted");
      await withdraw(1);
    });
    afterEach(async () => {
      const { store } = town.service;
      const report = await fsck({ store, campaign: smallTown, now: () => noon });
      expect(report.findings).toEqual([]);
    });

    it("keeps the accepted figures until the withdrawal is decided on; sent ones drop it at once", async () => {
      expect(Object.keys(accepted ?? {}).length).toBeGreaterThan(0);
      expect(await figures("accepted")).toEqual(accepted);
      expect(await figures("sent")).toEqual({});
      expect(await stored()).toMatchObject({
        state: "withdrawn",
        acceptedVersion: 1,
        withdrawnBecause: "Trùng",
      });
    });

    it("removes the accepted version once the withdrawal is accepted, and waits no more", async () => {
      const { rows } = await town.review(reviewer, home, [{ id, version: 2 }]);
      expect(rows).toEqual([{ id, outcome: "decided", version: 2, state: "withdrawn" }]);
      expect(await figures("accepted")).toEqual({});
      expect(await stored()).toMatchObject({ state: "withdrawn", acceptedVersion: null });
      const again = await town.review(reviewer, home, [{ id, version: 2 }]);
      expect(again.rows[0]?.outcome).toBe("changed-meanwhile");
    });

    it("brings the accepted content back when the withdrawal is returned", async () => {
      await edit(2, 9);
      await withdraw(3);
      const back = { id, version: 4, decision: "return", reason: "Vẫn ở xã" } as const;
      const { rows } = await town.review(reviewer, home, [back]);
      expect(rows).toEqual([{ id, outcome: "decided", version: 5, state: "returned" }]);
      const row = await stored();
      expect(row).toMatchObject({ state: "returned", version: 5, acceptedVersion: 5, changed: [] });
      expect(row?.withdrawnBecause).toBeUndefined();
      expect(await figures("accepted")).toEqual(accepted);
      expect(await figures("sent")).toEqual(accepted);
    });
  });

  it("keeps counting the accepted version while an edit waits or is returned", async () => {
    await town.review(reviewer, home, [{ id, version: 1 }]);
    const accepted = async () => {
      const reply = await town.call(leader, `campaigns/${smallTown.id}/summary`);
      const { units } = reply.body as { units: { unit: string; forms: { accepted: unknown }[] }[] };
      return units.find(({ unit }) => unit === "na-lay")?.forms[0]?.accepted;
    };
    const before = await accepted();
    expect(Object.keys(before as object).length).toBeGreaterThan(0);
    await edit(1, 7);
    expect(await accepted()).toEqual(before);
    await town.review(reviewer, home, [{ id, version: 2, decision: "return", reason: "Sai" }]);
    expect(await accepted()).toEqual(before);
  });

  it("answers the same key again without deciding twice, and refuses it with other decisions", async () => {
    const body = {
      decisions: [{ id, version: 1, decision: "accept", reason: "", notes: [], dueOn: null }],
    };
    const path = `${pathOf(home)}/reviews`;
    const first = await town.post(reviewer, path, { key: "k", body });
    const again = await town.post(reviewer, path, { key: "k", body });
    expect(again.body).toEqual(first.body);
    const other = { decisions: [{ ...body.decisions[0], decision: "return", reason: "x" }] };
    expect((await town.post(reviewer, path, { key: "k", body: other })).status).toBe(422);
  });

  it("hides rows of lanes the reviewer does not decide on", async () => {
    const body = {
      decisions: [{ id, version: 1, decision: "accept", reason: "", notes: [], dueOn: null }],
    };
    const reply = await town.post(giftReviewer, `${pathOf(home)}/reviews`, { key: "k", body });
    expect(reply.status).toBe(404);
  });

  it("does not let a clerk decide", async () => {
    const body = {
      decisions: [{ id, version: 1, decision: "accept", reason: "", notes: [], dueOn: null }],
    };
    const reply = await town.post(naLayClerk, `${pathOf(home)}/reviews`, { key: "k", body });
    expect(reply.status).toBe(403);
  });
});
