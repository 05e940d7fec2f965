import { describe, expect, it } from "vitest";
import { CostMeter } from "../../../../functions/store/cosmos/call-cost.ts";

const charge = (value: unknown) => ({ "x-ms-request-charge": value });

describe("the cost of a call", () => {
  it("names its attempts in the order they began, each by what it came to", () => {
    const meter = new CostMeter("commit");
    const [first, second] = [meter.begin("unknown", 10), meter.begin("unknown", 20)];
    second("ok");
    first("retry");
    // The third is never answered.
    meter.begin("unknown", 5);
    meter.operations = 3;
    expect(meter.cost).toMatchObject({
      call: "commit",
      attempts: ["retry", "ok", "unknown"],
      operations: 3,
      sentBytes: 35,
    });
  });

  it("is nothing for what was not sent, and goes on being counted after it was asked for", () => {
    const meter = new CostMeter("get");
    const ended = meter.begin("retry");
    const { cost } = meter;
    ended("ok");
    expect(cost).toMatchObject({ attempts: ["retry"], sentBytes: 0, requestUnits: 0 });
    expect(meter.cost.attempts).toEqual(["ok"]);
    expect(meter.cost.ms).toBeGreaterThanOrEqual(cost.ms);
    expect(cost.ms).toBeGreaterThanOrEqual(0);
  });

  it("adds up what the service charges, and takes nothing for a charge that is not there or no number", () => {
    const meter = new CostMeter("list");
    const headers = [
      charge("2.5"),
      charge(1),
      charge("free"),
      charge(Infinity),
      {},
      null,
      undefined,
      "x-ms-request-charge",
    ];
    for (const one of headers) meter.charged(one);
    expect(meter.cost.requestUnits).toBe(3.5);
  });
});
