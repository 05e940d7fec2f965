import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runTimer } from "../../functions/run-timer.ts";
import type { LogRecord } from "../../functions/log.ts";

const secret = "Lò Văn Panh 011085000001";

describe("a run of a timer", () => {
  it("that fails is logged by kind and place, and tells the host nothing that may quote a cell", async () => {
    const records: LogRecord[] = [];
    const run = runTimer(
      (record) => records.push(record),
      "drain",
      () => Promise.reject(new SyntaxError(`Unexpected token in ${secret}`)),
    );
    const told: unknown = await run().catch((error: unknown) => error);
    expect(records).toMatchObject([{ level: "error", op: "drain", code: "SyntaxError" }]);
    expect(told).toMatchObject({ message: "drain failed" });
    expect(`${JSON.stringify(records)} ${(told as Error).stack ?? ""}`).not.toContain(secret);
    expect((told as Error).cause).toBeUndefined();
  });

  it("that ends well says nothing", async () => {
    const records: LogRecord[] = [];
    const log = (record: LogRecord) => void records.push(record);
    await runTimer(log, "drain", () => Promise.resolve())();
    expect(records).toEqual([]);
  });

  it("is how every timer of the service runs", () => {
    const main = readFileSync(join(import.meta.dirname, "../../functions/main.ts"), "utf8");
    expect(main.match(/app\.timer\(/g)).toHaveLength(1);
    expect(main).toMatch(/app\.timer\(\w+, \{ schedule, handler: runTimer\(/);
  });
});
