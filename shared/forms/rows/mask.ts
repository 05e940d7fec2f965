import type { Column } from "../column.ts";
import { maskNationalId } from "../../text/national-id.ts";

type Mask = (value: string) => string;

const maskAll: Mask = () => "********";

const masksByKind: Readonly<Partial<Record<Column["kind"], Mask>>> = {
  "national-id": maskNationalId,
  phone: maskAll,
};

/** Columns of ordinary kinds that hold such a number all the same: the old identity paper names a person as surely as the new one. */
const masksByKey: ReadonlyMap<string, Mask> = new Map([["oldPaper", maskAll]]);

/** Characters of a reason for which a hidden value is shown in full. */
export const minReason = 10;

/** How a number that names or reaches a person is hidden from those who judge the row; undefined = the column holds none. */
export function maskOf({ kind, key }: Pick<Column, "kind" | "key">): Mask | undefined {
  return masksByKind[kind] ?? masksByKey.get(key);
}
