import type { RowState } from "../../shared/sync/row.ts";

/** A row as those who use it know it. */
export interface Row<C> {
  /** As the service named it. */
  readonly id: string;
  content: C;
  version: number;
  state: RowState;
  accepted: { readonly version: number; readonly content: C } | null;
  readonly authors: Set<string>;
}

/** A row on its way: under its id with the version it was made from, or without; null content = withdrawn. */
export interface Arriving<C> {
  readonly row: Row<C> | null;
  readonly base: number;
  readonly content: C | null;
}

type Outcome = "stored" | "unchanged" | "held" | "conflict" | "withdrawn";

/** What is to be answered; `rows` are those it may be about, none for a new one. */
export interface Expected<C> {
  readonly outcome: Outcome;
  readonly rows: readonly Row<C>[];
  readonly changes: boolean;
}

interface Rules<C> {
  /** The natural key. */
  readonly keyOf: (content: C) => string;
  /** True for what the checks hold back; `row` is undefined for a new one. */
  readonly holds?: (content: C, row: Row<C> | undefined) => boolean;
  readonly holdsWithdrawal?: (row: Row<C>) => boolean;
}

/** A form of a unit, pure: what design §3 and §5 say of rows, identity, versions and decisions, and nothing of how it is done. */
export class Ledger<C> {
  readonly rows: Row<C>[] = [];
  readonly #rules: Rules<C>;

  constructor(rules: Rules<C>) {
    this.#rules = rules;
  }

  get live(): readonly Row<C>[] {
    return this.rows.filter(({ state }) => state !== "withdrawn");
  }

  expect({ row, base, content }: Arriving<C>): Expected<C> {
    if (row === null) return content === null ? nothing("conflict", []) : this.#byKey(content);
    if (content === null) return this.#withdrawal(row, base);
    if (row.state !== "withdrawn" && same(row.content, content)) return nothing("unchanged", [row]);
    return row.version === base ? this.#store(content, [row]) : nothing("conflict", [row]);
  }

  /** Takes what the service answered for done: `id` is the row it named. */
  take({ content }: Arriving<C>, id: string, by: string): void {
    const row = this.rows.find((one) => one.id === id);
    if (row === undefined) {
      if (content === null) throw new Error("Nobody withdraws what is not there");
      const fresh = { version: 1, state: "sent" as const, accepted: null };
      this.rows.push({ id, content, ...fresh, authors: new Set([by]) });
      return;
    }
    row.version++;
    row.authors.add(by);
    row.state =
      content === null ? "withdrawn" : row.accepted === null ? "sent" : ("re-review" as const);
    if (content !== null) row.content = content;
  }

  /** What becomes of a decision; changes the row when it is taken. */
  decide(
    row: Row<C>,
    { version, accepts, by }: { version: number; accepts: boolean; by: string },
  ): "decided" | "changed-meanwhile" | "own-entry" {
    if (row.authors.has(by)) return "own-entry";
    const isGone = row.state === "withdrawn" && row.accepted === null;
    if (version !== row.version || isGone) return "changed-meanwhile";
    if (row.state === "withdrawn") this.#decideWithdrawal(row, accepts);
    else if (accepts) this.#accept(row);
    else row.state = "returned";
    return "decided";
  }

  #accept(row: Row<C>): void {
    row.state = "accepted";
    row.accepted = { version: row.version, content: row.content };
  }

  /** Agreed, nothing of it is left; not agreed, what was accepted stands again. */
  #decideWithdrawal(row: Row<C>, accepts: boolean): void {
    if (accepts || row.accepted === null) {
      row.accepted = null;
      return;
    }
    row.content = row.accepted.content;
    row.version++;
    row.state = "returned";
    row.accepted = { version: row.version, content: row.content };
  }

  #byKey(content: C): Expected<C> {
    const key = this.#rules.keyOf(content);
    const rows = this.rows.filter((row) => this.#rules.keyOf(row.content) === key);
    const live = rows.filter(({ state }) => state !== "withdrawn");
    const equal = live.filter((row) => same(row.content, content));
    if (equal.length > 0) return nothing("unchanged", equal);
    return live.length > 0 ? nothing("conflict", live) : this.#store(content, rows);
  }

  #withdrawal(row: Row<C>, base: number): Expected<C> {
    if (row.state === "withdrawn") return nothing("withdrawn", [row]);
    if (row.version !== base) return nothing("conflict", [row]);
    if (this.#rules.holdsWithdrawal?.(row) === true) return nothing("held", [row]);
    return { outcome: "withdrawn", rows: [row], changes: true };
  }

  #store(content: C, rows: readonly Row<C>[]): Expected<C> {
    if (this.#rules.holds?.(content, rows[0]) === true) return nothing("held", rows);
    return { outcome: "stored", rows, changes: true };
  }
}

function nothing<C>(outcome: Outcome, rows: readonly Row<C>[]): Expected<C> {
  return { outcome, rows, changes: false };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
