import type { Values } from "../../shared/forms/form.ts";
import { keysOf } from "../rows/form-rows.ts";
import type { Draft } from "../commit/draft.ts";
import type { Content, RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";

export interface Incoming {
  readonly id: string | null;
  readonly baseVersion: number;
  readonly values: Values;
  readonly content: Content;
}

/** What a row that arrived is to the rows that are stored. */
export type Identity =
  | { readonly is: "new"; readonly key: string }
  | { readonly is: "edit"; readonly stored: RowDocument }
  | { readonly is: "same"; readonly stored: RowDocument }
  | { readonly is: "conflict"; readonly stored: RowDocument };

/** Which stored row a row is; rows of one request claim theirs, so that two equal rows are two. */
export class Identities {
  readonly #draft: Draft;
  /** Ids named in the request: no row without an id may take one of them for its own. */
  readonly #named: ReadonlySet<string>;
  readonly #claimed = new Set<string>();

  constructor(draft: Draft, named: ReadonlySet<string>) {
    this.#draft = draft;
    this.#named = named;
  }

  /**
   * By its id, else by its natural key: a workbook that lost its ids finds its rows again, other content under the same key is
   * a conflict and never a twin.
   */
  identify(incoming: Incoming): Identity {
    const named = incoming.id === null ? undefined : this.#draft.rows.get(incoming.id)?.document;
    if (named !== undefined) return this.#once(named, compare(named, incoming));
    const keys = keysOf(this.#draft.form, incoming.values);
    const unclaimed = this.#candidates(keys).filter(
      ({ id }) => !this.#claimed.has(id) && !this.#named.has(id),
    );
    const match =
      unclaimed.find((row) => isSame(row, incoming.content)) ??
      unclaimed.find(({ state }) => state !== "withdrawn") ??
      unclaimed[0];
    if (match === undefined) return { is: "new", key: keys[0] };
    this.#claimed.add(match.id);
    // Entered again after it was withdrawn: the same household comes back under its old id.
    if (match.state === "withdrawn") return { is: "edit", stored: match };
    return isSame(match, incoming.content)
      ? { is: "same", stored: match }
      : { is: "conflict", stored: match };
  }

  /** Stored rows that share a key which at least one side prefers: two national ids with one name are two persons. */
  #candidates(keys: readonly [string, ...string[]]): readonly RowDocument[] {
    const { rows, form } = this.#draft;
    const found = new Map<string, RowDocument>();
    for (const [index, key] of keys.entries())
      for (const id of rows.idsByKey(key)) {
        const row = rows.get(id);
        if (row === undefined) continue;
        const [preferred] = keysOf(form, row.values);
        if (index === 0 || preferred === key) found.set(id, row.document);
      }
    return [...found.values()];
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

function compare(stored: RowDocument, { baseVersion, content }: Incoming): Identity {
  const isCurrent = baseVersion === stored.version;
  if (stored.state === "withdrawn") return { is: isCurrent ? "edit" : "conflict", stored };
  if (isSame(stored, content)) return { is: "same", stored };
  return { is: isCurrent ? "edit" : "conflict", stored };
}

function isSame({ content, state }: RowDocument, incoming: Content): boolean {
  return (
    state !== "withdrawn" &&
    content.formVersion === incoming.formVersion &&
    sameJson(content.values, incoming.values) &&
    sameJson(content.raw ?? [], incoming.raw ?? [])
  );
}
