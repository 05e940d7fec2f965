import type { Form } from "../../shared/forms/form.ts";
import { applyEntry } from "../rows/apply-entry.ts";
import type { JournalDocument, JournalEntry } from "../rows/journal.ts";
import type { RowDocument } from "../rows/row-document.ts";

/** What one journal document says of a row; more than one entry when several registers spoke of it at once. */
export interface Link {
  readonly journal: string;
  readonly entries: JournalEntry[];
}

/** The entries of each row of a form, in no particular order. */
export function chainsOf(
  form: Form,
  journals: ReadonlyMap<string, JournalDocument>,
): ReadonlyMap<string, readonly Link[]> {
  const chains = new Map<string, Link[]>();
  for (const [journal, { entries }] of journals)
    for (const entry of entries) {
      if (entry.form !== form.id) continue;
      const chain = chains.get(entry.row) ?? [];
      chains.set(entry.row, chain);
      const link = chain.at(-1);
      if (link?.journal === journal) link.entries.push(entry);
      else chain.push({ journal, entries: [entry] });
    }
  return chains;
}

/** One change of a row, with the journal document that made it. */
export interface Step {
  readonly journal: string;
  readonly before: RowDocument | undefined;
  readonly change: JournalEntry["change"];
  readonly after: RowDocument;
}

/** Follows the entries of a row from its first by their `previous`; undefined when one is missing or two claim one place. */
export function replay(
  links: readonly Link[],
  journals: ReadonlyMap<string, JournalDocument>,
  seen?: (step: Step) => void,
): { row: RowDocument; contents: number } | undefined {
  const follower = new Map(links.map((link) => [link.entries[0]?.previous, link]));
  let row: RowDocument | undefined;
  let contents = 0;
  let steps = 0;
  for (let link = follower.get(null); link !== undefined; link = follower.get(link.journal)) {
    const journal = journals.get(link.journal);
    if (journal === undefined || ++steps > links.length) return undefined;
    const { unit, by, at } = journal;
    for (const entry of link.entries) {
      const { change } = entry;
      // Its versions before lie in the journal of the unit it came from.
      if (change.is === "moved") contents = change.row.version;
      else if (makesVersion(row, change)) contents++;
      const before = row;
      row = applyEntry(before, entry, { unit, by, at, journal: link.journal });
      seen?.({ journal: link.journal, before, change, after: row });
    }
  }
  return row === undefined || steps !== links.length ? undefined : { row, contents };
}

/** A decision makes a version only where it brings a withdrawn row back. */
function makesVersion(before: RowDocument | undefined, change: JournalEntry["change"]): boolean {
  if (change.is === "reviewed")
    return before?.state === "withdrawn" && change.review.decision === "return";
  return ["stored", "withdrawn", "filled"].includes(change.is);
}
