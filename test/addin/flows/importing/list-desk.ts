import { sheetId } from "../../../../local/excel/model/new-workbook.ts";
import type { WorksheetModel } from "../../../../local/excel/model/types.ts";
import { type ForeignList, workbookOf } from "../../../corpora/foreign-lists/foreign-list.ts";
import type { Desk } from "../../desk/town.ts";

/** Puts the list on a sheet of its own into the workbook, as a person who moved it over from another file, and goes there. */
export function bringIn({ excel }: Desk, list: ForeignList): WorksheetModel {
  const [sheet] = workbookOf(list).worksheets;
  if (sheet === undefined) throw new Error("A workbook has a sheet");
  sheet.id = sheetId(90 + excel.model.worksheets.length);
  excel.model.worksheets.push(sheet);
  excel.person.activate(sheet.name);
  return sheet;
}
