import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { maxOperations } from "../store/limits.ts";
import { establishesFacts } from "./facts.ts";
import { guardedBy } from "./relied-on.ts";

/** Journal, the form's head, and the households' head, which guards what rules across forms have read. */
const otherOperations = 3;

/** The row itself, and the households it names now, named before, and named when it was accepted. */
const operationsWithFacts = 4;

/** How many changed rows of a form fit into one batch, whatever they say. */
export function rowsPerCommit(form: FormId): number {
  const guards = guardedBy(formById(form)).size;
  // Nothing is read beside the households' own head, which is the form's head.
  if (form === "households") return maxOperations - 2 - guards;
  return Math.floor(
    (maxOperations - otherOperations - guards) / (establishesFacts(form) ? operationsWithFacts : 1),
  );
}
