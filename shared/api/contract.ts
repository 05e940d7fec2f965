import { z } from "zod";
import { campaign } from "./campaign-shape.ts";
import * as access from "./access-shapes.ts";
import * as duplicates from "./duplicate-shapes.ts";
import * as locks from "./lock-shapes.ts";
import * as office from "./office-shapes.ts";
import { routes, type RouteId } from "./routes.ts";
import * as rules from "./rule-shapes.ts";
import * as shapes from "./shapes.ts";
import * as snapshots from "./snapshot-shapes.ts";

/** What goes in and out of a route, as zod shapes. The add-in imports only types, so its bundle carries no zod. */
export interface RouteContract {
  readonly summary: string;
  /** Answered without a token: constant or public. */
  readonly anonymous: boolean;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  readonly response: z.ZodType;
}

const reading = { anonymous: false, query: null, body: null };
const open = { ...reading, anonymous: true };

/** One entry per route; the service checks requests with it, tests check answers with it. */
export const contract = {
  getMe: {
    ...reading,
    summary: "Who is calling, from the stored assignment",
    response: shapes.me,
  },
  getCampaign: {
    ...reading,
    summary: "Units, villages, norms, periods and targets of a campaign",
    response: campaign,
  },
  listRows: {
    ...reading,
    summary: "Rows of a form of a unit that changed since a cursor",
    query: shapes.rowsQuery,
    response: shapes.rowsPage,
  },
  postSubmission: {
    ...reading,
    summary: "Store one chunk of changed rows; safe to repeat with the same key",
    body: shapes.submissionRequest,
    response: shapes.submissionResult,
  },
  postReview: {
    ...reading,
    summary: "Accept or return rows; safe to repeat with the same key",
    body: shapes.reviewRequest,
    response: shapes.reviewResult,
  },
  postOfficeEntries: {
    ...reading,
    summary:
      "Fill in an office's own columns of another unit's rows; safe to repeat with the same key",
    body: office.officeEntriesRequest,
    response: office.officeEntriesResult,
  },
  postReveal: {
    ...reading,
    summary: "Show one masked value to a reviewer; who, what and why is logged first",
    body: access.revealRequest,
    response: access.revealResult,
  },
  getAccessLog: {
    ...reading,
    summary: "Who was shown which masked values or told of which rows, when and why; for auditors",
    query: shapes.rowsQuery,
    response: access.accessLog,
  },
  listDuplicates: {
    ...reading,
    summary: "Rows of several units that name one person or one gift, the other unit's masked",
    response: duplicates.duplicatesList,
  },
  postDoubles: {
    ...reading,
    summary:
      "Ask before sending which rows name a person or gift another unit holds; bounded a day, logged",
    body: duplicates.doublesRequest,
    response: duplicates.doublesResult,
  },
  postSettlements: {
    ...reading,
    summary: "Decide which of such rows count; safe to repeat with the same key",
    body: duplicates.settlementsRequest,
    response: duplicates.settlementsResult,
  },
  listSnapshots: {
    ...reading,
    summary: "What was frozen, for which lock or hand-over and when, and of which units",
    response: snapshots.snapshotsList,
  },
  getSnapshot: {
    ...reading,
    summary: "Totals per unit and form as they were frozen, with the catalogue of that moment",
    response: snapshots.frozenSummary,
  },
  postHandover: {
    ...reading,
    summary: "Carry the rows of units that ended over to the unit that follows; safe to repeat",
    body: shapes.handoverRequest,
    response: shapes.handoverResult,
  },
  listLocks: {
    ...reading,
    summary: "Periods, which of them are locked, for whom they were opened again, and how",
    response: locks.locksList,
  },
  postLock: {
    ...reading,
    summary: "Lock a period for all units; ends what was opened again; safe to repeat",
    body: locks.lockRequest,
    response: locks.lockResult,
  },
  postReopenRequest: {
    ...reading,
    summary: "Ask for a locked period to be opened again for one unit until a day",
    body: locks.reopenRequest,
    response: locks.lockResult,
  },
  postReopenDecision: {
    ...reading,
    summary: "Agree to such a request or refuse it; never one's own",
    body: locks.reopenDecision,
    response: locks.lockResult,
  },
  postReopenWithdrawal: {
    ...reading,
    summary:
      "End a request before it is carried out: by who asked, a leader who agreed, who is to carry it out",
    body: locks.reopenWithdrawal,
    response: locks.lockResult,
  },
  postReopening: {
    ...reading,
    summary: "Carry out a request that was agreed to; never by who asked or agreed",
    body: locks.reopening,
    response: locks.lockResult,
  },
  getSummary: {
    ...reading,
    summary: "Totals per unit and form, sent and accepted",
    response: shapes.summary,
  },
  getRuleImpact: {
    ...reading,
    summary: "How many stored rows a rule would hit, by unit, before it blocks",
    response: rules.ruleImpact,
  },
  getOpenapi: { ...open, summary: "This description", response: z.looseObject({}) },
  getHealth: { ...open, summary: "The process answers", response: shapes.health },
  getReady: {
    ...open,
    summary: "The store answers within two seconds and the campaign has begun; 503 when not",
    response: shapes.ready,
  },
} as const satisfies Record<RouteId, RouteContract>;

/** Ids of all routes, in the order of the list. */
export const routeIds = Object.keys(routes) as readonly RouteId[];

/** Routes that need an `Idempotency-Key` and are bounded per person: all that write, and questions whose body holds people's ids. */
export function isWrite(route: RouteId): boolean {
  return routes[route].method !== "GET";
}
