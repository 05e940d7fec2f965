import { createServer } from "node:http";
import { join } from "node:path";
import { openSqliteStore } from "../../local/sqlite-store.ts";
import { seeded } from "../../test/fakes/seeded.ts";
import { throttled } from "./load.ts";
import type { Asked } from "./remote-store.ts";

/** The one store of all instances, in a process of its own: `store-server.ts <folder>`. It turns away a part of the writes with 429. */
const [, , dataDir = ""] = process.argv;
const store = openSqliteStore(join(dataDir, "town.db"));
const random = seeded(429);
const throttle = { isOn: false };

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.call) {
    case "get":
      return (await store.get(...asked.args)) ?? null;
    case "list":
      return store.list(...asked.args);
    case "commit":
      return store.commit(...asked.args);
    case "commitEach":
      return commitEach(...asked.args);
  }
}

/** Each batch is a request of its own to the store this stands for. */
async function commitEach(...[batches]: Extract<Asked, { call: "commitEach" }>["args"]) {
  const taken = batches.filter(() => !isRefused());
  const outcomes = (await store.commitEach(taken)).values();
  return batches.map((batch) => {
    const outcome = taken.includes(batch) ? outcomes.next().value : undefined;
    return outcome?.is === "unknown" ? null : (outcome ?? null);
  });
}

function isRefused(): boolean {
  return throttle.isOn && random() < throttled;
}

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const asked = JSON.parse(Buffer.concat(parts).toString()) as Asked;
    if (asked.call === "commit" && isRefused()) {
      response.writeHead(429).end();
      return;
    }
    void answer(asked).then((said) => response.writeHead(200).end(JSON.stringify(said)));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  process.send?.({ address: server.address() });
});
process.on("message", (asked) => {
  throttle.isOn = asked === "throttle";
  process.send?.({});
});
process.on("disconnect", () => {
  void store.close().then(() => process.exit(0));
});
