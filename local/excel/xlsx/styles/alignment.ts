import type { CellFormat, HorizontalAlignment, VerticalAlignment } from "../../model/format.ts";
import { attribute, flagOf, numberOf, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";

const horizontals: readonly (readonly [string, HorizontalAlignment])[] = [
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
];
const verticals: readonly (readonly [string, VerticalAlignment])[] = [
  ["bottom", "Bottom"],
  ["top", "Top"],
  ["center", "Center"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
];

type AlignmentFormat = Pick<
  CellFormat,
  | "horizontalAlignment"
  | "verticalAlignment"
  | "wrapText"
  | "shrinkToFit"
  | "indentLevel"
  | "textOrientation"
>;

/** An `<alignment>`, or the standard when there is none. */
export function readAlignment(element: XmlElement | undefined): AlignmentFormat {
  const horizontal = attribute(element, "horizontal");
  const vertical = attribute(element, "vertical");
  return {
    horizontalAlignment: horizontals.find(([word]) => word === horizontal)?.[1] ?? "General",
    verticalAlignment: verticals.find(([word]) => word === vertical)?.[1] ?? "Bottom",
    wrapText: flagOf(element, "wrapText"),
    shrinkToFit: flagOf(element, "shrinkToFit"),
    indentLevel: numberOf(element, "indent") ?? 0,
    textOrientation: readRotation(numberOf(element, "textRotation") ?? 0),
  };
}

/** The `<alignment>` of a format, or "" when it is the standard one. */
export function writeAlignment(format: AlignmentFormat): string {
  const vertical = verticals.find(([, name]) => name === format.verticalAlignment)?.[0];
  const horizontal = horizontals.find(([, name]) => name === format.horizontalAlignment)?.[0];
  const attributes = {
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    textRotation: format.textOrientation === 0 ? undefined : writeRotation(format.textOrientation),
    wrapText: format.wrapText || undefined,
    indent: format.indentLevel === 0 ? undefined : format.indentLevel,
    shrinkToFit: format.shrinkToFit || undefined,
  };
  const isStandard = Object.values(attributes).every((value) => value === undefined);
  return isStandard ? "" : tag("alignment", attributes);
}

/** Files count 0–90 upwards, 91–180 downwards, 255 for stacked letters. */
function readRotation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

function writeRotation(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}
