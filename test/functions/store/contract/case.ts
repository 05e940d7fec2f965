import type {
  CommitOutcome,
  Operation,
  Store,
  Stored,
  Unknown,
} from "../../../../functions/store/store.ts";

/** A store and partitions in it that nobody else uses. */
export interface Place {
  readonly store: Store;
  readonly home: string;
  readonly away: string;
  /** One of any number of further partitions. */
  readonly other: (n: number) => string;
}

/** A fact about every adapter; the name is a sentence and unlike all others. */
export type Case = readonly [name: string, check: (place: Place) => Promise<void>];

type Create = Extract<Operation, { op: "create" }>;

/** A good row unless it is told otherwise. */
export function create(id: string, extra: Partial<Create> = {}): Operation {
  return { op: "create", id, kind: "row", seq: 1, body: { name: id }, ...extra };
}

/** Of the same row, one number later. */
export function replace(id: string, ifMatch: string, body: unknown = { changed: true }): Operation {
  return { op: "replace", id, kind: "row", seq: 2, body, ifMatch };
}

/** @throws Error when the batch was not committed. */
export function etagsOf(outcome: CommitOutcome | Unknown): readonly string[] {
  if (outcome.is !== "committed") throw new Error(JSON.stringify(outcome));
  return outcome.etags;
}

/** Commits one operation at home and gives its etag. */
export async function put(
  { store, home }: Pick<Place, "store" | "home">,
  operation: Operation,
): Promise<string> {
  const [etag] = etagsOf(await store.commit(home, [operation]));
  if (etag === undefined) throw new Error("no etag");
  return etag;
}

/** Creates rows with these ids and numbers. */
export async function seed(
  place: Place,
  ...pairs: readonly (readonly [id: string, seq: number])[]
): Promise<void> {
  for (const [id, seq] of pairs) await put(place, create(id, { seq }));
}

export function ids(documents: readonly { readonly id: string }[]): readonly string[] {
  return documents.map(({ id }) => id);
}

/** The rows at home. */
export async function listRows(
  { store, home }: Place,
  afterSeq = 0,
  limit = 1000,
): Promise<readonly Stored[]> {
  return store.list({ partition: home, kind: "row", afterSeq, limit });
}
