import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { noFacts } from "../../shared/forms/house.ts";
import { factsOf, type FactSource } from "../commit/facts.ts";
import { householdsOf } from "../rows/form-rows.ts";
import { applyEntry, type JournalDocument, type JournalEntry } from "../rows/journal.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import { recount, toHeadTotals } from "../commit/totals.ts";
import { asOurs } from "../rows/read-row.ts";
import { isOutdated } from "../rows/measures-of.ts";
import type { RowReceipt } from "../submit/plan-submission.ts";
import type { FsckFinding } from "./fsck.ts";
import type { StoredForm } from "./read-unit.ts";

export interface FormToCheck {
  readonly unit: UnitId;
  readonly state: StoredForm;
  readonly journals: ReadonlyMap<string, JournalDocument>;
  /** Rows of the forms that establish facts, when the form is the households'. */
  readonly sources: readonly FactSource[];
}

type Report = (invariant: FsckFinding["invariant"], code: FsckFinding["code"], id: string) => void;

/** Everything that contradicts the invariants in one form of one unit. */
export function checkForm(form: Form, toCheck: FormToCheck): readonly FsckFinding[] {
  const { unit, state } = toCheck;
  const findings: FsckFinding[] = [];
  const report: Report = (invariant, code, id) => {
    findings.push({ invariant, code, unit, form: form.id, id });
  };
  checkTotals(form, state, report);
  checkCodes(state.rows, report);
  checkFacts(toCheck, report);
  checkReplay(form, toCheck, report);
  checkReceipts(form, toCheck, report);
  return findings;
}

function checkTotals(form: Form, { head, rows }: StoredForm, report: Report): void {
  if (head === undefined) {
    report(3, "head-missing", form.id);
    return;
  }
  // Made with other measures; it is counted anew, and until then nothing can be said of it.
  if (isOutdated(form, head.body)) return;
  const { states, sent, accepted, origins } = head.body;
  const written = { states, sent, accepted, ...(origins === undefined ? {} : { origins }) };
  if (!sameJson(written, toHeadTotals(recount(form, rows.values()))))
    report(3, "totals-differ", form.id);
}

function checkCodes(rows: ReadonlyMap<string, RowDocument>, report: Report): void {
  const seen = new Set<string>();
  for (const { id, code } of rows.values()) {
    if (code === null) continue;
    if (seen.has(code)) report(2, "code-twice", id);
    seen.add(code);
  }
}

/** What is frozen in a household's row is what the other forms' rows say now. */
function checkFacts({ state, sources }: FormToCheck, report: Report): void {
  if (sources.length === 0) return;
  const index = new Map<string, RowDocument[]>();
  for (const { form, rows } of sources)
    for (const row of rows)
      for (const code of householdsOf(form, row))
        index.set(code, [...(index.get(code) ?? []), row]);
  for (const { id, code, facts, erased } of state.rows.values()) {
    // The rows about it may have been erased as well, with the words facts are read from.
    if (erased !== undefined) continue;
    const about = index.get(code ?? "") ?? [];
    const own = sources.map(({ form }) => ({
      form,
      rows: about.filter((row) => row.form === form.id),
    }));
    const expected = factsOf(code ?? "", own);
    if (!sameJson(expected, facts ?? { sent: noFacts, accepted: noFacts }))
      report(3, "facts-differ", id);
  }
}

function checkReplay(form: Form, { state, journals }: FormToCheck, report: Report): void {
  const chains = chainsOf(form, journals);
  for (const [id, stored] of state.rows) {
    const replayed = replay(chains.get(id) ?? [], journals);
    if (replayed === undefined) report(4, "chain-broken", id);
    else if (!sameJson(asOurs(stored), asOurs(replayed.row))) report(4, "replay-differs", id);
    else if (stored.version !== replayed.contents) report(2, "version-not-counted", id);
  }
  for (const id of chains.keys()) if (!state.rows.has(id)) report(1, "row-missing", id);
}

/** What one journal document says of a row; more than one entry when several registers spoke of it at once. */
interface Link {
  readonly journal: string;
  readonly entries: JournalEntry[];
}

function chainsOf(
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

/** Follows the entries of a row from its first by their `previous`; undefined when one is missing or two claim one place. */
function replay(
  links: readonly Link[],
  journals: ReadonlyMap<string, JournalDocument>,
): { row: RowDocument; contents: number } | undefined {
  const after = new Map(links.map((link) => [link.entries[0]?.previous, link]));
  let row: RowDocument | undefined;
  let contents = 0;
  let steps = 0;
  for (let link = after.get(null); link !== undefined; link = after.get(link.journal)) {
    const journal = journals.get(link.journal);
    if (journal === undefined || ++steps > links.length) return undefined;
    const { unit, by, at } = journal;
    for (const entry of link.entries) {
      const { change } = entry;
      // Its versions before lie in the journal of the unit it came from.
      if (change.is === "moved") contents = change.row.version;
      else if (makesVersion(row, change)) contents++;
      row = applyEntry(row, entry, { unit, by, at, journal: link.journal });
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

/** What a clerk was told was stored must be there, at that version or a later one. */
function checkReceipts(form: Form, { state, journals }: FormToCheck, report: Report): void {
  for (const [id, { form: of, hash, result }] of journals) {
    if (of !== form.id) continue;
    if (!/^[0-9a-f]{64}$/.test(hash)) report(4, "hash-malformed", id);
    for (const receipt of receiptsOf(result)) {
      const row = receipt.id === null ? undefined : state.rows.get(receipt.id);
      if (row === undefined || row.version < receipt.version) report(1, "row-behind-receipt", id);
    }
  }
}

function receiptsOf(result: unknown): readonly RowReceipt[] {
  if (!Array.isArray(result)) return [];
  return (result as RowReceipt[]).filter(({ outcome }) => outcome === "stored");
}
