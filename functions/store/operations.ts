import type { Operation, Stored } from "./store.ts";

/** A document as it shall stand. */
type Target = Omit<Extract<Operation, { op: "create" }>, "op">;

/** Creates what was not there when it was read, else replaces what was read: refused when somebody wrote in between. */
export function writeOver(before: Pick<Stored, "etag"> | undefined, target: Target): Operation {
  return before === undefined
    ? { op: "create", ...target }
    : { op: "replace", ...target, ifMatch: before.etag };
}

/** Another body for a document that was read, at its place in the order: refused when somebody wrote in between. */
export function withBody({ id, kind, seq, etag }: Stored, body: unknown): Operation {
  return { op: "replace", id, kind, seq, body, ifMatch: etag };
}
