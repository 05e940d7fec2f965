import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { officeOf } from "../../addin/flows/reviewing/office-of.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import { scopeOf } from "../../shared/campaign/roles.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { inProcessApi } from "../cli/in-process-api.ts";
import { type Seat, takeSeat } from "../cli/seat.ts";
import { newWorkbook } from "../excel/model/new-workbook.ts";
import { writeXlsx } from "../excel/xlsx/write-xlsx.ts";
import type { LocalApp } from "../service.ts";
import { saveFile } from "../web/save-file.ts";
import { makeMistakes } from "./mistakes.ts";

/** Path of a person's workbook. */
export function workbookFile(folder: string, person: string): string {
  return join(folder, `${person}.xlsx`);
}

/**
 * Makes a person's workbook as they would have made it themselves, with the add-in's flows on the simulated Excel: a clerk's with the
 * sheets and rows of the unit and the typing of the last morning, a leader's with the summary tabs; an administrator's is empty.
 */
export async function makeWorkbook(
  local: LocalApp,
  person: Member,
  { folder, now }: { readonly folder: string; readonly now: () => Date },
): Promise<void> {
  const model = newWorkbook(`${unitName(person)}.xlsx`);
  const seat = await takeSeat({ model, now, language: "vi", api: inProcessApi(local, person.id) });
  await fill(seat, person);
  makeMistakes(seat.excel, person.unit);
  seat.close();
  mkdirSync(folder, { recursive: true });
  await saveFile(workbookFile(folder, person.id), await writeXlsx(model));
}

/** The workbench shows the workbook under this name. */
function unitName({ unit }: Member): string {
  return unitById(xnt2025, unit)?.name ?? unit;
}

async function fill({ flows }: Seat, person: Member): Promise<void> {
  const { roles } = person;
  if (!roles.includes("clerk")) {
    if (scopeOf(person) === "town") await flows.refresh();
    return;
  }
  await flows.setUp();
  await flows.synchronise();
  const isOffice = officeOf(person, xnt2025) !== undefined;
  if (roles.includes("reviewer") || isOffice) await flows.review();
}
