import type { DocumentProperties } from "../../model/types.ts";
import type { OpenedPackage } from "../package/open-package.ts";
import type { PackageWriter } from "../package/save-package.ts";
import {
  attribute,
  child,
  children,
  elements,
  localName,
  parseElement,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag, textTag, xmlDocument } from "../package/xml-write.ts";

const coreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const extendedNamespace =
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const customNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const variantNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** The set every program keeps its users' own properties in. */
const userFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

type Custom = DocumentProperties["custom"];

/** docProps/core.xml, app.xml and custom.xml. */
export function readProperties(opened: OpenedPackage): DocumentProperties {
  const root = (kind: string): XmlElement | undefined => {
    const part = opened.relationships("").find((relationship) => relationship.kind === kind);
    const xml = part && opened.text(part.target);
    return part === undefined || xml === undefined ? undefined : parseElement(xml, part.target);
  };
  const core = root("core-properties");
  const extended = root("extended-properties");
  const text = (parent: XmlElement | undefined, name: string) => textOf(child(parent, name));
  return {
    title: text(core, "title"),
    subject: text(core, "subject"),
    author: text(core, "creator"),
    manager: text(extended, "Manager"),
    company: text(extended, "Company"),
    category: text(core, "category"),
    keywords: text(core, "keywords"),
    comments: text(core, "description"),
    lastAuthor: text(core, "lastModifiedBy"),
    created: text(core, "created"),
    revisionNumber: Number(text(core, "revision")) || 0,
    custom: readCustom(root("custom-properties")),
  };
}

function readCustom(root: XmlElement | undefined): Custom {
  const custom: Custom = new Map();
  for (const property of children(root, "property")) {
    const [value] = elements(property);
    if (value !== undefined) custom.set(attribute(property, "name") ?? "", readVariant(value));
  }
  return custom;
}

function readVariant(element: XmlElement): string | number | boolean | Date {
  const text = textOf(element);
  const type = localName(element.name);
  if (type === "bool") return text === "true" || text === "1";
  if (type === "filetime" || type === "date") return new Date(text);
  return /^(?:u?i[1248]|u?int|r[48]|decimal)$/.test(type) ? Number(text) : text;
}

/** Only what the model says: no program name, no time of saving, so that the same model gives the same file. */
export function writeProperties(properties: DocumentProperties, writer: PackageWriter): void {
  const add = (kind: string, part: { path: string; type: string }, xml: string) => {
    writer.add(part.path, part.type, xmlDocument(xml));
    writer.relate("", kind, { path: part.path });
  };
  const coreType = "application/vnd.openxmlformats-package.core-properties+xml";
  const extendedType = ".extended-properties+xml";
  const customType = ".custom-properties+xml";
  add("core-properties", { path: "docProps/core.xml", type: coreType }, coreTag(properties));
  add(
    "extended-properties",
    { path: "docProps/app.xml", type: extendedType },
    extendedTag(properties),
  );
  if (properties.custom.size > 0)
    add(
      "custom-properties",
      { path: "docProps/custom.xml", type: customType },
      customTag(properties.custom),
    );
}

function coreTag(properties: DocumentProperties): string {
  const optional = (name: string, text: string) => (text === "" ? "" : textTag(name, text));
  const created =
    properties.created === ""
      ? ""
      : textTag("dcterms:created", properties.created, { "xsi:type": "dcterms:W3CDTF" });
  const revision = properties.revisionNumber === 0 ? "" : String(properties.revisionNumber);
  return tag(
    "cp:coreProperties",
    {
      "xmlns:cp": coreNamespace,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    optional("dc:title", properties.title) +
      optional("dc:subject", properties.subject) +
      optional("dc:creator", properties.author) +
      optional("cp:keywords", properties.keywords) +
      optional("dc:description", properties.comments) +
      optional("cp:lastModifiedBy", properties.lastAuthor) +
      optional("cp:revision", revision) +
      created +
      optional("cp:category", properties.category),
  );
}

function extendedTag({ manager, company }: DocumentProperties): string {
  const optional = (name: string, text: string) => (text === "" ? "" : textTag(name, text));
  const content = optional("Manager", manager) + optional("Company", company);
  return tag("Properties", { xmlns: extendedNamespace }, content);
}

function customTag(custom: Custom): string {
  const items = Array.from(custom, ([name, value], index) =>
    tag("property", { fmtid: userFormat, pid: index + 2, name }, variantTag(value)),
  );
  const attributes = { xmlns: customNamespace, "xmlns:vt": variantNamespace };
  return tag("Properties", attributes, items.join(""));
}

function variantTag(value: string | number | boolean | Date): string {
  if (typeof value === "boolean") return textTag("vt:bool", String(value));
  if (typeof value === "number")
    return textTag(
      Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "vt:i4" : "vt:r8",
      String(value),
    );
  if (value instanceof Date) return textTag("vt:filetime", value.toISOString());
  return textTag("vt:lpwstr", value);
}
