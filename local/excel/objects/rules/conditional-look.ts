/** How conditional formats look: font, fill, borders, number format; colour scales, data bars, icon sets. */
import type { BorderLine, BorderStyle } from "../../model/format.ts";
import type { ConditionalLook, ScalePoint } from "../../model/rules.ts";
import { invalidArgument } from "../../book/errors.ts";
import { asFlag, asOneOf, asRecord, asText, isRecord } from "../arguments.ts";
import { asColor } from "../format/color.ts";
import type { ObjectType, Scalar, Scope } from "../object-type.ts";
import type { RuleTarget, Targets } from "../targets.ts";
import { paint } from "./paint-rule.ts";

function look<K extends keyof ConditionalLook>(
  key: K,
  empty: unknown,
  read: (given: unknown) => NonNullable<ConditionalLook[K]>,
): Scalar<RuleTarget> {
  return {
    get: ({ format }) => format.look[key] ?? empty,
    set: (target, given, { book }) => {
      target.format.look[key] = read(given);
      paint(book, target);
    },
  };
}

export const conditionalRangeFormat: ObjectType<RuleTarget> = {
  scalars: { NumberFormat: look("numberFormat", null, asText) },
  children: {
    Font: (target, scope) => scope.object("ConditionalRangeFont", target),
    Fill: (target, scope) => scope.object("ConditionalRangeFill", target),
    Borders: (target, scope) => scope.object("ConditionalRangeBorderCollection", target),
  },
};

export const conditionalRangeFont: ObjectType<RuleTarget> = {
  scalars: {
    Color: look("fontColor", "", asColor),
    Bold: look("bold", null, asFlag),
    Italic: look("italic", null, asFlag),
    Strikethrough: look("strikethrough", null, asFlag),
    Underline: look("underline", "None", (given) =>
      asOneOf(given, ["None", "Single", "Double"] as const),
    ),
  },
  methods: {
    Clear: (target, _args, { book }) => {
      const { fill, numberFormat, borders } = target.format.look;
      target.format.look = {
        ...(fill === undefined ? {} : { fill }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(borders === undefined ? {} : { borders }),
      };
      paint(book, target);
      return undefined;
    },
  },
};

export const conditionalRangeFill: ObjectType<RuleTarget> = {
  scalars: { Color: look("fill", "", asColor) },
  methods: {
    Clear: (target, _args, { book }) => {
      delete target.format.look.fill;
      paint(book, target);
      return undefined;
    },
  },
};

type BorderTarget = Targets["ConditionalRangeBorder"];
const sides = ["Top", "Bottom", "Left", "Right"] as const;
const sideKeys = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

const sideIndexes = {
  EdgeTop: "Top",
  EdgeBottom: "Bottom",
  EdgeLeft: "Left",
  EdgeRight: "Right",
} as const;

export const conditionalBorderCollection: ObjectType<RuleTarget> = {
  scalars: { Count: { get: () => sides.length } },
  children: Object.fromEntries(
    sides.map((side) => [
      side,
      (target: RuleTarget, scope: Scope) =>
        scope.object("ConditionalRangeBorder", { ...target, side }),
    ]),
  ),
  items: (target, scope) =>
    sides.map((side) => scope.object("ConditionalRangeBorder", { ...target, side })),
  item: (target, key, scope) => {
    const index = asOneOf(key, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const);
    return scope.object("ConditionalRangeBorder", { ...target, side: sideIndexes[index] });
  },
  methods: {
    GetItemAt: (target, args, scope) => {
      const side = sides[args.integer(0)];
      if (side === undefined) throw invalidArgument();
      return scope.object("ConditionalRangeBorder", { ...target, side });
    },
  },
};

const noLine: BorderLine = { style: "None", weight: "Thin", color: "#000000" };
const styles: readonly BorderStyle[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
];

function lineOf({ format, side }: BorderTarget): BorderLine {
  return format.look.borders?.[sideKeys[side]] ?? noLine;
}

function setLine(target: BorderTarget, { book }: Scope, line: BorderLine): void {
  target.format.look.borders = { ...target.format.look.borders, [sideKeys[target.side]]: line };
  paint(book, target);
}

export const conditionalBorder: ObjectType<BorderTarget> = {
  id: { key: "_Id", get: ({ side }) => `Edge${side}` },
  scalars: {
    SideIndex: { get: ({ side }) => `Edge${side}` },
    Style: {
      get: (target) => lineOf(target).style,
      set: (target, given, scope) => {
        setLine(target, scope, { ...lineOf(target), style: asOneOf(given, styles) });
      },
    },
    Color: {
      get: (target) => lineOf(target).color,
      set: (target, given, scope) => {
        const line = lineOf(target);
        setLine(target, scope, {
          ...line,
          style: line.style === "None" ? "Continuous" : line.style,
          color: asColor(given),
        });
      },
    },
  },
};

const pointTypes = [
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function formulaText(given: unknown): string {
  return typeof given === "number" ? String(given) : asText(given);
}

function readPoint(given: unknown): ScalePoint {
  const fields = asRecord(given);
  const formula = fields.get("formula");
  const point = {
    type: asOneOf(fields.get("type"), pointTypes),
    color: asColor(fields.get("color")),
  };
  return formula === undefined || formula === null
    ? point
    : { ...point, formula: formulaText(formula) };
}

export const colorScaleConditionalFormat: ObjectType<RuleTarget> = {
  scalars: {
    Criteria: {
      get: ({ format: { rule } }) =>
        rule.type === "ColorScale"
          ? { minimum: rule.minimum, midpoint: rule.midpoint, maximum: rule.maximum }
          : {},
      set: (target, given, { book }) => {
        const fields = asRecord(given);
        const midpoint = fields.get("midpoint");
        target.format.rule = {
          type: "ColorScale",
          minimum: readPoint(fields.get("minimum")),
          maximum: readPoint(fields.get("maximum")),
          ...(isRecord(midpoint) ? { midpoint: readPoint(midpoint) } : {}),
        };
        paint(book, target);
      },
    },
    ThreeColorScale: {
      get: ({ format: { rule } }) => rule.type === "ColorScale" && rule.midpoint !== undefined,
    },
  },
};

export const dataBarConditionalFormat: ObjectType<RuleTarget> = {
  scalars: {
    ShowDataBarOnly: {
      get: ({ format: { rule } }) => rule.type === "DataBar" && rule.showDataBarOnly,
      set: ({ format: { rule } }, given) => {
        if (rule.type === "DataBar") rule.showDataBarOnly = asFlag(given);
      },
    },
  },
};

export const iconSetConditionalFormat: ObjectType<RuleTarget> = {
  scalars: {
    Style: {
      get: ({ format: { rule } }) => (rule.type === "IconSet" ? rule.style : null),
      set: ({ format: { rule } }, given) => {
        if (rule.type === "IconSet") rule.style = asText(given);
      },
    },
    ShowIconOnly: {
      get: ({ format: { rule } }) => rule.type === "IconSet" && rule.showIconOnly,
      set: ({ format: { rule } }, given) => {
        if (rule.type === "IconSet") rule.showIconOnly = asFlag(given);
      },
    },
    ReverseIconOrder: {
      get: ({ format: { rule } }) => rule.type === "IconSet" && rule.reverseIconOrder,
      set: ({ format: { rule } }, given) => {
        if (rule.type === "IconSet") rule.reverseIconOrder = asFlag(given);
      },
    },
  },
};
