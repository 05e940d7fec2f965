import type { FigureTable } from "../../validate/totals/check-figures.ts";
import { type FigureColumn, headingOf, isBorneOut, only } from "./figure-column.ts";
import { sumsIn } from "./sum-claims.ts";

type Claims = Pick<FigureTable, "sums" | "shares" | "limits">;

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
  const started = counts.filter((column) => /khoi cong/.test(headingOf(column)));
  const added = sums.filter(({ parts }) => started.some(({ key }) => parts.includes(key)));
  const parts = new Set(added.flatMap((sum) => sum.parts));
  return {
    sums,
    shares: columns.filter(isPercent).flatMap((column) => shareOf(column, counts)),
    // Where the started and the completed are added, the started are those still at work.
    limits: limitsIn(counts.filter(({ key }) => !parts.has(key))),
  };
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
