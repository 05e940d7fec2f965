import { decodeExcelText } from "../package/excel-text.ts";

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text between tags as it was before escaping. */
export function unescapeXml(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return entities.get(name) ?? whole;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The text of an `<si>` or `<is>`: all its runs, without phonetic guides. */
export function richText(inner: string): string {
  const single = /^<t(?: [^>]*)?>([^<]*)<\/t>$/.exec(inner);
  if (single !== null) return decodeExcelText(unescapeXml(single[1] ?? ""));
  const runs = inner.replace(/<rPh[^]*?<\/rPh>/g, "");
  let text = "";
  for (const [, run = ""] of runs.matchAll(/<t(?: [^>]*)?>([^]*?)<\/t>/g)) text += runText(run);
  return decodeExcelText(text);
}

function runText(run: string): string {
  return run
    .split(/(<!\[CDATA\[[^]*?\]\]>)/)
    .map((part) => (part.startsWith("<![CDATA[") ? part.slice(9, -3) : unescapeXml(part)))
    .join("");
}

/** The strings cells point to, in order. `xml`: the part without namespace prefixes, or undefined when there is none. */
export function readSharedStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  return Array.from(xml.matchAll(/<si(?:\s[^>]*)?(?:\/>|>([^]*?)<\/si>)/g), ([, inner = ""]) =>
    richText(inner),
  );
}
