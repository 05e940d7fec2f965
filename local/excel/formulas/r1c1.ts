/** Formulas in R1C1 notation, seen from the cell they stand in. */
import { isOnSheet, maxColumns, maxRows } from "../model/area.ts";
import { formatReference, parseReference, type ReferenceParts } from "./move-references.ts";
import { joinTokens, tokenise } from "./tokens.ts";

interface Origin {
  row: number;
  column: number;
}

export function toR1C1(formula: string, origin: Origin): string {
  const tokens = tokenise(formula).map((token) => {
    const reference = token.kind === "reference" ? parseReference(token.text) : undefined;
    return reference === undefined ? token : { ...token, text: describe(reference, origin) };
  });
  return joinTokens(tokens);
}

function describe({ area, fixed, single }: ReferenceParts, origin: Origin): string {
  const row = (index: number, isFixed: boolean) => `R${part(index, origin.row, isFixed)}`;
  const column = (index: number, isFixed: boolean) => `C${part(index, origin.column, isFixed)}`;
  const wholeRows = area.left === 0 && area.right === maxColumns - 1;
  const wholeColumns = area.top === 0 && area.bottom === maxRows - 1;
  const first =
    (wholeColumns ? "" : row(area.top, fixed.top)) +
    (wholeRows ? "" : column(area.left, fixed.left));
  const last =
    (wholeColumns ? "" : row(area.bottom, fixed.bottom)) +
    (wholeRows ? "" : column(area.right, fixed.right));
  return single || ((wholeRows || wholeColumns) && first === last) ? first : `${first}:${last}`;
}

function part(index: number, origin: number, isFixed: boolean): string {
  if (isFixed) return String(index + 1);
  return index === origin ? "" : `[${index - origin}]`;
}

const corner = "R(?:\\[(-?\\d+)\\]|(\\d+))?C(?:\\[(-?\\d+)\\]|(\\d+))?";
const r1c1Pattern = new RegExp(
  `("(?:[^"]|"")*")|(?<![\\p{L}\\p{N}_.])${corner}(?::${corner})?(?![\\p{L}\\p{N}_.(\\[])`,
  "gu",
);

/** undefined when a reference leaves the sheet. */
export function fromR1C1(formula: string, origin: Origin): string | undefined {
  const unreachable: string[] = [];
  const text = formula.replace(
    r1c1Pattern,
    (whole: string, string: string | undefined, ...groups: (string | undefined)[]) => {
      if (string !== undefined) return whole;
      const reference = referenceOf(groups.slice(0, 8), whole.includes(":"), origin);
      if (reference === undefined) unreachable.push(whole);
      return reference === undefined ? whole : formatReference(reference);
    },
  );
  return unreachable.length === 0 ? text : undefined;
}

function referenceOf(
  groups: (string | undefined)[],
  isRange: boolean,
  origin: Origin,
): ReferenceParts | undefined {
  const [r1, R1, c1, C1, r2, R2, c2, C2] = groups;
  const place = (relative: string | undefined, absolute: string | undefined, from: number) =>
    absolute === undefined ? from + Number(relative ?? 0) : Number(absolute) - 1;
  const top = place(r1, R1, origin.row);
  const left = place(c1, C1, origin.column);
  const bottom = isRange ? place(r2, R2, origin.row) : top;
  const right = isRange ? place(c2, C2, origin.column) : left;
  const area = { top, left, bottom, right };
  if (!isOnSheet(area)) return undefined;
  const fixed = {
    top: R1 !== undefined,
    left: C1 !== undefined,
    bottom: (isRange ? R2 : R1) !== undefined,
    right: (isRange ? C2 : C1) !== undefined,
  };
  return { area, fixed, single: !isRange };
}
