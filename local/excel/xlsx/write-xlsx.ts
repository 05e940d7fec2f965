import type { WorkbookModel } from "../model/types.ts";
import { createStringCollector } from "./cells/write-shared-strings.ts";
import { writeCustomXml } from "./book/custom-xml.ts";
import { extrasPart } from "./book/extras.ts";
import { writeNames } from "./book/names.ts";
import { writeProperties } from "./book/properties.ts";
import { createPersonCollector } from "./drawings/comments.ts";
import { createPackage, type PackageWriter } from "./package/save-package.ts";
import { tag, xmlDocument } from "./package/xml-write.ts";
import { passwordAttributes } from "./sheet/passwords.ts";
import { writeSheet, type SheetWriting } from "./sheet/write-sheet.ts";
import { createStyleCollector } from "./styles/write-styles.ts";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const workbookPath = "xl/workbook.xml";

const sheetStates = new Map([
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
]);
const calculationWords = new Map([
  ["Manual", "manual"],
  ["AutomaticExceptTables", "autoNoTable"],
]);

/** The .xlsx file of a workbook. The same model always gives the same bytes; the time of saving is not in them. */
export async function writeXlsx(book: WorkbookModel): Promise<Uint8Array> {
  const writer = createPackage();
  const writing: SheetWriting = {
    writer,
    styles: createStyleCollector(),
    strings: createStringCollector(),
    persons: createPersonCollector(),
    counts: { charts: 0, properties: 0 },
  };
  // Excel takes the main part to be the first one related to the package.
  writer.relate("", "officeDocument", { path: workbookPath });
  const activeIndex = activeSheetIndex(book);
  const sheetTags = book.worksheets.map((sheet, index) => {
    const place = { number: index + 1, isActive: index === activeIndex };
    const path = writeSheet(sheet, place, writing);
    return tag("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state: sheetStates.get(sheet.visibility),
      "r:id": writer.relate(workbookPath, "worksheet", { path }),
    });
  });
  writer.add(
    workbookPath,
    ".spreadsheetml.sheet.main+xml",
    workbookXml(book, sheetTags, activeIndex),
  );
  addSharedParts(writing);
  const extras = extrasPart(book);
  const customParts = extras === undefined ? book.customXmlParts : [...book.customXmlParts, extras];
  writeCustomXml(customParts, writer, workbookPath);
  writeProperties(book.properties, writer);
  return writer.toBytes();
}

/** A hidden sheet cannot be in front. */
function activeSheetIndex(book: WorkbookModel): number {
  const active = book.worksheets.findIndex(
    ({ id, visibility }) => id === book.activeWorksheetId && visibility === "Visible",
  );
  const visible = book.worksheets.findIndex(({ visibility }) => visibility === "Visible");
  return Math.max(0, active === -1 ? visible : active);
}

function workbookXml(book: WorkbookModel, sheetTags: string[], activeIndex: number): string {
  const protection = book.structureProtected
    ? tag("workbookProtection", {
        ...passwordAttributes(book.structurePassword, "workbookPassword", "workbook"),
        lockStructure: true,
      })
    : "";
  const activeTab = activeIndex === 0 ? undefined : activeIndex;
  return xmlDocument(
    tag(
      "workbook",
      { xmlns: mainNamespace, "xmlns:r": relationNamespace },
      tag("workbookPr", { date1904: book.uses1904 || undefined }) +
        protection +
        tag("bookViews", {}, tag("workbookView", { activeTab })) +
        tag("sheets", {}, sheetTags.join("")) +
        writeNames(book) +
        // Results come from another calculator: Excel is to work them out itself.
        tag("calcPr", {
          calcId: 191029,
          calcMode: calculationWords.get(book.calculationMode),
          fullCalcOnLoad: hasFormula(book) || undefined,
        }),
    ),
  );
}

function hasFormula(book: WorkbookModel): boolean {
  return book.worksheets.some((sheet) =>
    sheet.rows.some((row) => row?.some((cell) => cell?.formula !== undefined)),
  );
}

/** Parts that are complete only after the last sheet. */
function addSharedParts({ writer, styles, strings, persons }: SheetWriting): void {
  addRelated(
    writer,
    { path: "xl/styles.xml", kind: "styles", type: ".spreadsheetml.styles+xml" },
    styles.toXml(),
  );
  addRelated(
    writer,
    {
      path: "xl/sharedStrings.xml",
      kind: "sharedStrings",
      type: ".spreadsheetml.sharedStrings+xml",
    },
    strings.toXml(),
  );
  addRelated(
    writer,
    { path: "xl/persons/person.xml", kind: "person", type: "application/vnd.ms-excel.person+xml" },
    persons.toXml(),
  );
}

function addRelated(
  writer: PackageWriter,
  part: { path: string; kind: string; type: string },
  xml: string | undefined,
): void {
  if (xml === undefined) return;
  writer.add(part.path, part.type, xml);
  writer.relate(workbookPath, part.kind, { path: part.path });
}
