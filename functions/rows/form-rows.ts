import { createHash } from "node:crypto";
import { forms } from "../../shared/forms/catalogue.ts";
import type { DossierRow, Value, Values } from "../../shared/forms/column.ts";
import type { LinkRule } from "../../shared/forms/rule.ts";
import type { Form } from "../../shared/forms/form.ts";
import { naturalKeys } from "../../shared/forms/rows/natural-key.ts";
import { blankValues } from "../../shared/forms/rows/parse-row.ts";
import { MultiMap } from "./multi-map.ts";
import { acceptedContent, type Content, type RowDocument } from "./row-document.ts";

export interface KeptRow {
  readonly etag: string;
  /** Head version of the commit that wrote it. */
  readonly seq: number;
  readonly document: RowDocument;
}

/** The row as rules across rows look at it. */
export function toDossierRow({
  document,
  values,
}: Pick<IndexedRow, "document" | "values">): DossierRow & { readonly id: string } {
  const { id, code } = document;
  return document.form === "households" ? { id, values, code } : { id, values };
}

/** A row in memory with what is asked of it again and again: its values by column key, and the keys it is found by. */
export interface IndexedRow extends KeptRow {
  readonly values: Values;
  readonly keys: readonly IndexKey[];
}

type IndexName = "natural" | "household" | "collision" | "link";
type IndexKey = readonly [index: IndexName, key: string];

/** Values of a row by column key. */
export function valuesOf(form: Form, content: Content): Values {
  const values: Record<string, Value> = { ...blankValues(form) };
  for (const [index, { key }] of form.columns.entries())
    values[key] = content.values[index] ?? null;
  return values;
}

/**
 * Natural keys, preferred first. A row that has none is named by its content, so that the same row sent twice without an id
 * still finds itself.
 */
export function keysOf(form: Form, values: Values): readonly [string, ...string[]] {
  const [first, ...others] = naturalKeys(form, values);
  if (first !== undefined) return [first, ...others];
  const content = JSON.stringify(form.columns.map(({ key }) => values[key] ?? null));
  return [`content=${createHash("sha256").update(content).digest("hex")}`];
}

/** The household a content names; null for the household form, whose rows are households, and for rows about none. */
export function householdIn(form: Form, content: Content): string | null {
  const column = form.columns.findIndex(({ kind }) => kind === "household");
  const value = content.values[column];
  return typeof value === "string" ? value : null;
}

/** Households a row speaks for: the one of its current content, and that of its accepted content where it was another. */
export function householdsOf(form: Form, document: RowDocument): readonly string[] {
  const current = currentHousehold(form, document);
  const accepted = acceptedContent(document);
  const before = accepted === null ? null : householdIn(form, accepted);
  return [...new Set([current, before])].filter((code) => code !== null);
}

function currentHousehold(form: Form, { code, content }: RowDocument): string | null {
  return form.id === "households" ? code : householdIn(form, content);
}

function hasSameKeys(a: RowDocument, b: RowDocument): boolean {
  return a.content === b.content && a.accepted === b.accepted;
}

function isLive({ state }: RowDocument): boolean {
  return state !== "withdrawn";
}

