import type { Cell } from "../../shared/text/cell.ts";

/** A value as Excel hands it out: "" is a blank; rich values of linked data types have no cell content of their own. */
export function cellOf(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
