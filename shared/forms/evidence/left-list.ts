import { formatDate } from "../../text/date.ts";
import { dayOf } from "../rules/date-rules.ts";
import type { Values } from "../column.ts";
import type { HouseRule } from "../rule.ts";

/**
 * Nothing new happens to a household after it left the list: a decision, a start, money of a later day means that one of the two is
 * wrong (E57). What happened before it left stays as it is.
 */
export function afterLeaving(
  column: string,
  level: HouseRule["level"],
  eventOn: (values: Values) => string | null = (values) => dayOf(values[column]),
): HouseRule {
  return {
    code: "E57",
    level,
    column,
    eventOn,
    against: { form: "households", column: "exitOn" },
    check: ({ values }, { household }) => {
      const on = eventOn(values);
      const left = dayOf(household?.["exitOn"]);
      return on !== null && left !== null && on > left
        ? { reason: "left", date: formatDate(on), left: formatDate(left) }
        : undefined;
    },
  };
}
