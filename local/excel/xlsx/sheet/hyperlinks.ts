import { parseArea } from "../../model/address.ts";
import type { HyperlinkModel } from "../../model/types.ts";
import { areaReference } from "../package/addresses.ts";
import type { Relationship } from "../package/open-package.ts";
import { attribute, listed, prefixedAttribute, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";

/** `<hyperlinks>`; addresses outside the workbook stand in the sheet's relationships. */
export function readHyperlinks(
  sheet: XmlElement,
  relationships: readonly Relationship[],
): HyperlinkModel[] {
  return listed(sheet, "hyperlinks", "hyperlink").flatMap((element) => {
    const area = parseArea(attribute(element, "ref") ?? "");
    if (area === undefined) return [];
    const link: HyperlinkModel = { area };
    const id = prefixedAttribute(element, "id");
    const target = relationships.find((relationship) => relationship.id === id)?.target;
    const location = attribute(element, "location");
    const tip = attribute(element, "tooltip");
    // LibreOffice writes links into the workbook as addresses that start with "#".
    if (target?.startsWith("#"))
      link.documentReference = target.slice(1).replace(/\.(?=[^.!]*$)/, "!");
    else if (target !== undefined) link.address = target;
    if (location !== undefined) link.documentReference = location;
    if (tip !== undefined) link.screenTip = tip;
    return [link];
  });
}

/** `relate` adds an outside address to the sheet's relationships and answers its id. */
export function writeHyperlinks(
  links: readonly HyperlinkModel[],
  relate: (address: string) => string,
): string {
  const items = links.map((link) =>
    tag("hyperlink", {
      ref: areaReference(link.area),
      "r:id": link.address === undefined ? undefined : relate(link.address),
      location: link.documentReference,
      tooltip: link.screenTip,
    }),
  );
  return items.length === 0 ? "" : tag("hyperlinks", {}, items.join(""));
}
