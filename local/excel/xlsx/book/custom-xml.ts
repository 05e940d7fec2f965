/** Custom XML parts: documents of add-ins inside the file (customXml/item1.xml with its id in itemProps1.xml). */
import type { CustomXmlPartModel } from "../../model/types.ts";
import type { OpenedPackage } from "../package/open-package.ts";
import type { PackageWriter } from "../package/save-package.ts";
import { attribute, localName, parseElement, type XmlElement } from "../package/xml-read.ts";
import { tag, xmlDocument } from "../package/xml-write.ts";

const storeNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** All parts, in the file's order; parts that are no XML are left out. */
export function readCustomXml(opened: OpenedPackage, workbookPath: string): CustomXmlPartModel[] {
  const related = [...opened.relationships(workbookPath), ...opened.relationships("")].filter(
    ({ kind }) => kind === "customXml",
  );
  const paths = Array.from(new Set(related.map(({ target }) => target)));
  return paths.flatMap((path, index) => {
    const xml = opened.text(path);
    const root = xml === undefined ? undefined : tryParse(xml, path);
    if (xml === undefined || root === undefined) return [];
    return [
      {
        id: storedId(opened, path) ?? partId(index + 1),
        namespaceUri: namespaceOf(root),
        xml: xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, ""),
      },
    ];
  });
}

/** The id of the n-th part that brings none, from 1. */
function partId(n: number): string {
  return `{4D41C001-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function tryParse(xml: string, path: string): XmlElement | undefined {
  try {
    return parseElement(xml, path);
  } catch {
    // Another program's part that Excel itself would not show either.
    return undefined;
  }
}

function storedId(opened: OpenedPackage, path: string): string | undefined {
  const properties = opened.relationships(path).find(({ kind }) => kind === "customXmlProps");
  const xml = properties && opened.text(properties.target);
  if (properties === undefined || xml === undefined) return undefined;
  const entries = Object.entries(parseElement(xml, properties.target).attributes);
  return entries.find(([name]) => localName(name) === "itemID")?.[1];
}

/** Namespace of the root element; "" when it has none. */
function namespaceOf(root: XmlElement): string {
  const colon = root.name.indexOf(":");
  const declaration = colon === -1 ? "xmlns" : `xmlns:${root.name.slice(0, colon)}`;
  return attribute(root, declaration) ?? "";
}

/** Adds the parts and relates them to the workbook. */
export function writeCustomXml(
  parts: readonly CustomXmlPartModel[],
  writer: PackageWriter,
  workbookPath: string,
): void {
  parts.forEach((part, index) => {
    const path = `customXml/item${index + 1}.xml`;
    const propertiesPath = `customXml/itemProps${index + 1}.xml`;
    writer.add(path, "application/xml", xmlDocument(part.xml));
    writer.relate(workbookPath, "customXml", { path });
    const schema = tag("ds:schemaRef", { "ds:uri": part.namespaceUri });
    const references = part.namespaceUri === "" ? "" : schema;
    const store = tag(
      "ds:datastoreItem",
      { "ds:itemID": part.id, "xmlns:ds": storeNamespace },
      tag("ds:schemaRefs", {}, references),
    );
    writer.add(propertiesPath, ".customXmlProperties+xml", xmlDocument(store));
    writer.relate(path, "customXmlProps", { path: propertiesPath });
  });
}
