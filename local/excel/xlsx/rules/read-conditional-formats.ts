import type {
  ConditionalFormatModel,
  ConditionalLook,
  ConditionalRule,
  ScalePoint,
} from "../../model/rules.ts";
import type { Area } from "../../model/types.ts";
import { parseAreas } from "../package/addresses.ts";
import {
  attribute,
  child,
  children,
  descend,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { formulaFromFile } from "../cells/formula-text.ts";
import type { ColorReader } from "../styles/colors.ts";
import { readLook } from "../styles/looks.ts";
import {
  iconSetFromFile,
  pointTypes,
  presetTypes,
  textRules,
  timePeriods,
} from "./conditional-words.ts";
import { extendedFormulas, extendedLook, extensions } from "./extensions.ts";
import { operatorFromFile } from "./operators.ts";

interface RuleContext {
  color: ColorReader;
  looks: readonly ConditionalLook[];
  /** A new id, unique in the workbook. */
  nextId(): string;
}

interface FoundRule {
  element: XmlElement;
  areas: Area[];
  priority: number;
}

/** All rules of a sheet, first priority first. Rules of kinds the model does not know are left out. */
export function readConditionalFormats(
  sheet: XmlElement,
  context: RuleContext,
): ConditionalFormatModel[] {
  const plain = children(sheet, "conditionalFormatting");
  const extended = extensions(sheet, "conditionalFormattings").flatMap((list) =>
    children(list, "conditionalFormatting"),
  );
  const refined = new Set(
    plain.flatMap((formatting) => children(formatting, "cfRule").map(refinement)),
  );
  const found: FoundRule[] = [...plain, ...extended].flatMap((formatting) => {
    const sqref = attribute(formatting, "sqref") ?? textOf(child(formatting, "sqref"));
    const areas = parseAreas(sqref);
    const own = children(formatting, "cfRule").filter(
      (rule) => !refined.has(attribute(rule, "id") ?? "-"),
    );
    return own.map((element) => {
      const priority = numberOf(element, "priority") ?? Number.MAX_SAFE_INTEGER;
      return { element, areas, priority };
    });
  });
  return found
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => readConditionalFormat(rule, context));
}

/** A rule may point to an extended one that only refines it (data bars do): the plain one says enough. */
function refinement(rule: XmlElement): string {
  return textOf(descend(rule, "extLst", "ext", "id")).trim();
}

function readConditionalFormat(
  { element, areas }: FoundRule,
  context: RuleContext,
): ConditionalFormatModel[] {
  const rule = areas.length === 0 ? undefined : readRule(element, context.color);
  if (rule === undefined) return [];
  return [
    {
      id: context.nextId(),
      areas,
      rule,
      look: lookOf(element, context),
      stopIfTrue: flagOf(element, "stopIfTrue"),
    },
  ];
}

function lookOf(element: XmlElement, { looks, color }: RuleContext): ConditionalLook {
  const extended = extendedLook(element);
  if (extended !== undefined) return readLook(extended, color);
  const id = numberOf(element, "dxfId");
  return { ...(id === undefined ? {} : looks[id]) };
}

function readRule(element: XmlElement, color: ColorReader): ConditionalRule | undefined {
  const type = attribute(element, "type") ?? "";
  const preset = presetTypes.get(type);
  if (preset !== undefined) return { type: "PresetCriteria", criterion: preset };
  const textRule = textRules.find((words) => words.type === type);
  if (textRule !== undefined)
    return {
      type: "ContainsText",
      operator: textRule.operator,
      text: attribute(element, "text") ?? "",
    };
  switch (type) {
    case "expression":
      return { type: "Custom", formula: formulasOf(element)[0] ?? "=FALSE" };
    case "cellIs":
      return readCellValue(element);
    case "top10":
      return readTopBottom(element);
    case "aboveAverage":
      return {
        type: "PresetCriteria",
        criterion: flagOf(element, "aboveAverage", true) ? "AboveAverage" : "BelowAverage",
      };
    case "timePeriod": {
      const criterion = timePeriods.get(attribute(element, "timePeriod") ?? "");
      return criterion && { type: "PresetCriteria", criterion };
    }
    default:
      return readGraphic(element, type, color);
  }
}

function formulasOf(element: XmlElement): string[] {
  const own = children(element, "formula").map(textOf);
  const extended = extendedFormulas(element).map(textOf);
  return [...own, ...extended].map((text) => formulaFromFile(text));
}

/** Operands of these rules keep their "=" only where they are more than a number or text. */
function readCellValue(element: XmlElement): ConditionalRule {
  const [formula1 = "=0", formula2] = formulasOf(element);
  return {
    type: "CellValue",
    operator: operatorFromFile(attribute(element, "operator")),
    formula1,
    ...(formula2 !== undefined && { formula2 }),
  };
}

function readTopBottom(element: XmlElement): ConditionalRule {
  const side = flagOf(element, "bottom") ? "Bottom" : "Top";
  const unit = flagOf(element, "percent") ? "Percent" : "Items";
  return { type: "TopBottom", kind: `${side}${unit}`, rank: numberOf(element, "rank") ?? 10 };
}

function readGraphic(
  element: XmlElement,
  type: string,
  color: ColorReader,
): ConditionalRule | undefined {
  const graphic = child(element, type);
  if (graphic === undefined) return undefined;
  if (type === "colorScale") return readColorScale(graphic, color);
  if (type === "dataBar") {
    const own = child(graphic, "color") ?? child(graphic, "fillColor");
    return {
      type: "DataBar",
      color: color(own) ?? "#638EC6",
      showDataBarOnly: !flagOf(graphic, "showValue", true),
    };
  }
  if (type !== "iconSet") return undefined;
  return {
    type: "IconSet",
    style: iconSetFromFile(attribute(graphic, "iconSet") ?? "3TrafficLights1"),
    showIconOnly: !flagOf(graphic, "showValue", true),
    reverseIconOrder: flagOf(graphic, "reverse"),
  };
}

function readColorScale(scale: XmlElement, color: ColorReader): ConditionalRule | undefined {
  const colors = children(scale, "color");
  const points = children(scale, "cfvo").map((point, index): ScalePoint => {
    const type = pointTypes.get(attribute(point, "type") ?? "min") ?? "LowestValue";
    const formula = attribute(point, "val") ?? textOf(child(point, "f"));
    const isEnd = type === "LowestValue" || type === "HighestValue";
    return {
      type,
      color: color(colors[index]) ?? "#FFFFFF",
      ...(formula !== "" && !isEnd && { formula }),
    };
  });
  const [minimum] = points;
  const maximum = points.at(-1);
  if (minimum === undefined || maximum === undefined) return undefined;
  const midpoint = points.length === 3 ? points[1] : undefined;
  return { type: "ColorScale", minimum, maximum, ...(midpoint && { midpoint }) };
}
