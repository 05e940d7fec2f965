import { z } from "zod";
import { id, instant, isoDate } from "./ids.ts";
import { formId } from "./shapes.ts";

const reason = z.string().trim().min(10).max(500);
const role = z.enum(["clerk", "reviewer", "leader", "admin", "auditor"]);

const about = { unit: id, form: formId.nullable(), until: isoDate };

/** What the caller may know of a lock: who did something by role and unit, never by name. */
const lock = z.strictObject({
  period: id,
  name: z.string(),
  from: isoDate,
  to: isoDate,
  /** Day on which the lock began. */
  since: isoDate,
  /** Open again for one unit up to and including a day. */
  reopened: z.array(z.strictObject(about)),
  requests: z.array(
    z.strictObject({
      ...about,
      id,
      reason: z.string(),
      at: instant,
      /** Null for what the clock did. */
      role: role.nullable(),
      state: z.enum(["requested", "approved"]),
      /** True when the caller took one of its steps, so that the next one is another person's. */
      involved: z.boolean(),
    }),
  ),
  history: z.array(
    z.strictObject({
      action: z.enum(["locked", "requested", "approved", "refused", "withdrawn", "reopened"]),
      at: instant,
      role: role.nullable(),
      /** Unit of whoever did it. */
      from: id.nullable(),
      reason: z.string(),
      /** The request it was about; null for a lock of the whole period. */
      request: id.nullable(),
      unit: id.nullable(),
      form: formId.nullable(),
      until: isoDate.nullable(),
    }),
  ),
  /** False when an event was changed or taken out. */
  intact: z.boolean(),
});

export const locksList = z.strictObject({
  periods: z.array(
    z.strictObject({
      id,
      name: z.string(),
      from: isoDate,
      to: isoDate,
      /** Day from which it locks by itself. */
      lockFrom: isoDate.nullable(),
      lock: lock.nullable(),
    }),
  ),
});

export const lockRequest = z.strictObject({ period: id, reason });
export const reopenRequest = z.strictObject({ ...about, period: id, reason });
export const reopenDecision = z.strictObject({ decision: z.enum(["approve", "refuse"]), reason });
export const reopenWithdrawal = z.strictObject({ reason });
export const reopening = z.strictObject({ reason });
export const lockResult = z.strictObject({ lock });

export type Lock = z.infer<typeof lock>;
export type LocksList = z.infer<typeof locksList>;
export type LockRequest = z.infer<typeof lockRequest>;
export type ReopenRequest = z.infer<typeof reopenRequest>;
export type ReopenDecision = z.infer<typeof reopenDecision>;
export type ReopenWithdrawal = z.infer<typeof reopenWithdrawal>;
export type Reopening = z.infer<typeof reopening>;
export type LockResult = z.infer<typeof lockResult>;
