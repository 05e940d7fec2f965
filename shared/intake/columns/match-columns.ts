import type { Column, ParseContext } from "../../forms/column.ts";
import { isBlank } from "../../text/cell.ts";
import { contentsOf, isNationalIdLike } from "./contents.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Source } from "./source.ts";
import { isNeutral, wordsOf } from "./words.ts";

/** A source that may be a column of the form, with how much speaks for it. */
export interface Candidate {
  readonly source: Source;
  readonly column: Column;
  /** Above `sure` it needs no question; below `plausible` it is none. */
  readonly score: number;
}

export interface Match {
  /** Certain pairs, at most one per source and per column. */
  readonly sure: readonly Candidate[];
  /** Candidates nobody but the person can decide between. */
  readonly open: readonly Candidate[];
}

const sure = 0.85;
const plausible = 0.55;
/** Two candidates closer than this are as good as each other. */
const margin = 0.08;

/** Pairs sources and columns one to one. What is not certain, or as good as another, is left open. */
export function matchColumns(
  sources: readonly Source[],
  lexicon: Lexicon,
  context: ParseContext,
): Match {
  const all = sources
    .flatMap((source) =>
      lexicon.columns.map((column) => ({
        source,
        column,
        score: scoreOf(source, column, { lexicon, context }),
      })),
    )
    .filter(({ score }) => score >= plausible)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Source | Column>();
  const chosen: Candidate[] = [];
  const open: Candidate[] = [];
  for (const candidate of all) {
    const { source, column, score } = candidate;
    if (taken.has(source) || taken.has(column)) continue;
    const rivals = all.filter(
      (rival) =>
        rival !== candidate &&
        (rival.source === source || rival.column === column) &&
        !taken.has(rival.source) &&
        !taken.has(rival.column) &&
        rival.score > score - margin,
    );
    if (score >= sure && rivals.length === 0) {
      chosen.push(candidate);
      taken.add(source).add(column);
    } else open.push(candidate);
  }
  return {
    sure: chosen,
    open: open.filter((each) => !taken.has(each.source) && !taken.has(each.column)),
  };
}

function scoreOf(
  source: Source,
  column: Column,
  { lexicon, context }: { lexicon: Lexicon; context: ParseContext },
): number {
  if (source.only !== undefined) return source.only === column.key ? 0.95 : 0;
  const heading = lexicon.scoreOf(source.parts, column);
  const { filled, fits } = contentsOf(source.cells, column, context);
  if (filled === 0) return heading >= 0.95 ? heading : heading * 0.9;
  if (fits === null) return heading;
  if (heading < 0.5) return byContents(source, column, { heading, fits, filled });
  // Not held to 1: what stands below two headings alike must not make them as good as each other.
  if (fits >= 0.8) return heading + 0.1;
  return fits < 0.5 ? heading - 0.35 : heading;
}

/** What only one kind of column can hold, whatever stands above it. */
function byContents(
  { cells, parts }: Source,
  column: Column,
  { heading, fits, filled }: { heading: number; fits: number; filled: number },
): number {
  // A heading that speaks of somebody else ("CCCD của vợ") outweighs what stands below it.
  if (filled < 3 || fits < 0.8 || (heading > 0 && heading < 0.2)) return heading;
  const says = parts.length > 0 && !isNeutral(wordsOf(parts.join(" ")));
  if (column.kind === "national-id")
    return cells.filter((cell) => !isBlank(cell)).every(isNationalIdLike) ? (says ? 0.75 : 0.9) : 0;
  if (column.kind === "village") return says ? 0.6 : 0.9;
  // Every cell is a choice of a column that is needed, under a heading nobody knows ("Làm gì"): worth a question.
  const isAsked = !says || (column.required && heading === 0);
  return column.kind === "choice" && fits === 1 && isAsked ? 0.6 : heading;
}
