/**
 * Shares a whole number out by weights so that the parts add up to it: each gets its whole share, what is left goes to the largest
 * remainders, earlier ones first.
 */
export function shareOut<K extends string>(
  total: number,
  weights: Readonly<Record<K, number>>,
): Record<K, number> {
  const keys = Object.keys(weights) as K[];
  const sum = keys.reduce((all, key) => all + weights[key], 0);
  const exact = new Map(keys.map((key) => [key, (total * weights[key]) / sum]));
  const parts = Object.fromEntries(
    keys.map((key) => [key, Math.floor(exact.get(key) ?? 0)]),
  ) as Record<K, number>;
  const left = total - keys.reduce((all, key) => all + parts[key], 0);
  const byRemainder = keys.toSorted(
    (a, b) => (exact.get(b) ?? 0) - parts[b] - ((exact.get(a) ?? 0) - parts[a]),
  );
  for (const key of byRemainder.slice(0, left)) parts[key] += 1;
  return parts;
}
