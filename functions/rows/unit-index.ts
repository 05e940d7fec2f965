import type { Form } from "../../shared/forms/form.ts";
import type { Store, Stored } from "../store/store.ts";
import { FormRows } from "./form-rows.ts";
import { headDocumentId, rowKind, type Head } from "./row-document.ts";
import { readRow } from "./read-row.ts";

/** A form of a unit as it stands: `head` is undefined before its first commit. */
export interface FormState {
  readonly form: Form;
  readonly head: { readonly etag: string; readonly body: Head } | undefined;
  readonly rows: FormRows;
}

/** A page, with room for one whole commit more: rows of one commit share their seq and must not be torn apart. */
const listPage = 1000;
const listMargin = 100;

/** About 60 MB, 2 kB a row of households: the one-machine host has 256 MB for everything. */
const maxKeptRows = 30_000;

/**
 * Rows of units kept in memory between requests, caught up by seq before use. It only saves reading: whether a commit was
 * made from the newest rows is decided by the head's etag.
 */
export class UnitIndex {
  readonly #store: Store;
  readonly #kept = new Map<string, FormRows>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Head first, then the rows: rows newer than the head make the commit fail, never the other way round. */
  async load(partition: string, form: Form): Promise<FormState> {
    const stored = await this.#store.get(partition, headDocumentId(form.id));
    const head =
      stored === undefined ? undefined : { etag: stored.etag, body: stored.body as Head };
    const rows = this.#take(`${partition}|${form.id}`, form);
    const version = head?.body.version ?? 0;
    if (rows.seq < version) {
      await this.#catchUp(partition, rows);
      rows.seq = Math.max(rows.seq, version);
    }
    return { form, head, rows };
  }

  /** Forgets a form's rows, so that the next use reads them afresh. */
  drop(partition: string, form: Form): void {
    this.#kept.delete(`${partition}|${form.id}`);
  }

  async #catchUp(partition: string, rows: FormRows): Promise<void> {
    for (;;) {
      const page = await listWholeCommits(this.#store, {
        partition,
        kind: rowKind(rows.form.id),
        afterSeq: rows.seq,
      });
      for (const { etag, seq, body } of page.documents)
        rows.put({ etag, seq, document: readRow(body) });
      rows.seq = Math.max(rows.seq, page.documents.at(-1)?.seq ?? 0);
      if (!page.more) return;
    }
  }

  /** Least recently used units leave first; the one asked for stays whatever its size. */
  #take(key: string, form: Form): FormRows {
    const rows = this.#kept.get(key) ?? new FormRows(form);
    this.#kept.delete(key);
    let total = rows.rows.size;
    for (const kept of this.#kept.values()) total += kept.rows.size;
    for (const [oldest, kept] of this.#kept) {
      if (total <= maxKeptRows) break;
      total -= kept.rows.size;
      this.#kept.delete(oldest);
    }
    this.#kept.set(key, rows);
    return rows;
  }
}

/**
 * About a page of documents after a seq that ends at the end of a commit, so that its last seq is a safe cursor. Journal documents
 * that changed nothing share a seq without limit, so the page grows until it holds one whole seq.
 */
export async function listWholeCommits(
  store: Store,
  query: { partition: string; kind: string; afterSeq: number; page?: number },
): Promise<{ documents: readonly Stored[]; more: boolean }> {
  const { page = listPage, ...where } = query;
  for (let limit = page + listMargin; ; limit *= 4) {
    const found = await store.list({ ...where, limit });
    if (found.length < limit) return { documents: found, more: false };
    const last = found.at(-1)?.seq;
    const whole = found.filter(({ seq }) => seq !== last);
    if (whole.length > 0) return { documents: whole, more: true };
  }
}
