import { defaultFormat, type CellFormat } from "../../model/format.ts";
import type { ConditionalLook } from "../../model/rules.ts";
import { listTag, tag, xmlDocument } from "../package/xml-write.ts";
import { writeAlignment } from "./alignment.ts";
import { writeLook } from "./looks.ts";
import { createNumberFormatIds } from "./number-formats.ts";
import { bordersTag, fillTag, fontTag } from "./style-tags.ts";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Collects what a workbook looks like while its sheets are written. */
export interface StyleCollector {
  /** A cell's `s`; 0 for Normal. */
  styleId(format: CellFormat): number;
  /** A rule's `dxfId`. */
  lookId(look: ConditionalLook): number;
  /** The styles part; to be asked for last. */
  toXml(): string;
}

/** Numbers equal pieces of XML alike. */
function createTable(...first: string[]) {
  const ids = new Map(first.map((xml, id) => [xml, id]));
  return {
    idOf(xml: string): number {
      const known = ids.get(xml) ?? ids.size;
      ids.set(xml, known);
      return known;
    },
    items: () => Array.from(ids.keys()),
  };
}

export function createStyleCollector(): StyleCollector {
  const numberFormats = createNumberFormatIds();
  const fonts = createTable(fontTag(defaultFormat.font));
  // The first two fills are Excel's own and cannot be chosen.
  const fills = createTable(patternTag("none"), patternTag("gray125"));
  const borders = createTable(bordersTag({}));
  const styleNames = createTable("Normal");
  const looks = createTable();

  const xfTag = (format: CellFormat): string => {
    const protection = protectionTag(format);
    const alignment = writeAlignment(format);
    const ids = {
      numFmtId: numberFormats.idOf(format.numberFormat),
      fontId: fonts.idOf(fontTag(format.font)),
      fillId: format.fill === undefined ? 0 : fills.idOf(fillTag(format.fill)),
      borderId: borders.idOf(bordersTag(format.borders)),
      xfId: styleNames.idOf(format.styleName),
    };
    const applied = {
      quotePrefix: format.quotePrefix || undefined,
      applyNumberFormat: ids.numFmtId === 0 ? undefined : true,
      applyFont: ids.fontId === 0 ? undefined : true,
      applyFill: ids.fillId === 0 ? undefined : true,
      applyBorder: ids.borderId === 0 ? undefined : true,
      applyAlignment: alignment === "" ? undefined : true,
      applyProtection: protection === "" ? undefined : true,
    };
    return tag("xf", { ...ids, ...applied }, alignment + protection);
  };

  const formats = createTable(xfTag(defaultFormat));
  const known = new Map<CellFormat, number>([[defaultFormat, 0]]);
  return {
    styleId(format) {
      // Formats are shared objects, so this look-up answers for nearly every cell.
      const id = known.get(format) ?? formats.idOf(xfTag(format));
      known.set(format, id);
      return id;
    },
    lookId: (look) => looks.idOf(writeLook(look)),
    toXml: () =>
      xmlDocument(
        tag(
          "styleSheet",
          { xmlns: mainNamespace },
          numberFormatsTag(numberFormats.own) +
            listTag("fonts", fonts.items()) +
            listTag("fills", fills.items()) +
            listTag("borders", borders.items()) +
            listTag("cellStyleXfs", styleNames.items().map(styleXf)) +
            listTag("cellXfs", formats.items()) +
            listTag("cellStyles", styleNames.items().map(styleNameTag)) +
            listTag("dxfs", looks.items()) +
            tag("tableStyles", { count: 0, defaultTableStyle: "TableStyleMedium2" }),
        ),
      ),
  };
}

function patternTag(patternType: string): string {
  return tag("fill", {}, tag("patternFill", { patternType }));
}

function protectionTag(format: CellFormat): string {
  if (format.locked && !format.formulaHidden) return "";
  return tag("protection", {
    locked: format.locked ? undefined : false,
    hidden: format.formulaHidden || undefined,
  });
}

function numberFormatsTag(own: ReadonlyMap<string, number>): string {
  return listTag(
    "numFmts",
    Array.from(own, ([formatCode, numFmtId]) => tag("numFmt", { numFmtId, formatCode })),
  );
}

/** The model keeps a style's name, not its definition: cells carry their whole look themselves. */
function styleXf(): string {
  return tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
}

function styleNameTag(name: string, xfId: number): string {
  return tag("cellStyle", { name, xfId, builtinId: name === "Normal" ? 0 : undefined });
}
