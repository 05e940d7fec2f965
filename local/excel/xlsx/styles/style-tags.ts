import type { BorderLine, CellFormat, FontFormat } from "../../model/format.ts";
import { tag } from "../package/xml-write.ts";
import { borderWord } from "./border-names.ts";
import { underlineWord } from "./read-fonts.ts";

/** `color`: "#RRGGBB". */
export function colorTag(name: string, color: string): string {
  return tag(name, { rgb: argb(color) });
}

/** "#RRGGBB" → "FFRRGGBB". */
function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

export function fontTag(font: FontFormat): string {
  const flag = (name: string, on: boolean) => (on ? tag(name) : "");
  const underline = underlineWord(font.underline);
  const position = font.subscript ? "subscript" : font.superscript ? "superscript" : undefined;
  return tag(
    "font",
    {},
    flag("b", font.bold) +
      flag("i", font.italic) +
      flag("strike", font.strikethrough) +
      (underline === undefined ? "" : tag("u", { val: underline })) +
      (position === undefined ? "" : tag("vertAlign", { val: position })) +
      tag("sz", { val: font.size }) +
      colorTag("color", font.color) +
      tag("name", { val: font.name }) +
      tag("family", { val: 2 }),
  );
}

export function fillTag(fill: string): string {
  const colors = colorTag("fgColor", fill) + tag("bgColor", { indexed: 64 });
  return tag("fill", {}, tag("patternFill", { patternType: "solid" }, colors));
}

export function bordersTag(borders: CellFormat["borders"]): string {
  const diagonal = borders.diagonalDown ?? borders.diagonalUp;
  return tag(
    "border",
    {
      diagonalUp: borders.diagonalUp === undefined ? undefined : true,
      diagonalDown: borders.diagonalDown === undefined ? undefined : true,
    },
    lineTag("left", borders.left) +
      lineTag("right", borders.right) +
      lineTag("top", borders.top) +
      lineTag("bottom", borders.bottom) +
      lineTag("diagonal", diagonal),
  );
}

function lineTag(name: string, line: BorderLine | undefined): string {
  const style = line === undefined ? undefined : borderWord(line);
  return line === undefined || style === undefined
    ? tag(name)
    : tag(name, { style }, colorTag("color", line.color));
}
