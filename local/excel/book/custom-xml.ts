/** Custom XML parts are kept as text; only their root is looked at. */
import { XMLValidator } from "fast-xml-parser";

export function checkXml(xml: string): boolean {
  return xml.trim() !== "" && XMLValidator.validate(xml) === true;
}

/** "" when the root element is in no namespace. */
export function rootNamespace(xml: string): string {
  const body = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, "");
  const root = /<(?:([\w.-]+):)?[\w.-]+((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/u.exec(
    body,
  );
  const attribute = root?.[1] === undefined ? "xmlns" : `xmlns:${root[1]}`;
  const found = [...(root?.[2] ?? "").matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].find(
    (match) => match[1] === attribute,
  );
  return decode(found?.[2] ?? found?.[3] ?? "");
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
