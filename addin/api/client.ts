import type {
  ApiRow,
  Me,
  ReviewRequest,
  ReviewResult,
  RowsPage,
  SubmissionRequest,
  SubmissionResult,
  Summary,
  HandoverRequest,
  HandoverResult,
} from "../../shared/api/shapes.ts";
import type { RevealRequest, RevealResult } from "../../shared/api/access-shapes.ts";
import type { OfficeEntriesRequest, OfficeEntriesResult } from "../../shared/api/office-shapes.ts";
import type {
  LockRequest,
  LockResult,
  LocksList,
  ReopenDecision,
  Reopening,
  ReopenWithdrawal,
  ReopenRequest,
} from "../../shared/api/lock-shapes.ts";
import type { RuleImpact } from "../../shared/api/rule-shapes.ts";
import type {
  DoublesRequest,
  DoublesResult,
  DuplicatesList,
  SettlementsRequest,
  SettlementsResult,
} from "../../shared/api/duplicate-shapes.ts";
import type { FrozenSummary, SnapshotsList } from "../../shared/api/snapshot-shapes.ts";
import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";

/** Rows of one form of one unit. */
export interface FormAt {
  readonly campaign: string;
  readonly unit: UnitId;
  readonly form: FormId;
}

/** A request to open a locked period again. */
export interface RequestAt {
  readonly campaign: string;
  readonly request: string;
}

/**
 * The service as flows call it. Everything rejects with a `Problem` the caller can act on; "outcome-unknown" also stands for
 * a network that stayed silent after the retries.
 */
export interface ApiClient {
  getMe(): Promise<Me>;
  getCampaign(campaign: string): Promise<Campaign>;
  /** One page after the cursor `since`; 0 is the beginning. */
  listRows(at: FormAt, since: number): Promise<RowsPage>;
  /** Every row after the cursor, page after page. */
  listAllRows(at: FormAt, since: number): Promise<{ rows: readonly ApiRow[]; cursor: number }>;
  postSubmission(at: FormAt, body: SubmissionRequest): Promise<SubmissionResult>;
  /** `key` names the press of the button: the same key may be sent again. */
  postReview(at: FormAt, body: ReviewRequest, key: string): Promise<ReviewResult>;
  /** An office's answers in its own columns of another unit's rows. */
  postOfficeEntries(
    at: FormAt,
    body: OfficeEntriesRequest,
    key: string,
  ): Promise<OfficeEntriesResult>;
  /** One masked value in full; who asked for it and why is logged first. */
  postReveal(
    at: FormAt & { readonly row: string },
    body: RevealRequest,
    key: string,
  ): Promise<RevealResult>;
  /** What a rule would find in the stored rows; `rule` is a code such as "E33". */
  getRuleImpact(campaign: string, rule: string): Promise<RuleImpact>;
  /** Rows of several units that name one person or one gift, as far as the person may see them. */
  listDuplicates(campaign: string): Promise<DuplicatesList>;
  /** What a submission of these rows would say of other units; stores no row. */
  postDoubles(at: FormAt, body: DoublesRequest, key: string): Promise<DoublesResult>;
  postSettlements(
    campaign: string,
    body: SettlementsRequest,
    key: string,
  ): Promise<SettlementsResult>;
  /** Reporting periods with their locks and what was done with them, as far as the person may see it. */
  listLocks(campaign: string): Promise<LocksList>;
  postLock(campaign: string, body: LockRequest, key: string): Promise<LockResult>;
  postReopenRequest(campaign: string, body: ReopenRequest, key: string): Promise<LockResult>;
  postReopenDecision(at: RequestAt, body: ReopenDecision, key: string): Promise<LockResult>;
  /** Ends a request before it is carried out. */
  postReopenWithdrawal(at: RequestAt, body: ReopenWithdrawal, key: string): Promise<LockResult>;
  postReopening(at: RequestAt, body: Reopening, key: string): Promise<LockResult>;
  getSummary(campaign: string): Promise<Summary>;
  /** Totals as they were frozen under a name. */
  getSnapshot(campaign: string, snapshot: string): Promise<FrozenSummary>;
  /** Names under which totals were frozen, the oldest first. */
  listSnapshots(campaign: string): Promise<SnapshotsList>;
  postHandover(campaign: string, body: HandoverRequest, key: string): Promise<HandoverResult>;
}
