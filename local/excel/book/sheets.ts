/** Worksheets: adding, naming, moving, hiding, copying and deleting them. */
import { renameSheet as renameInFormula } from "../formulas/move-references.ts";
import { newWorksheet, sheetId } from "../model/new-workbook.ts";
import type { WorksheetModel } from "../model/types.ts";
import { rewriteFormulas } from "../grid/follow.ts";
import { activeSheet, findSheet, nextId, noteStructure, type Book } from "./book.ts";
import { ExcelError, invalidArgument } from "./errors.ts";
import { raiseActivated, raiseSheet, raiseSheetSetting } from "./events.ts";

/** Source: "Rename a worksheet": at most 31 characters, none of / \ ? * : [ ], no apostrophe at either end, not "History". */
function isValidSheetName(name: string): boolean {
  if (name.trim() === "" || name.length > 31 || /[/\\?*:[\]]/.test(name)) return false;
  return !name.startsWith("'") && !name.endsWith("'") && name.toLowerCase() !== "history";
}

/** @throws ExcelError "AccessDenied" when the workbook's structure is protected. */
function requireOpenStructure(book: Book): void {
  if (book.model.structureProtected) throw new ExcelError("AccessDenied");
}

function requireFreeName(book: Book, name: string, own?: WorksheetModel): void {
  if (!isValidSheetName(name)) throw invalidArgument();
  const other = book.model.worksheets.find(
    (sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (other !== undefined)
    throw new ExcelError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
    );
}

function freeName(book: Book): string {
  let number = book.model.worksheets.length;
  do number += 1;
  while (findSheet(book, `Sheet${number}`) !== undefined);
  return `Sheet${number}`;
}

function freeId(book: Book): string {
  const taken = new Set(book.model.worksheets.map((sheet) => sheet.id));
  let number = Math.max(book.model.worksheets.length, nextId(book));
  while (taken.has(sheetId(number))) number += 1;
  book.lastId = number;
  return sheetId(number);
}

/** At the end; the sheet in front stays there. */
export function addSheet(book: Book, name: string | undefined): WorksheetModel {
  requireOpenStructure(book);
  if (name !== undefined) requireFreeName(book, name);
  const sheet = newWorksheet(name ?? freeName(book), freeId(book));
  book.model.worksheets.push(sheet);
  noteStructure(book);
  raiseSheet(book, "sheetAdded", sheet.id);
  return sheet;
}

export function renameSheet(book: Book, sheet: WorksheetModel, name: string): void {
  requireOpenStructure(book);
  requireFreeName(book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  rewriteFormulas(book.model, (formula) => renameInFormula(formula, before, name));
  sheet.name = name;
  noteStructure(book);
  raiseSheetSetting(book, "nameChanged", { sheet, args: { nameBefore: before, nameAfter: name } });
}

export function moveSheet(book: Book, sheet: WorksheetModel, position: number): void {
  requireOpenStructure(book);
  const { worksheets } = book.model;
  if (!Number.isInteger(position) || position < 0 || position >= worksheets.length)
    throw invalidArgument();
  const before = worksheets.indexOf(sheet);
  worksheets.splice(before, 1);
  worksheets.splice(position, 0, sheet);
  if (before !== position)
    raiseSheetSetting(book, "moved", {
      sheet,
      args: { positionBefore: before, positionAfter: position },
    });
}

function visibleSheets(book: Book): WorksheetModel[] {
  return book.model.worksheets.filter((sheet) => sheet.visibility === "Visible");
}

/** The sheet to come to the front when `leaving` goes: the next visible one, else the one before. */
function bringForward(book: Book, leaving: WorksheetModel): void {
  if (activeSheet(book) !== leaving) return;
  const at = book.model.worksheets.indexOf(leaving);
  const others = visibleSheets(book).filter((sheet) => sheet !== leaving);
  const next = others.find((sheet) => book.model.worksheets.indexOf(sheet) > at) ?? others.at(-1);
  if (next === undefined) return;
  book.model.activeWorksheetId = next.id;
  raiseActivated(book, leaving.id, next.id);
}

/** @throws ExcelError "InvalidOperation" for the last visible sheet. */
export function setVisibility(
  book: Book,
  sheet: WorksheetModel,
  visibility: WorksheetModel["visibility"],
): void {
  requireOpenStructure(book);
  const before = sheet.visibility;
  if (before === visibility) return;
  if (before === "Visible" && visibleSheets(book).length === 1)
    throw new ExcelError("InvalidOperation");
  if (visibility !== "Visible") bringForward(book, sheet);
  sheet.visibility = visibility;
  raiseSheetSetting(book, "visibilityChanged", {
    sheet,
    args: { visibilityBefore: before, visibilityAfter: visibility },
  });
}

/** @throws ExcelError "InvalidOperation" for a very hidden sheet (documented) and for the last visible one. */
export function deleteSheet(book: Book, sheet: WorksheetModel): void {
  requireOpenStructure(book);
  if (sheet.visibility === "VeryHidden") throw new ExcelError("InvalidOperation");
  if (sheet.visibility === "Visible" && visibleSheets(book).length === 1)
    throw new ExcelError("InvalidOperation");
  bringForward(book, sheet);
  book.model.worksheets = book.model.worksheets.filter((each) => each !== sheet);
  rewriteFormulas(book.model, (formula) => renameInFormula(formula, sheet.name, undefined));
  noteStructure(book);
  raiseSheet(book, "sheetDeleted", sheet.id);
}

/** The sheet after or before this one in the order of tabs. */
export function neighbourSheet(
  book: Book,
  sheet: WorksheetModel,
  { step, visibleOnly }: { step: 1 | -1; visibleOnly: boolean },
): WorksheetModel | undefined {
  const { worksheets } = book.model;
  for (let at = worksheets.indexOf(sheet) + step; at >= 0 && at < worksheets.length; at += step) {
    const found = worksheets[at];
    if (found !== undefined && (!visibleOnly || found.visibility === "Visible")) return found;
  }
  return undefined;
}

export interface CopyPlace {
  position: "None" | "Before" | "After" | "Beginning" | "End";
  relativeTo: WorksheetModel | undefined;
}

/** "Name (2)"; tables get names of their own, as Excel gives them. */
export function copySheet(
  book: Book,
  sheet: WorksheetModel,
  { position, relativeTo }: CopyPlace,
): WorksheetModel {
  requireOpenStructure(book);
  const copy = structuredClone(sheet);
  copy.id = freeId(book);
  copy.name = copyName(book, sheet.name);
  for (const table of copy.tables) {
    table.id = nextId(book);
    table.name = tableCopyName(book, table.name);
  }
  const { worksheets } = book.model;
  worksheets.splice(placeOf(worksheets, { position, relativeTo }), 0, copy);
  noteStructure(book);
  raiseSheet(book, "sheetAdded", copy.id);
  return copy;
}

function placeOf(
  worksheets: readonly WorksheetModel[],
  { position, relativeTo }: CopyPlace,
): number {
  // Source: @types/office-js, Excel.Worksheet.copy: "None" inserts at the beginning.
  if (position === "Beginning" || position === "None") return 0;
  if (position === "Before" && relativeTo !== undefined) return worksheets.indexOf(relativeTo);
  if (position === "After" && relativeTo !== undefined) return worksheets.indexOf(relativeTo) + 1;
  return worksheets.length;
}

function copyName(book: Book, name: string): string {
  let number = 2;
  const made = () => `${name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (findSheet(book, made()) !== undefined) number += 1;
  return made();
}

function tableCopyName(book: Book, name: string): string {
  const taken = new Set(
    book.model.worksheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())),
  );
  let number = 1;
  while (taken.has(`${name}${number}`.toLowerCase())) number += 1;
  return `${name}${number}`;
}
