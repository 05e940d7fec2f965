/** Properties of charts: a change needs the right to edit objects and paints the sheet again. */
import { cellArea } from "../../model/area.ts";
import { noteLook } from "../../book/book.ts";
import { invalidArgument } from "../../book/errors.ts";
import { requirePermission } from "../../book/protection.ts";
import { asNumber } from "../arguments.ts";
import type { Scalar } from "../object-type.ts";
import type { ChartTarget } from "../targets.ts";

export function painted<T extends ChartTarget>(scalar: Scalar<T>): Scalar<T> {
  const { set } = scalar;
  if (set === undefined) return scalar;
  return {
    ...scalar,
    set: (target, given, scope) => {
      requirePermission(target.sheet, "allowEditObjects");
      set(target, given, scope);
      noteLook(scope.book, target.sheet, cellArea(0, 0));
    },
  };
}

export function size(key: "left" | "top" | "width" | "height"): Scalar<ChartTarget> {
  return painted({
    get: ({ chart }) => chart[key],
    set: ({ chart }, given) => {
      const points = asNumber(given);
      if (points < 0) throw invalidArgument();
      chart[key] = points;
    },
  });
}

/** A property that is only kept and given back. */
export function kept(name: string, initial: string | number | boolean): Scalar<ChartTarget> {
  return painted({
    get: ({ chart }) => chart.settings.get(name) ?? initial,
    set: ({ chart }, given) => {
      if (typeof given !== typeof initial) throw invalidArgument();
      if (typeof given === "string" || typeof given === "number" || typeof given === "boolean")
        chart.settings.set(name, given);
    },
  });
}
