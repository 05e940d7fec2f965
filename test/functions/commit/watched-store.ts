import type { CommitOutcome, Operation } from "../../../functions/store/store.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { storedAs, workOf } from "../../fakes/small-work.ts";

/** Counts what is asked; a commit may be answered by a test instead. */
export class WatchedStore extends FaultyStore {
  commits = 0;
  lists = 0;
  instead: (() => Promise<CommitOutcome> | undefined) | undefined;
  /** A document that readers do not find. */
  hidden: string | undefined;

  override async get(partition: string, id: string) {
    const found = await super.get(partition, id);
    return id === this.hidden ? undefined : found;
  }

  override async commit(partition: string, operations: readonly Operation[]) {
    this.commits++;
    return this.instead?.() ?? super.commit(partition, operations);
  }

  override async list(query: Parameters<FaultyStore["list"]>[0]) {
    this.lists++;
    return super.list(query);
  }
}

/** A plan that stores the number of people of a row. */
export function change(row: string, people: number): ReturnType<typeof workOf>["plan"] {
  return (draft) => {
    draft.change(row, storedAs("households", { people }));
    return "changed";
  };
}
