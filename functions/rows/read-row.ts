import { Problem } from "../../shared/api/problem.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { Value } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keysOfVersion, readableFrom } from "../../shared/forms/rows/versions.ts";
import { remember } from "./remember.ts";
import type { Content, RowDocument } from "./row-document.ts";

/**
 * A stored row with its contents in the column order of today's form, whatever version wrote it. This is the only way from the store:
 * behind it, a value's place is its column's place.
 * @throws Problem "service-outdated" for a row of a later version that does not begin with our columns.
 */
export function readRow(body: unknown): RowDocument {
  return withContents(body as RowDocument, inTodaysOrder);
}

/** The row without what a later version of the service added behind our columns. */
export function asOurs(row: RowDocument): RowDocument {
  return withContents(row, (form, content) => {
    const { formVersion, values, raw = [] } = content;
    if (formVersion <= form.version) return content;
    const ours = raw.filter(([index]) => index < form.columns.length);
    return {
      values: values.slice(0, form.columns.length),
      ...layoutOf(form),
      ...(ours.length === 0 ? {} : { raw: ours }),
    };
  });
}

/** The row with its current and its kept accepted content in another shape; the same row when both are as they were. */
function withContents(
  row: RowDocument,
  shape: (form: Form, content: Content) => Content,
): RowDocument {
  const form = formById(row.form);
  const content = shape(form, row.content);
  const kept = row.accepted?.content;
  const accepted = kept === undefined ? undefined : shape(form, kept);
  if (content === row.content && accepted === kept) return row;
  return {
    ...row,
    content,
    accepted: row.accepted && accepted ? { ...row.accepted, content: accepted } : row.accepted,
  };
}

/** The same content as today's version writes it. One of a later version stays as it is: our columns are its first ones. */
export function inTodaysOrder(form: Form, content: Content): Content {
  const { values, raw = [] } = content;
  const layout = layoutOf(form);
  if (hasOurPlaces(form, content)) {
    const isComplete =
      content.formVersion > form.version || content.readableFrom === layout.readableFrom;
    return isComplete ? content : { ...content, ...layout };
  }
  const placed: Value[] = form.columns.map(() => null);
  for (const [place, value] of inTodaysPlaces(form, [...values.entries()], content))
    placed[place] = value;
  const moved = inTodaysPlaces(form, raw, content);
  return { values: placed, ...layout, ...(moved.length === 0 ? {} : { raw: moved }) };
}

/**
 * Today's place of the column that stood at an index when some version wrote it; undefined when the column is gone.
 * @throws Problem "service-outdated".
 */
export function placeOf(form: Form, index: number, layout: Layout): number | undefined {
  if (hasOurPlaces(form, layout)) return index;
  const keys = keysOfVersion(form, layout.formVersion);
  if (keys === undefined)
    throw new Problem("service-outdated", { detail: `${form.id} ${layout.formVersion}` });
  const place = form.columns.findIndex(({ key }) => key === keys[index]);
  return place < 0 ? undefined : place;
}

/**
 * What some version wrote by column, at today's places; what stood in a column that is gone is left out.
 * @throws Problem "service-outdated".
 */
export function inTodaysPlaces<T>(
  form: Form,
  written: readonly (readonly [index: number, what: T])[],
  layout: Layout,
): readonly (readonly [index: number, what: T])[] {
  if (hasOurPlaces(form, layout)) return written;
  return written.flatMap(([index, what]) => {
    const place = placeOf(form, index, layout);
    return place === undefined ? [] : [[place, what] as const];
  });
}

/** What a content says of the version that wrote it. */
export type Layout = Pick<Content, "formVersion" | "readableFrom">;

/** That of today's form. */
export const layoutOf = remember((form: Form): Layout => {
  const from = readableFrom(form);
  return { formVersion: form.version, ...(from < form.version ? { readableFrom: from } : {}) };
});

/** True for today's order of columns, also where a later version added some behind them. */
function hasOurPlaces({ version }: Form, { formVersion, readableFrom: from }: Layout): boolean {
  return formVersion === version || (formVersion > version && (from ?? formVersion) <= version);
}
