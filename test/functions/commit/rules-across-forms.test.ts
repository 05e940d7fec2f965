import { describe, expect, it } from "vitest";
import type { SubmissionResult } from "../../../shared/api/shapes.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { cellsOf, householdCells, naLayClerk, officeClerk } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
const approvals = { ...home, form: "approvals" } as const;
const construction = { ...home, form: "construction" } as const;
const clerk = { person: naLayClerk, instance: 0 };
const office = { person: officeClerk, instance: 1 };

/** Lets somebody else be faster, once, between the reading and the writing of a construction row. */
class InterruptedStore extends MemoryStore {
  interrupt: (() => Promise<unknown>) | undefined;

  override async commit(partition: string, operations: readonly Operation[]) {
    const interrupt = this.interrupt;
    if (interrupt !== undefined && operations.some(({ kind }) => kind === "row.construction")) {
      this.interrupt = undefined;
      await interrupt();
    }
    return super.commit(partition, operations);
  }
}

function approvalOf(household: string, decisionOn: number) {
  return cellsOf("approvals", {
    decisionNo: "12/QĐ-UBND",
    decisionOn,
    household,
    programme: "Phong trào thi đua",
    amount: 60_000_000,
  });
}

const first = (body: unknown) => (body as SubmissionResult).rows[0];
/** Excel's serial numbers of days in October 2024. */
const october = (day: number) => 45565 + day;

describe("a rule across forms", () => {
  it("is judged by what the other form says at the commit, not at the reading", async () => {
    const store = new InterruptedStore();
    const fleet = await Fleet.over(store, 2);
    const entered = await fleet.submit(clerk, home, [newRow("h", householdCells(1))]);
    const code = first(entered.body)?.code ?? "";
    const decided = await fleet.submit(office, approvals, [
      newRow("a", approvalOf(code, october(15))),
    ]);
    const id = first(decided.body)?.id ?? "";
    store.interrupt = async () =>
      fleet.submit(office, approvals, [
        { ref: "e", id, baseVersion: 1, cells: approvalOf(code, october(25)) },
      ]);
    const started = cellsOf("construction", {
      household: code,
      stage: "Móng",
      startedOn: october(20),
    });
    const result = first((await fleet.submit(clerk, construction, [newRow("c", started)])).body);
    expect(store.interrupt).toBeUndefined();
    expect(result?.outcome).toBe("held");
    expect(result?.issues.map(({ code: found }) => found)).toContain("E33");
  });

  it("is judged anew also where the row establishes no new fact", async () => {
    const store = new InterruptedStore();
    const fleet = await Fleet.over(store, 2);
    const entered = await fleet.submit(clerk, home, [newRow("h", householdCells(1))]);
    const code = first(entered.body)?.code ?? "";
    const decided = await fleet.submit(office, approvals, [
      newRow("a", approvalOf(code, october(15))),
    ]);
    const row = (percent: number) =>
      cellsOf("construction", { household: code, stage: "Móng", startedOn: october(20), percent });
    const built = await fleet.submit(clerk, construction, [newRow("c", row(10))]);
    const id = first(decided.body)?.id ?? "";
    store.interrupt = async () =>
      fleet.submit(office, approvals, [
        { ref: "e", id, baseVersion: 1, cells: approvalOf(code, october(25)) },
      ]);
    const edit = { ref: "c", id: first(built.body)?.id ?? "", baseVersion: 1, cells: row(20) };
    const result = first((await fleet.submit(clerk, construction, [edit])).body);
    expect(result?.outcome).toBe("held");
  });
});
