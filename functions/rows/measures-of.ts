import { createHash } from "node:crypto";
import type { Form } from "../../shared/forms/form.ts";
import { remember } from "./remember.ts";
import type { Head } from "./row-document.ts";

/** Names what is counted of a form: totals made under another name lack something, or hold what nobody takes back. */
export const measuresOf = remember(({ version, measures }: Form): string => {
  const text = JSON.stringify([version, measures.map(({ id, by }) => [id, by])]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
});

/** True for totals that a version of the service with other measures made. */
export function isOutdated(form: Form, { measures }: Pick<Head, "measures">): boolean {
  return measures !== measuresOf(form);
}
