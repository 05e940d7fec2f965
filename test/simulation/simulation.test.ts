import { describe, expect, it } from "vitest";
import { mutants } from "./mutants.ts";
import { simulateAll } from "./simulate.ts";

const schedules = 10_000;
const parts = 20;
const part = schedules / parts;
/** A mutant that survives this many schedules is not caught. */
const mutantSchedules = 5_000;

const parted = Array.from({ length: parts }, (_, at) => 1 + at * part);

describe("the service under clerks who press at once, lost answers, late writes, restarts and clocks that jump", () => {
  it.each(parted)(
    `loses, doubles and tears nothing in ${part} schedules from seed %i`,
    async (first) => {
      const { failed } = await simulateAll({ first, count: part });
      const said = failed.map(
        ({ seed, violations }) =>
          `node test/simulation/replay.ts ${seed}: ${violations.join("; ")}`,
      );
      expect(said).toEqual([]);
    },
    300_000,
  );

  it.each(mutants)(
    "is told apart from a service that $name",
    async (mutant) => {
      const { failed } = await simulateAll({ first: 1, count: mutantSchedules }, mutant);
      expect(failed.length).toBeGreaterThan(0);
    },
    300_000,
  );
});
