/** Custom XML parts are kept as text; only their form and their root are looked at. */

const markup =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[<>]/gu;

/** Whether a text is one well-formed XML element, with what may stand around it. */
export function checkXml(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const [piece, closing, name, , empty] of xml.matchAll(markup)) {
    if (piece === "<") return false;
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0) roots += 1;
      if (empty !== "/") open.push(name);
    }
  }
  const outside = open.length === 0 && roots === 1;
  return outside && !/&(?!(?:\w+|#\d+|#x[\da-f]+);)/i.test(xml);
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
