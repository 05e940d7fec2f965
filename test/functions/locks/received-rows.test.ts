import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { headDocumentId, type Head } from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { days, LockSteps, townWithPeriods } from "../../fakes/locked-town.ts";
import { admin, cellsOf, naLayClerk, noon } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const outreach = { unit: "na-lay", form: "outreach" } as const;

function meeting(changes: Readonly<Record<string, Cell>> = {}): Cell[] {
  return cellsOf("outreach", {
    form: "Hội nghị",
    heldOn: days.october10,
    topic: "Chính sách",
    quantity: 1,
    people: 40,
    ...changes,
  });
}

let town: TownService;
let steps: LockSteps;
beforeEach(async () => {
  town = await TownService.start(() => noon, { campaign: townWithPeriods });
  steps = new LockSteps((person, path, write) => town.post(person, path, write));
});
afterEach(async () => {
  await town.close();
});

async function send(row: Parameters<TownService["submit"]>[2][number]) {
  const [sent] = (await town.submit(naLayClerk, outreach, [row])).rows;
  if (sent === undefined) throw new Error("No row");
  return sent;
}

const edit = ({ id, version }: { id: string | null; version: number }, cells: Cell[] | null) =>
  send({ ref: "e", id, baseVersion: version, cells, ...(cells ? {} : { reason: "Nhập nhầm" }) });

async function accepted() {
  const { store } = town.service;
  const partition = unitPartition(townWithPeriods.id, "na-lay");
  const stored = await store.get(partition, headDocumentId("outreach"));
  const { accepted: cells } = stored?.body as Head;
  return Object.fromEntries(Object.entries(cells).filter(([key]) => key.includes("2024-10")));
}

describe("a row that is received without a decision", () => {
  it("is not received into a locked period when what was missing beside its figures is filled in", async () => {
    const waiting = await send(newRow("a", meeting({ topic: null })));
    expect(waiting).toMatchObject({ outcome: "stored", state: "sent" });
    await steps.lock(admin);
    const before = await accepted();
    expect(await edit(waiting, meeting())).toMatchObject({ outcome: "stored", state: "sent" });
    expect(await accepted()).toEqual(before);
  });

  it("does not leave a locked period by a correction or a withdrawal, when it was moved out of it before", async () => {
    const counted = await send(newRow("a", meeting()));
    expect(counted.state).toBe("accepted");
    const moved = await edit(counted, meeting({ heldOn: days.november1, topic: null }));
    expect(moved.state).toBe("re-review");
    await steps.lock(admin);
    const before = await accepted();
    const completed = await edit(moved, meeting({ heldOn: days.november1 }));
    expect(completed).toMatchObject({ outcome: "stored", state: "re-review" });
    expect(await accepted()).toEqual(before);
    expect(await edit(completed, null)).toMatchObject({ outcome: "withdrawn" });
    expect(await accepted()).toEqual(before);
  });

  it("is received as ever where only words change", async () => {
    const counted = await send(newRow("a", meeting()));
    await steps.lock(admin);
    const before = await accepted();
    expect(await edit(counted, meeting({ note: "Tại nhà văn hóa" }))).toMatchObject({
      outcome: "stored",
      state: "accepted",
    });
    expect(await accepted()).toEqual(before);
  });
});
