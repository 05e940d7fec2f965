import type { OfficeEntriesResult } from "../../shared/api/office-shapes.ts";
import type { ReviewRequest, SubmissionResult } from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { fsck } from "../../functions/jobs/fsck.ts";
import { rowDocumentId, rowKind, type RowDocument } from "../../functions/rows/row-document.ts";
import { unitPartition } from "../../functions/store/partitions.ts";
import { checkSignaturesOnce } from "../fakes/checked-once.ts";
import { Fleet, fleetIdentity } from "../fakes/fleet.ts";
import { locksPath, requestIn, townWithPeriods } from "../fakes/locked-town.ts";
import { seeded } from "../fakes/seeded.ts";
import {
  admin,
  cellsOf,
  emulationClerk,
  giftReviewer,
  householdCells,
  leader,
  naLayClerk,
  noon,
  reviewer,
  smallTown,
  songDaClerk,
} from "../fakes/small-town.ts";
import { newRow, pathOf, type Rows } from "../fakes/town-service.ts";
import { judgeFigures } from "./judge-figures.ts";
import type { Mutant } from "./mutants.ts";
import { SimStore } from "./sim-store.ts";

const wards: readonly { unit: string; clerk: Member; village: string }[] = [
  { unit: "na-lay", clerk: naLayClerk, village: "bản Hốc" },
  { unit: "song-da", clerk: songDaClerk, village: "bản Đáp" },
];
checkSignaturesOnce();
const identity = await fleetIdentity();
const instances = 2;
const mostTries = 10;

/** A submission as its clerk keeps it until it is acknowledged. */
interface Sent {
  readonly person: Member;
  readonly unit: string;
  readonly form: FormId;
  readonly submission: string;
  readonly rows: Rows;
  /** What the first acknowledgement said. */
  answer?: SubmissionResult;
  /** Refused for good: with the reason, nothing of it may be stored. */
  refused?: number;
}

/** A step of a lock as whoever takes it keeps it until it is answered. */
interface LockStep {
  readonly person: Member;
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  status?: number;
}

/** One schedule: a town of two wards, two instances and a store that fails; everything is drawn from the seed. */
class Schedule {
  readonly history: string[] = [];
  readonly violations: string[] = [];
  readonly #random: () => number;
  readonly #store: SimStore;
  readonly #fleet: Fleet;
  readonly #sent: Sent[] = [];
  readonly #steps: LockStep[] = [];
  /** Answers of the office that were acknowledged. */
  readonly #confirmed: { readonly unit: string; readonly id: string; readonly version: number }[] =
    [];
  /** Wards October may be open for: it was opened again, or somebody tried to and does not know. */
  readonly #mayBeOpen = new Set<string>();
  /** True once October is known to be locked. */
  #isLocked = false;
  readonly #clock: { now: Date };
  #keys = 0;

  private constructor(world: {
    readonly random: () => number;
    readonly store: SimStore;
    readonly fleet: Fleet;
    readonly clock: { now: Date };
  }) {
    this.#random = world.random;
    this.#store = world.store;
    this.#fleet = world.fleet;
    this.#clock = world.clock;
  }

  static async open(seed: number, mutant?: Mutant): Promise<Schedule> {
    const random = seeded(seed);
    const store = new SimStore(random, mutant);
    const clock = { now: noon };
    const now = () => clock.now;
    const campaign = townWithPeriods;
    const fleet = await Fleet.over(store, instances, { identity, now, campaign });
    return new Schedule({ random, store, fleet, clock });
  }

