import type { Cell } from "../../text/cell.ts";
import type { Form } from "../form.ts";

/** Rows one question about town keys may hold. */
export const maxAsked = 200;

/** The cells a form's town keys look at, in column order; all others are blank, since nobody needs them for the question. */
export function townCells({ columns, townKeys }: Form, cells: readonly Cell[]): Cell[] {
  const wanted = new Set(townKeys.flatMap((key) => key.columns));
  return columns.map(({ key }, index) => (wanted.has(key) ? (cells[index] ?? null) : null));
}
