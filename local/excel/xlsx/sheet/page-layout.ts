import { newWorksheet } from "../../model/new-workbook.ts";
import type { PageLayoutModel } from "../../model/types.ts";
import {
  attribute,
  child,
  descend,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag, textTag } from "../package/xml-write.ts";

const pointsPerInch = 72;
/** The paper sizes offices here print on, by the file's number (ECMA-376 part 1, 18.3.1.63). */
const paperSizes = new Map([
  [1, "Letter"],
  [5, "Legal"],
  [8, "A3"],
  [9, "A4"],
  [11, "A5"],
  [12, "B4"],
  [13, "B5"],
]);
const edges = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Everything but the print area and titles, which files keep as names. */
export function readPageLayout(sheet: XmlElement): PageLayoutModel {
  const options = child(sheet, "printOptions");
  const setup = child(sheet, "pageSetup");
  const { pageLayout } = newWorksheet("", "");
  return {
    ...pageLayout,
    ...readScaling(sheet, setup),
    ...readMargins(child(sheet, "pageMargins")),
    ...readHeaderFooter(sheet),
    orientation: attribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperSizes.get(numberOf(setup, "paperSize") ?? 9) ?? "A4",
    centerHorizontally: flagOf(options, "horizontalCentered"),
    centerVertically: flagOf(options, "verticalCentered"),
    printGridlines: flagOf(options, "gridLines"),
  };
}

function readScaling(
  sheet: XmlElement,
  setup: XmlElement | undefined,
): Pick<PageLayoutModel, "fitToPagesWide" | "fitToPagesTall" | "scale"> {
  if (flagOf(descend(sheet, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    const wide = numberOf(setup, "fitToWidth") ?? 1;
    const tall = numberOf(setup, "fitToHeight") ?? 1;
    return {
      ...(wide > 0 && { fitToPagesWide: wide }),
      ...(tall > 0 && { fitToPagesTall: tall }),
    };
  }
  const scale = numberOf(setup, "scale");
  return scale === undefined || scale === 100 ? {} : { scale };
}

function readMargins(element: XmlElement | undefined): Pick<PageLayoutModel, "margins"> {
  if (element === undefined) return {};
  const points = (name: string) => (numberOf(element, name) ?? 0) * pointsPerInch;
  return {
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
      header: points("header"),
      footer: points("footer"),
    },
  };
}

function readHeaderFooter(sheet: XmlElement) {
  const part = (name: string) => textOf(descend(sheet, "headerFooter", name));
  const header = sections(part("oddHeader"));
  const footer = sections(part("oddFooter"));
  return {
    headerLeft: header.left,
    headerCenter: header.center,
    headerRight: header.right,
    footerLeft: footer.left,
    footerCenter: footer.center,
    footerRight: footer.right,
  };
}

/** "&Lleft&Ccentre&Rright"; text before any mark stands in the centre. */
function sections(text: string) {
  const found = { left: "", center: "", right: "" };
  let into: keyof typeof found = "center";
  for (const piece of text.split(/(&[LCR])/)) {
    if (piece === "&L") into = "left";
    else if (piece === "&C") into = "center";
    else if (piece === "&R") into = "right";
    else found[into] += piece;
  }
  return found;
}

/** `<printOptions>` to `<headerFooter>`, in the order the format demands. */
export function writePageLayout(layout: PageLayoutModel): string {
  return printOptions(layout) + margins(layout) + pageSetup(layout) + headerFooter(layout);
}

function printOptions(layout: PageLayoutModel): string {
  const { centerHorizontally, centerVertically, printGridlines } = layout;
  if (!centerHorizontally && !centerVertically && !printGridlines) return "";
  return tag("printOptions", {
    horizontalCentered: centerHorizontally || undefined,
    verticalCentered: centerVertically || undefined,
    gridLines: printGridlines || undefined,
  });
}

function margins({ margins: set }: PageLayoutModel): string {
  if (set === undefined) return "";
  const inches = edges.map((edge) => [edge, set[edge] / pointsPerInch]);
  return tag("pageMargins", Object.fromEntries(inches) as Record<string, number>);
}

function pageSetup(layout: PageLayoutModel): string {
  const { fitToPagesWide, fitToPagesTall } = layout;
  const fits = fitToPagesWide !== undefined || fitToPagesTall !== undefined;
  const paperSize = Array.from(paperSizes).find(([, name]) => name === layout.paperSize)?.[0];
  return tag("pageSetup", {
    paperSize: paperSize ?? 9,
    scale: fits ? undefined : layout.scale,
    fitToWidth: fits ? (fitToPagesWide ?? 0) : undefined,
    fitToHeight: fits ? (fitToPagesTall ?? 0) : undefined,
    orientation: layout.orientation.toLowerCase(),
  });
}

function headerFooter(layout: PageLayoutModel): string {
  const joined = (left: string, center: string, right: string) =>
    (left === "" ? "" : `&L${left}`) +
    (center === "" ? "" : `&C${center}`) +
    (right === "" ? "" : `&R${right}`);
  const header = joined(layout.headerLeft, layout.headerCenter, layout.headerRight);
  const footer = joined(layout.footerLeft, layout.footerCenter, layout.footerRight);
  const content =
    (header === "" ? "" : textTag("oddHeader", header)) +
    (footer === "" ? "" : textTag("oddFooter", footer));
  return content === "" ? "" : tag("headerFooter", {}, content);
}
