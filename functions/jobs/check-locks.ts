import type { Campaign } from "../../shared/campaign/campaign.ts";
import { unitWithDuty } from "../../shared/campaign/units.ts";
import { closedColumns } from "../../shared/forms/rows/closed-columns.ts";
import { isDated } from "../../shared/forms/filling/dated-forms.ts";
import type { Form } from "../../shared/forms/form.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { type LockDocument, toHeadLock } from "../locks/lock-document.ts";
import { readEvents } from "../locks/lock-events.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { acceptedContent, type HeadLock, type RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import type { Store } from "../store/store.ts";
import type { FormToCheck, Report } from "./check-form.ts";
import type { FsckFinding } from "./fsck.ts";
import { chainsOf, replay, type Step } from "./replay.ts";

type ToCheck = Pick<FormToCheck, "unit" | "state" | "journals" | "locks">;

/** A head of dated rows knows every lock as it is, and no row was changed past one. A lock that is still being spread may be ahead. */
export function checkLocks(form: Form, toCheck: ToCheck, report: Report): void {
  const { unit, state, journals, locks } = toCheck;
  const head = state.head?.body;
  if (!isDated(form) || head === undefined || head.closedBy !== undefined) return;
  const { locks: known = [] } = head;
  for (const lock of locks) {
    const own = known.find(({ period }) => period === lock.period);
    const expected = toHeadLock(lock, { unit, form: form.id, after: own?.after ?? 0 });
    // Locked again since the locks were read.
    const isNewer = own !== undefined && own.epoch > lock.epoch;
    if (lock.spread === lock.epoch && !isNewer && !sameJson(own ?? null, expected))
      report(6, "lock-differs", lock.period);
  }
  if (known.length === 0) return;
  for (const links of chainsOf(form, journals).values())
    replay(links, journals, (step) => {
      const journal = journals.get(step.journal);
      if (journal === undefined || journal.form !== form.id) return;
      const obeyed = known.filter((lock) => isObeyed(lock, journal));
      const isPast = [changeIn(form, step), acceptedIn(form, step)].some(
        (change) => closedColumns(form, change, obeyed).length > 0,
      );
      if (isPast) report(6, "row-past-lock", step.after.id);
    });
}

/** A request that began on the last open day may be stored a little later. */
const longestRequestMs = 600_000;

function isObeyed(
  { after, openUntil }: HeadLock,
  { seq, at }: { readonly seq: number; readonly at: string },
): boolean {
  const began = vietnamDay(new Date(Date.parse(at) - longestRequestMs));
  return seq > after && (openUntil === undefined || began > openUntil);
}

/** What a person said of a row; what registers, hand-overs and decisions between duplicates say of it is none of the lock's business. */
function changeIn(form: Form, { before, change, after }: Step) {
  if (change.is !== "stored" && change.is !== "withdrawn") return { before: null, after: null };
  return { before: liveValues(form, before), after: liveValues(form, after) };
}

/** What was said or decided of it did to its accepted version. */
function acceptedIn(form: Form, { before, change, after }: Step) {
  const isSaid = ["stored", "withdrawn", "reviewed"].includes(change.is);
  if (!isSaid) return { before: null, after: null };
  return { before: acceptedValues(form, before), after: acceptedValues(form, after) };
}

function acceptedValues(form: Form, row: RowDocument | undefined) {
  const content = row === undefined ? null : acceptedContent(row);
  return content === null ? null : valuesOf(form, content);
}

function liveValues(form: Form, row: RowDocument | undefined) {
  return row === undefined || row.state === "withdrawn" ? null : valuesOf(form, row.content);
}

/** Locks whose history is not as it was written. */
export async function checkHistories(
  store: Store,
  campaign: Campaign,
  locks: readonly LockDocument[],
): Promise<readonly FsckFinding[]> {
  const unit = unitWithDuty(campaign, "standing")?.id ?? "";
  const findings: FsckFinding[] = [];
  for (const lock of locks)
    if (!(await readEvents(store, campaign.id, lock)).intact)
      findings.push({
        invariant: 6,
        code: "lock-history-broken",
        unit,
        form: "periods",
        id: lock.period,
      });
  return findings;
}
