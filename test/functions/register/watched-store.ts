import type { Head } from "../../../functions/rows/row-document.ts";
import type { Operation } from "../../../functions/store/store.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";

/** Counts what is written where. */
export class WatchedStore extends FaultyStore {
  readonly written: string[] = [];
  /** Of every head that was stored: its version, how far the registers were told, and how many rows are left. */
  readonly marks: string[] = [];
  interrupt: (() => Promise<unknown>) | undefined;
  isListing = true;
  reads = 0;

  override async get(partition: string, id: string) {
    this.reads++;
    return super.get(partition, id);
  }

  override async list(query: Parameters<FaultyStore["list"]>[0]) {
    if (!this.isListing) throw new Error("The store does not answer");
    return super.list(query);
  }

  override async commit(partition: string, operations: readonly Operation[]) {
    const { interrupt } = this;
    this.interrupt = undefined;
    await interrupt?.();
    this.written.push(...operations.map(({ id }) => `${partition} ${id}`));
    const outcome = await super.commit(partition, operations);
    if (outcome.is === "committed")
      for (const { kind, body } of operations)
        if (kind === "head") this.marks.push(markOf(body as Head));
    return outcome;
  }
}

function markOf({ version, checkedThrough, unchecked }: Head): string {
  return `${version}: ${checkedThrough}, ${unchecked ?? "?"} left`;
}
