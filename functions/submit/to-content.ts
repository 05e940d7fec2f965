import type { Value, Values } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { isBlank, type Cell } from "../../shared/text/cell.ts";
import type { Content } from "../rows/row-document.ts";
import { layoutOf } from "../rows/read-row.ts";

/** What is stored of a row: its values, and the cells that nobody understood but that did not block. */
export function toContent(form: Form, cells: readonly Cell[], values: Values): Content {
  const list: Value[] = form.columns.map(({ key }) => values[key] ?? null);
  const raw: (readonly [number, Cell])[] = [];
  form.columns.forEach(({ kind }, index) => {
    const cell = cells[index] ?? null;
    if (list[index] === null && kind !== "derived" && !isBlank(cell)) raw.push([index, cell]);
  });
  const content = { values: list, ...layoutOf(form) };
  return raw.length === 0 ? content : { ...content, raw };
}
