import { execFile } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const module = (name: string) => JSON.stringify(join(import.meta.dirname, "../../functions", name));
const setUp = `
  import { exitOnUnhandled } from ${module("exit-on-unhandled.ts")};
  import { logToConsole } from ${module("log.ts")};
  exitOnUnhandled(logToConsole);
  setInterval(() => {}, 1000);
`;

async function run(program: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const args = ["--input-type=module-typescript", "--eval", setUp + program];
    const child = execFile(process.execPath, args, { timeout: 15_000 }, (_error, out, err) => {
      resolve({ code: child.exitCode, output: out + err });
    });
  });
}

describe("a failure nobody waits for", () => {
  it.each([
    ["unhandledRejection", 'void Promise.reject(new TypeError("Lò Văn Panh 011085000001"));'],
    [
      "uncaughtException",
      'setTimeout(() => { throw new TypeError("Lò Văn Panh 011085000001"); });',
    ],
  ])(
    "ends the process as %s with one line, without what its message quotes",
    async (op, program) => {
      const { code, output } = await run(program);
      expect(code).toBe(1);
      expect(JSON.parse(output)).toMatchObject({ level: "error", op, code: "TypeError" });
      expect(output).not.toMatch(/Panh|011085/);
    },
  );
});
