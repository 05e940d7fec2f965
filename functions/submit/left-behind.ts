import { liveForms } from "../../shared/forms/evidence/household-evidence.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import type { Draft } from "../commit/draft.ts";
import type { RowDocument } from "../rows/row-document.ts";
import { storedNeighbours } from "./stored-neighbours.ts";

/** E57 for the withdrawal of a household with decisions, progress or money, which would be nobody's. Undefined for any other row. */
export function leftBehind(
  draft: Draft,
  { id, code }: RowDocument,
  place: number,
): Issue | undefined {
  if (draft.form.id !== "households" || code === null) return undefined;
  const [what] = liveForms(storedNeighbours(draft).house(code) ?? {});
  if (what === undefined) return undefined;
  return {
    form: draft.form.id,
    rowId: id,
    row: place,
    column: null,
    cell: "",
    code: "E57",
    level: "block",
    params: { reason: "withdrawn", code, what },
  };
}
