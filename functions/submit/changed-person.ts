import type { Value } from "../../shared/forms/column.ts";
import { noFacts } from "../../shared/forms/house.ts";
import { fold } from "../../shared/text/normalise.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { Draft } from "../commit/draft.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import type { Identity, Incoming } from "./identify-row.ts";

/**
 * E68 for an edit that would turn an accepted household, or one with a decision or progress, into another: its code, approval and
 * money would belong to other people. Undefined for any other row.
 */
export function changedPerson(
  { form, rows }: Draft,
  identity: Identity | undefined,
  { place, incoming }: { readonly place: number; readonly incoming: Incoming },
): Issue | undefined {
  if (form.id !== "households" || identity?.is !== "edit") return undefined;
  const { stored } = identity;
  const before = rows.get(stored.id)?.values ?? {};
  const isAnother = ["nationalId", "head"].every((key) => {
    const [was, is] = [before[key], incoming.values[key]];
    return was !== is && folded(was) !== "" && folded(was) !== folded(is);
  });
  if (!isAnother || !isSettled(stored)) return undefined;
  return {
    form: form.id,
    rowId: stored.id,
    row: place,
    column: "nationalId",
    cell: "",
    code: "E68",
    level: "block",
    params: { code: stored.code ?? "" },
  };
}

function isSettled({ accepted, facts }: RowDocument): boolean {
  return accepted !== null || (facts !== undefined && !sameJson(facts, nothingKnown));
}

const nothingKnown = { sent: noFacts, accepted: noFacts };

function folded(value: Value | undefined): string {
  return typeof value === "string" ? fold(value) : String(value ?? "");
}
