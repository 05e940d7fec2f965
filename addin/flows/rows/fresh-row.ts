import type { Form } from "../../../shared/forms/form.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { AddedRow } from "../workbook.ts";
import { localLabels } from "./statuses.ts";

/** A row nobody has sent yet, as a person would have typed it; cells by column key. */
export function freshRow(form: Form, cells: Readonly<Record<string, Cell>>): AddedRow {
  return {
    cells: form.columns.map(({ key }) => cells[key] ?? null),
    id: null,
    base: "",
    trace: "",
    status: localLabels.fresh,
    message: "",
  };
}
