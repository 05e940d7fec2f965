import { defaultFormat, type FontFormat, type Underline } from "../../model/format.ts";
import { attribute, child, valueOf, type XmlElement } from "../package/xml-read.ts";
import type { ColorReader } from "./colors.ts";

const underlines = new Map<string, Underline>([
  ["", "Single"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
  ["none", "None"],
]);

/** A `<font>`; what it leaves out is as in the Normal style. */
export function readFont(font: XmlElement, color: ColorReader): FontFormat {
  const standard = defaultFormat.font;
  const position = valueOf(font, "vertAlign");
  return {
    name: valueOf(font, "name") ?? standard.name,
    size: Number(valueOf(font, "sz") ?? standard.size),
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    underline: readUnderline(font),
    strikethrough: isOn(font, "strike"),
    subscript: position === "subscript",
    superscript: position === "superscript",
    color: color(child(font, "color")) ?? standard.color,
  };
}

/** `<b/>` and `<b val="1"/>` are on, `<b val="0"/>` and `<b val="false"/>` off. */
export function isOn(parent: XmlElement, name: string): boolean {
  const element = child(parent, name);
  if (element === undefined) return false;
  const value = attribute(element, "val") ?? "1";
  return value !== "0" && value !== "false";
}

export function readUnderline(font: XmlElement): Underline {
  const word = valueOf(font, "u");
  return word === undefined ? "None" : (underlines.get(word) ?? "Single");
}

/** The file's word; undefined for no underline. */
export function underlineWord(underline: Underline): string | undefined {
  if (underline === "None") return undefined;
  for (const [word, name] of underlines) if (name === underline && word !== "") return word;
  return undefined;
}
