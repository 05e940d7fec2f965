import { unitById } from "../../shared/campaign/in-force.ts";
import { unitIds } from "../../shared/campaign/units.ts";
import type { Campaign, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepsForm } from "../../shared/forms/filling/owners.ts";
import { Locks } from "../commit/locks.ts";
import { describeError, type Log } from "../log.ts";
import type { FormRows } from "../rows/form-rows.ts";
import { listHeads } from "../rows/list-heads.ts";
import type { Head } from "../rows/row-document.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Stored } from "../store/store.ts";
import { drainForm, type FormPlace, rebuildForm } from "./drain-form.ts";
import type { Outbox } from "./outbox.ts";
import type { DrainDeps } from "./write-verdicts.ts";

/** Forms whose rows are cross-checked in the town. */
export const checkedForms: readonly Form[] = forms.filter(({ townKeys }) => townKeys.length > 0);

interface UnitAt {
  readonly campaign: Campaign;
  readonly unit: UnitId;
  readonly today: IsoDate;
}

/**
 * When the outbox is drained: before a write to a unit this process has not drained yet, right after each commit, and by a timer.
 * What is committed is committed: a drain that fails is logged and left to the next.
 */
export class CrossCheck {
  readonly #deps: DrainDeps & { readonly outbox: Outbox };
  readonly #log: Log;
  /** One drain of a form at a time: the second finds that there is nothing left to do. */
  readonly #drains = new Locks();
  readonly #drained = new Set<string>();

  constructor(deps: DrainDeps & { readonly outbox: Outbox }, log: Log) {
    this.#deps = deps;
    this.#log = log;
  }

  /** What an earlier request or process left undone on the unit. */
  async before(at: UnitAt): Promise<void> {
    if (this.#drained.has(unitName(at))) return;
    try {
      this.#drained.add(unitName(at));
      await this.#drainUnit(at);
    } catch (error) {
      this.#fail(at, error);
    }
  }

  /** What has just been committed. Answers the form's rows with their verdicts; undefined when that has to wait. */
  async after(place: FormPlace): Promise<FormRows | undefined> {
    return place.form.townKeys.length === 0 ? undefined : this.#drain(place);
  }

  /** Every unit whose heads say that something is left; for the timer. @throws while the store is away. */
  async all(campaign: Campaign, today: IsoDate): Promise<void> {
    for (const unit of unitIds(campaign)) await this.#drainUnit({ campaign, unit, today });
  }

  /** What these heads of a unit say is left; for whoever has read them. @throws while the store is away. */
  async unit(at: UnitAt, heads: readonly Pick<Stored<Head>, "body">[]): Promise<void> {
    const left = new Set(heads.map(({ body }) => leftIn(body)));
    for (const form of checkedForms) if (left.has(form.id)) await this.#drain({ ...at, form });
  }

  /** All registers made anew from the rows of every unit, and carried over to the newest key. @throws while the store is away. */
  async rebuild(campaign: Campaign, today: IsoDate): Promise<void> {
    for (const unit of unitIds(campaign))
      for (const form of formsOf({ campaign, unit, today })) {
        const place = { campaign, unit, today, form };
        await this.#drains.run(`${unitName(place)}|${form.id}`, () =>
          rebuildForm(this.#deps, place),
        );
        await this.#drain(place);
      }
  }

  async #drainUnit(at: UnitAt): Promise<void> {
    const partition = unitPartition(at.campaign.id, at.unit);
    await this.unit(at, await listHeads(this.#deps.store, partition));
  }

  async #drain(place: FormPlace): Promise<FormRows | undefined> {
    try {
      const name = `${unitName(place)}|${place.form.id}`;
      const { rows } = await this.#drains.run(name, () => drainForm(this.#deps, place));
      return rows;
    } catch (error) {
      this.#fail(place, error);
      return undefined;
    }
  }

  #fail(at: UnitAt & Partial<FormPlace>, error: unknown): void {
    this.#drained.delete(unitName(at));
    const form = at.form === undefined ? {} : { form: at.form.id };
    this.#log({ level: "warn", op: "drain", unit: at.unit, ...form, ...describeError(error) });
  }
}

function formsOf({ campaign, unit }: UnitAt): readonly Form[] {
  const keeper = unitById(campaign, unit);
  return checkedForms.filter((form) => keeper !== undefined && keepsForm(keeper, form));
}

function leftIn({ form, version, checkedThrough }: Head): FormId | undefined {
  return checkedThrough < version ? form : undefined;
}

function unitName({ campaign, unit }: UnitAt): string {
  return `${campaign.id}|${unit}`;
}
