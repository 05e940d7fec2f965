import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewRequest, SubmissionResult } from "../../../shared/api/shapes.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { rowKind, type RowDocument } from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { Fleet } from "../../fakes/fleet.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  cellsOf,
  emulationClerk,
  householdCells,
  naLayClerk,
  noon,
  officeClerk,
  reviewer,
  smallTown,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, type Rows } from "../../fakes/town-service.ts";

const unit = "na-lay";
const runs = 60;

/** What a person might do next; `n` picks the row or household it is about. */
type Step =
  | {
      readonly do: "enter" | "edit" | "lose-id" | "withdraw";
      readonly form: FormId;
      readonly n: number;
      readonly value: number;
    }
  | { readonly do: "accept" | "return"; readonly form: FormId; readonly n: number }
  | {
      readonly do: "confirm";
      readonly form: "households";
      readonly n: number;
      readonly answer: string;
    };

const form = fc.constantFrom<FormId>("households", "approvals", "construction");
const n = fc.integer({ min: 0, max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom("enter", "edit", "lose-id", "withdraw"),
      form,
      n,
      value: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("accept", "return"), form, n }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("confirm"),
      form: fc.constant("households"),
      n,
      answer: fc.constantFrom("Đúng", "Không", ""),
    }),
  },
);

/** A town in which one ward is worked on through two instances of the service. */
class Ward {
  readonly #fleet: Fleet;
  #calls = 0;

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  async rowsOf(of: FormId): Promise<readonly RowDocument[]> {
    const partition = unitPartition(smallTown.id, unit);
    const found = await this.#fleet.store.list({
      partition,
      kind: rowKind(of),
      afterSeq: 0,
      limit: 1000,
    });
    return found.map(({ body }) => body as RowDocument).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async take(next: Step): Promise<void> {
    const rows = await this.rowsOf(next.form);
    const row = rows[next.n % Math.max(1, rows.length)];
    if ("answer" in next) {
      if (row !== undefined) await this.#confirm(row, next.answer);
      return;
    }
    if (!("value" in next)) {
      if (row !== undefined) await this.#review(row, next.do);
      return;
    }
    const cells = await this.#cells(next);
    if (next.do === "enter" || next.do === "lose-id")
      await this.#submit(next.form, [newRow("a", cells)]);
    else if (row !== undefined)
      await this.#submit(next.form, [
        {
          ref: "a",
          id: row.id,
          baseVersion: row.version,
          cells: next.do === "edit" ? cells : null,
          reason: "Thử",
        },
      ]);
  }

  async #cells({ form: of, n: about, value }: Extract<Step, { value: number }>): Promise<Cell[]> {
    if (of === "households") return householdCells(about, { people: value });
    const households = await this.rowsOf("households");
    const household = households[about % Math.max(1, households.length)]?.code ?? "NL-2024-999";
    if (of === "construction")
      return cellsOf("construction", { household, stage: "Chưa khởi công", percent: value });
    return cellsOf("approvals", {
      decisionNo: `${value}/QĐ-UBND`,
      decisionOn: 45580,
      household,
      programme: "Phong trào thi đua",
      amount: value * 10_000_000,
    });
  }

  async #submit(to: FormId, rows: Rows): Promise<void> {
    const person = to === "approvals" ? officeClerk : naLayClerk;
    const reply = await this.#fleet.submit(
      { person, instance: ++this.#calls },
      { unit, form: to },
      rows,
    );
    expect(reply.status).toBe(200);
    const [result] = (reply.body as SubmissionResult).rows;
    expect(result?.ref).toBe("a");
  }

  /** Of the version the office saw last, which may be long ago. */
  async #confirm({ id }: RowDocument, answer: string): Promise<void> {
    const from = { person: emulationClerk, instance: ++this.#calls };
    const rows = [{ id, baseVersion: 1 + (this.#calls % 3), cells: { categoryCheck: answer } }];
    const path = `${pathOf({ unit })}/office-entries`;
    const reply = await this.#fleet.post(from, path, { key: `k-${this.#calls}`, body: { rows } });
    expect(reply.status).toBe(200);
  }

  async #review(row: RowDocument, decision: "accept" | "return"): Promise<void> {
    const decisions: ReviewRequest["decisions"] = [
      { id: row.id, version: row.version, decision, reason: "Thử", notes: [], dueOn: null },
    ];
    const from = { person: reviewer, instance: ++this.#calls };
    const path = `${pathOf({ unit, form: row.form })}/reviews`;
    const reply = await this.#fleet.post(from, path, {
      key: `k-${this.#calls}`,
      body: { decisions },
    });
    expect(reply.status).toBe(200);
  }
}

describe("a ward in which anything may happen", () => {
  it(`keeps every invariant of the store in ${runs} random histories`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (history) => {
        const fleet = await Fleet.over(new MemoryStore(), 2);
        const ward = new Ward(fleet);
        for (const next of history) await ward.take(next);
        const report = await fsck({ store: fleet.store, campaign: smallTown, now: () => noon });
        expect(report.findings).toEqual([]);
        const heads = (await ward.rowsOf("households")).filter(
          ({ state }) => state !== "withdrawn",
        );
        // Six national ids were ever typed, so there are never more than six live households.
        expect(heads.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: runs },
    );
  });
});