  async run(): Promise<void> {
    this.#store.stir();
    const rounds = 2 + this.#pick(4);
    for (let round = 0; round < rounds; round++) {
      const acts = Array.from({ length: 1 + this.#pick(3) }, () => this.#draw());
      await Promise.all((await Promise.all(acts)).map((act) => act()));
      if (this.#pick(6) === 0) this.#jump();
      if (this.#pick(5) === 0) this.#crash();
    }
    await this.#store.calm();
    for (let at = 0; at < instances; at++) this.#fleet.restart(at);
    await this.#resolve();
    await this.#judge();
  }

  #pick(below: number): number {
    return Math.floor(this.#random() * below);
  }

  /** What somebody does next, decided before anybody acts. */
  async #draw(): Promise<() => Promise<void>> {
    const ward = this.#pick(wards.length);
    const form: FormId = this.#pick(4) === 0 ? "money" : "households";
    const what = this.#pick(10);
    const about = 1 + this.#pick(3);
    const people = 1 + this.#pick(6);
    const instance = this.#pick(instances);
    const rare = this.#pick(16);
    if (rare === 0) return () => this.#lock(instance);
    if (rare === 1 && this.#isLocked) return () => this.#reopen(ward, instance);
    const again = this.#sent[this.#pick(Math.max(1, this.#sent.length))];
    if (what === 0 && again !== undefined) {
      this.history.push(`${again.submission} is delivered again at ${instance}`);
      return () => this.#deliver(again, instance);
    }
    const rows = await this.#rowsOf(ward, form);
    const row = rows[this.#pick(Math.max(1, rows.length))];
    if (rare < 4 && row?.form === "households") {
      const answer = ["Đúng", "Không", ""][people % 3] ?? "";
      this.history.push(`${row.id} of ${row.unit} v${row.version}: office says "${answer}"`);
      return () => this.#confirm(row, { answer, instance });
    }
    if (what >= 8 && row !== undefined) {
      const decision = what === 8 ? "accept" : "return";
      this.history.push(`${row.id} of ${row.unit} v${row.version}: ${decision} at ${instance}`);
      return () => this.#review(row, { decision, instance });
    }
    const cells = cellsFor({ ward, form, about, people });
    const isNew = row === undefined || what < 4;
    const sent = this.#submission(
      ward,
      form,
      isNew
        ? newRow("a", cells)
        : {
            ref: "a",
            id: row.id,
            baseVersion: row.version,
            cells: what === 7 ? null : cells,
            reason: "Thử",
          },
    );
    const deed = isNew ? `enters ${about}` : `${what === 7 ? "withdraws" : "edits"} ${row.id}`;
    this.history.push(`${sent.submission}: ${sent.unit} ${deed} in ${form} at ${instance}`);
    return () => this.#deliver(sent, instance);
  }

  #submission(ward: number, form: FormId, row: Rows[number]): Sent {
    const { unit, clerk } = wards[ward] ?? { unit: "", clerk: naLayClerk };
    const submission = `s-${++this.#keys}`;
    const sent: Sent = { person: clerk, unit, form, submission, rows: [row] };
    this.#sent.push(sent);
    return sent;
  }

  async #deliver(sent: Sent, instance: number): Promise<void> {
    const { person, submission, unit, form, rows } = sent;
    const isClosed = this.#isLocked && !this.#mayBeOpen.has(unit);
    const { status, body } = await this.#fleet.submit(
      { person, instance, submission },
      { unit, form },
      rows,
    );
    if (status === 200) {
      this.#acknowledged(sent, body as SubmissionResult);
      if (isClosed && !this.#mayBeOpen.has(unit)) this.#obeyed(sent, body as SubmissionResult);
    } else if (status === 409 || status === 412) sent.refused ??= status;
    else if (status < 500) this.violations.push(`${submission} was refused with ${status}`);
  }

  /** Two answers to one key must say the same. */
  #acknowledged(sent: Sent, answer: SubmissionResult): void {
    const said = (each: SubmissionResult) =>
      JSON.stringify(each.rows.map(({ outcome, id, version }) => ({ outcome, id, version })));
    if (sent.answer === undefined) sent.answer = answer;
    else if (said(sent.answer) !== said(answer))
      this.violations.push(`${sent.submission} was answered in two ways`);
  }

  /** Nothing dated in October is stored by a delivery that began after the lock was acknowledged. */
  #obeyed({ submission, form, rows }: Sent, answer: SubmissionResult): void {
    const isDated = form === "money" && rows.some(({ cells }) => inOctober(cells));
    if (isDated && !answer.repeated && answer.rows.some(({ outcome }) => outcome === "stored"))
      this.violations.push(`${submission} was stored though October was locked`);
  }

