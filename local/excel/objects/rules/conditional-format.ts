/** Excel.ConditionalFormatCollection, Excel.ConditionalFormat and the kinds of rules. */
import { containsArea, overlaps } from "../../model/area.ts";
import type { ConditionalFormatModel, ConditionalRule } from "../../model/rules.ts";
import { nextId, requireSheet } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { requirePermission } from "../../book/protection.ts";
import { asFlag, asNumber, asOneOf, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectHandle, ObjectType, Scope } from "../object-type.ts";
import type { Areas, RuleTarget, TypeName } from "../targets.ts";
import { paint } from "./paint-rule.ts";

type Kind = ConditionalRule["type"];

const kinds: readonly Kind[] = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

/** The rule a new format of that kind starts with. */
function newRule(kind: Kind): ConditionalRule {
  switch (kind) {
    case "Custom":
      return { type: kind, formula: "=FALSE" };
    case "CellValue":
      return { type: kind, operator: "EqualTo", formula1: "" };
    case "ContainsText":
      return { type: kind, operator: "Contains", text: "" };
    case "TopBottom":
      return { type: kind, kind: "TopItems", rank: 10 };
    case "PresetCriteria":
      return { type: kind, criterion: "Blanks" };
    case "ColorScale":
      return {
        type: kind,
        minimum: { type: "LowestValue", color: "#F8696B" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
    case "DataBar":
      return { type: kind, color: "#638EC6", showDataBarOnly: false };
    case "IconSet":
      return {
        type: kind,
        style: "ThreeTrafficLights1",
        showIconOnly: false,
        reverseIconOrder: false,
      };
  }
}

function on({ sheet, areas }: Areas): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => overlaps(own, area))),
  );
}

/** The newest comes first. */
function add(target: Areas, args: Arguments, scope: Scope): ObjectHandle {
  const { sheet } = target;
  requirePermission(sheet, "allowFormatCells");
  const kind = asOneOf(args.raw(0), kinds);
  const id = `{00000000-000C-0000-0000-${nextId(scope.book).toString(16).toUpperCase().padStart(12, "0")}}`;
  const format: ConditionalFormatModel = {
    id,
    areas: target.areas.map((area) => ({ ...area })),
    rule: newRule(kind),
    look: {},
    stopIfTrue: false,
  };
  sheet.conditionalFormats.unshift(format);
  paint(scope.book, { sheet, format });
  return scope.object("ConditionalFormat", { sheet, format });
}

function itemOf(target: Areas, key: unknown, scope: Scope): ObjectHandle | null {
  const format = on(target).find((each) => each.id === key);
  return format === undefined
    ? null
    : scope.object("ConditionalFormat", { sheet: target.sheet, format });
}

export const conditionalFormatCollection: ObjectType<Areas> = {
  require: ({ sheet }, { book }) => {
    requireSheet(book, sheet);
  },
  items: (target, scope) =>
    on(target).map((format) => scope.object("ConditionalFormat", { sheet: target.sheet, format })),
  item: itemOf,
  methods: {
    Add: add,
    GetCount: (target) => ({ value: on(target).length }),
    GetItemOrNullObject: (target, args, scope) => itemOf(target, args.raw(0), scope),
    GetItemAt: (target, args, scope) => {
      const format = on(target)[args.integer(0)];
      if (format === undefined) throw invalidArgument();
      return scope.object("ConditionalFormat", { sheet: target.sheet, format });
    },
    ClearAll: clearAll,
  },
};

function clearAll(target: Areas, _args: Arguments, { book }: Scope): MethodResult {
  const { sheet, areas } = target;
  requirePermission(sheet, "allowFormatCells");
  for (const format of on(target)) {
    paint(book, { sheet, format });
    format.areas = format.areas.filter((own) => !areas.some((area) => containsArea(area, own)));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  return undefined;
}

/** A negative priority counts from the back; one out of bounds is the nearest. Source: @types/office-js, Excel.ConditionalFormat.priority. */
function placeOf(priority: number, last: number): number {
  return priority < 0 ? Math.max(0, last + 1 + priority) : Math.min(priority, last);
}

/** Source: @types/office-js, Excel.ConditionalFormat.stopIfTrue: null on data bars, icon sets and colour scales. */
function hasStop({ rule: { type } }: ConditionalFormatModel): boolean {
  return type !== "DataBar" && type !== "IconSet" && type !== "ColorScale";
}

/** Child name → type and the kind of rule it belongs to. */
const parts: readonly { child: string; kind: Kind; type: TypeName }[] = [
  { child: "Custom", kind: "Custom", type: "CustomConditionalFormat" },
  { child: "CellValue", kind: "CellValue", type: "CellValueConditionalFormat" },
  { child: "TextComparison", kind: "ContainsText", type: "TextConditionalFormat" },
  { child: "TopBottom", kind: "TopBottom", type: "TopBottomConditionalFormat" },
  { child: "Preset", kind: "PresetCriteria", type: "PresetCriteriaConditionalFormat" },
  { child: "ColorScale", kind: "ColorScale", type: "ColorScaleConditionalFormat" },
  { child: "DataBar", kind: "DataBar", type: "DataBarConditionalFormat" },
  { child: "IconSet", kind: "IconSet", type: "IconSetConditionalFormat" },
];

function partChildren(): NonNullable<ObjectType<RuleTarget>["children"]> {
  const children: Record<string, (target: RuleTarget, scope: Scope) => ObjectHandle | null> = {};
  for (const { child, kind, type } of parts) {
    const make = (target: RuleTarget, scope: Scope) => scope.object(type, target);
    children[child] = (target, scope) => {
      if (target.format.rule.type !== kind) throw new ExcelError("InvalidOperation");
      return make(target, scope);
    };
    children[`${child}OrNullObject`] = (target, scope) =>
      target.format.rule.type === kind ? make(target, scope) : null;
  }
  return children;
}

export const conditionalFormat: ObjectType<RuleTarget> = {
  id: { key: "Id", get: ({ format }) => format.id },
  require: ({ sheet, format }) => {
    if (!sheet.conditionalFormats.includes(format)) throw itemNotFound();
  },
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.rule.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, given) => {
        const others = sheet.conditionalFormats.filter((each) => each !== format);
        others.splice(placeOf(asNumber(given), others.length), 0, format);
        sheet.conditionalFormats = others;
      },
    },
    StopIfTrue: {
      get: ({ format }) => (hasStop(format) ? format.stopIfTrue : null),
      set: ({ format }, given) => {
        format.stopIfTrue = asFlag(given);
      },
    },
  },
  children: partChildren(),
  methods: {
    Delete: ({ sheet, format }, _args, { book }) => {
      requirePermission(sheet, "allowFormatCells");
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      paint(book, { sheet, format });
      return undefined;
    },
    GetRange: ({ sheet, format }, _args, scope) => {
      const [area, ...more] = format.areas;
      if (area === undefined || more.length > 0) throw new ExcelError("InvalidOperation");
      return scope.object("Range", { sheet, area });
    },
    GetRangeOrNullObject: ({ sheet, format }, _args, scope) => {
      const [area, ...more] = format.areas;
      return area === undefined || more.length > 0 ? null : scope.object("Range", { sheet, area });
    },
    GetRanges: ({ sheet, format }, _args, scope) =>
      scope.object("RangeAreas", { sheet, areas: format.areas }),
  },
};
