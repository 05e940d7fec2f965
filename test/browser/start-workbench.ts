import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const top = join(import.meta.dirname, "../..");

/** `npm start` as a process of its own. */
export interface RunningWorkbench {
  /** Without a slash at the end. */
  readonly url: string;
  /** Ctrl+C, then waits for the end. @throws Error when it did not stop by itself with 0 */
  readonly stop: () => Promise<void>;
}

/** Starts local/main.ts on a free port over a data folder and waits for the line with its address. */
export async function startWorkbench(dataDir: string): Promise<RunningWorkbench> {
  const args = [join(top, "local/main.ts"), "--port", "0", "--data", dataDir];
  const child = spawn(process.execPath, args, { cwd: top, stdio: ["ignore", "pipe", "pipe"] });
  const url = await addressOf(child);
  return { url, stop: () => stop(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (text: Buffer) => {
      said += text.toString("utf8");
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", () => {
      reject(new Error(`npm start ended before it was ready:\n${said}`));
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  const code = await ended;
  // Windows has no signals: the process is simply ended there.
  if (code !== 0 && process.platform !== "win32")
    throw new Error(`npm start ended with ${String(code)}`);
}
