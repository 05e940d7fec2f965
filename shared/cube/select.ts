import type { Cube } from "./cube.ts";

/** Events of houses, counted in the month they happened. */
const event = ["programmeGroup", "workType", "month"] as const;
const payment = ["source", "kind", "month"] as const;

/**
 * Every measure of the town and what its cells are counted by, in order; the forms contribute them. Months are "YYYY-MM",
 * "none" where a row gives none; days are kept whole where a figure depends on today. Amounts are households, rows, people,
 * đồng, or hundredths of a workday.
 */
export const dimensions = {
  households: ["category", "workType", "programmeGroup", "state"],
  incomplete: [],
  approved: event,
  started: event,
  completed: event,
  accepted: event,
  handedOver: event,
  removed: event,
  removedApproved: event,
  stage: ["programmeGroup", "workType", "stage"],
  pledged: payment,
  received: payment,
  disbursed: payment,
  unallocated: payment,
  workdays: ["source", "month"],
  quality: ["result"],
  documents: ["kind", "purpose", "month"],
  plans: ["number", "day"],
  planTargets: ["workType", "day"],
  outreach: ["form", "month"],
  outreachPeople: ["form", "month"],
  obstacles: ["kind", "level", "status", "dueOn"],
  rounds: ["kind", "village", "month"],
  postings: ["from", "until"],
  roundHouseholds: ["outcome"],
  votes: ["answer"],
  objections: ["month"],
  /** Rows that hold each answer of the columns that are counted, of whatever form. */
  answers: ["form", "column", "answer"],
  papers: ["paper", "state"],
  dossiers: ["state"],
  inspections: ["kind", "withProgramme", "month"],
  inspectedHouses: ["kind"],
  recommendations: ["kind", "followUp", "dueOn"],
  complaints: ["kind", "status", "dueOn"],
  exemplars: ["kind", "subject", "month"],
  nominations: ["award", "subject", "branch", "stage"],
  narratives: ["period"],
  poverty: ["period", "point", "which"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type MeasureId = keyof typeof dimensions;
export type Dimension<M extends MeasureId> = (typeof dimensions)[M][number];

/** Holds when a dimension's value is the text, is in the set, or passes the test. */
export type Condition = string | ReadonlySet<string> | ((value: string) => boolean);

export interface Query<M extends MeasureId> {
  readonly measure: M;
  /** Dimensions left out are summed over. */
  readonly where?: { readonly [D in Dimension<M>]?: Condition };
}

interface CubeCell {
  readonly dims: readonly string[];
  readonly amount: number;
}

/** A cube whose keys were taken apart once, for many questions. */
export type CubeCells = ReadonlyMap<string, readonly CubeCell[]>;

/** Takes the keys apart; cells of measures nobody knows stay, and no query finds them. */
export function readCells(cube: Cube): CubeCells {
  const cells = new Map<string, CubeCell[]>();
  for (const [key, amount] of cube) {
    const [measure = "", ...dims] = key.split("|");
    const list = cells.get(measure);
    if (list === undefined) cells.set(measure, [{ dims, amount }]);
    else list.push({ dims, amount });
  }
  return cells;
}

/** Sum of the measure's cells that meet every condition; 0 when there is none. */
export function sumOf<M extends MeasureId>(cells: CubeCells, { measure, where }: Query<M>): number {
  const conditions = dimensions[measure].map(
    (name) => (where as Readonly<Record<string, Condition | undefined>> | undefined)?.[name],
  );
  let sum = 0;
  for (const { dims, amount } of cells.get(measure) ?? [])
    if (meets(conditions, dims)) sum += amount;
  return sum;
}

/** One question to a cube; use `readCells` and `sumOf` for many. */
export function select<M extends MeasureId>(cube: Cube, query: Query<M>): number {
  return sumOf(readCells(cube), query);
}

/** A condition on one dimension, or none: a key with undefined is not the same as no key. */
export function only<D extends string>(
  dimension: D,
  condition: Condition | undefined,
): { readonly [K in D]?: Condition } {
  return condition === undefined ? {} : ({ [dimension]: condition } as { [K in D]: Condition });
}

/** A plain loop: a refresh asks tens of thousands of questions. */
function meets(conditions: readonly (Condition | undefined)[], dims: readonly string[]): boolean {
  for (let index = 0; index < conditions.length; index++) {
    const condition = conditions[index];
    if (condition !== undefined && !holds(condition, dims[index] ?? "")) return false;
  }
  return true;
}

function holds(condition: Condition, value: string): boolean {
  if (typeof condition === "string") return value === condition;
  return typeof condition === "function" ? condition(value) : condition.has(value);
}
