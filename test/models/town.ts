import fc from "fast-check";
import { expect } from "vitest";
import type {
  ApiRow,
  ReviewRequest,
  ReviewResult,
  RowsPage,
  SubmissionResult,
  Summary,
} from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { fsck } from "../../functions/jobs/fsck.ts";
import { memberPartition } from "../../functions/store/partitions.ts";
import { checkSignaturesOnce } from "../fakes/checked-once.ts";
import { Fleet, fleetIdentity, type FleetReply } from "../fakes/fleet.ts";
import { MemoryStore } from "../fakes/memory-store.ts";
import { members, noon, smallTown } from "../fakes/small-town.ts";
import { pathOf, type Rows } from "../fakes/town-service.ts";
import type { Arriving, Ledger, Row } from "./ledger.ts";
import type { Act } from "./run-model.ts";

checkSignaturesOnce();
const identity = await fleetIdentity();
const instances = 2;
/** Between two calls; a whole life stays below the age at which the service reads the campaign again. */
const tickMs = 100;

interface Place {
  readonly unit: string;
  readonly form: FormId;
}

type Totals = Pick<
  Summary["units"][number]["forms"][number],
  "version" | "states" | "sent" | "accepted"
>;
type Decision = ReviewRequest["decisions"][number];

/** The service as a model speaks to it: two instances in turn over one store, and a clock that goes on with every call. */
export class Town {
  readonly fleet: Fleet;
  readonly clock: { now: Date };
  #calls = 0;

  private constructor(fleet: Fleet, clock: { now: Date }) {
    this.fleet = fleet;
    this.clock = clock;
  }

  static async open(more: readonly Member[] = []): Promise<Town> {
    const clock = { now: noon };
    const fleet = await Fleet.over(new MemoryStore(), instances, {
      identity,
      now: () => clock.now,
      members: [...members, ...more],
    });
    return new Town(fleet, clock);
  }

  /** From now on the person has these rights and no others. */
  async assign(person: Member): Promise<void> {
    const partition = memberPartition(smallTown.id);
    const stored = await this.fleet.store.get(partition, person.id);
    const target = { id: person.id, kind: "member", seq: (stored?.seq ?? 0) + 1, body: person };
    await this.fleet.store.commit(partition, [
      { op: "replace", ...target, ifMatch: stored?.etag ?? "" },
    ]);
  }

  /** One chunk under a new key, or under one that was used before. */
  async send(
    person: Member,
    place: Place,
    press: { readonly rows: Rows; readonly key?: string },
  ): Promise<FleetReply> {
    const { key, rows } = press;
    return this.fleet.submit(this.#from(person, key), place, rows);
  }

  async submit(
    person: Member,
    place: Place,
    press: { readonly rows: Rows; readonly key?: string },
  ): Promise<SubmissionResult> {
    const reply = await this.send(person, place, press);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body as SubmissionResult;
  }

  async review(
    person: Member,
    place: Place,
    { key, ...decision }: Partial<Decision> & { readonly key: string },
  ): Promise<FleetReply> {
    const filled = { decision: "accept", reason: "Thử", notes: [], dueOn: null, ...decision };
    const body = { decisions: [filled] };
    return this.fleet.post(this.#from(person), `${pathOf(place)}/reviews`, { key, body });
  }

  /** Outcome of one decision. */
  async decide(
    person: Member,
    place: Place,
    decision: Partial<Decision> & { readonly key: string },
  ): Promise<ReviewResult["rows"][number]["outcome"] | undefined> {
    const reply = await this.review(person, place, decision);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return (reply.body as ReviewResult).rows[0]?.outcome;
  }

  async post(person: Member, path: string, write: { key: string; body: unknown }) {
    return this.fleet.post(this.#from(person), path, write);
  }

  async get(person: Member, path: string): Promise<FleetReply> {
    return this.fleet.get(this.#from(person), path);
  }

  async rows(person: Member, place: Place, since = 0): Promise<readonly ApiRow[]> {
    const { status, body } = await this.get(person, `${pathOf(place)}/rows?since=${since}`);
    expect(status).toBe(200);
    return (body as RowsPage).rows;
  }

  /** Totals of a form of a unit; nothing before its first row. */
  async totals(person: Member, { unit, form }: Place): Promise<Totals> {
    const { status, body } = await this.get(person, `campaigns/${smallTown.id}/summary`);
    expect(status).toBe(200);
    const forms = (body as Summary).units.find((one) => one.unit === unit)?.forms ?? [];
    const found = forms.find((one) => one.form === form);
    return found ?? { version: 0, states: {}, sent: {}, accepted: {} };
  }

  /** An instance ends without a word; the one after it knows only the store. */
  restart(at: number): void {
    this.fleet.restart(at);
  }

  /** Every invariant of the store holds: heads equal their rows counted anew, rows the replay of their journal, registers the rows. */
  async judge(): Promise<void> {
    await this.fleet.instance(0).drain();
    const { registers } = this.fleet.instance(0);
    const { store } = this.fleet;
    const report = await fsck({ store, campaign: smallTown, registers, now: () => noon });
    expect(report.findings).toEqual([]);
    expect(report.counts.undrained).toBe(0);
  }

  #from(person: Member, submission?: string) {
    this.clock.now = new Date(this.clock.now.getTime() + tickMs);
    const instance = this.#calls++;
    return { person, instance, ...(submission === undefined ? {} : { submission }) };
  }
}

/** The row of a request that carries what arrives. */
export function rowOf<C>(
  { row, base, content }: Arriving<C>,
  toCells: (content: C) => Cell[],
  ref = "a",
): Rows[number] {
  const cells = content === null ? null : toCells(content);
  return { ref, id: row?.id ?? null, baseVersion: base, cells, reason: "Thử" };
}

/** Compares what was answered with what the ledger expects, and lets the ledger take it. */
export function settle<C>(
  ledger: Ledger<C>,
  arriving: Arriving<C>,
  { answered, by }: { answered: SubmissionResult["rows"][number] | undefined; by: Member },
): void {
  const expected = ledger.expect(arriving);
  expect(answered?.outcome).toBe(expected.outcome);
  const id = answered?.id ?? null;
  const [only] = expected.rows;
  if (only === undefined) expect(ledger.rows.some((row) => row.id === id)).toBe(false);
  else expect(expected.rows.map((row): string | null => row.id)).toContain(id);
  if (expected.changes) ledger.take(arriving, id ?? "", by.id);
  const row = ledger.rows.find((one) => one.id === id);
  expect(answered).toMatchObject({ version: row?.version ?? 0, state: row?.state ?? null });
}

/** The n-th of what there is, round and round; undefined when there is nothing. */
export function nth<T>(things: readonly T[], n: number): T | undefined {
  return things[n % Math.max(1, things.length)];
}

/** What the API shows of a ledger's rows, in the order of their ids. */
export function shown<C>(rows: readonly Row<C>[]) {
  return rows
    .map(({ id, version, state, accepted }) => ({
      id,
      version,
      state,
      acceptedVersion: accepted?.version ?? null,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One of the two instances ends and begins again: no model may notice. */
export const restart: Act<number, object, Town> = {
  name: "restart",
  with: fc.nat({ max: instances - 1 }),
  run: (_, town, at) => {
    town.restart(at);
    return Promise.resolve();
  },
};
