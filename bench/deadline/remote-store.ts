import { Agent, request } from "node:http";
import type {
  CommitOutcome,
  Operation,
  PartitionBatch,
  Store,
  Stored,
  Unknown,
} from "../../functions/store/store.ts";

type Call<K extends "get" | "list" | "commit" | "commitEach"> = {
  readonly call: K;
  readonly args: Parameters<Store[K]>;
};

/** What goes over the wire to the store's process. */
export type Asked = Call<"get"> | Call<"list"> | Call<"commit"> | Call<"commitEach">;

/** The store of another process, asked over loopback as Cosmos DB is asked over the network: nobody waits in the event loop. */
export class RemoteStore implements Store {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(port: number) {
    this.#port = port;
  }

  async get(...args: Parameters<Store["get"]>): Promise<Stored | undefined> {
    return ((await this.#ask({ call: "get", args })) as Stored | null) ?? undefined;
  }

  async list(...args: Parameters<Store["list"]>): Promise<readonly Stored[]> {
    return (await this.#ask({ call: "list", args })) as readonly Stored[];
  }

  async commit(partition: string, operations: readonly Operation[]): Promise<CommitOutcome> {
    return (await this.#ask({ call: "commit", args: [partition, operations] })) as CommitOutcome;
  }

  async commitEach(
    batches: readonly PartitionBatch[],
  ): Promise<readonly (CommitOutcome | Unknown)[]> {
    const said = await this.#ask({ call: "commitEach", args: [batches] });
    const outcomes = said as readonly (CommitOutcome | null)[];
    return outcomes.map((one) => one ?? { is: "unknown", cause: new Error("429") });
  }

  close(): Promise<void> {
    this.#agent.destroy();
    return Promise.resolve();
  }

  #ask(asked: Asked): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const to = { port: this.#port, host: "127.0.0.1", method: "POST", agent: this.#agent };
      const sent = request(to, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          if (response.statusCode === 200) resolve(JSON.parse(Buffer.concat(parts).toString()));
          else reject(new Error(`${response.statusCode ?? 0}: the store has too much to do`));
        });
      });
      sent.on("error", reject);
      sent.end(JSON.stringify(asked));
    });
  }
}
