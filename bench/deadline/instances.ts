import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** Where an instance listens, and its tokens by person. */
export interface InstanceAt {
  readonly url: string;
  readonly tokenOf: ReadonlyMap<string, string>;
}

/** What the load did to an instance: 99 of 100 delays of its event loop are shorter, and its memory was never larger. */
export interface Load {
  readonly lagMs: number;
  readonly peakMb: number;
}

export interface Instance extends InstanceAt {
  readonly askLoad: () => Promise<Load>;
}

/** A store's process and the instances over it. */
export interface Running {
  readonly instances: readonly Instance[];
  /** Whether the store turns writes away. */
  readonly throttle: (isOn: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts the store, then an instance that makes the town, then the others. */
export async function startAll(dataDir: string, count: number): Promise<Running> {
  const store = fork(new URL("./store-server.ts", import.meta.url), [dataDir]);
  const { address } = (await answerOf(store)) as { address: { port: number } };
  const children = [store];
  const start = async (): Promise<Instance> => {
    const program = new URL("./instance.ts", import.meta.url);
    // As `npm start` has it, with the heap Node gives itself on a machine of 512 MB.
    const execArgv = ["--max-semi-space-size=8", "--max-old-space-size=256"];
    const child = fork(program, [dataDir, String(address.port)], { execArgv });
    children.unshift(child);
    const said = (await answerOf(child)) as { url: string; tokens: [string, string][] };
    return {
      url: said.url,
      tokenOf: new Map(said.tokens),
      askLoad: async () => (await ask(child, "load")) as Load,
    };
  };
  const first = await start();
  const others = await Promise.all(Array.from({ length: count - 1 }, start));
  return {
    instances: [first, ...others],
    throttle: async (isOn) => {
      await ask(store, isOn ? "throttle" : "calm");
    },
    stop: async () => {
      for (const child of children) await stop(child);
    },
  };
}

async function ask(child: ChildProcess, what: string): Promise<unknown> {
  child.send(what);
  return answerOf(child);
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(() => {
    throw new Error("A process ended before it answered.");
  });
  const [message] = (await Promise.race([once(child, "message"), ended])) as [unknown];
  return message;
}
