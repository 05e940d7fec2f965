import { fold } from "../../text/normalise.ts";
import { checkFigures, type FigureTable } from "../../validate/totals/check-figures.ts";

/** A column of figures; `figures` has one per line of the table. */
export interface FigureColumn {
  /** Names it in the table. */
  readonly key: string;
  /** Headings above each other, the group first. */
  readonly parts: readonly string[];
  readonly figures: readonly (number | null)[];
}

/** Two lines and more, and more than half of those that say something. */
export function isBorneOut(
  columns: readonly FigureColumn[],
  claims: Pick<FigureTable, "sums" | "shares" | "limits">,
): boolean {
  const lines = columns[0]?.figures.map((_, row) => ({
    row,
    figures: Object.fromEntries(columns.map(({ key, figures }) => [key, figures[row] ?? null])),
  }));
  const known = (lines ?? []).filter(({ figures }) =>
    Object.values(figures).every((figure) => figure !== null),
  );
  const wrong = new Set(
    checkFigures({ columns: {}, rows: known, ...claims }).map(({ row }) => row),
  );
  const right = known.length - wrong.size;
  return right >= 2 && right > wrong.size;
}

/** The one column of that heading; undefined where there are several. */
export function only(columns: readonly FigureColumn[], pattern: RegExp): FigureColumn | undefined {
  const found = columns.filter((column) => pattern.test(headingOf(column)));
  return found.length === 1 ? found[0] : undefined;
}

export function headingOf({ parts }: FigureColumn): string {
  return fold(parts.at(-1) ?? "");
}

export function groupOf({ parts }: FigureColumn): string {
  return fold(parts.slice(0, -1).join(" "));
}
