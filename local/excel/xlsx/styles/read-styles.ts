import { defaultFormat, type CellFormat, type FontFormat } from "../../model/format.ts";
import type { ConditionalLook } from "../../model/rules.ts";
import {
  attribute,
  child,
  flagOf,
  listed,
  numberOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { readAlignment } from "./alignment.ts";
import type { ColorReader } from "./colors.ts";
import { builtInNumberFormat } from "./number-formats.ts";
import { readBorders, readFill } from "./read-borders.ts";
import { readFont } from "./read-fonts.ts";
import { readLook } from "./looks.ts";

/** What cells and rules refer to by number. */
interface ReadStyles {
  /** By a cell's `s`; equal formats are one object, Excel's Normal is `defaultFormat`. */
  formats: CellFormat[];
  /** By `dxfId`: of conditional formats and colour filters. */
  looks: ConditionalLook[];
}

interface StyleTables {
  fonts: FontFormat[];
  fills: (string | undefined)[];
  borders: CellFormat["borders"][];
  numberFormats: Map<number, string>;
  styleNames: Map<number, string>;
}

/** `styles`: root of the styles part; without one every cell looks Normal. */
export function readStyles(styles: XmlElement | undefined, color: ColorReader): ReadStyles {
  const tables: StyleTables = {
    fonts: listed(styles, "fonts", "font").map((font) => readFont(font, color)),
    fills: listed(styles, "fills", "fill").map((fill) => readFill(fill, color)),
    borders: listed(styles, "borders", "border").map((border) => readBorders(border, color)),
    numberFormats: readNumberFormats(styles),
    styleNames: readStyleNames(styles),
  };
  const shared = new Map([[JSON.stringify(defaultFormat), defaultFormat]]);
  const formats = listed(styles, "cellXfs", "xf").map((xf) => {
    const format = readFormat(xf, tables);
    const key = JSON.stringify(format);
    const known = shared.get(key) ?? format;
    shared.set(key, known);
    return known;
  });
  return {
    formats: formats.length === 0 ? [defaultFormat] : formats,
    looks: listed(styles, "dxfs", "dxf").map((dxf) => readLook(dxf, color)),
  };
}

/** Property order as in `defaultFormat`, so that equal formats have equal JSON. */
function readFormat(xf: XmlElement, tables: StyleTables): CellFormat {
  const numberFormatId = numberOf(xf, "numFmtId") ?? 0;
  const fill = tables.fills[numberOf(xf, "fillId") ?? 0];
  const protection = child(xf, "protection");
  return {
    numberFormat: tables.numberFormats.get(numberFormatId) ?? builtInNumberFormat(numberFormatId),
    font: tables.fonts[numberOf(xf, "fontId") ?? 0] ?? defaultFormat.font,
    ...(fill === undefined ? {} : { fill }),
    borders: tables.borders[numberOf(xf, "borderId") ?? 0] ?? {},
    ...readAlignment(child(xf, "alignment")),
    locked: flagOf(protection, "locked", true),
    formulaHidden: flagOf(protection, "hidden"),
    quotePrefix: flagOf(xf, "quotePrefix"),
    styleName: tables.styleNames.get(numberOf(xf, "xfId") ?? 0) ?? "Normal",
  };
}

function readNumberFormats(styles: XmlElement | undefined): Map<number, string> {
  return new Map(
    listed(styles, "numFmts", "numFmt").map((element) => [
      numberOf(element, "numFmtId") ?? 0,
      attribute(element, "formatCode") ?? "General",
    ]),
  );
}

function readStyleNames(styles: XmlElement | undefined): Map<number, string> {
  return new Map(
    listed(styles, "cellStyles", "cellStyle").map((element) => [
      numberOf(element, "xfId") ?? 0,
      // Excel translates its own name of the standard style in some languages.
      numberOf(element, "builtinId") === 0 ? "Normal" : (attribute(element, "name") ?? "Normal"),
    ]),
  );
}
