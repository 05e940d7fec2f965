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

type Claims = Pick<FigureTable, "sums" | "shares" | "limits">;

/** Two kinds that make up a total wherever they stand beside it. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/xay (?:dung )?moi/, /sua chua/],
  [/khanh thanh|hoan thanh/, /khoi cong|dang (?:lam|thi cong|thuc hien)/],
];
/** Each step has as many houses as the one before it at most. */
const steps: readonly RegExp[] = [/phe duyet/, /khoi cong/, /hoan thanh|khanh thanh/, /ban giao/];

/**
 * What the columns of a table claim of each other. Headings that say it are taken at their word; what only the figures suggest is taken
 * for a claim where most lines bear it out, so that the one that does not is the mistake.
 */
export function claimsOf(
  columns: readonly FigureColumn[],
  isPercent: (column: FigureColumn) => boolean,
): Claims {
  const counts = columns.filter((column) => !isPercent(column));
  const sums = sumsIn(counts);
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  return {
    sums,
    shares: columns.filter(isPercent).flatMap((column) => shareOf(column, counts)),
    // Where the started and the completed are added, the started are those still at work.
    limits: limitsIn(counts.filter(({ key }) => !parts.has(key))),
  };
}

function sumsIn(columns: readonly FigureColumn[]): NonNullable<Claims["sums"]> {
  return columns.flatMap((total) => {
    if (!/^(?:tong|cong)(?: |$)/.test(headingOf(total))) return [];
    const group = columns.filter((one) => one !== total && groupOf(one) === groupOf(total));
    for (const [first, second] of halves) {
      const [a, b] = [only(group, first), only(group, second)];
      if (a !== undefined && b !== undefined) return [{ total: total.key, parts: [a.key, b.key] }];
    }
    const sum = { total: total.key, parts: group.map(({ key }) => key) };
    const isOne = group.length > 1 && isBorneOut([total, ...group], { sums: [sum] });
    return isOne ? [sum] : [];
  });
}

/** The two columns a percentage is of, the nearest first. */
function shareOf(
  percent: FigureColumn,
  columns: readonly FigureColumn[],
): NonNullable<Claims["shares"]> {
  for (const part of columns.toReversed())
    for (const whole of columns) {
      if (part === whole) continue;
      const share = { percent: percent.key, part: part.key, whole: whole.key };
      if (isBorneOut([percent, part, whole], { shares: [share] })) return [share];
    }
  return [];
}

function limitsIn(columns: readonly FigureColumn[]): NonNullable<Claims["limits"]> {
  const known = steps.flatMap((step) => only(columns, step) ?? []);
  return known.slice(1).flatMap((less, index) => {
    const more = known[index];
    if (more === undefined || more === less) return [];
    const limit = { less: less.key, more: more.key };
    return isBorneOut([less, more], { limits: [limit] }) ? [limit] : [];
  });
}

/** Two lines and more, and more than half of those that say something. */
function isBorneOut(columns: readonly FigureColumn[], claims: Claims): boolean {
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

function only(columns: readonly FigureColumn[], pattern: RegExp): FigureColumn | undefined {
  const found = columns.filter((column) => pattern.test(headingOf(column)));
  return found.length === 1 ? found[0] : undefined;
}

function headingOf({ parts }: FigureColumn): string {
  return fold(parts.at(-1) ?? "");
}

function groupOf({ parts }: FigureColumn): string {
  return fold(parts.slice(0, -1).join(" "));
}
