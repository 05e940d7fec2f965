import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReviewRequest } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { rowKind, type RowDocument } from "../../../functions/rows/row-document.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { Fleet } from "../../fakes/fleet.ts";
import {
  cellsOf,
  giftReviewer,
  householdCells,
  layNuaClerk,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { seeded } from "../../fakes/seeded.ts";
import { newRow, pathOf, type Rows } from "../../fakes/town-service.ts";

const runs = 50;

const wards: readonly { unit: string; clerk: Member; village: string }[] = [
  { unit: "na-lay", clerk: naLayClerk, village: "bản Hốc" },
  { unit: "song-da", clerk: songDaClerk, village: "bản Đáp" },
  { unit: "lay-nua", clerk: layNuaClerk, village: "bản Ho Luông" },
];

/** What somebody does next, and how the store treats it: `dark` = calls it answers before it falls silent, 0 = it answers all. */
interface Step {
  readonly do: "enter" | "edit" | "void" | "withdraw" | "accept" | "return";
  readonly form: FormId;
  readonly ward: number;
  readonly row: number;
  /** Which of three people, or of three gifts, the row is about. */
  readonly about: number;
  readonly dark: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    "enter",
    "enter",
    "enter",
    "edit",
    "edit",
    "void",
    "withdraw",
    "accept",
    "accept",
    "return",
  ),
  form: fc.constantFrom<FormId>("households", "households", "money"),
  ward: fc.integer({ min: 0, max: 2 }),
  row: fc.integer({ min: 0, max: 3 }),
  about: fc.integer({ min: 1, max: 3 }),
  dark: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 4, max: 40 })),
});

/** Up to three people press their buttons at once. */
const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 14,
});

/** A town whose store falls silent now and then; whoever was at work is gone then, and another instance takes over. */
class Town {
  readonly #store: FaultyStore;
  readonly #fleet: Fleet;
  #calls = 0;

  private constructor(store: FaultyStore, fleet: Fleet) {
    this.#store = store;
    this.#fleet = fleet;
  }

  static async open(turns: () => number): Promise<Town> {
    const store = new FaultyStore();
    store.waitAs(turns);
    return new Town(store, await Fleet.over(store, 2));
  }

  /** Everybody at once; the first says how long the store answers. */
  async take(steps: readonly Step[]): Promise<void> {
    const dark = steps[0]?.dark ?? 0;
    const rows = await Promise.all(steps.map(({ ward, form }) => this.rowsOf(ward, form)));
    let left = dark;
    this.#store.failAs(() => {
      if (dark === 0 || left-- > 1) return "none";
      return left % 2 === 0 ? "before" : "after";
    });
    await Promise.all(
      steps.map((next, index) => {
        const own = rows[index] ?? [];
        return this.#act(next, own[next.row % Math.max(1, own.length)]);
      }),
    );
    this.#store.heal();
    if (dark > 0) for (const at of [0, 1]) this.#fleet.restart(at);
  }

  async rowsOf(ward: number, form: FormId): Promise<readonly RowDocument[]> {
    const partition = unitPartition(smallTown.id, wards[ward]?.unit ?? "");
    const query = { partition, kind: rowKind(form), afterSeq: 0, limit: 1000 };
    const found = await this.#fleet.store.list(query);
    return found.map(({ body }) => body as RowDocument).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Empties every outbox and checks every invariant. */
  async settle() {
    this.#fleet.restart(0);
    await this.#fleet.instance(0).drain();
    const { registers } = this.#fleet.instance(0);
    const { store } = this.#fleet;
    return fsck({ store, campaign: smallTown, registers, now: () => noon });
  }

  async #act(next: Step, row: RowDocument | undefined): Promise<void> {
    if (next.do === "enter") await this.#submit(next, newRow("a", cellsFor(next)));
    else if (row === undefined) return;
    else if (next.do === "accept" || next.do === "return") await this.#review(next, row);
    else
      await this.#submit(next, {
        ref: "a",
        id: row.id,
        baseVersion: row.version,
        cells: next.do === "withdraw" ? null : cellsFor(next),
        reason: "Thử",
      });
  }

  async #submit({ ward, form }: Step, row: Rows[number]): Promise<void> {
    const { unit, clerk } = wards[ward] ?? { unit: "", clerk: naLayClerk };
    await this.#fleet.submit({ person: clerk, instance: ++this.#calls }, { unit, form }, [row]);
  }

  async #review({ ward, form, do: decision }: Step, row: RowDocument): Promise<void> {
    const decisions: ReviewRequest["decisions"] = [
      {
        id: row.id,
        version: row.version,
        decision: decision === "accept" ? "accept" : "return",
        reason: "Thử",
        notes: [],
        dueOn: null,
      },
    ];
    const person = form === "money" ? giftReviewer : reviewer;
    const from = { person, instance: ++this.#calls };
    const path = `${pathOf({ unit: wards[ward]?.unit ?? "", form })}/reviews`;
    await this.#fleet.post(from, path, { key: `k-${this.#calls}`, body: { decisions } });
  }
}

function cellsFor({ form, ward, about, do: what }: Step) {
  const { village } = wards[ward] ?? { village: "" };
  const exit = what === "void" ? { exitReason: "Nhập sai", exitOn: 45590 } : {};
  if (form === "households") return householdCells(about, { village, ...exit });
  return cellsOf("money", {
    source: "Doanh nghiệp, nhà hảo tâm",
    donor: `Công ty số ${about % 3}`,
    kind: "Tiền",
    amount: 50_000_000,
    receivedOn: 45570 + about * 3,
  });
}

function isUncounted({ claims, state }: RowDocument): boolean {
  return state !== "withdrawn" && claims?.["nid"]?.verdict?.sent === false;
}

describe("a town in which several wards enter the same people and gifts", () => {
  it(`counts each national id once after ${runs} random histories with a store that falls silent`, async () => {
    let doubled = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.integer(), async (history, seed) => {
        const random = seeded(seed);
        const town = await Town.open(() => Math.floor(random() * 7));
        for (const next of history) await town.take(next);
        const report = await town.settle();
        expect(report.counts.undrained).toBe(0);
        expect(report.findings).toEqual([]);
        for (const ward of wards.keys())
          doubled += (await town.rowsOf(ward, "households")).filter(isUncounted).length;
      }),
      { numRuns: runs, seed: 20250401 },
    );
    // The histories are worth something only if wards do meet in them.
    expect(doubled).toBeGreaterThan(20);
  }, 120_000);
});
