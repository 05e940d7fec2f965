import { countedColumns } from "../forms/rows/answers.ts";
import { forms } from "../forms/catalogue.ts";
import type { Column } from "../forms/column.ts";
import type { Form } from "../forms/form.ts";
import { indicatorsOf } from "./family.ts";
import { type Indicator, slicesOf } from "./indicator.ts";
import { sumOf } from "./select.ts";
import type { Term } from "./vocabulary.ts";

/** A column whose answers are counted, with the words people read. */
export interface CountedColumn {
  readonly form: Form;
  readonly column: Column;
  readonly answers: readonly Term[];
}

/** Every counted column of every form, in the order of the sheets. */
export const counted: readonly CountedColumn[] = forms.flatMap((form) =>
  countedColumns(form.columns).map((column) => ({
    form,
    column,
    answers: (column.options ?? []).map(({ id, label, en }) => ({ id, label: { vi: label, en } })),
  })),
);

/** Start of the ids of a column's figures, e.g. "B11.households.land". */
export function answerFamily({ form, column }: CountedColumn): string {
  return `B11.${form.id}.${column.key}`;
}

/** B11: rows by the answer of each counted column. A column that is marked as counted in its form is here without another line. */
export function answerIndicators(): readonly Indicator[] {
  return counted.flatMap((each) =>
    indicatorsOf({
      id: answerFamily(each),
      label: each.column.label,
      unit: "row",
      rows: slicesOf([]).filter(({ id }) => id === "total"),
      columns: slicesOf(each.answers),
      value: ({ cells }, _, answer) =>
        sumOf(cells, {
          measure: "answers",
          where: {
            form: each.form.id,
            column: each.column.key,
            ...(answer.holds === undefined ? {} : { answer: answer.holds }),
          },
        }),
    }),
  );
}
