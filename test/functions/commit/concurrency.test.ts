import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { problemType } from "../../../shared/api/problem.ts";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  cellsOf,
  householdCells,
  naLayClerk,
  noon,
  officeClerk,
  smallTown,
} from "../../fakes/small-town.ts";
import { seeded } from "../../fakes/seeded.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };

describe("eight senders on one unit", () => {
  let town: TownService;
  beforeEach(async () => {
    town = await TownService.start();
  });
  afterEach(async () => {
    await town.close();
  });

  it("all get their rows in, and the head equals the rows", async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, k) =>
        town.submit(
          naLayClerk,
          home,
          Array.from({ length: 10 }, (_, n) => newRow(`r${n}`, householdCells(k * 10 + n))),
        ),
      ),
    );
    const codes = results.flatMap(({ rows }) => rows.map(({ code }) => code));
    expect(new Set(codes).size).toBe(400);
    const report = await fsck({ store: town.service.store, campaign: smallTown, now: () => noon });
    expect(report).toMatchObject({ findings: [], counts: { rows: 400 } });
  });

  it("store the same chunk once when it arrives eight times at once", async () => {
    const chunk = town.chunk([newRow("a", householdCells(1))]);
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => town.trySubmit(naLayClerk, home, chunk)),
    );
    const repeated = replies.map(({ body }) => (body as SubmissionResult).repeated);
    expect(repeated.filter((again) => !again)).toHaveLength(1);
    expect((await town.rows(naLayClerk, home)).rows).toHaveLength(1);
  });
});

/** A store whose commits sometimes throw although they were written, or throw and were not. */
class TreacherousStore extends MemoryStore {
  readonly #random: () => number;
  constructor(random: () => number) {
    super();
    this.#random = random;
  }

  override async commit(partition: string, operations: readonly Operation[]) {
    if (!partition.endsWith("|na-lay")) return super.commit(partition, operations);
    const luck = this.#random();
    if (luck < 0.15) throw new Error("reset before it was written");
    const outcome = await super.commit(partition, operations);
    if (luck < 0.3) throw new Error("reset after it was written");
    return outcome;
  }
}

/** A store that answers reads and leaves every commit to rows unanswered. */
class SilentStore extends MemoryStore {
  isSilent = false;

  override async commit(partition: string, operations: readonly Operation[]) {
    if (this.isSilent) throw new Error("no answer");
    return super.commit(partition, operations);
  }
}

describe("several instances over one store", () => {
  it("never lose or double a row, and the head equals the rows", async () => {
    const fleet = await Fleet.over(new MemoryStore(), 4);
    const replies = await Promise.all(
      Array.from({ length: 24 }, (_, k) =>
        fleet.submit({ person: naLayClerk, instance: k }, home, [
          newRow("a", householdCells(k)),
          newRow("b", householdCells(k + 100)),
        ]),
      ),
    );
    const stored = replies.filter(({ status }) => status === 200).length;
    const report = await fsck({ store: fleet.store, campaign: smallTown, now: () => noon });
    expect(report).toMatchObject({ findings: [], counts: { rows: stored * 2 } });
    // Those that lost every race are told so and may simply send again.
    expect(replies.every(({ status }) => status === 200 || status === 412)).toBe(true);
  });

  it("say that the outcome is unknown when the store stays silent, and store once it speaks", async () => {
    const store = new SilentStore();
    const fleet = await Fleet.over(store, 1);
    const send = () =>
      fleet.submit({ person: naLayClerk, instance: 0, submission: "silent" }, home, [
        newRow("a", householdCells(1)),
      ]);
    store.isSilent = true;
    const silent = await send();
    expect(silent).toMatchObject({ status: 503, body: { type: problemType("outcome-unknown") } });
    store.isSilent = false;
    const spoken = await send();
    expect(spoken).toMatchObject({ status: 200, body: { repeated: false } });
  });

  it("agree on the facts of houses that two offices write about at once", async () => {
    const fleet = await Fleet.over(new MemoryStore(), 4);
    const households = Array.from({ length: 6 }, (_, k) => newRow(`h${k}`, householdCells(k)));
    const entered = await fleet.submit({ person: naLayClerk, instance: 0 }, home, households);
    const codes = (entered.body as SubmissionResult).rows.map(({ code }) => code ?? "");
    const replies = await Promise.all(
      codes.flatMap((household, k) => [
        fleet.submit({ person: officeClerk, instance: k }, { ...home, form: "approvals" }, [
          newRow("a", approvalOf(household)),
        ]),
        fleet.submit({ person: naLayClerk, instance: k + 2 }, { ...home, form: "construction" }, [
          newRow("c", cellsOf("construction", { household, stage: "Chưa khởi công" })),
        ]),
      ]),
    );
    expect(replies.every(({ status }) => status === 200 || status === 412)).toBe(true);
    const report = await fsck({ store: fleet.store, campaign: smallTown, now: () => noon });
    expect(report.findings).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])("resolve unknown outcomes exactly once (seed %i)", async (seed) => {
    const fleet = await Fleet.over(new TreacherousStore(seeded(seed)), 2);
    for (let k = 0; k < 15; k++) {
      const rows = [newRow("a", householdCells(k)), newRow("b", householdCells(k + 100))];
      let reply = await fleet.submit(
        { person: naLayClerk, instance: k, submission: `fixed-${k}` },
        home,
        rows,
      );
      for (let again = 0; reply.status === 503 && again < 20; again++)
        reply = await fleet.submit(
          { person: naLayClerk, instance: k + again, submission: `fixed-${k}` },
          home,
          rows,
        );
      expect(reply.status).toBe(200);
      const { rows: told } = reply.body as SubmissionResult;
      expect(told.map(({ outcome, version }) => [outcome, version])).toEqual([
        ["stored", 1],
        ["stored", 1],
      ]);
    }
    const report = await fsck({ store: fleet.store, campaign: smallTown, now: () => noon });
    expect(report).toMatchObject({ findings: [], counts: { rows: 30 } });
  });
});

function approvalOf(household: string) {
  return cellsOf("approvals", {
    decisionNo: "12/QĐ-UBND",
    decisionOn: 45580,
    household,
    programme: "Phong trào thi đua",
    amount: 60_000_000,
  });
}
