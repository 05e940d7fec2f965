/** What was erased. */
export interface Erased {
  readonly rows: number;
  readonly journals: number;
  readonly registers: number;
  /** Reasons people gave for locks, reopenings and looks at masked values. */
  readonly reasons: number;
  /** Entries of the access log that were kept their time, whatever the campaign's own date. */
  readonly accesses: number;
}

/** The record of an erasure, a document of the campaign. A run that was broken off goes on where it stopped. */
export interface RetentionRun {
  readonly schema: 1;
  /** Last day on which people's data were kept, as the norm said when notice was given. */
  readonly keptThrough: string;
  /** Day of the notice; the erasure begins `retentionNoticeDays` later. */
  readonly announcedOn: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** Heads of all units when it finished: while they are the same there is nothing new to erase. */
  readonly stamp?: string;
  /** An earlier version knew fewer kinds. */
  readonly erased: Partial<Erased>;
}

/** Where the erasure stands after a run. */
export interface RetentionReport {
  /**
   * unset: the office set no norm · kept: the date has not passed · announced: notice was given, or is running · counted: a dry run ·
   * unfinished: the time of this run is up · done: no person is left.
   */
  readonly is: "unset" | "kept" | "announced" | "counted" | "unfinished" | "done";
  readonly keptThrough: string | null;
  /** First day on which data may be erased. */
  readonly from: string | null;
  /** What this run erased; in a dry run what there is to erase. */
  readonly erased: Erased;
}

export const nothingErased: Erased = {
  rows: 0,
  journals: 0,
  registers: 0,
  reasons: 0,
  accesses: 0,
};

export function isNothing(erased: Erased): boolean {
  return Object.values(erased).every((count) => count === 0);
}

export function addErased(a: Partial<Erased>, b: Partial<Erased>): Erased {
  const sum = (kind: keyof Erased) => (a[kind] ?? 0) + (b[kind] ?? 0);
  return {
    rows: sum("rows"),
    journals: sum("journals"),
    registers: sum("registers"),
    reasons: sum("reasons"),
    accesses: sum("accesses"),
  };
}
