import type { CellFormat } from "../../model/format.ts";
import type { LineModel } from "../../model/types.ts";
import type { Attributes } from "../package/xml-write.ts";
import type { StyleCollector } from "../styles/write-styles.ts";
import { attributeIn } from "./start-tag.ts";

/** `attributes`: text of a `<row>` start tag. Heights that follow from the content are not kept: Excel works them out again. */
export function readRowLine(
  attributes: string,
  formats: readonly CellFormat[],
): LineModel | undefined {
  const isOn = (name: string) => {
    const text = attributeIn(attributes, name);
    return text === "1" || text === "true";
  };
  const line: LineModel = {};
  const height = attributeIn(attributes, "ht");
  const level = attributeIn(attributes, "outlineLevel");
  const format = isOn("customFormat") ? formats[Number(attributeIn(attributes, "s"))] : undefined;
  if (height !== undefined && isOn("customHeight")) line.size = Number(height);
  if (isOn("hidden")) line.hidden = true;
  if (level !== undefined && level !== "0") line.outlineLevel = Number(level);
  if (isOn("collapsed")) line.collapsed = true;
  if (format !== undefined) line.format = format;
  return Object.keys(line).length === 0 ? undefined : line;
}

/** The attributes of a `<row>` besides its number. */
export function rowAttributes(line: LineModel, styles: StyleCollector): Attributes {
  return {
    s: line.format === undefined ? undefined : styles.styleId(line.format),
    customFormat: line.format === undefined ? undefined : true,
    ht: line.size,
    hidden: line.hidden === true || line.filtered === true || undefined,
    customHeight: line.size === undefined ? undefined : true,
    outlineLevel: line.outlineLevel,
    collapsed: line.collapsed === true || undefined,
  };
}