  async #lock(instance: number): Promise<void> {
    this.history.push(`October is locked at ${instance}`);
    const body = { period: "2024-10", reason: "Chốt số liệu tháng" };
    const step = this.#step({ person: admin, path: locksPath, body });
    await this.#take(step, instance);
    if (step.status === 200) this.#isLocked = true;
  }

  /** Three persons one after another, as far as they get. */
  async #reopen(ward: number, instance: number): Promise<void> {
    const { unit, clerk } = wards[ward] ?? { unit: "", clerk: naLayClerk };
    this.history.push(`October is opened again for ${unit} at ${instance}`);
    const reason = "Chứng từ về sau ngày khóa";
    const about = { period: "2024-10", unit, form: null, until: "2024-12-31", reason };
    const ask = this.#step({ person: clerk, path: `${locksPath}/requests`, body: about });
    const request = requestIn({ body: await this.#take(ask, instance) });
    if (ask.status !== 200) return;
    const path = `${locksPath}/requests/${request}`;
    const decision = { decision: "approve", reason };
    await this.#take(
      this.#step({ person: leader, path: `${path}/decision`, body: decision }),
      instance + 1,
    );
    this.#mayBeOpen.add(unit);
    const opening = { person: admin, path: `${path}/reopening`, body: { reason } };
    await this.#take(this.#step(opening), instance);
  }

  #step(what: Omit<LockStep, "key" | "status">): LockStep {
    const step: LockStep = { ...what, key: `l-${++this.#keys}` };
    this.#steps.push(step);
    return step;
  }

  async #take(step: LockStep, instance: number): Promise<unknown> {
    const { person, path, key, body } = step;
    const reply = await this.#fleet.post({ person, instance }, path, { key, body });
    step.status = reply.status;
    return reply.body;
  }

  async #review(
    row: RowDocument,
    { decision, instance }: { decision: "accept" | "return"; instance: number },
  ): Promise<void> {
    const decisions: ReviewRequest["decisions"] = [
      { id: row.id, version: row.version, decision, reason: "Thử", notes: [], dueOn: null },
    ];
    const person = row.form === "money" ? giftReviewer : reviewer;
    const path = `${pathOf({ unit: row.unit, form: row.form })}/reviews`;
    await this.#fleet.post({ person, instance }, path, {
      key: `k-${++this.#keys}`,
      body: { decisions },
    });
  }

  /** The labour office's word on the version it saw; once acknowledged, the row knows it. */
  async #confirm(
    { id, version, unit }: RowDocument,
    { answer, instance }: { answer: string; instance: number },
  ): Promise<void> {
    const rows = [{ id, baseVersion: version, cells: { categoryCheck: answer } }];
    const path = `${pathOf({ unit })}/office-entries`;
    const write = { key: `o-${++this.#keys}`, body: { rows } };
    const { status, body } = await this.#fleet.post(
      { person: emulationClerk, instance },
      path,
      write,
    );
    if (status !== 200) return;
    for (const { outcome, version: reached } of (body as OfficeEntriesResult).rows)
      if (outcome === "stored") this.#confirmed.push({ unit, id, version: reached });
  }

  /** The clock of the instances jumps by up to a minute either way: less than a token is allowed to be off. */
  #jump(): void {
    const seconds = this.#pick(120) - 60;
    this.#clock.now = new Date(noon.getTime() + seconds * 1000);
    this.history.push(`the clock stands at ${this.#clock.now.toISOString()}`);
  }

  /** What an instance was doing goes on unseen, a zombie; the one after it knows only the store. */
  #crash(): void {
    const at = this.#pick(instances);
    this.#fleet.restart(at);
    this.history.push(`instance ${at} is started anew`);
  }

  /** Everybody asks with the key they kept until they know; locks that were broken off are finished. */
  async #resolve(): Promise<void> {
    for (const step of this.#steps) {
      for (let tries = 0; (step.status ?? 500) >= 500 && tries < mostTries; tries++)
        await this.#take(step, tries);
      if ((step.status ?? 500) >= 500) this.violations.push(`${step.key} cannot be resolved`);
    }
    await this.#fleet.instance(0).lockDue();
    for (const sent of this.#sent) {
      for (let tries = 0; sent.answer === undefined && tries < mostTries; tries++) {
        if (sent.refused !== undefined) break;
        await this.#deliver(sent, tries);
      }
      if (sent.answer === undefined && sent.refused === undefined)
        this.violations.push(`${sent.submission} cannot be resolved`);
      // A repeat says what was said; the same key with other rows is refused.
      else if (sent.answer !== undefined) await this.#repeat(sent);
    }
  }

  async #repeat(sent: Sent): Promise<void> {
    await this.#deliver(sent, 0);
    const { person, submission, unit, form } = sent;
    const other = [newRow("b", cellsFor({ ward: 0, form, about: 9, people: 9 }))];
    const { status } = await this.#fleet.submit(
      { person, instance: 1, submission },
      { unit, form },
      other,
    );
    if (status !== 409 && status !== 422)
      this.violations.push(`${submission} was taken with other rows: ${status}`);
  }

  /** The invariants of the store, and that what was acknowledged is there once. */
  async #judge(): Promise<void> {
    this.#store.judge();
    await this.#fleet.instance(0).drain();
    const { registers } = this.#fleet.instance(0);
    const { findings, counts } = await fsck({
      store: this.#store,
      campaign: townWithPeriods,
      registers,
      now: () => noon,
    });
    for (const { code, unit, form, id } of findings)
      this.violations.push(`${code}: ${unit} ${form} ${id}`);
    if (counts.undrained > 0) this.violations.push("An outbox is not empty");
    const units = wards.map(({ unit }) => unit);
    const locked = { campaign: townWithPeriods, period: "2024-10", units };
    this.violations.push(...(await judgeFigures(this.#store, locked)));
    for (const { unit, answer } of this.#sent)
      for (const { id, version, outcome } of answer?.rows ?? [])
        if (id !== null && outcome !== "conflict" && outcome !== "held")
          await this.#find({ unit, id, version });
    for (const answer of this.#confirmed) await this.#find(answer);
    for (const ward of wards.keys()) {
      const ids = (await this.#rowsOf(ward, "households"))
        .filter(({ state }) => state !== "withdrawn")
        .map(({ content }) => String(content.values[1]));
      if (new Set(ids).size < ids.length) this.violations.push("A household stands twice");
    }
  }

  /** What was acknowledged is there, at that version or a later one. */
  async #find({ unit, id, version }: { unit: string; id: string; version: number }) {
    const stored = await this.#store.get(unitPartition(smallTown.id, unit), rowDocumentId(id));
    if (((stored?.body as RowDocument | undefined)?.version ?? 0) < version)
      this.violations.push(`${unit}: ${id} v${version} was acknowledged and is not there`);
  }

  async #rowsOf(ward: number, form: FormId): Promise<readonly RowDocument[]> {
    const partition = unitPartition(smallTown.id, wards[ward]?.unit ?? "");
    const found = await this.#store.peek(partition, rowKind(form));
    return found.map(({ body }) => body as RowDocument).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function cellsFor(row: { ward: number; form: FormId; about: number; people: number }) {
  const { village } = wards[row.ward] ?? { village: "" };
  if (row.form === "households") return householdCells(row.about, { village, people: row.people });
  return cellsOf("money", {
    source: "Doanh nghiệp, nhà hảo tâm",
    donor: `Công ty số ${row.about}`,
    kind: "Tiền",
    amount: row.people * 10_000_000,
    receivedOn: receivedOn(row.about),
  });
}

/** The first two lie in October 2024, the third after it. */
function receivedOn(about: number): number {
  return 45570 + about * 9;
}

function inOctober(cells: Rows[number]["cells"]): boolean {
  return (cells ?? []).some((cell) => cell === receivedOn(1) || cell === receivedOn(2));
}

/** What a schedule found; `violations` is empty when every promise held. */
export interface Verdict {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly history: readonly string[];
}

/** Runs the schedule of a seed against the service itself. */
export async function simulate(seed: number, mutant?: Mutant): Promise<Verdict> {
  const schedule = await Schedule.open(seed, mutant);
  try {
    await schedule.run();
  } catch (error) {
    schedule.violations.push(`The judge could not go on: ${String(error)}`);
  }
  const { violations, history } = schedule;
  return { seed, violations, history };
}

/** Several schedules side by side: most of their time they wait. Stops after the first batch with a violation. */
export async function simulateAll(
  seeds: { readonly first: number; readonly count: number; readonly atOnce?: number },
  mutant?: Mutant,
): Promise<{ readonly ran: number; readonly failed: readonly Verdict[] }> {
  const { first, count, atOnce = 20 } = seeds;
  for (let ran = 0; ran < count; ran += atOnce) {
    const batch = Array.from(
      { length: Math.min(atOnce, count - ran) },
      (_, at) => first + ran + at,
    );
    const verdicts = await Promise.all(batch.map((seed) => simulate(seed, mutant)));
    const failed = verdicts.filter(({ violations }) => violations.length > 0);
    if (failed.length > 0) return { ran: ran + batch.length, failed };
  }
  return { ran: count, failed: [] };
}
