import type { Fix } from "../../shared/validate/issue.ts";
import type {
  Answer,
  CheckOutcome,
  NoChangeOutcome,
  Place,
  Question,
  RefreshOutcome,
  Report,
  ReviewOutcome,
  SetUpOutcome,
  SubmitOutcome,
  SyncOutcome,
} from "./outcomes.ts";

/** Asked only when rows are gone or two people changed the same cells. */
export type Confirm = (question: Question) => Promise<Answer>;

/** Everything a button can do, bound to one workbook, service and language by `bindFlows`. */
export interface Flows {
  /** Lays out the sheets of the signed-in person's unit; what is there already stays. */
  setUp(): Promise<SetUpOutcome>;
  /** Looks at every sheet and marks it; sends nothing and needs no network. */
  check(report?: Report): Promise<CheckOutcome>;
  /** Writes accepted proposals into their cells, then checks again. */
  applyFixes(fixes: readonly Fix[], report?: Report): Promise<CheckOutcome>;
  goTo(place: Place): Promise<void>;
  submit(options: { confirm: Confirm; report?: Report }): Promise<SubmitOutcome>;
  synchronise(options?: { confirm?: Confirm; report?: Report }): Promise<SyncOutcome>;
  /** `period` is an id of the campaign's periods; absent = to date. */
  refresh(options?: { period?: string; report?: Report }): Promise<RefreshOutcome>;
  /** Sends the decisions of the sheet "Chờ duyệt", then fills it with what waits now. */
  review(report?: Report): Promise<ReviewOutcome>;
  /** Confirms that the houses in these rows of "Tiến độ nhà" are as they were; without rows, the selected one. */
  noChangeThisWeek(rows?: readonly number[]): Promise<NoChangeOutcome>;
}
