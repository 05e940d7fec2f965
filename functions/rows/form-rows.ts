import { createHash } from "node:crypto";
import { forms } from "../../shared/forms/catalogue.ts";
import type { DossierRow, Value, Values } from "../../shared/forms/column.ts";
import type { LinkRule } from "../../shared/forms/rule.ts";
import type { Form } from "../../shared/forms/form.ts";
import { naturalKeys } from "../../shared/forms/rows/natural-key.ts";
import { blankValues } from "../../shared/forms/rows/parse-row.ts";
import { MultiMap } from "./multi-map.ts";
import { remember } from "./remember.ts";
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

/** A row in memory. Its values by column key are made when somebody first asks: most rows are only ever kept. */
export class IndexedRow implements KeptRow {
  readonly form: Form;
  readonly etag: string;
  readonly seq: number;
  readonly document: RowDocument;
  #values: Values | undefined;

  constructor(form: Form, { etag, seq, document }: KeptRow) {
    this.form = form;
    this.etag = etag;
    this.seq = seq;
    this.document = document;
  }

  get values(): Values {
    return (this.#values ??= valuesOf(this.form, this.document.content));
  }
}

/** Values of a row by column key. */
export function valuesOf(form: Form, content: Content): Values {
  const values: Record<string, Value> = { ...blankValues(form) };
  form.columns.forEach(({ key }, index) => {
    values[key] = content.values[index] ?? null;
  });
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

/** Keys of one kind under which a row is found. */
type KeysOf = (row: Pick<IndexedRow, "document" | "values">) => readonly string[];

interface Kinds {
  readonly natural: KeysOf;
  readonly household: KeysOf;
  /** By the id of the rule. */
  readonly collisions: ReadonlyMap<string, KeysOf>;
  readonly links: ReadonlyMap<string, KeysOf>;
}

const kindsOf = remember((form: Form): Kinds => {
  const links = forms.flatMap((one) => one.links.filter(({ looksAt }) => looksAt === form.id));
  return {
    natural: ({ values }) => keysOf(form, values),
    household: ({ document }) => householdsOf(form, document),
    collisions: new Map(
      form.collisions.map(({ id, keyOf }) => [id, ({ values }) => atMostOne(keyOf(values))]),
    ),
    links: new Map(
      links.map(({ id, otherKeyOf }) => [id, (row) => atMostOne(otherKeyOf(toDossierRow(row)))]),
    ),
  };
});

function atMostOne(key: string | null): readonly string[] {
  return key === null ? [] : [key];
}

/** Rows of one form of one unit, found by id, natural key, household code. */
export class FormRows {
  readonly form: Form;
  /** Head version these rows stand at. */
  seq = 0;
  readonly rows = new Map<string, IndexedRow>();
  /** Each is made when it is first asked: of most forms most are not, and of rows that are being planned none. */
  readonly #indexes = new Map<KeysOf, MultiMap>();
  /** Ids of rows that came since an index was last asked. */
  readonly #unindexed = new Set<string>();

  constructor(form: Form) {
    this.form = form;
  }

  /** Takes the row in unless it holds a newer one: two readers may bring the same row in any order. */
  put(kept: KeptRow): void {
    const { id } = kept.document;
    const old = this.rows.get(id);
    if (old !== undefined && old.seq > kept.seq) return;
    const row = new IndexedRow(this.form, kept);
    this.rows.set(id, row);
    if (this.#indexes.size === 0 || this.#unindexed.has(id)) return;
    if (old === undefined) this.#unindexed.add(id);
    else if (!hasSameKeys(old.document, row.document)) this.#move(old, row);
  }

  get(id: string): IndexedRow | undefined {
    return this.rows.get(id);
  }

  /** Ids of rows with the natural key, as first or other choice. */
  idsByKey(key: string): readonly string[] {
    return this.#find(kindsOf(this.form).natural, key);
  }

  /** Ids of rows about a household in their current or accepted content; in the household form the household itself. */
  idsByHousehold(code: string): readonly string[] {
    return this.#find(kindsOf(this.form).household, code);
  }

  /** Ids of rows under a key of a collision rule (shared/validate). */
  idsByCollision(rule: string, key: string): readonly string[] {
    return this.#find(kindsOf(this.form).collisions.get(rule), key);
  }

  /** Ids of rows under the key of a link rule of another form, or of this one. */
  idsByLink({ id }: LinkRule, key: string): readonly string[] {
    return this.#find(kindsOf(this.form).links.get(id), key);
  }

  #find(kind: KeysOf | undefined, key: string): readonly string[] {
    if (kind === undefined) return [];
    this.#addNew();
    const index = this.#indexes.get(kind) ?? this.#make(kind);
    return index.get(key);
  }

  #make(kind: KeysOf): MultiMap {
    const index = new MultiMap();
    for (const [id, row] of this.rows) addAll(index, kind(inPassing(row)), id);
    this.#indexes.set(kind, index);
    return index;
  }

  #addNew(): void {
    for (const id of this.#unindexed) {
      const kept = this.rows.get(id);
      if (kept === undefined) continue;
      const row = inPassing(kept);
      for (const [kind, index] of this.#indexes) addAll(index, kind(row), id);
    }
    this.#unindexed.clear();
  }

  /** Most changes leave a row's keys as they are. */
  #move(old: IndexedRow, row: IndexedRow): void {
    const { id } = row.document;
    const [before, after] = [inPassing(old), inPassing(row)];
    for (const [kind, index] of this.#indexes) {
      const [was, is] = [kind(before), kind(after)];
      if (was.length === is.length && was.every((key, place) => key === is[place])) continue;
      for (const key of was) index.remove(key, id);
      addAll(index, is, id);
    }
  }
}

/** The row again: values that are only looked at for its keys are not kept with it. */
function inPassing(row: IndexedRow): IndexedRow {
  return new IndexedRow(row.form, row);
}

function addAll(index: MultiMap, keys: readonly string[], id: string): void {
  for (const key of keys) index.add(key, id);
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

  #merge(base: readonly string[], changed: readonly string[]): readonly string[] {
    if (this.changed.rows.size === 0) return base;
    return [...base.filter((id) => this.changed.get(id) === undefined), ...changed];
  }
}
