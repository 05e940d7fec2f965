import type { ChartModel } from "../../model/chart.ts";
import type { WorksheetModel } from "../../model/types.ts";
import type { OpenedPackage } from "../package/open-package.ts";
import type { PackageWriter } from "../package/save-package.ts";
import {
  attribute,
  child,
  descend,
  elements,
  numberOf,
  parseElement,
  prefixedAttribute,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag, textTag, xmlDocument } from "../package/xml-write.ts";
import { anchorOf, pointOf, type AnchorPoint } from "./geometry.ts";
import { readChart } from "./read-chart.ts";
import { writeChart } from "./write-chart.ts";

/** English Metric Units, in which drawings count. */
const emuPerPoint = 12_700;
const sheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const creationNamespace = "http://schemas.microsoft.com/office/drawing/2014/main";

/** The charts of a drawing part. `nextId` gives ids to those whose file has none. */
export function readDrawing(
  opened: OpenedPackage,
  path: string,
  at: { sheet: WorksheetModel; nextId: () => string },
): ChartModel[] {
  const xml = opened.text(path);
  if (xml === undefined) return [];
  const relationships = opened.relationships(path);
  return elements(parseElement(xml, path)).flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const reference = descend(frame, "graphic", "graphicData", "chart");
    if (frame === undefined || reference === undefined) return [];
    const id = prefixedAttribute(reference, "id");
    const part = relationships.find((relationship) => relationship.id === id)?.target ?? "";
    const chartXml = opened.text(part);
    const content = chartXml === undefined ? undefined : readChart(parseElement(chartXml, part));
    if (content === undefined) return [];
    return [{ ...identity(frame, at.nextId), ...readPlace(anchor, at.sheet), ...content }];
  });
}

function identity(frame: XmlElement, nextId: () => string): { id: string; name: string } {
  const properties = descend(frame, "nvGraphicFramePr", "cNvPr");
  const creation = descend(properties, "extLst", "ext", "creationId");
  return {
    id: attribute(creation, "id") ?? nextId(),
    name: attribute(properties, "name") ?? "",
  };
}

function readPlace(
  anchor: XmlElement,
  sheet: WorksheetModel,
): Pick<ChartModel, "left" | "top" | "width" | "height"> {
  const extent = child(anchor, "ext");
  const position = child(anchor, "pos");
  const points = (element: XmlElement | undefined, name: string) =>
    (numberOf(element, name) ?? 0) / emuPerPoint;
  const start =
    position === undefined
      ? pointOf(sheet, readCorner(child(anchor, "from")))
      : { left: points(position, "x"), top: points(position, "y") };
  const to = child(anchor, "to");
  const end =
    to === undefined
      ? { left: start.left + points(extent, "cx"), top: start.top + points(extent, "cy") }
      : pointOf(sheet, readCorner(to));
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

function readCorner(corner: XmlElement | undefined): AnchorPoint {
  const number = (name: string) => Number(textOf(child(corner, name)));
  return {
    column: number("col"),
    columnOffset: number("colOff") / emuPerPoint,
    row: number("row"),
    rowOffset: number("rowOff") / emuPerPoint,
  };
}

/** Adds the drawing part with its charts; `firstChart` numbers their parts through the workbook. */
export function writeDrawing(
  sheet: WorksheetModel,
  writer: PackageWriter,
  numbers: { drawing: number; firstChart: number },
): string {
  const path = `xl/drawings/drawing${numbers.drawing}.xml`;
  const anchors = sheet.charts.map((chart, index) => {
    const chartPath = `xl/charts/chart${numbers.firstChart + index}.xml`;
    writer.add(chartPath, ".drawingml.chart+xml", writeChart(chart));
    const relation = writer.relate(path, "chart", { path: chartPath });
    return anchorTag(sheet, chart, frameTag(chart, index + 2, relation));
  });
  const root = tag(
    "xdr:wsDr",
    { "xmlns:xdr": sheetDrawing, "xmlns:a": drawingMain },
    anchors.join(""),
  );
  writer.add(path, ".drawing+xml", xmlDocument(root));
  return path;
}

function anchorTag(sheet: WorksheetModel, chart: ChartModel, frame: string): string {
  const { left, top, width, height } = chart;
  const from = cornerTag("xdr:from", anchorOf(sheet, { left, top }));
  const to = cornerTag("xdr:to", anchorOf(sheet, { left: left + width, top: top + height }));
  return tag("xdr:twoCellAnchor", {}, from + to + frame + tag("xdr:clientData"));
}

function cornerTag(name: string, anchor: AnchorPoint): string {
  const number = (child: string, value: number) => textTag(child, String(Math.round(value)));
  return tag(
    name,
    {},
    number("xdr:col", anchor.column) +
      number("xdr:colOff", anchor.columnOffset * emuPerPoint) +
      number("xdr:row", anchor.row) +
      number("xdr:rowOff", anchor.rowOffset * emuPerPoint),
  );
}

function frameTag(chart: ChartModel, shapeId: number, relation: string): string {
  const isGuid = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(chart.id);
  const creation = tag("a16:creationId", { "xmlns:a16": creationNamespace, id: chart.id });
  const uri = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}";
  const extension = isGuid ? tag("a:extLst", {}, tag("a:ext", { uri }, creation)) : "";
  const names = tag("xdr:cNvPr", { id: shapeId, name: chart.name }, extension);
  const reference = tag("c:chart", {
    "xmlns:c": chartNamespace,
    "xmlns:r": relationNamespace,
    "r:id": relation,
  });
  return tag(
    "xdr:graphicFrame",
    { macro: "" },
    tag("xdr:nvGraphicFramePr", {}, names + tag("xdr:cNvGraphicFramePr")) +
      tag("xdr:xfrm", {}, tag("a:off", { x: 0, y: 0 }) + tag("a:ext", { cx: 0, cy: 0 })) +
      tag("a:graphic", {}, tag("a:graphicData", { uri: chartNamespace }, reference)),
  );
}
