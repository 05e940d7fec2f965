import { encodeExcelText } from "../package/excel-text.ts";
import { escapeText, tag, xmlDocument } from "../package/xml-write.ts";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Numbers the texts of a workbook while its sheets are written. */
export interface StringCollector {
  indexOf(text: string): number;
  /** The part, or undefined when there is no text. */
  toXml(): string | undefined;
}

export function createStringCollector(): StringCollector {
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, indexes.size);
      return indexes.size - 1;
    },
    toXml() {
      if (indexes.size === 0) return undefined;
      const attributes = { xmlns: mainNamespace, count: uses, uniqueCount: indexes.size };
      return xmlDocument(tag("sst", attributes, Array.from(indexes.keys(), stringItem).join("")));
    },
  };
}

/** Spaces at the edges and line breaks are lost on reading unless asked to be kept. */
function stringItem(text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<si><t${keep}>${escapeText(encodeExcelText(text))}</t></si>`;
}
