import { describe, expect, it } from "vitest";
import { noFacts } from "../../../shared/forms/house.ts";
import { applyEntry } from "../../../functions/rows/apply-entry.ts";
import type { RowChange } from "../../../functions/rows/journal.ts";
import { layoutOf } from "../../../functions/rows/read-row.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";
import { context, form, made, people, place, stored, valueAt } from "./entries.ts";

describe("an accepted row", () => {
  const review = (decision: "accept" | "return"): RowChange => ({
    is: "reviewed",
    review: {
      decision,
      reason: "",
      notes: [],
      dueOn: null,
      by: { id: "q", name: "Q" },
      at: "2024-11-03",
    },
  });
  const next = (before: RowDocument, change: RowChange) =>
    applyEntry(before, { row: "r", form: form.id, previous: "j", change }, context);
  const withdrawal: RowChange = { is: "withdrawn", reason: "Nhầm", received: false };
  const accepted = next(made([[people, null, 4]]), review("accept"));

  it("that is withdrawn keeps what was accepted until a reviewer agrees, and then counts nothing", () => {
    const withdrawn = next(accepted, withdrawal);
    expect(withdrawn).toMatchObject({
      state: "withdrawn",
      accepted: { version: 1, content: accepted.content },
      withdrawnBecause: "Nhầm",
      version: 2,
    });
    const agreed = next(withdrawn, review("accept"));
    expect(agreed).toMatchObject({ state: "withdrawn", accepted: null, version: 2 });
  });

  it("stands again as it was accepted when its withdrawal is refused, as a version of its own", () => {
    const changed = next(accepted, stored([[people, 4, 5]]).change);
    const back = next(next(changed, withdrawal), review("return"));
    expect(back).toMatchObject({ state: "returned", accepted: { version: 4 }, version: 4 });
    expect(valueAt(back, people)).toBe(4);
    expect(back).not.toHaveProperty("withdrawnBecause");
    expect(back).not.toHaveProperty("claims");
  });

  it("holds its national id anew when its withdrawal is refused", () => {
    const id = place("nationalId");
    const held = next(made([[id, null, "011085000001"]]), review("accept"));
    const withdrawn = next(held, withdrawal);
    expect(withdrawn).not.toHaveProperty("claims");
    const back = next(withdrawn, review("return"));
    expect(back.claims).toMatchObject({ nid: { at: "2024-11-01", version: 3 } });
  });

  it("is returned or accepted by what a reviewer says", () => {
    const sent = made([[people, null, 4]]);
    expect(next(sent, review("return"))).toMatchObject({ state: "returned", accepted: null });
    expect(accepted).toMatchObject({ state: "accepted", accepted: { version: 1 } });
  });

  it("that was handed over remembers where it was entered, whatever is changed in it since", () => {
    const moved = next(accepted, { is: "moved", row: { ...accepted, unit: "song-da" } });
    expect(moved).toMatchObject({ unit: "na-lay", origin: "song-da", version: 1 });
    const changed = next(moved, stored([[people, 4, 5]]).change);
    expect(changed).toMatchObject({ unit: "na-lay", origin: "song-da", state: "re-review" });
    const again = next(changed, { is: "moved", row: { ...changed, unit: "lay-nua" } });
    expect(again.origin).toBe("song-da");
  });
});

describe("what others say of a row", () => {
  const id = place("nationalId");
  const row = made([
    [people, null, 4],
    [id, null, "011085000001"],
  ]);
  const next = (before: RowDocument, change: RowChange) =>
    applyEntry(before, { row: "r", form: form.id, previous: "j1", change }, context);
  const facts = { sent: { ...noFacts, approvedOn: "2024-10-15" }, accepted: noFacts };
  const verdict = {
    version: 3,
    sent: false,
    accepted: false,
    doubt: true,
    decided: false,
    units: ["song-da"],
  };
  const claim = { at: "2024-11-01", version: 1 };

  it("is written into it and leaves its content and version, but names the journal", () => {
    const explained = [{ code: "E56", column: "people", print: "x", reason: "Ba thế hệ" }];
    const said: readonly (readonly [RowChange, Partial<RowDocument>])[] = [
      [{ is: "acknowledged", acknowledged: explained }, { acknowledged: explained }],
      [{ is: "facts", facts }, { facts }],
      [{ is: "verdict", key: "nid", current: verdict }, { claims: { nid: { ...claim, verdict } } }],
    ];
    for (const [change, expected] of said)
      expect(next(row, change)).toEqual({ ...row, ...expected, journal: "j2" });
  });

  it("stays with it when its content changes: facts and an office's answer, not explanations", () => {
    const change: RowChange = { is: "acknowledged", acknowledged: [] };
    const before = next(next(row, { is: "facts", facts }), change);
    const after = next(before, stored([[people, 4, 5]]).change);
    expect(after.facts).toEqual(facts);
    expect(after).not.toHaveProperty("acknowledged");
  });

  it("is said of what it holds now, of what was accepted, or of both", () => {
    const older = Object.fromEntries(
      Object.entries(row).filter(([field]) => field !== "claims"),
    ) as unknown as RowDocument;
    expect(next(older, { is: "verdict", key: "nid", current: verdict }).claims).toEqual({
      nid: { ...claim, verdict },
    });
    const kept = { ...row, accepted: { version: 1, content: row.content } };
    const told = next(kept, { is: "verdict", key: "nid", kept: verdict });
    expect(told.accepted?.claims).toEqual({ nid: { ...claim, verdict } });
    expect(told.claims).toEqual(row.claims);
    expect(next(row, { is: "verdict", key: "nid", kept: verdict }).accepted).toBeNull();
  });

  it("is a reviewer's word, which stands with the claim", () => {
    const by = { id: "q", name: "Q" };
    const settlement = {
      between: ["r"],
      counts: ["r"],
      version: 3,
      reason: "Đối chiếu",
      by,
      at: "2024-11-05",
    };
    const settled = next(row, { is: "settled", key: "nid", settlement });
    expect(settled.claims).toEqual({ nid: { ...claim, settlement } });
  });

  it("is that its person was erased: it is marked, and nothing of the person is left", () => {
    const erasure = { on: "2026-01-01", sent: { "houses|": 1 }, accepted: {} };
    const erased = next(row, { is: "erased", erasure });
    expect(erased).toMatchObject({ erased: erasure, journal: "j2" });
    expect(JSON.stringify(erased)).not.toContain("011085000001");
  });

  it("is an office's answer, in what was accepted as well, as a version of its own", () => {
    const index = place("categoryCheck");
    const change: RowChange = { is: "filled", values: [[index, null, "right"]], ...layoutOf(form) };
    const current = next({ ...row, accepted: { version: 1 } }, change);
    expect(current).toMatchObject({ version: 2, accepted: { version: 2 } });
    const kept = { ...row, accepted: { version: 1, content: row.content } };
    const after = next(kept, change);
    expect(after).toMatchObject({ version: 2, accepted: { version: 1 } });
    expect(after.accepted?.content?.values[index]).toBe("right");
    expect(next(row, change).accepted).toBeNull();
    expect(after.authors).toEqual(row.authors);
  });
});
