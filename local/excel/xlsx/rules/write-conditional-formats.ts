import type {
  ConditionalFormatModel,
  ConditionalRule,
  PresetCriterion,
  ScalePoint,
} from "../../model/rules.ts";
import { areasReference, cellReference } from "../package/addresses.ts";
import { tag, textTag, type Attributes } from "../package/xml-write.ts";
import { formulaToFile } from "../cells/formula-text.ts";
import { colorTag } from "../styles/style-tags.ts";
import type { StyleCollector } from "../styles/write-styles.ts";
import {
  iconSetToFile,
  pointTypes,
  presetFormulas,
  presetTypes,
  textRules,
  timePeriods,
} from "./conditional-words.ts";
import { operatorToFile } from "./operators.ts";

interface WrittenRule {
  type: string;
  attributes?: Attributes;
  content?: string;
}

/** One `<conditionalFormatting>` per format; the place in the list is the priority. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormatModel[],
  styles: StyleCollector,
): string {
  return formats.map((format, index) => writeFormat(format, index + 1, styles)).join("");
}

function writeFormat(
  format: ConditionalFormatModel,
  priority: number,
  styles: StyleCollector,
): string {
  const [area] = format.areas;
  if (area === undefined) return "";
  const { type, attributes, content } = writeRule(format.rule, cellReference(area.top, area.left));
  const hasLook = Object.keys(format.look).length > 0;
  const rule = tag(
    "cfRule",
    {
      type,
      dxfId: hasLook ? styles.lookId(format.look) : undefined,
      priority,
      stopIfTrue: format.stopIfTrue || undefined,
      ...attributes,
    },
    content,
  );
  return tag("conditionalFormatting", { sqref: areasReference(format.areas) }, rule);
}

/** `cell`: the first cell, to which relative references count. */
function writeRule(rule: ConditionalRule, cell: string): WrittenRule {
  switch (rule.type) {
    case "Custom":
      return { type: "expression", content: formulaTag(rule.formula) };
    case "CellValue":
      return {
        type: "cellIs",
        attributes: { operator: operatorToFile(rule.operator) },
        content:
          formulaTag(rule.formula1) +
          (rule.formula2 === undefined ? "" : formulaTag(rule.formula2)),
      };
    case "ContainsText":
      return writeTextRule(rule, cell);
    case "TopBottom":
      return {
        type: "top10",
        attributes: {
          percent: rule.kind.endsWith("Percent") || undefined,
          bottom: rule.kind.startsWith("Bottom") || undefined,
          rank: rule.rank,
        },
      };
    case "PresetCriteria":
      return writePreset(rule.criterion, cell);
    case "ColorScale":
      return { type: "colorScale", content: colorScale(rule) };
    case "DataBar":
      return { type: "dataBar", content: dataBar(rule) };
    case "IconSet":
      return { type: "iconSet", content: iconSet(rule) };
  }
}

function formulaTag(formula: string): string {
  return textTag("formula", formulaToFile(formula));
}

function writeTextRule(
  rule: Extract<ConditionalRule, { type: "ContainsText" }>,
  cell: string,
): WrittenRule {
  const words = textRules.find(({ operator }) => operator === rule.operator);
  if (words === undefined) return { type: "expression", content: formulaTag("=FALSE") };
  const quoted = `"${rule.text.replaceAll('"', '""')}"`;
  return {
    type: words.type,
    attributes: { operator: words.word, text: rule.text },
    content: textTag("formula", words.formula(cell, quoted)),
  };
}

function writePreset(criterion: PresetCriterion, cell: string): WrittenRule {
  if (criterion === "AboveAverage") return { type: "aboveAverage" };
  if (criterion === "BelowAverage")
    return { type: "aboveAverage", attributes: { aboveAverage: false } };
  const period = keyOf(timePeriods, criterion);
  if (period !== undefined)
    return {
      type: "timePeriod",
      attributes: { timePeriod: period },
      content: textTag("formula", periodFormula(criterion, cell)),
    };
  const formula = presetFormulas.get(criterion)?.(cell);
  return {
    type: keyOf(presetTypes, criterion) ?? "expression",
    content: formula === undefined ? "" : textTag("formula", formula),
  };
}

function keyOf<Value>(map: ReadonlyMap<string, Value>, value: Value): string | undefined {
  for (const [key, entry] of map) if (entry === value) return key;
  return undefined;
}

/** As Excel writes them, for programs that calculate the formula instead of the period. */
function periodFormula(criterion: PresetCriterion, cell: string): string {
  const day = `ROUNDDOWN(${cell},0)`;
  const week = `TODAY()-WEEKDAY(TODAY())`;
  const month = (shift: number) =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;
  const formulas = new Map<PresetCriterion, string>([
    ["Yesterday", `FLOOR(${cell},1)=TODAY()-1`],
    ["Today", `FLOOR(${cell},1)=TODAY()`],
    ["Tomorrow", `FLOOR(${cell},1)=TODAY()+1`],
    ["LastSevenDays", `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`],
    ["LastWeek", `AND(${day}>${week}-7,${day}<=${week})`],
    ["ThisWeek", `AND(${day}>${week},${day}<=${week}+7)`],
    ["NextWeek", `AND(${day}>${week}+7,${day}<=${week}+14)`],
    ["LastMonth", month(-1)],
    ["ThisMonth", month(0)],
    ["NextMonth", month(1)],
  ]);
  return formulas.get(criterion) ?? "FALSE";
}

function colorScale(rule: Extract<ConditionalRule, { type: "ColorScale" }>): string {
  const points = [rule.minimum, rule.midpoint, rule.maximum].filter((point) => point !== undefined);
  const values = points.map(pointTag).join("");
  return tag(
    "colorScale",
    {},
    values + points.map(({ color }) => colorTag("color", color)).join(""),
  );
}

function pointTag(point: ScalePoint): string {
  const type = keyOf(pointTypes, point.type);
  return tag("cfvo", { type, val: point.formula?.replace(/^=/, "") });
}

function dataBar(rule: Extract<ConditionalRule, { type: "DataBar" }>): string {
  const ends = tag("cfvo", { type: "min" }) + tag("cfvo", { type: "max" });
  const showValue = rule.showDataBarOnly ? false : undefined;
  return tag("dataBar", { showValue }, ends + colorTag("color", rule.color));
}

function iconSet(rule: Extract<ConditionalRule, { type: "IconSet" }>): string {
  const word = iconSetToFile(rule.style);
  const count = Number(word.charAt(0));
  const steps = Array.from({ length: count }, (_, index) =>
    tag("cfvo", { type: "percent", val: Math.round((index * 100) / count) }),
  );
  return tag(
    "iconSet",
    {
      iconSet: word,
      showValue: rule.showIconOnly ? false : undefined,
      reverse: rule.reverseIconOrder || undefined,
    },
    steps.join(""),
  );
}
