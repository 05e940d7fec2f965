import type { TownDesk } from "./asking/town-desk.ts";
import { applyFixes, check } from "./check.ts";
import type { FlowDeps } from "./deps.ts";
import { explain } from "./explain.ts";
import type { ImportOrder } from "./importing/import-list.ts";
import type {
  ImportChoices,
  ImportDone,
  ImportOutcome,
  ImportPreview,
  NoList,
} from "./importing/import-outcomes.ts";
import type { LockDesk, LockStep, PeriodLine } from "./locking/lock-desk.ts";
import { noChangeThisWeek } from "./no-change.ts";
import type { PracticeOutcome } from "./practice/practice.ts";
import type { RefreshOptions } from "./refresh.ts";
import { submit } from "./submit.ts";
import { synchronise } from "./synchronise.ts";
import type { Care } from "./template/care.ts";
import type { FormOffer } from "./template/offers.ts";
import type { GuessAnswer } from "./template/plan-update.ts";
import type { UpdateOutcome } from "./template/update-template.ts";
import type { Me } from "../../shared/api/shapes.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Fix } from "../../shared/validate/issue.ts";
import type {
  CheckOutcome,
  Confirm,
  Explanation,
  NoChangeOutcome,
  Place,
  RefreshOutcome,
  Report,
  ReviewOutcome,
  RuleTrialOutcome,
  SetUpOutcome,
  SubmitOutcome,
  SyncOutcome,
} from "./outcomes.ts";

/** Everything a button can do, bound to one workbook, service and language by `bindFlows`. */
export interface Flows {
  /** Lays out the sheets of the signed-in person's unit; what is there already stays. */
  setUp(): Promise<SetUpOutcome>;
  /** Looks at the workbook itself: whose it is, a copy, an old or changed template, forms in season. Writes nothing. */
  care(me?: Pick<Me, "unit" | "campaign">): Promise<Care>;
  /** Brings sheets up to date in place; columns only their place speaks for wait for an answer. */
  updateTemplate(isRight?: GuessAnswer): Promise<UpdateOutcome>;
  /** Takes a copied or renamed workbook into use. @returns one line in the person's language */
  takeCopy(how: { readonly isRenamed: boolean }): Promise<string>;
  /** What "Thêm biểu" offers. */
  formsToAdd(): Promise<readonly FormOffer[]>;
  addForms(forms: readonly FormId[]): Promise<SetUpOutcome>;
  /** Looks at every sheet and marks it; sends nothing and needs no network. */
  check(report?: Report): Promise<CheckOutcome>;
  /** A check with what the town says of its rows (E25, E66). Needs the service; undefined while it cannot be asked. */
  askTown(check: CheckOutcome): Promise<CheckOutcome | undefined>;
  /** The same for a list, before or after its rows are added. */
  askAboutList<T extends ImportPreview | ImportDone>(list: T): Promise<T | undefined>;
  /** Writes accepted proposals into their cells, then checks again. */
  applyFixes(fixes: readonly Fix[], report?: Report): Promise<CheckOutcome>;
  /** Remembers why warnings stand, then checks again. */
  explain(explanation: Explanation, report?: Report): Promise<CheckOutcome>;
  goTo(place: Place): Promise<void>;
  submit(options: { confirm: Confirm; report?: Report }): Promise<SubmitOutcome>;
  synchronise(options?: { confirm?: Confirm; report?: Report }): Promise<SyncOutcome>;
  /** `period` is an id of the campaign's periods; absent = to date. */
  refresh(options?: RefreshOptions): Promise<RefreshOutcome>;
  /** Reporting periods that have begun, with their locks; the newest first. */
  listLocks(): Promise<readonly PeriodLine[]>;
  takeLockStep(step: LockStep): Promise<void>;
  /** Counts what a rule, named by its code, would find in the stored rows, in the sheet "Thử quy tắc". */
  tryRule(rule: string): Promise<RuleTrialOutcome>;
  /** Sends the decisions of the sheet "Chờ duyệt", then fills it with what waits now. */
  review(report?: Report): Promise<ReviewOutcome>;
  /** Confirms that the houses in these rows of "Tiến độ nhà" are as they were; without rows, the selected one. */
  noChangeThisWeek(rows?: readonly number[]): Promise<NoChangeOutcome>;
  /** Shows what would become of the list on a sheet, and colours its headings. */
  previewList(choices: ImportChoices): Promise<ImportPreview | NoList>;
  /** Adds the rows of the list that was previewed to the form's sheet, and checks. */
  importList(order: ImportOrder): Promise<ImportOutcome>;
  /** True while the buttons work on sheets of practice. */
  isPractising(): Promise<boolean>;
  /** Puts invented rows on copies of the unit's sheets, for practice; nothing is ever sent of them. */
  startPractice(): Promise<PracticeOutcome>;
  endPractice(): Promise<PracticeOutcome>;
  /** Takes the colours of a preview away. */
  endPreview(sheet: string): Promise<void>;
}

