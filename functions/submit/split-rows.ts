import type { SubmissionRequest } from "../../shared/api/shapes.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { rowsPerCommit } from "../commit/rows-per-commit.ts";

type Rows = SubmissionRequest["rows"];

/** A row is written up to four times: content, accepted content, and both sides of the change in the journal. */
const maxPartBytes = 400_000;

/**
 * Cuts a chunk into parts that one batch can hold. Parts depend on the request alone, so a repeat cuts the same way and finds the
 * parts that were committed. `requestBytes` is the length of the whole request: no part is too long where that is not.
 */
export function splitRows(form: FormId, rows: Rows, requestBytes: number): readonly Rows[] {
  const size = evenSize(rows.length, rowsPerCommit(form));
  const isShort = requestBytes <= maxPartBytes;
  const parts: Rows[] = [];
  let bytes = 0;
  for (const row of rows) {
    const length = isShort ? 0 : Buffer.byteLength(JSON.stringify(row.cells));
    const part = parts.at(-1);
    if (part === undefined || part.length >= size || bytes + length > maxPartBytes) {
      parts.push([row]);
      bytes = length;
    } else {
      part.push(row);
      bytes += length;
    }
  }
  return parts;
}

/** Equal parts rather than full ones and a rest. */
function evenSize(rows: number, capacity: number): number {
  return Math.ceil(rows / Math.ceil(rows / capacity));
}
