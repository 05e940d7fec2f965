import { createHash } from "node:crypto";
import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import type { KeyText } from "../register/register.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { acceptedClaims, acceptedContent, type RowDocument } from "../rows/row-document.ts";
import type { FsckFinding } from "./fsck.ts";

/** How often the rows of one unit count one key of which one row counts in the town; null = none of them holds it in those figures. */
export interface Tally {
  /** The partition of its register, which nobody can turn back. */
  readonly name: string;
  readonly form: FormId;
  /** One of the rows. */
  readonly row: string;
  readonly sent: number | null;
  readonly accepted: number | null;
}

/** Tallies with the unit whose rows they are of. */
export interface UnitTallies {
  readonly unit: UnitId;
  readonly tallies: readonly Tally[];
}

const sides = ["sent", "accepted"] as const;
type Side = (typeof sides)[number];

/** Of the rows of a form of a unit, by their contents alone, so that a slip in what registers are made of is found, too. */
export function talliesOf(
  { campaign, form, keys }: { campaign: Campaign; form: Form; keys: RegisterKeys | undefined },
  rows: Iterable<RowDocument>,
): readonly Tally[] {
  const found = new Map<string, { -readonly [field in keyof Tally]: Tally[field] }>();
  const single = form.townKeys.filter(({ counts }) => counts === "one");
  for (const row of rows)
    for (const { side, content, claims } of contentsOf(row))
      for (const key of single) {
        const text = content === null ? null : key.keyOf(valuesOf(form, content));
        if (text === null) continue;
        const name = nameOf({ campaign, form, key, text }, keys);
        const empty = { name, form: form.id, row: row.id, sent: null, accepted: null };
        const tally = found.get(name) ?? empty;
        found.set(name, tally);
        const counts = claims?.[key.id]?.verdict?.[side] !== false;
        tally[side] = (tally[side] ?? 0) + (counts ? 1 : 0);
      }
  return [...found.values()];
}

function contentsOf(row: RowDocument) {
  const current = row.state === "withdrawn" ? null : row.content;
  return [
    { side: "sent", content: current, claims: row.claims },
    { side: "accepted", content: acceptedContent(row), claims: acceptedClaims(row) },
  ] as const;
}

/** Without the keys registers cannot be found; what is counted can be told apart all the same. */
function nameOf(of: KeyText, keys: RegisterKeys | undefined): string {
  if (keys !== undefined) return keys.newest(of);
  return createHash("sha256").update(`${of.key.id}|${of.text}`).digest("hex");
}

/** Keys that do not count once among all units, by name. An accepted row that is in doubt waits for a reviewer: it may count nowhere. */
export function findMiscounted(
  all: Iterable<UnitTallies>,
): ReadonlyMap<string, readonly FsckFinding[]> {
  const sums = new Map<string, Tally & { readonly unit: UnitId }>();
  for (const { unit, tallies } of all)
    for (const tally of tallies) {
      const known = sums.get(tally.name) ?? { ...tally, unit, sent: null, accepted: null };
      const [sent, accepted] = sides.map((side) => sumOf(known[side], tally[side]));
      sums.set(tally.name, { ...known, sent: sent ?? null, accepted: accepted ?? null });
    }
  const found = new Map<string, readonly FsckFinding[]>();
  for (const [name, sum] of sums) {
    const findings = sides.flatMap((side) => findingOf(sum, side));
    if (findings.length > 0) found.set(name, findings);
  }
  return found;
}

function sumOf(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

function findingOf(
  { unit, form, row, ...sum }: Tally & { readonly unit: UnitId },
  side: Side,
): readonly FsckFinding[] {
  const counted = sum[side];
  if (counted === null || counted === 1 || (counted === 0 && side === "accepted")) return [];
  const code = counted > 1 ? "counted-twice" : "counted-never";
  return [{ invariant: 5, code, unit, form, id: row }];
}
