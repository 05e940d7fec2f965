import { XMLParser } from "fast-xml-parser";

/** An element with its children in document order. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

type Raw = Readonly<Record<string, unknown>>;

/** Parses a document; the answer is its root element. */
export function parseXml(xml: string): XmlNode {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const nodes = (parser.parse(xml) as readonly Raw[]).map(toNode);
  const root = nodes.find(({ name }) => !name.startsWith("?"));
  if (root === undefined) throw new Error("The document is empty");
  return root;
}

/** Every element below, with the given name. */
export function findAll(node: XmlNode, name: string): readonly XmlNode[] {
  return [
    ...(node.name === name ? [node] : []),
    ...node.children.flatMap((child) => findAll(child, name)),
  ];
}

/** @throws Error when there is none or more than one. */
export function getOne(node: XmlNode, name: string): XmlNode {
  const [only, second] = findAll(node, name);
  if (only === undefined || second !== undefined) throw new Error(`Not exactly one ${name}`);
  return only;
}

/** @throws Error when the element has no such attribute. */
export function attribute(node: XmlNode, name: string): string {
  const value = node.attributes.get(name);
  if (value === undefined) throw new Error(`${node.name} has no ${name}`);
  return value;
}

function toNode(raw: Raw): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  const inside = (raw[name] ?? []) as readonly Raw[];
  const nodes = Array.isArray(inside) ? (inside as readonly Raw[]) : [];
  return {
    name,
    attributes: new Map(Object.entries((raw[":@"] ?? {}) as Record<string, string>)),
    children: nodes.filter((child) => !("#text" in child)).map(toNode),
    text: nodes.map((child) => ("#text" in child ? String(child["#text"]) : "")).join(""),
  };
}
