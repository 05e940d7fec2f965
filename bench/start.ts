import { Bundle } from "../test/fakes/bundle.ts";
import { type Figure, median, ms } from "./figure.ts";

const runs = 7;

/** The deployed service: a new process each time, till every route and timer is registered and the process has ended again. */
export async function bench(): Promise<readonly Figure[]> {
  const bundle = await Bundle.build();
  try {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      await bundle.ask([]);
      times.push(performance.now() - start);
    }
    const slowest = Math.max(...times);
    return [
      {
        what: `start of the Functions bundle, ${runs} processes`,
        measured: `${ms(median(times))}, slowest ${ms(slowest)}`,
        target: "< 1 s",
        isMet: slowest < 1000,
      },
    ];
  } finally {
    bundle.remove();
  }
}
