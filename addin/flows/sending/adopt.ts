import type { Inspection } from "../rows/inspect.ts";
import type { Answered } from "./send.ts";
import type { ReadSheet } from "../workbook.ts";

/** "form|ref" → Excel row a row was sent from. */
export type Refs = ReadonlyMap<string, number>;

/** Sheets as read, with the ids and household codes of rows that were answered meanwhile. */
export function adopt(
  { sheets }: Inspection,
  { answered, refs }: { answered: readonly Answered[]; refs: Refs },
): readonly ReadSheet[] {
  const results = new Map(
    answered.flatMap(({ form, sent, result }) => {
      const row = refs.get(`${form}|${sent.ref}`);
      return row === undefined || result.id === null ? [] : [[`${form}|${row}`, result] as const];
    }),
  );
  return sheets.map(({ form, read }) => ({
    ...read,
    rows: read.rows.map((row) => {
      const result = results.get(`${form.id}|${row.row}`);
      if (result === undefined) return row;
      return { ...row, id: result.id, ...(result.code === null ? {} : { code: result.code }) };
    }),
  }));
}
