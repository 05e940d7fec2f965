import type { Campaign, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { commitDraft } from "../commit/commit-draft.ts";
import { rowsPerCommit } from "../commit/rows-per-commit.ts";
import { countsOf } from "../commit/totals.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import { type Register, registerDocumentId } from "../register/register.ts";
import { holdingsOf } from "../rows/claims.ts";
import type { IndexedRow } from "../rows/form-rows.ts";
import type { UnitIndex } from "../rows/unit-index.ts";
import { withBody } from "../store/operations.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import { addErased, type Erased, nothingErased } from "./retention-run.ts";
import { hashJson } from "../rows/hash-json.ts";

export interface EraseDeps {
  readonly store: Store;
  readonly index: UnitIndex;
  readonly keys: RegisterKeys;
  readonly now: () => Date;
  /** False once the time of this run is up, and when the office has given more time meanwhile. */
  readonly goesOn: () => Promise<boolean>;
}

export interface FormOfUnit {
  readonly campaign: Campaign;
  readonly unit: UnitId;
  readonly form: Form;
  readonly today: IsoDate;
}

/** Who stands in the journal where the service erases. */
const eraser = { id: "retention", name: "Hết hạn lưu giữ" };

/**
 * Takes the people out of a form's rows, some rows a commit; each goes on counting as it did. Their registers come first: afterwards
 * nothing tells where they lie.
 */
export async function eraseRows(deps: EraseDeps, place: FormOfUnit): Promise<Erased> {
  const partition = unitPartition(place.campaign.id, place.unit);
  const { rows } = await deps.index.load(partition, place.form);
  const left = [...rows.rows.values()].filter(({ document }) => document.erased === undefined);
  const size = rowsPerCommit(place.form.id);
  let erased = nothingErased;
  for (let first = 0; first < left.length && (await deps.goesOn()); first += size) {
    const some = left.slice(first, first + size);
    const registers = await eraseRegisters(deps, place, some);
    const count = await commitErasure(deps, place, some);
    erased = addErased(erased, { rows: count, registers });
  }
  return erased;
}

/** @returns how many rows this run erased: none that another run was faster with. */
async function commitErasure(
  { store, index, now }: EraseDeps,
  { campaign, unit, form, today }: FormOfUnit,
  some: readonly IndexedRow[],
): Promise<number> {
  const partition = unitPartition(campaign.id, unit);
  const { head } = await index.load(partition, form);
  const ids = some.map(({ document: { id } }) => id);
  const hash = hashJson(ids);
  const { result, repeated } = await commitDraft(
    { store, index },
    {
      partition,
      context: { campaign, unit, today },
      forms: [form],
      by: eraser,
      at: now().toISOString(),
      // Two runs that meet at a version with other rows do not take each other's journal for their own.
      journal: `j.${form.id}.retention.${(head?.body.version ?? 0) + 1}.${hash.slice(0, 8)}`,
      hash,
      despite: ["closed", "retention"],
      isIdle: ({ entries }) => entries.length === 0,
      plan: (draft) => {
        let count = 0;
        for (const id of ids) {
          const row = draft.rows.get(id);
          if (row === undefined || row.document.erased !== undefined) continue;
          draft.change(id, { is: "erased", erasure: { on: today, ...countsOf(row) } });
          count++;
        }
        return count;
      },
    },
  );
  return repeated ? 0 : result;
}

/** Empties what the registers of the rows' keys hold. @returns how many there were. */
async function eraseRegisters(
  { store, keys }: EraseDeps,
  { campaign, form, today }: FormOfUnit,
  rows: readonly IndexedRow[],
): Promise<number> {
  const held = rows.flatMap(({ document }) => holdingsOf(form, document));
  const places = new Set(
    held.flatMap(({ key, text }) => {
      const of = { campaign, form, key, text };
      return [keys.newest(of), ...keys.older(of)];
    }),
  );
  let count = 0;
  for (const partition of places) if (await eraseRegister(store, partition, today)) count++;
  return count;
}

/** True when it was emptied now. What somebody wrote meanwhile is read again: once its rows are erased nothing leads here. */
async function eraseRegister(store: Store, partition: string, today: IsoDate): Promise<boolean> {
  for (;;) {
    const stored = await store.get(partition, registerDocumentId);
    const register = stored?.body as Register | undefined;
    if (stored === undefined || register === undefined || register.erased !== undefined)
      return false;
    const body: Register = { ...register, contenders: [], erased: today };
    const outcome = await store.commit(partition, [withBody(stored, body)]);
    if (outcome.is === "committed") return true;
  }
}
