import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { judge } from "../register/judge.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import {
  type Contender,
  contenderOf,
  type KeyText,
  liveOf,
  type Register,
  registerDocumentId,
} from "../register/register.ts";
import { holdingsOf, keptHolding, type Verdict } from "../rows/claims.ts";
import { readRow } from "../rows/read-row.ts";
import { rowDocumentId, type RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import { inTurns } from "../store/in-turns.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store } from "../store/store.ts";
import type { FsckFinding } from "./fsck.ts";

interface Holder {
  readonly contender: Contender;
  /** Verdicts the row holds under the key: on its current and on its kept accepted content. */
  readonly verdicts: readonly (Verdict | undefined)[];
}

interface HeldKey extends KeyText {
  readonly holders: [Holder, ...Holder[]];
}

interface ToCheck {
  readonly store: Store;
  readonly campaign: Campaign;
  readonly keys: RegisterKeys;
}

/** Registers read at once. */
const width = 16;

/** Invariant 5 as the rows of a form of one unit and the registers of their keys say it. The unit's outbox has to be empty. */
export async function checkRegisters(
  deps: ToCheck,
  { unit, form }: { readonly unit: UnitId; readonly form: Form },
  rows: Iterable<RowDocument>,
): Promise<readonly FsckFinding[]> {
  const held = heldKeys(deps.campaign, form, rows);
  const found = await inTurns(held, width, (one) => checkRegister(deps, unit, one));
  return found.flat();
}

function heldKeys(campaign: Campaign, form: Form, rows: Iterable<RowDocument>): readonly HeldKey[] {
  const held = new Map<string, HeldKey>();
  for (const document of rows)
    for (const { key, text } of holdingsOf(form, document)) {
      const of = { campaign, form, key, text };
      const holder = holderOf(of, document);
      const known = held.get(`${key.id}|${text}`);
      if (known === undefined) held.set(`${key.id}|${text}`, { ...of, holders: [holder] });
      else known.holders.push(holder);
    }
  return [...held.values()];
}

function holderOf(of: KeyText, document: RowDocument): Holder {
  const current = document.claims?.[of.key.id]?.verdict;
  const kept = keptHolding(of.form, of.key, document);
  const contender = contenderOf(of, { document, seq: 0 });
  const verdicts = [
    ...(contender.is === "current" ? [current] : []),
    ...(kept?.text === of.text ? [kept.claim.verdict] : []),
  ];
  return { contender, verdicts };
}

async function checkRegister(
  deps: ToCheck,
  unit: UnitId,
  one: HeldKey,
): Promise<readonly FsckFinding[]> {
  const { key, form, holders } = one;
  const stored = await deps.store.get(deps.keys.newest(one), registerDocumentId);
  const register = stored?.body as Register | undefined;
  const live = liveOf(register?.contenders ?? []);
  const own = live.filter((contender) => contender.unit === unit);
  const contenders = holders.map(({ contender }) => contender);
  const isTold =
    register !== undefined &&
    sameJson(comparable(own), comparable(contenders)) &&
    (await areThere(
      deps,
      one,
      live.filter((contender) => contender.unit !== unit),
    ));
  if (!isTold) return [finding("register-differs", form, holders[0])];
  const verdicts = judge(key, register);
  const met = new Set(live.filter((contender) => contender.met === true).map(({ row }) => row));
  return holders
    .filter(({ contender: { row }, verdicts: told }) => {
      const expected = met.has(row) ? verdicts.get(row) : undefined;
      return told.some((verdict) => !sameJson(verdict, expected));
    })
    .map((holder) => finding("verdict-differs", form, holder));
}

/** Whether rows of other units that a register lists hold the key; what it says of them is checked with their units. */
async function areThere(
  { store, campaign }: ToCheck,
  of: KeyText,
  others: readonly Contender[],
): Promise<boolean> {
  for (const { unit, row } of others) {
    const stored = await store.get(unitPartition(campaign.id, unit), rowDocumentId(row));
    if (stored === undefined) return false;
    const document = readRow(stored.body);
    if (contenderOf(of, { document, seq: 0 }).is === "gone") return false;
  }
  return true;
}

/** Without what the register adds, in one order. */
function comparable(contenders: readonly Contender[]) {
  return contenders
    .map(({ unit, row, is, at, version }) => ({ unit, row, is, at, version }))
    .sort((a, b) => (a.row < b.row ? -1 : 1));
}

function finding(code: FsckFinding["code"], form: Form, { contender }: Holder): FsckFinding {
  return { invariant: 5, code, unit: contender.unit, form: form.id, id: contender.row };
}
