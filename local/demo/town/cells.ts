import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { isoToSerial } from "../../../shared/text/date.ts";

export type NamedCells = Readonly<Record<string, Cell>>;

/** Cells of a row in column order; columns not named are blank. @throws Error for a column the form does not have. */
export function cellsOf(form: FormId, named: NamedCells): Cell[] {
  const left = new Map(Object.entries(named));
  const cells = formById(form).columns.map(({ key }) => {
    const cell = left.get(key) ?? null;
    left.delete(key);
    return cell;
  });
  if (left.size > 0) throw new Error(`${form} has no ${[...left.keys()].join(", ")}`);
  return cells;
}

/** The label a clerk picks for an option's id. @throws Error when the column has no such option. */
export function labelOf(form: FormId, key: string, id: string): string {
  const column = formById(form).columns.find((each) => each.key === key);
  const label = column?.options?.find((option) => option.id === id)?.label;
  if (label === undefined) throw new Error(`${form}.${key} has no ${id}`);
  return label;
}

/** The Excel date of a day, or of one some days after it. */
export function dayCell(day: string, after = 0): number {
  return isoToSerial(day) + after;
}
