import { createHmac } from "node:crypto";
import { campaignPartition } from "./partitions.ts";
import type { Store } from "./store.ts";

/** Id of the document in `campaignPartition` that knows the secret again without knowing it. */
const markId = "secret-mark";

interface Secret {
  readonly campaign: string;
  readonly secret: string;
  /** Told once when the rows are named with another secret; every write fails with the same error. */
  readonly onForeign: (reason: Error) => void;
}

/**
 * A store that takes writes only from who has the secret its rows are named with. With another one every row that comes without its id
 * would be stored a second time, and no register would find the person it is of: silently, so nothing is written at all.
 */
export function guardSecret(store: Store, { campaign, secret, onForeign }: Secret): Store {
  const partition = campaignPartition(campaign);
  const mark = createHmac("sha256", secret).update("mark").digest("hex").slice(0, 32);
  const compare = async () => {
    const body = { mark };
    const first = { op: "create", id: markId, kind: markId, seq: 1, body } as const;
    const known =
      (await store.get(partition, markId)) ??
      // Whoever writes first says which secret it is.
      ((await store.commit(partition, [first])).is === "committed"
        ? { body }
        : await store.get(partition, markId));
    if ((known?.body as typeof body | undefined)?.mark === mark) return;
    const reason = new Error(`Rows of ${campaign} are named with another MAI_AM_SECRET`);
    onForeign(reason);
    throw reason;
  };
  let checking: Promise<void> | undefined;
  const check = () =>
    (checking ??= compare().catch((error: unknown) => {
      checking = undefined;
      throw error;
    }));
  return {
    get: (of, id) => store.get(of, id),
    list: (query) => store.list(query),
    commit: async (to, operations) => {
      await check();
      return store.commit(to, operations);
    },
    commitEach: async (batches) => {
      await check();
      return store.commitEach(batches);
    },
    close: () => store.close(),
  };
}
