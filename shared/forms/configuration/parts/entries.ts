import type { Dated, Sourced } from "../../../campaign/campaign.ts";
import type { Value, Values } from "../../column.ts";

/** A stored value as text; "" when blank. */
export function textOf(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}

/** "TDP 2; Tổ 2" → each of them. */
export function listOf(value: Value | undefined): readonly string[] {
  return textOf(value)
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** null for no entry at all, so that the cell stays blank. */
export function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}

/** Days of force of a row; "" for a beginning that is missing, which a stored row never lacks. */
export function datedOf({ validFrom, validTo }: Values): Dated {
  return { validFrom: textOf(validFrom), validTo: textOf(validTo) || null };
}

export function forceOf({ validFrom, validTo }: Dated): Values {
  return { validFrom, validTo };
}

/** Where an entry comes from; a row without the mark counts as not confirmed. */
export function sourcedOf({ citation, document, confirmed }: Values): Sourced {
  return {
    citation: textOf(citation),
    confirmed: confirmed === "yes",
    ...(textOf(document) === "" ? {} : { document: textOf(document) }),
  };
}

export function provenanceOf({ citation, document, confirmed, note }: Sourced & Noted): Values {
  return {
    citation: citation === "" ? null : citation,
    document: document ?? null,
    confirmed: confirmed ? "yes" : "no",
    note: note ?? null,
  };
}

interface Noted {
  readonly note?: string;
}

/** Ids whose column is ticked, in the order of the columns. */
export function tickedIn<T extends string>(
  values: Values,
  columns: readonly (readonly [id: T, column: string])[],
): readonly T[] {
  return columns.filter(([, column]) => values[column] === true).map(([id]) => id);
}

/** The same backwards: what is not named stays blank. */
export function ticksOf<T extends string>(
  ids: readonly T[],
  columns: readonly (readonly [id: T, column: string])[],
): Values {
  return Object.fromEntries(
    columns.map(([id, column]) => [column, ids.includes(id) ? true : null]),
  );
}
