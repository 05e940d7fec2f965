import type { Option, Values } from "../column.ts";
import type { RowRule } from "../rule.ts";

/** A column that says where a matter stands, and the date that closes it. */
export interface Closing {
  readonly status: string;
  readonly options: readonly Option[];
  /** Statuses that the date stands for, the one to propose first. */
  readonly closed: readonly string[];
  readonly on: string;
}

/**
 * A matter with a closing date is closed (E35): one of the two was forgotten. The other way round, a closed matter without its date,
 * is a required cell.
 */
export function closedWithDate({ status, options, closed, on }: Closing): RowRule {
  const labelOf = (id: unknown) => options.find((option) => option.id === id);
  return {
    code: "E35",
    level: "block",
    column: status,
    check: (values) => {
      const stands = values[status] ?? null;
      if (stands === null || (values[on] ?? null) === null || closed.includes(String(stands)))
        return undefined;
      const { label = "", en = "" } = labelOf(stands) ?? {};
      return { reason: "status", label, labelEn: en, step: on };
    },
    propose: () => labelOf(closed[0])?.label,
  };
}

/** True when a matter with this status must say since when. */
export function isClosed({ status, closed }: Pick<Closing, "status" | "closed">) {
  return (values: Values): boolean => closed.includes(String(values[status] ?? ""));
}
