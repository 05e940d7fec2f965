import { contains } from "../../model/area.ts";
import { newWorksheet } from "../../model/new-workbook.ts";
import type { CellFormat } from "../../model/format.ts";
import type { ConditionalLook } from "../../model/rules.ts";
import type { TableModel, WorksheetModel } from "../../model/types.ts";
import { parseArea } from "../../model/address.ts";
import { readCells } from "../cells/read-cells.ts";
import { withoutStandIns, readComments, type Person } from "../drawings/comments.ts";
import { readDrawing } from "../drawings/drawing.ts";
import { readNotes } from "../drawings/read-notes.ts";
import type { OpenedPackage, Relationship } from "../package/open-package.ts";
import {
  attribute,
  child,
  listed,
  parseElement,
  prefixedAttribute,
  type XmlElement,
} from "../package/xml-read.ts";
import { withoutPrefix } from "../package/without-prefix.ts";
import { readFilters } from "../rules/filters.ts";
import { growTables } from "../rules/grow-tables.ts";
import { readConditionalFormats } from "../rules/read-conditional-formats.ts";
import { readTable } from "../rules/read-tables.ts";
import { readValidations } from "../rules/validations.ts";
import type { ColorReader } from "../styles/colors.ts";
import { readColumns, readStandardHeight } from "./columns.ts";
import { readCustomProperties } from "./custom-properties.ts";
import { readHyperlinks } from "./hyperlinks.ts";
import { readPageLayout } from "./page-layout.ts";
import { readProtection } from "./protection.ts";
import { readView } from "./view.ts";

/** What the sheets of a workbook share. */
export interface SheetContext {
  opened: OpenedPackage;
  sharedStrings: readonly string[];
  formats: readonly CellFormat[];
  looks: readonly ConditionalLook[];
  color: ColorReader;
  persons: ReadonlyMap<string, Person>;
  /** The stored id of a table, or another when a table before it has that one already. */
  tableId: (stored: number) => number;
  /** Ids unique in the workbook. */
  nextRuleId: () => string;
  nextChartId: () => string;
}

/** One worksheet part. `names`: what the workbook calls it, and the id to use when the part brings none. */
export function readSheet(
  path: string,
  names: { name: string; idOf: (stored: string | undefined) => string },
  context: SheetContext,
): WorksheetModel {
  const { root, cells } = splitSheet(context.opened.text(path) ?? "<worksheet/>", path);
  const relationships = context.opened.relationships(path);
  const protection = readProtection(root);
  const standardHeight = readStandardHeight(root);
  const tables = readTables(relationships, context);
  const lines = readColumns(root, context.formats);
  const sheet: WorksheetModel = {
    ...newWorksheet(names.name, names.idOf(prefixedAttribute(root, "uid"))),
    ...lines,
    ...(standardHeight !== undefined && { standardHeight }),
    ...readView(root, context.color),
    ...readCells(cells, {
      ...context,
      columnLines: lines.columnLines,
      tableAt: tableFinder(tables),
    }),
    merges: listed(root, "mergeCells", "mergeCell")
      .map((element) => parseArea(attribute(element, "ref") ?? ""))
      .filter((area) => area !== undefined),
    tables,
    validations: readValidations(root),
    conditionalFormats: readConditionalFormats(root, { ...context, nextId: context.nextRuleId }),
    hyperlinks: readHyperlinks(root, relationships),
    customProperties: readCustomProperties(root, context.opened, relationships),
    pageLayout: readPageLayout(root),
    ...(protection && { protection }),
  };
  readAutoFilter(root, sheet, context.looks);
  readAttached(sheet, relationships, context);
  growTables(sheet);
  markFilteredRows(sheet);
  return sheet;
}

/** The cells are by far the most of a sheet and are read on their own; the tree holds the rest. */
function splitSheet(text: string, path: string): { root: XmlElement; cells: string } {
  const xml = withoutPrefix(text);
  const start = xml.indexOf("<sheetData>");
  const end = xml.lastIndexOf("</sheetData>");
  if (start === -1 || end === -1) return { root: parseElement(xml, path), cells: "" };
  const from = start + "<sheetData>".length;
  return {
    root: parseElement(xml.slice(0, from) + xml.slice(end), path),
    cells: xml.slice(from, end),
  };
}

function readTables(relationships: readonly Relationship[], context: SheetContext): TableModel[] {
  return relationships
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => {
      const xml = context.opened.text(target);
      const table =
        xml === undefined ? undefined : readTable(parseElement(xml, target), context.looks);
      return table === undefined ? [] : [{ ...table, id: context.tableId(table.id) }];
    });
}

/** Answers the name of the table a cell lies in. */
export function tableFinder(tables: readonly TableModel[]) {
  return (row: number, column: number): string | undefined =>
    tables.find(({ area }) => contains(area, row, column))?.name;
}

function readAutoFilter(
  root: XmlElement,
  sheet: WorksheetModel,
  looks: readonly ConditionalLook[],
): void {
  const element = child(root, "autoFilter");
  const area = parseArea(attribute(element, "ref") ?? "");
  if (area !== undefined) sheet.autoFilter = { area, criteria: readFilters(element, looks) };
}

/** Notes, comments and charts: parts of their own. */
function readAttached(
  sheet: WorksheetModel,
  relationships: readonly Relationship[],
  context: SheetContext,
): void {
  const { opened } = context;
  const partsOf = (kind: string) =>
    relationships.flatMap((relationship) => {
      const xml = relationship.kind === kind ? opened.text(relationship.target) : undefined;
      return xml === undefined ? [] : [{ xml, path: relationship.target }];
    });
  const vml = partsOf("vmlDrawing")[0]?.xml;
  for (const { xml, path } of partsOf("comments"))
    sheet.notes = withoutStandIns(readNotes(parseElement(xml, path), vml));
  for (const { xml, path } of partsOf("threadedComment"))
    sheet.comments = readComments(parseElement(xml, path), context.persons);
  for (const { path } of partsOf("drawing"))
    sheet.charts.push(...readDrawing(opened, path, { sheet, nextId: context.nextChartId }));
}

/** A file only says that rows are hidden; inside an active filter that is the filter's doing. */
function markFilteredRows(sheet: WorksheetModel): void {
  const areas = sheet.tables
    .filter(({ columns }) => columns.some(({ filter }) => filter !== undefined))
    .map(({ area }) => area);
  if (sheet.autoFilter !== undefined && sheet.autoFilter.criteria.size > 0)
    areas.push(sheet.autoFilter.area);
  for (const area of areas)
    for (let row = area.top + 1; row <= area.bottom; row += 1) {
      const line = sheet.rowLines[row];
      if (line?.hidden !== true) continue;
      delete line.hidden;
      line.filtered = true;
    }
}
