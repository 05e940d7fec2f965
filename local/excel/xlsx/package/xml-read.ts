import { parseXml, type XmlElement } from "@cj-tech-master/excelts/xml";
import { XlsxError } from "../xlsx-error.ts";

export type { XmlElement };

/** The root element. Prefixes stay in the names; the functions below compare without them. @throws XlsxError "damaged" */
export function parseElement(xml: string, path: string): XmlElement {
  try {
    return parseXml(xml.startsWith("\uFEFF") ? xml.slice(1) : xml).root;
  } catch (cause) {
    throw new XlsxError("damaged", path, cause);
  }
}

/** "x:row" → "row": producers choose their own prefixes. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** All child elements, in order. */
export function elements(parent: XmlElement | undefined): XmlElement[] {
  return parent?.children.filter((node) => node.type === "element") ?? [];
}

/** The child elements of that local name, in order. */
export function children(parent: XmlElement | undefined, name: string): XmlElement[] {
  return elements(parent).filter((element) => localName(element.name) === name);
}

/** The first child element of that local name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((element) => localName(element.name) === name);
}

/** The element reached by taking the first child of each name in turn. */
export function descend(
  parent: XmlElement | undefined,
  ...names: string[]
): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(child, parent);
}

/** The children of that local name of a container child: `<mergeCells><mergeCell/>…`. */
export function listed(parent: XmlElement | undefined, list: string, name: string): XmlElement[] {
  return children(child(parent, list), name);
}

/** An attribute without prefix. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

/** The `r:id` (or other prefixed `name`) of an element. */
export function prefixedAttribute(element: XmlElement, name: string): string | undefined {
  const entry = Object.entries(element.attributes).find(([key]) => key.endsWith(`:${name}`));
  return entry?.[1];
}

/** A number attribute; undefined when absent or not a number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** A boolean attribute: "1" and "true" (LibreOffice) mean yes. */
export function flagOf(element: XmlElement | undefined, name: string, absent = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? absent : text === "1" || text === "true";
}

/** The `val` of a child such as `<b val="0"/>`: absent child → undefined, absent attribute → "". */
export function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  const element = child(parent, name);
  return element === undefined ? undefined : (attribute(element, "val") ?? "");
}

/** All text below an element. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  let text = "";
  for (const node of element.children) {
    if (node.type === "text" || node.type === "cdata") text += node.value;
    else if (node.type === "element") text += textOf(node);
  }
  return text;
}
