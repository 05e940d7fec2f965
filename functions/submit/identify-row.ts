import type { Values } from "../../shared/forms/column.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { keysOf } from "../rows/form-rows.ts";
import type { Draft } from "../commit/draft.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import { toContent } from "./to-content.ts";

type Keys = ReturnType<typeof keysOf>;

export interface Incoming {
  readonly id: string | null;
  readonly baseVersion: number;
  readonly cells: readonly Cell[];
  readonly values: Values;
  /** Natural keys, where they were needed before. */
  readonly keys?: Keys | undefined;
  /** True when the workbook says that no stored row with other content is this one. */
  readonly isDistinct: boolean;
}

/** What a row that arrived is to the rows that are stored. */
export type Identity =
  | { readonly is: "new"; readonly key: string }
  | { readonly is: "edit"; readonly stored: RowDocument }
  | { readonly is: "same"; readonly stored: RowDocument }
  | { readonly is: "conflict"; readonly stored: RowDocument };

/** What belongs to other rows of the workbook: no row without an id may take it for its own. */
export interface Others {
  /** Ids named anywhere in the request, or held by rows of the workbook that are not in it. */
  readonly held: ReadonlySet<string>;
  /** Beginning of the journal ids of the same submission: what it stored before belongs to rows that came before. */
  readonly submission: string;
}

/** Which stored row a row is; rows of one request claim theirs, so that two equal rows are two. */
export class Identities {
  readonly #draft: Draft;
  readonly #others: Others;
  readonly #claimed = new Set<string>();
  readonly #alike = new Map<
    Incoming,
    { readonly key: string; readonly rows: readonly RowDocument[] }
  >();

  constructor(draft: Draft, others: Others) {
    this.#draft = draft;
    this.#others = others;
  }

  /**
   * By its id, else by its natural key: a workbook that lost its ids finds its rows again, other content under the same key is
   * a conflict and never a twin. Rows that say the same as a stored one choose first, so that an edited one cannot take it.
   */
  identifyAll(rows: readonly Incoming[]): ReadonlyMap<Incoming, Identity> {
    const identities = new Map<Incoming, Identity>();
    for (const row of rows) {
      const identity = this.#byId(row) ?? this.#byContent(row);
      if (identity !== undefined) identities.set(row, identity);
    }
    for (const row of rows) if (!identities.has(row)) identities.set(row, this.#byKey(row));
    return identities;
  }

  #byId(row: Incoming): Identity | undefined {
    const named = row.id === null ? undefined : this.#draft.rows.get(row.id)?.document;
    return named === undefined ? undefined : this.#once(named, this.#compare(named, row));
  }

  #byContent(row: Incoming): Identity | undefined {
    const match = this.#unclaimed(row).find((stored) => this.#isSame(stored, row));
    if (match === undefined) return undefined;
    this.#claimed.add(match.id);
    return { is: "same", stored: match };
  }

  #byKey(row: Incoming): Identity {
    const unclaimed = this.#unclaimed(row);
    const match = unclaimed.find(({ state }) => state !== "withdrawn") ?? unclaimed[0];
    if (match === undefined || row.isDistinct) return { is: "new", key: this.#alikeOf(row).key };
    this.#claimed.add(match.id);
    // Entered again after it was withdrawn: the same household comes back under its old id.
    return { is: match.state === "withdrawn" ? "edit" : "conflict", stored: match };
  }

  #unclaimed(row: Incoming): readonly RowDocument[] {
    const { held, submission } = this.#others;
    return this.#alikeOf(row).rows.filter(
      ({ id, journal }) =>
        !this.#claimed.has(id) && !held.has(id) && !journal.startsWith(submission),
    );
  }

  /** The row's preferred key, and what is stored under its keys; looked up once. */
  #alikeOf(row: Incoming) {
    const known = this.#alike.get(row);
    if (known !== undefined) return known;
    const keys = row.keys ?? keysOf(this.#draft.form, row.values);
    const alike = { key: keys[0], rows: this.#storedUnder(keys) };
    this.#alike.set(row, alike);
    return alike;
  }

  /** Stored rows that share a key which at least one side prefers: two national ids with one name are two persons. */
  #storedUnder(keys: Keys): readonly RowDocument[] {
    const { rows, form } = this.#draft;
    const found = new Set<RowDocument>();
    keys.forEach((key, index) => {
      for (const id of rows.idsByKey(key)) {
        const row = rows.get(id);
        if (row !== undefined && (index === 0 || keysOf(form, row.values)[0] === key))
          found.add(row.document);
      }
    });
    return [...found];
  }

  #compare(stored: RowDocument, row: Incoming): Identity {
    const isCurrent = row.baseVersion === stored.version;
    if (stored.state === "withdrawn") return { is: isCurrent ? "edit" : "conflict", stored };
    if (this.#isSame(stored, row)) return { is: "same", stored };
    return { is: isCurrent ? "edit" : "conflict", stored };
  }

  /** Contents are made only where there is one to compare with. */
  #isSame({ content, state }: RowDocument, { cells, values }: Incoming): boolean {
    if (state === "withdrawn") return false;
    const incoming = toContent(this.#draft.form, cells, values);
    return (
      // A later version of the service may have added columns: of them this one says nothing.
      sameJson(content.values.slice(0, incoming.values.length), incoming.values) &&
      sameJson(
        (content.raw ?? []).filter(([index]) => index < incoming.values.length),
        incoming.raw ?? [],
      )
    );
  }

  /** The same id twice in one request: the first row has it, the second is shown what is stored. */
  #once(stored: RowDocument, identity: Identity): Identity {
    if (this.#claimed.has(stored.id)) return { is: "conflict", stored };
    this.#claimed.add(stored.id);
    return identity;
  }
}

/** An id over unit, form, natural key and its ordinal among rows that had the same key when they were made. */
export function newRowId(draft: Draft, rowId: (text: string) => string, key: string): string {
  for (let ordinal = 0; ; ordinal++) {
    const id = rowId(`${draft.context.unit}|${draft.form.id}|${key}|${ordinal}`);
    if (draft.rows.get(id) === undefined) return id;
  }
}