/** What the first press can wait for: the pane opens without it. `preload` fetches it while the pane is idle. */
const later = {
  importing: () => import("./importing/import-list.ts"),
  previewing: () => import("./importing/preview-list.ts"),
  asking: () => import("./asking/town-desk.ts"),
  reviewing: () => import("./reviewing/review.ts"),
  caring: () => import("./template/care.ts"),
  settingUp: () => import("./set-up.ts"),
  locking: () => import("./locking/lock-desk.ts"),
  trying: () => import("./try-rule.ts"),
  refreshing: () => import("./refresh.ts"),
  practising: () => import("./practice/practice.ts"),
  offering: () => import("./template/offers.ts"),
  copying: () => import("./template/take-copy.ts"),
  updating: () => import("./template/update-template.ts"),
};

/** Fetches what was left out of the start, so that a button works where the network has gone since. */
export async function preload(): Promise<void> {
  await Promise.all(Object.values(later).map((load) => load()));
}

/** The flows of one workbook. Buttons pressed while another flow runs wait for it: two at once would write the same cells. */
export function bindFlows(deps: FlowDeps): Flows {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(flow: () => Promise<T>): Promise<T> => {
    const run = last.then(flow, flow);
    last = run;
    return run;
  };
  let desk: Promise<TownDesk> | undefined;
  // Not in turn: the workbook is not touched, and no button waits for the network.
  const openDesk = () => (desk ??= later.asking().then(({ townDesk }) => townDesk(deps)));
  let locks: Promise<LockDesk> | undefined;
  const openLocks = () => (locks ??= later.locking().then(({ lockDesk }) => lockDesk(deps)));
  return {
    listLocks: async () => (await openLocks()).list(),
    takeLockStep: async (step) => (await openLocks()).take(step),
    askTown: async (found) => (await openDesk()).aboutCheck(found),
    askAboutList: async (list) => (await openDesk()).aboutList(list),
    setUp: () => inTurn(async () => (await later.settingUp()).setUp(deps)),
    care: (me) => inTurn(async () => (await later.caring()).takeCare(deps, me)),
    updateTemplate: (isRight) =>
      inTurn(async () => (await later.updating()).updateTemplate(deps, isRight)),
    takeCopy: (how) => inTurn(async () => (await later.copying()).takeCopy(deps, how)),
    formsToAdd: () => inTurn(async () => (await later.offering()).formsToAdd(deps)),
    addForms: (ids) => inTurn(async () => (await later.offering()).addForms(deps, ids)),
    check: (report) => inTurn(() => check(deps, report)),
    applyFixes: (fixes, report) => inTurn(() => applyFixes(deps, fixes, report)),
    explain: (explanation, report) => inTurn(() => explain(deps, explanation, report)),
    goTo: (place) => deps.workbook.select(place),
    submit: (options) => inTurn(() => submit(deps, options)),
    synchronise: (options) => inTurn(() => synchronise(deps, options)),
    refresh: (options) => inTurn(async () => (await later.refreshing()).refresh(deps, options)),
    tryRule: (rule) => inTurn(async () => (await later.trying()).tryRule(deps, rule)),
    review: (report) => inTurn(async () => (await later.reviewing()).review(deps, report)),
    noChangeThisWeek: (rows) => inTurn(() => noChangeThisWeek(deps, rows)),
    previewList: (choices) =>
      inTurn(async () => (await later.previewing()).previewList(deps, choices)),
    importList: (order) => inTurn(async () => (await later.importing()).importList(deps, order)),
    isPractising: () => inTurn(async () => (await later.practising()).isPractising(deps)),
    startPractice: () => inTurn(async () => (await later.practising()).startPractice(deps)),
    endPractice: () => inTurn(async () => (await later.practising()).endPractice(deps)),
    endPreview: (sheet) => inTurn(async () => (await later.previewing()).endPreview(deps, sheet)),
  };
}
