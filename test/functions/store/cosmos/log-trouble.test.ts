import { describe, expect, it } from "vitest";
import type { LogRecord } from "../../../../functions/log.ts";
import { logTrouble } from "../../../../functions/store/cosmos/log-trouble.ts";
import type { Verdict } from "../../../../functions/store/cosmos/verdict.ts";

function linesOf(attempts: readonly Verdict[], ms = 12.4): readonly LogRecord[] {
  const lines: LogRecord[] = [];
  const cost = { call: "commit", operations: 3, requestUnits: 1.4, sentBytes: 2, ms } as const;
  logTrouble((line) => lines.push(line))({ ...cost, attempts });
  return lines;
}

describe("a call of the store", () => {
  it.each<[string, readonly Verdict[]]>([
    ["went well", ["ok"]],
    ["lost a race", ["stale"]],
    ["found its id taken", ["conflict"]],
    ["read three pages", ["ok", "ok", "ok"]],
  ])("that %s leaves no line", (_what, attempts) => {
    expect(linesOf(attempts)).toEqual([]);
  });

  it.each<[string, LogRecord["level"], readonly Verdict[]]>([
    ["was throttled", "warn", ["retry", "retry", "ok"]],
    ["lost its answer", "error", ["retry", "unknown"]],
    ["was refused", "error", ["refused"]],
  ])("that %s leaves one line of level %s", (_what, level, attempts) => {
    expect(linesOf(attempts)).toEqual([
      {
        level,
        op: "cosmos.commit",
        code: attempts.join(" "),
        ms: 12,
        counts: { operations: 3, requestUnits: 1, sentBytes: 2 },
      },
    ]);
  });

  it("that was slow leaves one, also when it went well", () => {
    expect(linesOf(["ok"], 2500)).toMatchObject([{ level: "warn", ms: 2500 }]);
  });
});