/** Rows of one form of one unit, found by id, natural key, household code. */
export class FormRows {
  readonly form: Form;
  /** Head version these rows stand at. */
  seq = 0;
  readonly rows = new Map<string, IndexedRow>();
  readonly #indexes: Readonly<Record<IndexName, MultiMap>> = {
    natural: new MultiMap(),
    household: new MultiMap(),
    collision: new MultiMap(),
    link: new MultiMap(),
  };
  readonly #links: readonly LinkRule[];

  constructor(form: Form) {
    this.form = form;
    this.#links = forms.flatMap(({ links }) => links.filter(({ looksAt }) => looksAt === form.id));
  }

  /**
   * Takes the row in unless it holds a newer one: two readers may bring the same row in any order. A row that other rows of the form
   * held comes with its values and keys.
   */
  put(row: KeptRow | IndexedRow): void {
    const { id } = row.document;
    const old = this.rows.get(id);
    if (old !== undefined && old.seq > row.seq) return;
    if (old !== undefined && hasSameKeys(old.document, row.document)) {
      this.rows.set(id, { ...row, values: old.values, keys: old.keys });
      return;
    }
    for (const [index, key] of old?.keys ?? []) this.#indexes[index].remove(key, id);
    const indexed = "keys" in row ? row : this.#read(row);
    for (const [index, key] of indexed.keys) this.#indexes[index].add(key, id);
    this.rows.set(id, indexed);
  }

  get(id: string): IndexedRow | undefined {
    return this.rows.get(id);
  }

  /** Ids of rows with the natural key, as first or other choice. */
  idsByKey(key: string): Iterable<string> {
    return this.#indexes.natural.get(key);
  }

  /** Ids of rows about a household in their current or accepted content; in the household form the household itself. */
  idsByHousehold(code: string): Iterable<string> {
    return this.#indexes.household.get(code);
  }

  /** Ids of rows under a key of a collision rule (shared/validate). */
  idsByCollision(rule: string, key: string): Iterable<string> {
    return this.#indexes.collision.get(`${rule}|${key}`);
  }

  /** Ids of rows under the key of a link rule of another form, or of this one. */
  idsByLink({ id }: LinkRule, key: string): Iterable<string> {
    return this.#indexes.link.get(`${id}|${key}`);
  }

  #read(row: KeptRow): IndexedRow {
    const values = valuesOf(this.form, row.document.content);
    return { ...row, values, keys: this.#keysOf(row.document, values) };
  }

  #keysOf(document: RowDocument, values: Values): readonly IndexKey[] {
    const keys: IndexKey[] = keysOf(this.form, values).map((key) => ["natural", key]);
    for (const code of householdsOf(this.form, document)) keys.push(["household", code]);
    for (const rule of this.form.collisions) {
      const key = rule.keyOf(values);
      if (key !== null) keys.push(["collision", `${rule.id}|${key}`]);
    }
    if (this.#links.length === 0) return keys;
    const row = toDossierRow({ document, values });
    for (const rule of this.#links) {
      const key = rule.otherKeyOf(row);
      if (key !== null) keys.push(["link", `${rule.id}|${key}`]);
    }
    return keys;
  }
}

/** Rows as they will stand after a commit that is being planned, over rows as they stand now. */
export class DraftRows {
  readonly base: FormRows;
  /** Changed rows only; their etag is the one to replace, "" for a new row. */
  readonly changed: FormRows;

  constructor(base: FormRows) {
    this.base = base;
    this.changed = new FormRows(base.form);
  }

  get(id: string): IndexedRow | undefined {
    return this.changed.get(id) ?? this.base.get(id);
  }

  idsByKey(key: string): readonly string[] {
    return this.#merge(this.base.idsByKey(key), this.changed.idsByKey(key));
  }

  /** Rows about a household in their current or accepted content, withdrawn ones among them. */
  ofHousehold(code: string): readonly IndexedRow[] {
    const { base, changed } = this;
    return this.#rows(this.#merge(base.idsByHousehold(code), changed.idsByHousehold(code)));
  }

  /** Rows about a household as they stand now, without withdrawn ones. */
  aboutHousehold(code: string): readonly IndexedRow[] {
    return this.ofHousehold(code).filter(
      ({ document }) => isLive(document) && currentHousehold(this.base.form, document) === code,
    );
  }

  /** Rows under a key of a collision rule that are not withdrawn. */
  colliding(rule: string, key: string): readonly IndexedRow[] {
    const { base, changed } = this;
    const ids = this.#merge(base.idsByCollision(rule, key), changed.idsByCollision(rule, key));
    return this.#rows(ids).filter(({ document }) => isLive(document));
  }

  /** Rows under the key of a link rule that are not withdrawn. */
  linked(rule: LinkRule, key: string): readonly IndexedRow[] {
    const { base, changed } = this;
    const ids = this.#merge(base.idsByLink(rule, key), changed.idsByLink(rule, key));
    return this.#rows(ids).filter(({ document }) => isLive(document));
  }

  /** Plans a row's next state; the etag it had stays the one to replace. */
  change(document: RowDocument): void {
    const { etag = "", seq = 0 } = this.get(document.id) ?? {};
    this.changed.put({ document, etag, seq });
  }

  #rows(ids: readonly string[]): readonly IndexedRow[] {
    const rows: IndexedRow[] = [];
    for (const id of ids) {
      const row = this.get(id);
      if (row !== undefined) rows.push(row);
    }
    return rows;
  }

  #merge(base: Iterable<string>, changed: Iterable<string>): readonly string[] {
    const unchanged = [...base].filter((id) => this.changed.get(id) === undefined);
    return [...unchanged, ...changed];
  }
}
