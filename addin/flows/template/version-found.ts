import type { Form } from "../../../shared/forms/form.ts";
import type { ColumnsPlan } from "./columns-plan.ts";

/** The version of the form a sheet was laid out with, by its headings: the newest that has none of the columns it lacks. */
export function versionFound(
  form: Form,
  { missing, renames }: Pick<ColumnsPlan, "missing" | "renames">,
): number {
  const lacking = new Set([...missing, ...renames.map(({ label }) => label)]);
  const keys = form.columns.filter(({ label }) => lacking.has(label.vi)).map(({ key }) => key);
  if (keys.length === 0) return form.version;
  const earlier = Object.entries(form.earlier ?? {})
    .map(([version, columns]) => ({ version: Number(version), columns }))
    .sort((a, b) => b.version - a.version);
  const found = earlier.find(({ columns }) => !keys.some((key) => columns.includes(key)));
  return found?.version ?? form.version;
}
