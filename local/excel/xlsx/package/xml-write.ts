/** An attribute's value; undefined leaves it out, booleans become "1" and "0". */
type AttributeValue = string | number | boolean | undefined;
export type Attributes = Record<string, AttributeValue>;

const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escapes = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
  ["\t", "&#9;"],
]);
// XML 1.0 knows none of these, not even escaped.

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text between tags. Fast when there is nothing to escape, which is nearly always. */
export function escapeText(text: string): string {
  return /[&<>\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/.test(text)
    ? text.replace(forbidden, "").replace(/[&<>\r]/g, (char) => escapes.get(char) ?? char)
    : text;
}

/** Text of an attribute in double quotes. */
function escapeAttribute(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"\n\r\t]/g, (char) => escapes.get(char) ?? char);
}

function attributeText(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    const shown = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    text += ` ${name}="${escapeAttribute(shown)}"`;
  }
  return text;
}

/** One element; `content` is XML already. */
export function tag(name: string, attributes: Attributes = {}, content = ""): string {
  const start = `<${name}${attributeText(attributes)}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element around text. */
export function textTag(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributeText(attributes)}>${escapeText(text)}</${name}>`;
}

/** A list element with its count, or nothing when the list is empty. */
export function listTag(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : tag(name, { count: items.length }, items.join(""));
}

/** A whole part. */
export function xmlDocument(root: string): string {
  return xmlDeclaration + root;
}
