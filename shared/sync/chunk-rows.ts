import type { OutgoingRow } from "./row.ts";

/** Rows of one commit: with the journal entry and the head they make the 100 operations Cosmos allows in a batch. */
export const maxChunkRows = 98;

/** Bytes of rows in one commit: with their envelope under 1 MB a request, and with the journal entry under Cosmos's 2 MB a batch. */
export const maxChunkBytes = 1_000_000;

/**
 * Cuts rows into chunks that one commit can hold, in order. A single row above the limit stands alone in its chunk: the
 * service answers it with "too-large".
 */
export function chunkRows(rows: readonly OutgoingRow[]): readonly (readonly OutgoingRow[])[] {
  const chunks: OutgoingRow[][] = [];
  let chunk: OutgoingRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = utf8Length(JSON.stringify(row)) + 1;
    if (chunk.length > 0 && (chunk.length === maxChunkRows || bytes + size > maxChunkBytes)) {
      chunks.push(chunk);
      chunk = [];
      bytes = 0;
    }
    chunk.push(row);
    bytes += size;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** Bytes of a text in UTF-8: a surrogate pair makes four, so each half counts two. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
