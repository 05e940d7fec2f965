import { findNothing } from "./absorb.ts";
import type { Book } from "../rows/book.ts";
import { deliverAndAbsorb } from "./deliver.ts";
import type { FlowDeps } from "../deps.ts";
import type { Report } from "../outcomes.ts";
import { count, noTally, type Tally } from "./tally.ts";

/** Resolves what an earlier submission left open, with its own keys, before anything new is sent. */
export async function resumeOutbox(
  deps: FlowDeps,
  book: Book,
  report: Report | undefined,
): Promise<{ readonly book: Book; readonly tally: Tally }> {
  if (book.outbox === null) return { book, tally: noTally };
  const { delivery, book: next } = await deliverAndAbsorb(deps, book, {
    outbox: book.outbox,
    findRow: findNothing,
    report,
  });
  // Rows held or in conflict are looked at again with the sheets as they stand now.
  const settled = delivery.answered.filter(
    ({ result }) => result.outcome !== "held" && result.outcome !== "conflict",
  );
  return { book: next, tally: count(noTally, settled, { isOpen: delivery.isOpen, issues: [] }) };
}
