import type { ConditionalLook } from "../../model/rules.ts";
import { attribute, child, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";
import type { ColorReader } from "./colors.ts";
import { readBorders } from "./read-borders.ts";
import { isOn, readUnderline, underlineWord } from "./read-fonts.ts";
import { bordersTag, colorTag } from "./style-tags.ts";

/** A `<dxf>`: only what it changes is set. */
export function readLook(dxf: XmlElement, color: ColorReader): ConditionalLook {
  const look: ConditionalLook = readFontLook(child(dxf, "font"), color);
  const fill = readLookFill(child(child(dxf, "fill"), "patternFill"), color);
  if (fill !== undefined) look.fill = fill;
  const code = attribute(child(dxf, "numFmt"), "formatCode");
  if (code !== undefined) look.numberFormat = code;
  const border = child(dxf, "border");
  if (border !== undefined) {
    const { top, bottom, left, right } = readBorders(border, color);
    look.borders = {
      ...(top && { top }),
      ...(bottom && { bottom }),
      ...(left && { left }),
      ...(right && { right }),
    };
  }
  return look;
}

function readFontLook(font: XmlElement | undefined, color: ColorReader): ConditionalLook {
  const look: ConditionalLook = {};
  if (font === undefined) return look;
  const fontColor = color(child(font, "color"));
  if (fontColor !== undefined) look.fontColor = fontColor;
  if (child(font, "b") !== undefined) look.bold = isOn(font, "b");
  if (child(font, "i") !== undefined) look.italic = isOn(font, "i");
  if (child(font, "strike") !== undefined) look.strikethrough = isOn(font, "strike");
  const underline = readUnderline(font);
  if (child(font, "u") !== undefined)
    look.underline = underline === "Double" || underline === "None" ? underline : "Single";
  return look;
}

/** Excel keeps a solid fill's colour as background here; LibreOffice and others as foreground too. */
function readLookFill(pattern: XmlElement | undefined, color: ColorReader): string | undefined {
  if (pattern === undefined || attribute(pattern, "patternType") === "none") return undefined;
  return color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor"));
}

/** The `<dxf>` of a look. */
export function writeLook(look: ConditionalLook): string {
  const numberFormat =
    look.numberFormat === undefined
      ? ""
      : tag("numFmt", { numFmtId: lookFormatId(look.numberFormat), formatCode: look.numberFormat });
  const fill =
    look.fill === undefined
      ? ""
      : tag("fill", {}, tag("patternFill", {}, colorTag("bgColor", look.fill)));
  const border = look.borders === undefined ? "" : bordersTag(look.borders);
  return tag("dxf", {}, fontTag(look) + numberFormat + fill + border);
}

/** The id only has to lie outside the built-in ones; the code beside it counts. */
function lookFormatId(code: string): number {
  return 164 + (code.length % 100);
}

function fontTag(look: ConditionalLook): string {
  const flag = (name: string, on: boolean | undefined) =>
    on === undefined ? "" : tag(name, { val: on });
  const underline =
    look.underline === undefined ? "" : tag("u", { val: underlineWord(look.underline) ?? "none" });
  const content =
    flag("b", look.bold) +
    flag("i", look.italic) +
    flag("strike", look.strikethrough) +
    (look.fontColor === undefined ? "" : colorTag("color", look.fontColor)) +
    underline;
  return content === "" ? "" : tag("font", {}, content);
}
