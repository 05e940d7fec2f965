import type { NoteModel, WorksheetModel } from "../../model/types.ts";
import { writeCells } from "../cells/write-cells.ts";
import type { StringCollector } from "../cells/write-shared-strings.ts";
import { standInNote, writeComments, type PersonCollector } from "../drawings/comments.ts";
import { writeDrawing } from "../drawings/drawing.ts";
import { writeNotes, writeNoteShapes } from "../drawings/write-notes.ts";
import { areaReference } from "../package/addresses.ts";
import type { PackageWriter } from "../package/save-package.ts";
import { listTag, tag, xmlDocument } from "../package/xml-write.ts";
import { writeAutoFilter } from "../rules/filters.ts";
import { writeConditionalFormats } from "../rules/write-conditional-formats.ts";
import { writeTable } from "../rules/write-tables.ts";
import { writeValidations } from "../rules/validations.ts";
import type { StyleCollector } from "../styles/write-styles.ts";
import { writeColumns } from "./columns.ts";
import { writeCustomProperties } from "./custom-properties.ts";
import { writeHyperlinks } from "./hyperlinks.ts";
import { writePageLayout } from "./page-layout.ts";
import { writeProtection } from "./protection.ts";
import { tableFinder } from "./read-sheet.ts";
import { writeSheetProperties, writeView } from "./view.ts";

const namespaces = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "mc:Ignorable": "xr",
  "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
};

/** What the sheets of a workbook share while it is written. */
export interface SheetWriting {
  writer: PackageWriter;
  styles: StyleCollector;
  strings: StringCollector;
  persons: PersonCollector;
  /** Parts numbered through the workbook: charts so far, custom property parts so far. */
  counts: { charts: number; properties: number };
}

/** Adds a worksheet with its parts; `number` counts sheets from 1. Answers the part's path. */
export function writeSheet(
  sheet: WorksheetModel,
  place: { number: number; isActive: boolean },
  writing: SheetWriting,
): string {
  const path = `xl/worksheets/sheet${place.number}.xml`;
  // The order of these pieces is fixed by the format (ECMA-376 part 1, 18.3.1.99).
  const pieces = [
    writeSheetProperties(sheet, isFiltered(sheet)),
    writeView(sheet, place.isActive),
    writeColumns(sheet, writing.styles),
    writeCells(sheet, { ...writing, tableAt: tableFinder(sheet.tables) }),
    writeProtection(sheet.protection),
    autoFilterTag(sheet, writing.styles),
    listTag(
      "mergeCells",
      sheet.merges.map((area) => tag("mergeCell", { ref: areaReference(area) })),
    ),
    writeConditionalFormats(sheet.conditionalFormats, writing.styles),
    writeValidations(sheet.validations),
    writeHyperlinks(sheet.hyperlinks, (address) =>
      writing.writer.relate(path, "hyperlink", { address }),
    ),
    writePageLayout(sheet.pageLayout),
    writeSheetTexts(sheet, path, writing),
    addDrawing(sheet, path, { number: place.number, writing }),
    addNotes(sheet, path, { number: place.number, writing }),
    addTables(sheet, path, writing),
  ];
  const root = tag("worksheet", { ...namespaces, "xr:uid": sheet.id }, pieces.join(""));
  writing.writer.add(path, ".spreadsheetml.worksheet+xml", xmlDocument(root));
  return path;
}

function isFiltered(sheet: WorksheetModel): boolean {
  return sheet.autoFilter !== undefined && sheet.autoFilter.criteria.size > 0;
}

function autoFilterTag({ autoFilter }: WorksheetModel, styles: StyleCollector): string {
  if (autoFilter === undefined) return "";
  return writeAutoFilter(areaReference(autoFilter.area), autoFilter.criteria, styles);
}

function writeSheetTexts(sheet: WorksheetModel, path: string, writing: SheetWriting): string {
  return writeCustomProperties(sheet.customProperties, (content) => {
    writing.counts.properties += 1;
    const part = `xl/customProperty${writing.counts.properties}.bin`;
    writing.writer.add(part, ".spreadsheetml.customProperty", content);
    return writing.writer.relate(path, "customProperty", { path: part });
  });
}

interface Attaching {
  number: number;
  writing: SheetWriting;
}

function addDrawing(sheet: WorksheetModel, path: string, { number, writing }: Attaching): string {
  if (sheet.charts.length === 0) return "";
  const firstChart = writing.counts.charts + 1;
  writing.counts.charts += sheet.charts.length;
  const part = writeDrawing(sheet, writing.writer, { drawing: number, firstChart });
  return tag("drawing", { "r:id": writing.writer.relate(path, "drawing", { path: part }) });
}

function addNotes(sheet: WorksheetModel, path: string, { number, writing }: Attaching): string {
  const notes = [...sheet.notes, ...sheet.comments.map(standInNote)].sort(readingOrder);
  if (notes.length === 0) return "";
  const { writer } = writing;
  const attach = (kind: string, part: { path: string; type: string; xml: string }) => {
    writer.add(part.path, part.type, part.xml);
    return writer.relate(path, kind, { path: part.path });
  };
  const shapes = attach("vmlDrawing", {
    path: `xl/drawings/vmlDrawing${number}.vml`,
    type: ".vmlDrawing",
    xml: writeNoteShapes(notes, sheet, number),
  });
  attach("comments", {
    path: `xl/comments${number}.xml`,
    type: ".spreadsheetml.comments+xml",
    xml: writeNotes(notes),
  });
  if (sheet.comments.length > 0)
    attach("threadedComment", {
      path: `xl/threadedComments/threadedComment${number}.xml`,
      type: "application/vnd.ms-excel.threadedcomments+xml",
      xml: writeComments(sheet.comments, writing.persons),
    });
  return tag("legacyDrawing", { "r:id": shapes });
}

function readingOrder(a: NoteModel, b: NoteModel): number {
  return a.row - b.row || a.column - b.column;
}

function addTables(sheet: WorksheetModel, path: string, { writer, styles }: SheetWriting): string {
  const parts = sheet.tables.map((table) => {
    const part = `xl/tables/table${table.id}.xml`;
    writer.add(part, ".spreadsheetml.table+xml", writeTable(table, styles));
    return tag("tablePart", { "r:id": writer.relate(path, "table", { path: part }) });
  });
  return listTag("tableParts", parts);
}
