import type { Column } from "../column.ts";
import type { Form } from "../form.ts";

/** What tells the columns of every version of a form. */
export type Versioned = Pick<Form, "version" | "columns" | "earlier">;

/** Column keys of a version of the form, in its order; undefined for a version nobody knows, e.g. one that is newer. */
export function keysOfVersion(form: Versioned, version: number): readonly string[] | undefined {
  return version === form.version ? form.columns.map(({ key }) => key) : form.earlier?.[version];
}

/**
 * The earliest version whose columns stand where they stand today, because all later ones came behind them: a service of that version
 * understands rows of today's.
 */
export function readableFrom({ version, columns, earlier = {} }: Versioned): number {
  const today = columns.map(({ key }) => key);
  const alike = Object.entries(earlier)
    .filter(([, keys]) => keys.every((key, index) => key === today[index]))
    .map(([number]) => Number(number));
  return Math.min(version, ...alike);
}

/** Things in the column order of one version, in the order of another; what only the old one had is left out. */
export function reorder<T>(
  things: readonly T[],
  { from, to, blank }: { from: readonly string[]; to: readonly string[]; blank: T },
): readonly T[] {
  const places = new Map(from.map((key, index) => [key, index]));
  return to.map((key) => {
    const place = places.get(key);
    return place === undefined ? blank : (things[place] ?? blank);
  });
}

/** Every heading a column has or had, the present one first. */
export function headingsOf({ label, formerLabels = [] }: Column): readonly string[] {
  return [label.vi, ...formerLabels];
}
