import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Form, TownKey } from "../../shared/forms/form.ts";
import { holdingsOf, type Settlement } from "../rows/claims.ts";
import type { RowDocument } from "../rows/row-document.ts";

/** A row that holds a town key, or once did: what its own document said at `seq`. */
export interface Contender {
  readonly unit: UnitId;
  readonly row: string;
  /** Head version of the commit this was read from. A later state never gives way to an earlier one, whoever writes last. */
  readonly seq: number;
  /** "kept": only its accepted version, which is no longer the current one. "gone" stays, so that a late writer cannot revive it. */
  readonly is: "current" | "kept" | "gone";
  /** Since when it holds the key, and the row's version that last changed what it says of it. */
  readonly at: string;
  readonly version: number;
  readonly marks?: readonly (string | null)[];
  readonly settlement?: Settlement;
  /** It was once not alone: every later version of the register is told to the row, so that no verdict on its way stays the last. */
  readonly met?: true;
}

/** All rows of the town that hold one key; a document in a partition of its own. It is made of the rows and nothing else. */
export interface Register {
  readonly schema: 1;
  readonly key: string;
  readonly form: FormId;
  readonly version: number;
  readonly contenders: readonly Contender[];
  /** Day on which its contenders were erased. */
  readonly erased?: string;
  /** Set once the register was carried over to a newer key: nobody writes here any more. */
  readonly movedTo?: string;
}

/** Id and kind of the one document in a register's partition. */
export const registerDocumentId = "register";
export const registerKind = "register";

/** The key of a register as rows hold it. */
export interface KeyText {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly key: TownKey;
  readonly text: string;
}

/** What a row says to the register of a key now; "gone" when it does not hold it. */
export function contenderOf(
  { form, key, text }: Omit<KeyText, "campaign">,
  { document, seq }: { readonly document: RowDocument; readonly seq: number },
): Contender {
  const { unit, id: row } = document;
  const holding = holdingsOf(form, document).find(
    (one) => one.key.id === key.id && one.text === text,
  );
  if (holding === undefined) {
    const { at, version } = document;
    return { unit, row, seq, is: "gone", at, version };
  }
  const { is, claim, marks } = holding;
  const { at, version, settlement } = claim;
  return {
    unit,
    row,
    seq,
    is,
    at,
    version,
    marks,
    ...(settlement === undefined || is === "kept" ? {} : { settlement }),
  };
}

/**
 * The contenders with what rows say now; the same list when it says nothing new. That a row holds the key no more is noted even of
 * a row not met before: what it said earlier may still be on its way.
 */
export function mergeContenders(
  known: readonly Contender[],
  said: readonly Contender[],
): readonly Contender[] {
  const merged = new Map(known.map((one) => [one.row, one]));
  let isChanged = false;
  for (const one of said) {
    const old = merged.get(one.row);
    if (old !== undefined && (old.seq > one.seq || saysSame(old, one))) continue;
    merged.set(one.row, old?.met === true ? { ...one, met: true } : one);
    isChanged = true;
  }
  return isChanged ? [...merged.values()] : known;
}

/** Contenders that hold the key now. */
export function liveOf(contenders: readonly Contender[]): readonly Contender[] {
  return contenders.filter(({ is }) => is !== "gone");
}

function saysSame(a: Contender, b: Contender): boolean {
  // A claim is another one each time it is taken; that there is none looks alike, so only its place in time tells.
  if (a.is === "gone" || b.is === "gone") return a.is === b.is && a.seq === b.seq;
  return (
    // A row that was handed over is the same row in another unit.
    a.unit === b.unit &&
    a.is === b.is &&
    a.version === b.version &&
    a.at === b.at &&
    a.settlement?.at === b.settlement?.at &&
    a.settlement?.version === b.settlement?.version
  );
}
