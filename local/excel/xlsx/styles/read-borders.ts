import type { BorderLine, CellFormat } from "../../model/format.ts";
import { attribute, child, children, flagOf, type XmlElement } from "../package/xml-read.ts";
import { borderLine } from "./border-names.ts";
import type { ColorReader } from "./colors.ts";

/** The colour one sees: a pattern's lines where it has any, else its ground. */
export function readFill(fill: XmlElement, color: ColorReader): string | undefined {
  const pattern = child(fill, "patternFill");
  const type = attribute(pattern, "patternType") ?? "none";
  if (type === "solid") return color(child(pattern, "fgColor")) ?? color(child(pattern, "bgColor"));
  if (type !== "none") return color(child(pattern, "bgColor"));
  const stops = children(child(fill, "gradientFill"), "stop");
  return color(child(stops[0], "color"));
}

export function readBorders(border: XmlElement, color: ColorReader): CellFormat["borders"] {
  const line = (name: string): BorderLine | undefined => {
    const side = child(border, name);
    return borderLine(attribute(side, "style"), color(child(side, "color")) ?? "#000000");
  };
  // Strict files say start and end where others say left and right.
  const entries = {
    top: line("top"),
    bottom: line("bottom"),
    left: line("left") ?? line("start"),
    right: line("right") ?? line("end"),
    diagonalDown: flagOf(border, "diagonalDown") ? line("diagonal") : undefined,
    diagonalUp: flagOf(border, "diagonalUp") ? line("diagonal") : undefined,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
