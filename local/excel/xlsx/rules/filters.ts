import { parseArea } from "../../model/address.ts";
import type { ConditionalLook, FilterCriteria } from "../../model/rules.ts";
import type { SortState } from "../../model/types.ts";
import {
  attribute,
  children,
  elements,
  flagOf,
  localName,
  numberOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";
import type { StyleCollector } from "../styles/write-styles.ts";

const comparisons = new Map([
  ["equal", "="],
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["greaterThanOrEqual", ">="],
  ["lessThan", "<"],
  ["lessThanOrEqual", "<="],
]);

/** The `<filterColumn>`s of an `<autoFilter>` by column offset. */
export function readFilters(
  autoFilter: XmlElement | undefined,
  looks: readonly ConditionalLook[],
): Map<number, FilterCriteria> {
  const criteria = new Map<number, FilterCriteria>();
  for (const column of children(autoFilter, "filterColumn")) {
    const [first] = elements(column);
    const found = first === undefined ? undefined : readCriteria(first, looks);
    if (found !== undefined) criteria.set(numberOf(column, "colId") ?? 0, found);
  }
  return criteria;
}

function readCriteria(
  element: XmlElement,
  looks: readonly ConditionalLook[],
): FilterCriteria | undefined {
  switch (localName(element.name)) {
    case "filters":
      return { filterOn: "Values", values: readValues(element) };
    case "customFilters":
      return readCustom(element);
    case "top10": {
      const side = flagOf(element, "top", true) ? "Top" : "Bottom";
      const unit = flagOf(element, "percent") ? "Percent" : "Items";
      return { filterOn: `${side}${unit}`, criterion1: attribute(element, "val") ?? "10" };
    }
    case "dynamicFilter": {
      const word = attribute(element, "type") ?? "";
      return { filterOn: "Dynamic", dynamicCriteria: word.charAt(0).toUpperCase() + word.slice(1) };
    }
    case "colorFilter": {
      const look = looks[numberOf(element, "dxfId") ?? -1];
      const isFill = flagOf(element, "cellColor", true);
      const color = isFill ? look?.fill : look?.fontColor;
      return { filterOn: isFill ? "CellColor" : "FontColor", ...(color && { color }) };
    }
    default:
      return undefined;
  }
}

function readValues(filters: XmlElement): NonNullable<FilterCriteria["values"]> {
  const texts = children(filters, "filter").map((item) => attribute(item, "val") ?? "");
  const dates = children(filters, "dateGroupItem").map((item) => {
    const part = (name: string) => String(numberOf(item, name) ?? 1).padStart(2, "0");
    const grouping = attribute(item, "dateTimeGrouping") ?? "day";
    return {
      date: `${attribute(item, "year") ?? "1900"}-${part("month")}-${part("day")}`,
      specificity: grouping.charAt(0).toUpperCase() + grouping.slice(1),
    };
  });
  return [...(flagOf(filters, "blank") ? [""] : []), ...texts, ...dates];
}

function readCustom(element: XmlElement): FilterCriteria {
  const [criterion1 = "=", criterion2] = children(element, "customFilter").map((item) => {
    const comparison = comparisons.get(attribute(item, "operator") ?? "equal") ?? "=";
    return comparison + (attribute(item, "val") ?? "");
  });
  const operator = flagOf(element, "and") ? "And" : "Or";
  return {
    filterOn: "Custom",
    criterion1,
    ...(criterion2 !== undefined && { criterion2, operator }),
  };
}

/** `<autoFilter>` for an area and its criteria by column offset. */
export function writeAutoFilter(
  reference: string,
  criteria: Iterable<readonly [number, FilterCriteria]>,
  styles: StyleCollector,
): string {
  const columns = Array.from(criteria)
    .sort(([a], [b]) => a - b)
    .map(([colId, filter]) => tag("filterColumn", { colId }, writeCriteria(filter, styles)));
  return tag("autoFilter", { ref: reference }, columns.join(""));
}

function writeCriteria(filter: FilterCriteria, styles: StyleCollector): string {
  switch (filter.filterOn) {
    case "Values":
      return writeValues(filter.values ?? []);
    case "Custom":
      return writeCustom(filter);
    case "Dynamic": {
      const word = filter.dynamicCriteria ?? "unknown";
      return tag("dynamicFilter", { type: word.charAt(0).toLowerCase() + word.slice(1) });
    }
    case "CellColor":
    case "FontColor": {
      const isFill = filter.filterOn === "CellColor";
      const color = filter.color ?? "#FFFFFF";
      const dxfId = styles.lookId(isFill ? { fill: color } : { fontColor: color });
      return tag("colorFilter", { dxfId, cellColor: isFill ? undefined : false });
    }
    case "Icon":
      return tag("iconFilter", { iconSet: "3Arrows" });
    default:
      return tag("top10", {
        top: filter.filterOn.startsWith("Top") ? undefined : false,
        percent: filter.filterOn.endsWith("Percent") || undefined,
        val: filter.criterion1 ?? "10",
      });
  }
}

function writeValues(values: NonNullable<FilterCriteria["values"]>): string {
  const items = values.map((value) => {
    if (typeof value === "string") return value === "" ? "" : tag("filter", { val: value });
    const [year = "1900", month = "01", day = "01"] = value.date.slice(0, 10).split("-");
    const depth = ["year", "month", "day"].indexOf(value.specificity.toLowerCase());
    return tag("dateGroupItem", {
      year,
      month: depth === 0 ? undefined : Number(month),
      day: depth === 0 || depth === 1 ? undefined : Number(day),
      dateTimeGrouping: depth === -1 ? "day" : value.specificity.toLowerCase(),
    });
  });
  return tag("filters", { blank: values.includes("") || undefined }, items.join(""));
}

function writeCustom(filter: FilterCriteria): string {
  const items = [filter.criterion1, filter.criterion2]
    .filter((criterion) => criterion !== undefined)
    .map((criterion) => {
      const [, sign = "", val = ""] = /^(<>|>=|<=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
      const operator = Array.from(comparisons).find(([, text]) => text === sign)?.[0];
      return tag("customFilter", { operator: operator === "equal" ? undefined : operator, val });
    });
  const isAnd = filter.operator === "And" && items.length > 1;
  return tag("customFilters", { and: isAnd || undefined }, items.join(""));
}

/** Only sorts by value survive in files read here: colours and icons are found again by no one. */
export function readSort(sortState: XmlElement | undefined, left: number): SortState | undefined {
  const fields = children(sortState, "sortCondition").flatMap((condition) => {
    const column = parseArea(attribute(condition, "ref") ?? "")?.left;
    const isByValue = (attribute(condition, "sortBy") ?? "value") === "value";
    if (column === undefined || !isByValue) return [];
    const ascending = !flagOf(condition, "descending");
    return [{ key: column - left, ascending, sortOn: "Value" as const }];
  });
  if (fields.length === 0) return undefined;
  return { fields, matchCase: flagOf(sortState, "caseSensitive"), method: "PinYin" };
}
