import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { Value, Values } from "../../shared/forms/column.ts";
import type { Form, TownKey } from "../../shared/forms/form.ts";
import type { Content, Person, RowDocument } from "./row-document.ts";

/** What the register of a town key said about a row; the row's totals depend on it, so it is frozen into the row. */
export interface Verdict {
  /** Version of the register it was read from; an older verdict never replaces a newer one. */
  readonly version: number;
  /** Whether the row counts among the sent figures, and its accepted content among the accepted ones. */
  readonly sent: boolean;
  readonly accepted: boolean;
  /** Another row holds the key, this one is the later, and nobody has decided. */
  readonly doubt: boolean;
  /** True once a reviewer decided between the rows. */
  readonly decided: boolean;
  /** Units of the other rows that hold the key now; empty for a row that is alone again. */
  readonly units: readonly UnitId[];
  /** Programmes under which those rows are listed; left out where none is known. */
  readonly programmes?: readonly string[];
}

/** A reviewer's word on rows that hold one key; it lives in a row it lets count, and as long as that row holds the key. */
export interface Settlement {
  /** Rows that were compared, and those of them that count. */
  readonly between: readonly string[];
  readonly counts: readonly string[];
  /** Version of the register the reviewer saw: the word on the newer one holds. */
  readonly version: number;
  readonly reason: string;
  readonly by: Person;
  readonly at: string;
}

/** How long a content has held a town key, by which the earliest is told. */
export interface Claim {
  /** Instant of the commit that took the key. */
  readonly at: string;
  /** The row's version that last changed the key or its marks; grows, so that a claim given up and taken again is another. */
  readonly version: number;
  readonly verdict?: Verdict;
  readonly settlement?: Settlement;
}

/** By the id of the town key. */
export type Claims = Readonly<Record<string, Claim>>;

/** A key a row holds, and how. */
export interface Holding {
  readonly key: TownKey;
  readonly text: string;
  /** "kept": only the accepted version, which is no longer the current one, holds it. */
  readonly is: "current" | "kept";
  readonly claim: Claim;
  readonly marks: readonly (string | null)[];
}

/** The claims of a row's next content: those it goes on holding keep their time, their verdict and a reviewer's word. */
export function claimsAfter(
  form: Form,
  before: RowDocument | undefined,
  next: { readonly content: Content; readonly at: string; readonly version: number },
): Claims | undefined {
  if (form.townKeys.length === 0) return undefined;
  const claims: Record<string, Claim> = {};
  const { content, at, version } = next;
  const current = before?.state === "withdrawn" ? undefined : before;
  for (const key of form.townKeys) {
    const values = valuesFor(form, key, content);
    const text = key.keyOf(values);
    if (text === null) continue;
    const old = current === undefined ? undefined : held(form, key, current);
    const kept = before === undefined ? undefined : keptHolding(form, key, before);
    if (old?.text === text)
      claims[key.id] = isSame(old.marks, key.marksOf(values))
        ? old.claim
        : { ...old.claim, version };
    // Back to what was accepted: the row never gave it up.
    else claims[key.id] = kept?.text === text ? { ...kept.claim, version } : { at, version };
  }
  return Object.keys(claims).length === 0 ? undefined : claims;
}

/** Every key the row holds in its current or its kept accepted content, each once. */
export function holdingsOf(form: Form, row: RowDocument): readonly Holding[] {
  const holdings: Holding[] = [];
  for (const key of form.townKeys) {
    const current = row.state === "withdrawn" ? undefined : held(form, key, row);
    if (current !== undefined) holdings.push({ ...current, key, is: "current" });
    const kept = keptHolding(form, key, row);
    if (kept !== undefined && kept.text !== current?.text)
      holdings.push({ ...kept, key, is: "kept" });
  }
  return holdings;
}

/** What the row's accepted content holds when that is kept apart from the current one; undefined else. */
export function keptHolding(
  form: Form,
  key: TownKey,
  { accepted, at, version }: RowDocument,
): Omit<Holding, "is" | "key"> | undefined {
  if (accepted?.content === undefined) return undefined;
  const { content, claims } = accepted;
  return held(form, key, { content, at, version, ...(claims === undefined ? {} : { claims }) });
}

/** What a content holds under the key. */
function held(
  form: Form,
  key: TownKey,
  { content, claims, at, version }: Pick<RowDocument, "content" | "claims" | "at" | "version">,
): Omit<Holding, "is" | "key"> | undefined {
  const values = valuesFor(form, key, content);
  const text = key.keyOf(values);
  if (text === null) return undefined;
  // Rows older than the register say nothing of their claims: they hold since they were last written.
  const claim = claims?.[key.id] ?? { at, version };
  return { text, claim, marks: key.marksOf(values) };
}

/** Keys whose register has to hear of a change: taken, changed, or given up by it. */
export function touchedKeys(
  form: Form,
  before: RowDocument,
  after: RowDocument,
): readonly (readonly [key: string, text: string])[] {
  if (form.townKeys.length === 0) return [];
  const was = new Map(holdingsOf(form, before).map((one) => [nameOf(one), one]));
  const is = new Map(holdingsOf(form, after).map((one) => [nameOf(one), one]));
  const names = new Set([...was.keys(), ...is.keys()]);
  return [...names].flatMap((name) => {
    const [old, now] = [was.get(name), is.get(name)];
    const one = now ?? old;
    return one === undefined || saysSame(old, now) ? [] : [[one.key.id, one.text] as const];
  });
}

function saysSame(a: Holding | undefined, b: Holding | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.is === b.is &&
    a.claim.version === b.claim.version &&
    a.claim.settlement === b.claim.settlement
  );
}

function nameOf({ key, text }: Holding): string {
  return `${key.id}|${text}`;
}

/** Only the columns the key looks at: a submission asks this of every row. */
function valuesFor(form: Form, key: TownKey, content: Content): Values {
  const values: Record<string, Value> = {};
  for (const [column, index] of placesOf(form, key)) values[column] = content.values[index] ?? null;
  return values;
}

const places = new WeakMap<TownKey, readonly (readonly [column: string, index: number])[]>();

function placesOf(form: Form, key: TownKey) {
  const known = places.get(key);
  if (known !== undefined) return known;
  const found = key.columns.map(
    (column) => [column, form.columns.findIndex((one) => one.key === column)] as const,
  );
  places.set(key, found);
  return found;
}

function isSame(a: readonly (string | null)[], b: readonly (string | null)[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
