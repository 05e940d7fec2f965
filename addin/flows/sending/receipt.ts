import type { OutgoingRow } from "../../../shared/sync/row.ts";
import type { Book } from "../rows/book.ts";
import type { Receipt } from "../outcomes.ts";
import type { Answered } from "./send.ts";

/** Proof of what a submission stored or withdrew; null when that is nothing. */
export async function makeReceipt(
  { unit, forms }: Book,
  { key, answered }: { key: string; answered: readonly Answered[] },
): Promise<Receipt | null> {
  const stored = answered.filter(
    ({ result }) => result.outcome === "stored" || result.outcome === "withdrawn",
  );
  const last = stored.at(-1);
  if (last === undefined) return null;
  const totals = forms.flatMap(({ id, sheet }) => {
    const rows = stored.filter(({ form }) => form === id).length;
    return rows === 0 ? [] : [{ sheet, rows }];
  });
  const digits = key
    .replace(/[^0-9a-fA-F]/g, "")
    .toUpperCase()
    .padEnd(8, "0");
  return {
    number: `${unit.shortCode}-${digits.slice(0, 4)}-${digits.slice(4, 8)}`,
    at: last.at,
    rows: stored.length,
    totals,
    hash: await hashOf(stored.map(({ sent }) => sent)),
  };
}

async function hashOf(rows: readonly OutgoingRow[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(rows.map(({ id, cells }) => [id, cells])));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
