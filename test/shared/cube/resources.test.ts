import { describe, expect, it } from "vitest";
import { value } from "./hand-made-town.ts";

describe("B3 and B4", () => {
  it.each<[id: string, naLay: number | null, songDa: number | null, town: number | null]>([
    ["B3.pledged.state", 300_000_000, 0, 300_000_000],
    ["B3.pledged.total", 300_000_000, 5_000_000, 305_000_000],
    ["B3.received.state", 200_000_000, 0, 200_000_000],
    ["B3.received.vnn", 60_000_000, 0, 60_000_000],
    ["B3.received.unknown", 0, 1_000_000, 1_000_000],
    ["B3.received.total", 260_000_000, 1_000_000, 261_000_000],
    ["B3.received-in-period.total", 60_000_000, 1_000_000, 61_000_000],
    ["B3.disbursed.state", 135_556_000, 0, 135_556_000],
    ["B3.balance.state", 64_444_000, 0, 64_444_000],
    ["B3.balance.total", 124_444_000, 1_000_000, 125_444_000],
    ["B3.rate.state", 67.78, null, 67.78],
    ["B3.rate.gift", null, null, null],
    ["B4.received.gift.materials", 12_500_000, 0, 12_500_000],
    ["B4.received.gift.labour", 3_000_000, 0, 3_000_000],
    ["B4.received.gift.total", 15_500_000, 0, 15_500_000],
    ["B4.received.money", 260_000_000, 1_000_000, 261_000_000],
    ["B4.received.total", 275_500_000, 1_000_000, 276_500_000],
    ["B4.pledged.total", 300_000_000, 5_000_000, 305_000_000],
    ["B4.workdays.gift", 12.5, 0, 12.5],
    ["B4.workdays.total", 12.5, 0, 12.5],
  ])("%s", (id, ...expected) => {
    expect(["na-lay", "song-da", "town"].map((unit) => value(id, unit))).toEqual(expected);
  });
});
