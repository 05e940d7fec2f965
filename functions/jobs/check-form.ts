import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { noFacts } from "../../shared/forms/house.ts";
import { factsOf, type FactSource } from "../commit/facts.ts";
import type { LockDocument } from "../locks/lock-document.ts";
import { householdsOf } from "../rows/form-rows.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import { recount, toHeadTotals } from "../commit/totals.ts";
import { asOurs } from "../rows/read-row.ts";
import { isOutdated } from "../rows/measures-of.ts";
import type { RowReceipt } from "../submit/plan-submission.ts";
import type { FsckFinding } from "./fsck.ts";
import { checkLocks } from "./check-locks.ts";
import type { StoredForm, StoredJournal } from "./read-unit.ts";
import { chainsOf, replay } from "./replay.ts";

export interface FormToCheck {
  readonly unit: UnitId;
  readonly state: StoredForm;
  readonly journals: ReadonlyMap<string, StoredJournal>;
  /** Rows of the forms that establish facts, when the form is the households'. */
  readonly sources: readonly FactSource[];
  readonly locks: readonly LockDocument[];
}

/** Says that a document contradicts an invariant. */
export type Report = (
  invariant: FsckFinding["invariant"],
  code: FsckFinding["code"],
  id: string,
) => void;

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
  checkLocks(form, toCheck, report);
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
