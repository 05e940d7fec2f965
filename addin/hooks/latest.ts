import type { Flows } from "../flows/flows.ts";
import type {
  CheckOutcome,
  IssueGroup,
  LocatedIssue,
  RefreshOutcome,
  SubmitOutcome,
  SyncOutcome,
} from "../flows/outcomes.ts";

/** What the last look at the workbook found; the list of issues and the figures of the first page come from it. */
export interface Findings {
  readonly groups: readonly IssueGroup[];
  /** Warnings somebody explained. */
  readonly explained: readonly LocatedIssue[];
  readonly block: number;
  readonly warn: number;
  /** Filled rows that were looked at. */
  readonly rows: number;
  readonly incomplete: number;
  readonly absent: readonly string[];
  /** Rows that are new, edited, gone or held: what the service does not have yet. */
  readonly unsent: number;
  /** ISO instant. */
  readonly at: string;
}

/** The newest outcome of each button, whoever pressed it: the pane or the ribbon. */
export interface Latest {
  readonly findings?: Findings;
  readonly submit?: SubmitOutcome;
  readonly sync?: SyncOutcome;
  readonly refresh?: RefreshOutcome;
}

/** Keeps outcomes over pages and over ribbon commands, so that results never vanish with a page. */
export class LatestOutcomes {
  readonly #now: () => string;
  readonly #listeners = new Set<() => void>();
  #latest: Latest = {};
  /** The look the findings are of, while its rows may still be asked about. */
  #asked: CheckOutcome | undefined;

  constructor(now: () => string) {
    this.#now = now;
  }

  readonly get = (): Latest => this.#latest;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The same flows; what they answer is remembered. */
  observe(flows: Flows): Flows {
    return {
      ...flows,
      check: async (report) => this.#checked(flows, await flows.check(report)),
      applyFixes: async (fixes, report) =>
        this.#checked(flows, await flows.applyFixes(fixes, report)),
      explain: async (explanation, report) =>
        this.#checked(flows, await flows.explain(explanation, report)),
      submit: async (options) => {
        const submit = await flows.submit(options);
        this.#asked = undefined;
        this.#remember({ submit, findings: this.#afterSubmit(submit) });
        return submit;
      },
      synchronise: async (options) => {
        const sync = await flows.synchronise(options);
        this.#remember({ sync });
        return sync;
      },
      importList: async (order) => {
        const outcome = await flows.importList(order);
        if (outcome.is === "done") this.#checked(flows, outcome.check);
        return outcome;
      },
      refresh: async (options) => {
        const refresh = await flows.refresh(options);
        this.#remember({ refresh });
        return refresh;
      },
    };
  }

  /** The list stands at once; what the town says of it comes when it comes, unless a later look has taken its place. */
  #checked(flows: Flows, check: CheckOutcome): CheckOutcome {
    this.#found(check);
    this.#asked = check;
    if (check.asks.length > 0)
      flows
        .askTown(check)
        .then((told) => {
          if (told !== undefined && told !== check && this.#asked === check) this.#found(told);
        })
        // Only the code of the question can be missing here: the list stands without it.
        .catch(() => undefined);
    return check;
  }

  #found(check: CheckOutcome): void {
    const { groups, issues, counts, incomplete, absent, forms } = check;
    const explained = explainedOf(issues);
    const unsent = forms.reduce((sum, f) => sum + f.added + f.changed + f.gone + f.held, 0);
    const { rows, block, warn } = counts;
    const at = this.#now();
    this.#remember({
      findings: { groups, explained, rows, block, warn, incomplete, absent, unsent, at },
    });
  }

  #afterSubmit(submit: SubmitOutcome): Findings {
    const before = this.#latest.findings;
    const open = submit.held + submit.conflicts + submit.openGone.length;
    const count = (level: string) =>
      submit.groups.reduce((sum, group) => sum + (group.level === level ? group.count : 0), 0);
    return {
      groups: submit.groups,
      explained: explainedOf(submit.issues),
      block: count("block"),
      warn: count("warn"),
      rows: before?.rows ?? submit.accepted + submit.unchanged + submit.held,
      incomplete: before?.incomplete ?? 0,
      absent: before?.absent ?? [],
      unsent: submit.is === "queued" ? Math.max(before?.unsent ?? 0, open) : open,
      at: this.#now(),
    };
  }

  #remember(patch: Latest): void {
    this.#latest = { ...this.#latest, ...patch };
    for (const listener of this.#listeners) listener();
  }
}

function explainedOf(issues: readonly LocatedIssue[]): readonly LocatedIssue[] {
  return issues.filter(({ explained }) => explained !== null);
}
