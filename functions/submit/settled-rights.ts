import type { Issue } from "../../shared/validate/issue.ts";
import type { Draft } from "../commit/draft.ts";
import type { RowDocument } from "../rows/row-document.ts";
import type { Identity, Incoming } from "./identify-row.ts";

interface Placed {
  readonly place: number;
}

/** E68 for an edit that would turn the accepted rights of one account into those of another. Undefined for any other row. */
export function movedRights(
  { form, rows }: Draft,
  identity: Identity | undefined,
  { place, incoming }: Placed & { readonly incoming: Incoming },
): Issue | undefined {
  if (form.id !== "members" || identity?.is !== "edit") return undefined;
  const { stored } = identity;
  if (stored.accepted === null) return undefined;
  const before = rows.get(stored.id)?.values["oid"];
  return before === incoming.values["oid"] ? undefined : issueAt(place, stored);
}

/**
 * E68 for the withdrawal of accepted rights. They end with a day: a row that is gone would no longer say that the account has none, and
 * what a deployment began with would count again.
 */
export function withdrawnRights(
  { form }: Draft,
  stored: RowDocument,
  { place }: Placed,
): Issue | undefined {
  return form.id === "members" && stored.accepted !== null ? issueAt(place, stored) : undefined;
}

function issueAt(place: number, stored: RowDocument): Issue {
  return {
    form: "members",
    rowId: stored.id,
    row: place,
    column: "oid",
    cell: "",
    code: "E68",
    level: "block",
    params: { reason: "member" },
  };
}
