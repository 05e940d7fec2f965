import type { Column } from "../column.ts";
import type { Form, Measure } from "../form.ts";

/** Columns whose answers are counted; only what is chosen from a list of the form's own can be. */
export function countedColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ counted, options }) => counted === true && options !== undefined);
}

/** How many rows of a form hold each answer of its counted columns: one cell of the cube per form, column and answer. */
export function answersOf(
  columns: readonly Column[],
  { id, isVoid }: Pick<Form, "id" | "isVoid">,
): Measure {
  const keys = countedColumns(columns).map(({ key }) => key);
  return {
    id: "answers",
    by: ["form", "column", "answer"],
    contribute: (values) => {
      if (keys.length === 0 || isVoid?.(values) === true) return [];
      return keys.flatMap((key) => {
        const answer = values[key] ?? null;
        return answer === null ? [] : [{ dims: [id, key, answerId(answer)], amount: 1 }];
      });
    },
  };
}

/** Marks are options "yes" and "no"; choices are stored by their option's id. */
function answerId(answer: string | number | boolean): string {
  return typeof answer === "boolean" ? (answer ? "yes" : "no") : String(answer);
}
