import { describe, expect, it } from "vitest";
import type { Context } from "../../../addin/excel/run-excel.ts";
import { together } from "../../../addin/excel/together.ts";

/** A context that counts its round trips; `fails` is the number of the trip that fails. */
function counting(fails = 0): Context & { trips: number } {
  const workbook: unknown = {};
  const counted = {
    trips: 0,
    workbook: workbook as Excel.Workbook,
    sync: () => {
      counted.trips += 1;
      return counted.trips === fails ? Promise.reject(new Error("refused")) : Promise.resolve();
    },
  };
  return counted;
}

/** A part of so many round trips; it answers how many there had been when it ended. */
function part(trips: number, whole: { trips: number }) {
  return async (context: Context) => {
    for (let trip = 0; trip < trips; trip++) await context.sync();
    return whole.trips;
  };
}

describe("together", () => {
  it.each<[parts: readonly number[], ends: readonly number[]]>([
    [
      [2, 4, 3],
      [2, 4, 3],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, 1],
      [0, 1],
    ],
    [[5], [5]],
  ])("takes as many round trips as the longest of %j", async (parts, ends) => {
    const whole = counting();
    expect(await together(whole, ...parts.map((trips) => part(trips, whole)))).toEqual(ends);
    expect(whole.trips).toBe(Math.max(...parts));
  });

  it("fails as a whole when a shared round trip fails", async () => {
    const whole = counting(2);
    await expect(together(whole, part(3, whole), part(2, whole))).rejects.toThrow("refused");
  });

  it("goes on without a part that failed by itself, and fails at the end", async () => {
    const whole = counting();
    const broken = () => Promise.reject(new Error("broken"));
    await expect(together(whole, broken, part(2, whole))).rejects.toThrow("broken");
  });
});
