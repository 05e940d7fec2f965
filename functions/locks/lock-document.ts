import type { IsoDate, PeriodLock, Role, UnitId } from "../../shared/campaign/campaign.ts";
import { openUntil } from "../../shared/campaign/locks.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { HeadLock } from "../rows/row-document.ts";

/** Somebody's wish to work on a locked period again, until it is refused or carried out. */
export interface ReopenRequest {
  readonly id: string;
  readonly unit: UnitId;
  /** Null = every form. */
  readonly form: FormId | null;
  readonly until: IsoDate;
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
  /** Null until a leader agrees. */
  readonly approvedBy: Actor | null;
}

/** Who does something with a lock; a null role is the clock. */
export interface Actor {
  readonly id: string;
  readonly role: Role | null;
  readonly unit: UnitId | null;
}

/** The lock of a period: the truth that every unit's heads repeat. */
export interface LockDocument extends PeriodLock {
  readonly schema: 1;
  /** Grows with every change that heads have to know. */
  readonly epoch: number;
  /** Epoch that all heads are known to have; below `epoch` the spreading is to be finished. */
  readonly spread: number;
  readonly requests: readonly ReopenRequest[];
  /** Name of the figures that were kept at its newest lock; absent until they are. */
  readonly snapshot?: string | undefined;
  /** Number and hash of the newest event. */
  readonly events: number;
  readonly hash: string;
}

export const lockKind = "lock";

/** Id of a period's lock in the campaign's partition. */
export function lockDocumentId(period: string): string {
  return `lock.${period}`;
}

/** The lock as a head of a form of a unit has it; `after` is that head's version. */
export function toHeadLock(
  { period, name, from, to, since, epoch, reopened }: LockDocument,
  { unit, form, after }: { readonly unit: UnitId; readonly form: FormId; readonly after: number },
): HeadLock {
  const until = openUntil(reopened, { unit, form });
  const closed = { period, name, from, to, since, epoch, after };
  return until === null ? closed : { ...closed, openUntil: until };
}
