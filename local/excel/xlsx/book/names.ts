import {
  formatAbsoluteArea,
  parseArea,
  quoteSheetName,
  splitSheetName,
} from "../../model/address.ts";
import { isEntireColumn, isEntireRow } from "../../model/area.ts";
import type {
  Area,
  NameModel,
  PageLayoutModel,
  WorkbookModel,
  WorksheetModel,
} from "../../model/types.ts";
import { formulaFromFile, formulaToFile } from "../cells/formula-text.ts";
import {
  attribute,
  flagOf,
  listed,
  numberOf,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { tag, textTag } from "../package/xml-write.ts";

const printArea = "_xlnm.Print_Area";
const printTitles = "_xlnm.Print_Titles";
const filterArea = "_xlnm._FilterDatabase";

/**
 * Puts the `<definedNames>` where they belong: the workbook, a sheet, or a sheet's page layout. `sheets`: in the file's order, with
 * undefined for sheets that are no worksheets.
 */
export function readNames(
  root: XmlElement,
  book: WorkbookModel,
  sheets: readonly (WorksheetModel | undefined)[],
): void {
  for (const element of listed(root, "definedNames", "definedName")) {
    const name = attribute(element, "name") ?? "";
    const index = numberOf(element, "localSheetId");
    const sheet = index === undefined ? undefined : sheets[index];
    const text = textOf(element);
    // The file repeats a filter's area as a hidden name; the filter itself says it better.
    if (name === filterArea) continue;
    if (sheet !== undefined && (name === printArea || name === printTitles)) {
      Object.assign(sheet.pageLayout, readPrintName(name, text));
      continue;
    }
    const model: NameModel = {
      name,
      formula: formulaFromFile(text),
      visible: !flagOf(element, "hidden"),
      comment: attribute(element, "comment") ?? "",
    };
    (sheet ?? book).names.push(model);
  }
}

function readPrintName(name: string, text: string): Partial<PageLayoutModel> {
  const areas = splitAreas(text);
  if (name === printArea) return areas.length === 0 ? {} : { printArea: areas };
  const rows = areas.find(isEntireRow);
  const columns = areas.find(isEntireColumn);
  return {
    ...(rows && { printTitleRows: { first: rows.top, last: rows.bottom } }),
    ...(columns && { printTitleColumns: { first: columns.left, last: columns.right } }),
  };
}

/** Areas of "'My sheet'!$A$1:$B$2,'My sheet'!$D:$D". */
function splitAreas(text: string): Area[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [])
    .map((part) => parseArea(splitSheetName(part)?.rest ?? ""))
    .filter((area) => area !== undefined);
}

interface WrittenName {
  name: string;
  text: string;
  localSheetId?: number;
  hidden?: boolean;
  comment?: string;
}

/** `<definedNames>`, in the order Excel demands: by name. */
export function writeNames(book: WorkbookModel): string {
  const own = book.names.map((name) => writtenName(name));
  const ofSheets = book.worksheets.flatMap((sheet, index) => [
    ...sheet.names.map((name) => ({ ...writtenName(name), localSheetId: index })),
    ...layoutNames(sheet).map((name) => ({ ...name, localSheetId: index })),
  ]);
  const all: WrittenName[] = [...own, ...ofSheets];
  const sorted = all.toSorted(
    (a, b) =>
      compare(a.name.toLowerCase(), b.name.toLowerCase()) ||
      (a.localSheetId ?? -1) - (b.localSheetId ?? -1),
  );
  const tags = sorted.map(({ text, ...attributes }) => textTag("definedName", text, attributes));
  return tags.length === 0 ? "" : tag("definedNames", {}, tags.join(""));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function writtenName({ name, formula, visible, comment }: NameModel): WrittenName {
  return {
    name,
    text: formulaToFile(formula),
    ...(comment !== "" && { comment }),
    ...(!visible && { hidden: true }),
  };
}

function layoutNames(sheet: WorksheetModel): WrittenName[] {
  const { printArea: areas, printTitleRows, printTitleColumns } = sheet.pageLayout;
  const on = (address: string) => `${quoteSheetName(sheet.name)}!${address}`;
  const absolute = (area: Area) => on(formatAbsoluteArea(area));
  const titles = [
    printTitleColumns && on(formatAbsoluteArea(wholeColumns(printTitleColumns))),
    printTitleRows && on(`$${printTitleRows.first + 1}:$${printTitleRows.last + 1}`),
  ].filter((text) => text !== undefined);
  const names: WrittenName[] = [];
  if (sheet.autoFilter !== undefined)
    names.push({ name: filterArea, text: absolute(sheet.autoFilter.area), hidden: true });
  if (areas !== undefined && areas.length > 0)
    names.push({ name: printArea, text: areas.map(absolute).join(",") });
  if (titles.length > 0) names.push({ name: printTitles, text: titles.join(",") });
  return names;
}

function wholeColumns({ first, last }: { first: number; last: number }): Area {
  return { top: 0, bottom: 1_048_575, left: first, right: last };
}
