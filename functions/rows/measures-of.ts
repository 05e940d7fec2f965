import { createHash } from "node:crypto";
import type { Form } from "../../shared/forms/form.ts";
import type { Head } from "./row-document.ts";

const named = new WeakMap<Form, string>();

/** Names what is counted of a form: totals made under another name lack something, or hold what nobody takes back. */
export function measuresOf(form: Form): string {
  const known = named.get(form);
  if (known !== undefined) return known;
  const text = JSON.stringify([form.version, form.measures.map(({ id, by }) => [id, by])]);
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 12);
  named.set(form, name);
  return name;
}

/** True for totals that a version of the service with other measures made. */
export function isOutdated(form: Form, { measures }: Pick<Head, "measures">): boolean {
  return measures !== measuresOf(form);
}
