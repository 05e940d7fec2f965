import { sheetId, newWorkbook } from "../model/new-workbook.ts";
import type { WorkbookModel, WorksheetModel } from "../model/types.ts";
import { readSharedStrings } from "./cells/read-shared-strings.ts";
import { readCustomXml } from "./book/custom-xml.ts";
import { readWebExtensionSettings, takeExtras } from "./book/extras.ts";
import { readNames } from "./book/names.ts";
import { readProperties } from "./book/properties.ts";
import { readPersons, type Person } from "./drawings/comments.ts";
import { openPackage, type OpenedPackage, type Relationship } from "./package/open-package.ts";
import { withoutPrefix } from "./package/without-prefix.ts";
import {
  attribute,
  child,
  descend,
  flagOf,
  listed,
  numberOf,
  parseElement,
  prefixedAttribute,
  type XmlElement,
} from "./package/xml-read.ts";
import { readPassword } from "./sheet/passwords.ts";
import { readSheet, type SheetContext } from "./sheet/read-sheet.ts";
import { createColorReader } from "./styles/colors.ts";
import { readStyles } from "./styles/read-styles.ts";
import { XlsxError } from "./xlsx-error.ts";

const visibilities = new Map([
  ["hidden", "Hidden"],
  ["veryHidden", "VeryHidden"],
] as const);
const calculationModes = new Map([
  ["manual", "Manual"],
  ["autoNoTable", "AutomaticExceptTables"],
] as const);

/**
 * The workbook in an .xlsx (or .xlsm) file; its name stays "Book1.xlsx", for the bytes do not know it. Rows typed directly below a
 * table belong to it. Pictures, shapes, pivot tables, macros and fonts within a cell's text are not kept.
 * @throws XlsxError when the bytes are no workbook that can be read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookModel> {
  const opened = await openPackage(bytes);
  try {
    return readWorkbook(opened);
  } catch (cause) {
    // Whatever a reader stumbles over, to a person it is a file that cannot be read.
    throw cause instanceof XlsxError ? cause : new XlsxError("damaged", "content", cause);
  }
}

function readWorkbook(opened: OpenedPackage): WorkbookModel {
  const path = workbookPath(opened);
  const xml = opened.text(path);
  if (xml === undefined) throw new XlsxError("damaged", path);
  const root = parseElement(xml, path);
  const relationships = opened.relationships(path);
  const book = newWorkbook();
  const entries = listed(root, "sheets", "sheet");
  const sheets = readSheets(entries, relationships, sheetContext(opened, relationships));
  book.worksheets = sheets.filter((sheet) => sheet !== undefined);
  const [first] = book.worksheets;
  if (first === undefined) throw new XlsxError("damaged", "no worksheet");
  const active = numberOf(descend(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  book.activeWorksheetId = (sheets[active] ?? first).id;
  readNames(root, book, sheets);
  readWorkbookSettings(root, book);
  book.properties = readProperties(opened);
  book.settings = readWebExtensionSettings(opened);
  book.customXmlParts = readCustomXml(opened, path);
  takeExtras(book);
  return book;
}

function workbookPath(opened: OpenedPackage): string {
  const target = opened.relationships("").find(({ kind }) => kind === "officeDocument")?.target;
  if (target?.endsWith(".bin") === true) throw new XlsxError("binary-excel", target);
  if (
    target !== undefined &&
    opened.text("[Content_Types].xml")?.includes("spreadsheetml") === true
  )
    return target;
  // A zip without them is something else: .docx, .ods, or just a zip.
  throw new XlsxError("not-a-workbook", "no workbook part");
}

function sheetContext(opened: OpenedPackage, relationships: readonly Relationship[]): SheetContext {
  const textOfKind = (kind: string) => {
    const part = relationships.find((relationship) => relationship.kind === kind);
    return part && opened.text(part.target);
  };
  const rootOfKind = (kind: string) => {
    const xml = textOfKind(kind);
    return xml === undefined ? undefined : parseElement(xml, kind);
  };
  const styles = rootOfKind("styles");
  const color = createColorReader(rootOfKind("theme"), styles);
  const strings = textOfKind("sharedStrings");
  const persons = rootOfKind("person");
  return {
    opened,
    color,
    ...readStyles(styles, color),
    sharedStrings: readSharedStrings(strings && withoutPrefix(strings)),
    persons: persons === undefined ? new Map<string, Person>() : readPersons(persons),
    tableId: freeNumbers(),
    nextRuleId: counter("4D41C003"),
    nextChartId: counter("4D41C004"),
  };
}

/** GUIDs that only count: the same file always gives the same ids. */
function counter(start: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `{${start}-0000-4000-8000-${count.toString(16).toUpperCase().padStart(12, "0")}}`;
  };
}

function freeNumbers(): (wanted: number) => number {
  const used = new Set<number>();
  return (wanted) => {
    let free = Math.max(1, wanted);
    while (used.has(free)) free += 1;
    used.add(free);
    return free;
  };
}

/** In the file's order; undefined for chart sheets and other kinds. */
function readSheets(
  entries: readonly XmlElement[],
  relationships: readonly Relationship[],
  context: SheetContext,
): (WorksheetModel | undefined)[] {
  const usedIds = new Set<string>();
  return entries.map((entry, index) => {
    const id = prefixedAttribute(entry, "id");
    const part = relationships.find((relationship) => relationship.id === id);
    if (part?.kind !== "worksheet") return undefined;
    const name = attribute(entry, "name") ?? `Sheet${index + 1}`;
    const idOf = (stored: string | undefined) => freeId(stored, index + 1, usedIds);
    const sheet = readSheet(part.target, { name, idOf }, context);
    const state = attribute(entry, "state");
    for (const [word, visibility] of visibilities)
      if (state === word) sheet.visibility = visibility;
    return sheet;
  });
}

/** The stored id, else that of the sheet's place; copies of a sheet may bring the same id twice. */
function freeId(stored: string | undefined, place: number, used: Set<string>): string {
  let id = stored ?? sheetId(place);
  for (let next = place; used.has(id); next += 1) id = sheetId(next);
  used.add(id);
  return id;
}

function readWorkbookSettings(root: XmlElement, book: WorkbookModel): void {
  const protection = child(root, "workbookProtection");
  const mode = attribute(child(root, "calcPr"), "calcMode");
  book.structureProtected = flagOf(protection, "lockStructure");
  const password = readPassword(protection, "workbookPassword", "workbook");
  if (book.structureProtected && password !== undefined) book.structurePassword = password;
  for (const [word, name] of calculationModes) if (mode === word) book.calculationMode = name;
  book.uses1904 = flagOf(child(root, "workbookPr"), "date1904");
}
