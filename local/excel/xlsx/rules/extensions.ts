import { child, elements, listed, localName, type XmlElement } from "../package/xml-read.ts";

/** The lists of that local name in a sheet's `<extLst>`: what later versions of Excel added to the format. */
export function extensions(sheet: XmlElement, name: string): XmlElement[] {
  return listed(sheet, "extLst", "ext").flatMap((extension) =>
    elements(extension).filter((element) => localName(element.name) === name),
  );
}

/** `<xm:f>`s below an extended rule. */
export function extendedFormulas(rule: XmlElement): XmlElement[] {
  return elements(rule).filter((element) => localName(element.name) === "f");
}

/** The rule's `<x14:dxf>`. */
export function extendedLook(rule: XmlElement): XmlElement | undefined {
  return child(rule, "dxf");
}
