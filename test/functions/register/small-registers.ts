import { commitDraft } from "../../../functions/commit/commit-draft.ts";
import { Locks } from "../../../functions/commit/locks.ts";
import { drainForm } from "../../../functions/register/drain-form.ts";
import { Outbox } from "../../../functions/register/outbox.ts";
import { type RegisterKey, RegisterKeys } from "../../../functions/register/register-keys.ts";
import {
  type Contender,
  type KeyText,
  type Register,
  registerDocumentId,
} from "../../../functions/register/register.ts";
import type { Verdict } from "../../../functions/rows/claims.ts";
import type { RowChange } from "../../../functions/rows/journal.ts";
import {
  type Head,
  headDocumentId,
  rowDocumentId,
  type RowDocument,
} from "../../../functions/rows/row-document.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import { unitPartition } from "../../../functions/store/partitions.ts";
import type { Stored } from "../../../functions/store/store.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { storedAs, workOf } from "../../fakes/small-work.ts";
import { noon, smallTown } from "../../fakes/small-town.ts";

export const panh = "011085000001";
export const person = (nationalId = panh) =>
  storedAs("households", { nationalId, people: 4, programme: "movement" });
export const k1: RegisterKey = { id: "k1", secret: "the first key of the registers, long enough" };
export const k2: RegisterKey = { id: "k2", secret: "the second key of the registers, long enough" };

/** A gift that names nobody's house. */
export const gift = (more: Parameters<typeof storedAs>[1] = {}) =>
  storedAs("money", {
    source: "business",
    donor: "Công ty Một",
    kind: "money",
    amount: 5_000_000,
    receivedOn: "2024-11-01",
    ...more,
  });
/** Its key. */
export const giftText = JSON.stringify(["cong ty mot", "money", 5_000_000, null]);

/** The town key of households, or of gifts. */
export function keyText(form: FormId, text = panh): KeyText {
  const [key] = formById(form).townKeys;
  if (key === undefined) throw new Error(`${form} has no town key`);
  return { campaign: smallTown, form: formById(form), key, text };
}

export function contender(unit: string, changes: Partial<Contender> = {}): Contender {
  const at = "2024-11-01T00:00:00.000Z";
  return { unit, row: `r-${unit}`, seq: 1, is: "current", at, version: 1, ...changes };
}

/** Of all processes of a test, so that no two works share a journal. */
let works = 0;

/** A process over a store: it commits rows and drains what they leave, with nothing around it. */
export class SmallRegisters {
  readonly store: FaultyStore;
  readonly index: UnitIndex;
  readonly keys: RegisterKeys;
  readonly outbox = new Outbox();
  readonly locks = new Locks();
  readonly now = () => noon;

  constructor(store = new FaultyStore(), keys: readonly RegisterKey[] = [k1]) {
    this.store = store;
    this.index = new UnitIndex(store);
    this.keys = new RegisterKeys(keys);
  }

  place(unit: string, form: FormId = "households") {
    return { campaign: smallTown, today: "2024-11-01", unit, form: formById(form) };
  }

  /** Commits changes of rows and leaves the registers as they are. */
  async commit(
    unit: string,
    changes: Readonly<Record<string, RowChange>>,
    form: FormId = "households",
  ): Promise<void> {
    const work = workOf({
      partition: unitPartition(smallTown.id, unit),
      context: { campaign: smallTown, unit, today: "2024-11-01" },
      forms: [formById(form)],
      at: new Date(noon.getTime() + ++works * 1000).toISOString(),
      journal: `j.${form}.work-${works}`,
      plan: (draft) => {
        for (const [row, change] of Object.entries(changes)) draft.change(row, change);
        return "done";
      },
    });
    await commitDraft(this, work);
  }

  async drain(unit: string, form: FormId = "households") {
    return drainForm(this, this.place(unit, form));
  }

  /** Commits and drains. */
  async enter(...what: Parameters<SmallRegisters["commit"]>): Promise<void> {
    await this.commit(...what);
    const [unit, , form] = what;
    await this.drain(unit, form);
  }

  async row(unit: string, row: string): Promise<RowDocument> {
    return (await this.#read(unit, rowDocumentId(row))) as RowDocument;
  }

  async head(unit: string, form: FormId = "households"): Promise<Head> {
    return (await this.#read(unit, headDocumentId(form))) as Head;
  }

  async registerOf(text = panh, form: FormId = "households"): Promise<Register | undefined> {
    const place = this.keys.newest(keyText(form, text));
    return (await this.store.get(place, registerDocumentId))?.body as Register | undefined;
  }

  /** Who holds the key, as "na-lay a current"; undefined without a register. */
  async said(text = panh, form: FormId = "households"): Promise<readonly string[] | undefined> {
    const register = await this.registerOf(text, form);
    return register?.contenders.map(({ unit, row, is }) => `${unit} ${row} ${is}`);
  }

  /** What a household's row was told of its national id. */
  async verdictOn(unit: string, row: string): Promise<Verdict | undefined> {
    return (await this.row(unit, row)).claims?.["nid"]?.verdict;
  }

  async #read(unit: string, id: string): Promise<Stored["body"]> {
    return (await this.store.get(unitPartition(smallTown.id, unit), id))?.body;
  }
}
