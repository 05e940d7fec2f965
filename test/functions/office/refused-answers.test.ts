import { describe, expect, it } from "vitest";
import { memberPartition } from "../../../functions/store/partitions.ts";
import type { OfficeEntriesResult } from "../../../shared/api/office-shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import {
  emulationClerk,
  naLayClerk,
  naLayColleague,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { answer, type Answer, enter, home, openTown, post, rowOf, town } from "./office-desk.ts";

openTown();

describe("an answer that is not taken", () => {
  it("is one nobody understands, with what to choose from", async () => {
    const id = await enter();
    const [held] = await answer({ id, cells: { categoryCheck: "có lẽ" } });
    expect(held).toMatchObject({ outcome: "held", version: 1, cells: { categoryCheck: null } });
    expect(held?.issues).toMatchObject([{ level: "block", row: 1, column: "categoryCheck" }]);
  });

  it("is one about a row the person entered before coming to the office", async () => {
    const id = await enter(1, naLayColleague);
    const partition = memberPartition(smallTown.id);
    const stored = await town.service.store.get(partition, naLayColleague.id);
    const body = { ...naLayColleague, unit: "noi-vu" };
    const target = { id: naLayColleague.id, kind: "member", seq: 2, body };
    await town.service.store.commit(partition, [
      { op: "replace", ...target, ifMatch: stored?.etag ?? "" },
    ]);
    const reply = await post([{ id, cells: { categoryCheck: "Đúng" } }], { by: naLayColleague });
    expect((reply.body as OfficeEntriesResult).rows[0]).toMatchObject({ outcome: "own-entry" });
  });

  it("is one about a row that was withdrawn or is not there", async () => {
    const gone = await enter(1);
    await town.submit(naLayClerk, home, [
      { ref: "w", id: gone, baseVersion: 1, cells: null, reason: "Nhập nhầm" },
    ]);
    const rows = await answer(
      { id: gone, cells: { categoryCheck: "Đúng" } },
      { id: "no-such-row", cells: { categoryCheck: "Đúng" } },
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["withdrawn", "not-found"]);
  });

  it.each<readonly [string, { readonly by: Member; readonly cells: Answer["cells"] }]>([
    ["the ward's own clerk", { by: naLayClerk, cells: { categoryCheck: "Đúng" } }],
    ["a reviewer", { by: reviewer, cells: { categoryCheck: "Đúng" } }],
    ["the office, in a column of the ward's", { by: emulationClerk, cells: { people: 5 } }],
    ["the office, in a column that is not there", { by: emulationClerk, cells: { nothing: 5 } }],
  ])("is one of %s", async (_, { by, cells }) => {
    const id = await enter();
    expect((await post([{ id, cells }], { by })).status).toBe(403);
    expect(await rowOf(id)).toMatchObject({ version: 1 });
  });
});
