import { hasDuty } from "../../campaign/units.ts";
import { fold } from "../../text/normalise.ts";
import { forms } from "../catalogue.ts";
import type { Column, Value, Values, Who } from "../column.ts";
import type { Form } from "../form.ts";

/** Columns that the unit alone fills in, in rows of others. */
export function officeColumns({ columns }: Pick<Form, "columns">, unit: Who): readonly Column[] {
  return columns.filter(({ filledBy }) => filledBy !== undefined && hasDuty(unit, filledBy));
}

/** Columns that another office fills in, in rows of the unit. */
export function foreignColumns({ columns }: Pick<Form, "columns">, unit: Who): readonly Column[] {
  return columns.filter(({ filledBy }) => filledBy !== undefined && !hasDuty(unit, filledBy));
}

/** Forms of others in which the unit has a column to fill in. */
export function officeForms(unit: Who): readonly Form[] {
  return forms.filter((form) => officeColumns(form, unit).length > 0);
}

/** Keys of the columns that an office sees of rows in which it fills something in, beside posted ones. */
export function shownToOffice({ columns }: Pick<Form, "columns">): ReadonlySet<string> {
  const shown = columns.flatMap(({ key, filledBy, judges }) => {
    if (filledBy === undefined) return [];
    if (judges?.beside === "row") return columns.map((column) => column.key);
    return [key, ...(judges?.binding ?? []), ...(judges?.beside ?? [])];
  });
  return new Set(shown);
}

/** True where the row says something else of what the office judged; another way of writing a name is the same name. */
export function hasLapsed({ judges }: Pick<Column, "judges">, before: Values, after: Values) {
  return (judges?.binding ?? []).some((key) => {
    const [was, is] = [before[key], after[key]];
    return was !== is && plain(was) !== plain(is);
  });
}

function plain(value: Value | undefined): Value {
  return typeof value === "string" ? fold(value) : (value ?? null);
}

/** Answers of offices in the row that its unit has something to do about. */
export function objectionsIn(form: Pick<Form, "columns">, values: Values): readonly Column[] {
  return form.columns.filter(({ key, objections }) => {
    const value = values[key];
    return typeof value === "string" && objections?.includes(value) === true;
  });
}
