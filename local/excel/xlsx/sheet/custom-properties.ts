/** Texts add-ins attach to a sheet: one binary part each, UTF-16 ([MS-XLSX] 2.1.13). */
import type { OpenedPackage, Relationship } from "../package/open-package.ts";
import { attribute, listed, prefixedAttribute, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";

/** `<customProperties>` with the texts of their parts. */
export function readCustomProperties(
  sheet: XmlElement,
  opened: OpenedPackage,
  relationships: readonly Relationship[],
): Map<string, string> {
  const properties = new Map<string, string>();
  for (const element of listed(sheet, "customProperties", "customPr")) {
    const id = prefixedAttribute(element, "id");
    const target = relationships.find((relationship) => relationship.id === id)?.target ?? "";
    const bytes = opened.bytes(target);
    if (bytes !== undefined)
      properties.set(attribute(element, "name") ?? "", new TextDecoder("utf-16le").decode(bytes));
  }
  return properties;
}

/** `add` stores a part and answers its relationship's id. */
export function writeCustomProperties(
  properties: ReadonlyMap<string, string>,
  add: (content: Uint8Array<ArrayBuffer>) => string,
): string {
  const items = Array.from(properties, ([name, text]) =>
    tag("customPr", { name, "r:id": add(utf16(text)) }),
  );
  return items.length === 0 ? "" : tag("customProperties", {}, items.join(""));
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return new Uint8Array(view.buffer);
}
