/** How often each property is tried, always with the same cases: a failure is found again by running the test again. */
export function propertyRuns(seed: number) {
  return { numRuns: 10_000, seed } as const;
}
