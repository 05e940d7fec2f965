/**
 * What the model holds and the file format has no place for: the add-in's settings (Excel keeps them beside a reference to the
 * installed add-in, which a file made here must not claim) and chart settings beyond those of the chart parts. They travel in a custom
 * XML part of our own, which Excel keeps and the model does not show.
 */
import type { CustomXmlPartModel, WorkbookModel } from "../../model/types.ts";
import type { OpenedPackage } from "../package/open-package.ts";
import { attribute, children, descend, parseElement, textOf } from "../package/xml-read.ts";
import { tag, textTag } from "../package/xml-write.ts";

const namespace = "urn:mai-am:workbook-extras:1";
const id = "{4D41C002-0000-4000-8000-000000000001}";

/** Takes our part out of `book.customXmlParts` and puts its content in its places. */
export function takeExtras(book: WorkbookModel): void {
  const part = book.customXmlParts.find(({ namespaceUri }) => namespaceUri === namespace);
  if (part === undefined) return;
  book.customXmlParts = book.customXmlParts.filter((other) => other !== part);
  const root = parseElement(part.xml, "extras");
  for (const setting of children(root, "setting"))
    book.settings.set(attribute(setting, "key") ?? "", JSON.parse(textOf(setting)));
  for (const element of children(root, "chart")) {
    const chart =
      book.worksheets[Number(attribute(element, "sheet"))]?.charts[
        Number(attribute(element, "index"))
      ];
    const stored = JSON.parse(textOf(element)) as [string, string | number | boolean][];
    // A chart of another name was put there by another program: its settings are its own.
    if (chart?.name === attribute(element, "name"))
      for (const [path, value] of stored) chart?.settings.set(path, value);
  }
}

/** Our part, or undefined when there is nothing to keep. */
export function extrasPart(book: WorkbookModel): CustomXmlPartModel | undefined {
  const settings = Array.from(book.settings, ([key, value]) =>
    textTag("setting", JSON.stringify(value ?? null), { key }),
  );
  const charts = book.worksheets.flatMap((sheet, sheetIndex) =>
    sheet.charts.flatMap((chart, index) =>
      chart.settings.size === 0
        ? []
        : [
            textTag("chart", JSON.stringify(Array.from(chart.settings)), {
              sheet: sheetIndex,
              index,
              name: chart.name,
            }),
          ],
    ),
  );
  if (settings.length + charts.length === 0) return undefined;
  const xml = tag("extras", { xmlns: namespace }, settings.join("") + charts.join(""));
  return { id, namespaceUri: namespace, xml };
}

/** Settings Excel itself stored for add-ins; values are JSON texts. */
export function readWebExtensionSettings(opened: OpenedPackage): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const panes = opened.relationships("").filter(({ kind }) => kind === "webextensiontaskpanes");
  const extensions = panes
    .flatMap(({ target }) => opened.relationships(target))
    .filter(({ kind }) => kind === "webextension");
  for (const { target } of extensions) {
    const xml = opened.text(target);
    if (xml === undefined) continue;
    for (const property of children(descend(parseElement(xml, target), "properties"), "property")) {
      const value = parseJson(attribute(property, "value") ?? "");
      if (value !== undefined) settings.set(attribute(property, "name") ?? "", value);
    }
  }
  return settings;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
