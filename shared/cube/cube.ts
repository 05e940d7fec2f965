/** Totals of rows: "measure|dim|…" → integer (households, đồng, hundredths of a workday). A cell that would be 0 is absent. */
export type Cube = ReadonlyMap<string, number>;

/** The total of nothing. */
export const emptyCube: Cube = new Map();

/** Key of a cell; @throws Error when a part holds the separator, since two cells would become one. */
export function cellKey(measure: string, dims: readonly string[]): string {
  const parts = [measure, ...dims];
  if (parts.some((part) => part.includes("|")))
    throw new Error(`A dimension of ${measure} holds "|".`);
  return parts.join("|");
}

/** Commutative and associative, so rows, forms and units add up in any order. */
export function add(a: Cube, b: Cube): Cube {
  const [larger, smaller] = a.size < b.size ? [b, a] : [a, b];
  if (smaller.size === 0) return larger;
  const sum = new Map(larger);
  for (const [key, amount] of smaller) addTo(sum, key, amount);
  return sum;
}

/** Takes back what `add` put in: subtract(add(a, b), b) equals a. */
export function subtract(a: Cube, b: Cube): Cube {
  if (b.size === 0) return a;
  const difference = new Map(a);
  for (const [key, amount] of b) addTo(difference, key, -amount);
  return difference;
}

/** Sum of any number of cubes in one pass. */
export function merge(cubes: Iterable<Cube>): Cube {
  const sum = new Map<string, number>();
  for (const cube of cubes) for (const [key, amount] of cube) addTo(sum, key, amount);
  return sum;
}

/** True when both hold the same totals, in whatever order. */
export function sameCube(a: Cube, b: Cube): boolean {
  if (a.size !== b.size) return false;
  for (const [key, amount] of a) if (b.get(key) !== amount) return false;
  return true;
}

/** Adds to one cell in place; a cell that reaches 0 disappears, so that equal totals are equal maps. */
export function addTo(cube: Map<string, number>, key: string, amount: number): void {
  const total = (cube.get(key) ?? 0) + amount;
  if (total === 0) cube.delete(key);
  else cube.set(key, total);
}

/** The cube as it is stored and sent; keys in order, so equal cubes give equal JSON. */
export function toRecord(cube: Cube): Record<string, number> {
  return Object.fromEntries([...cube].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads what `toRecord` wrote; zero cells are dropped. */
export function fromRecord(record: Readonly<Record<string, number>>): Cube {
  return new Map(Object.entries(record).filter(([, amount]) => amount !== 0));
}
