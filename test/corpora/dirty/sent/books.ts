import type { WorkbookModel } from "../../../../local/excel/model/types.ts";
import { Town } from "../../../addin/desk/town.ts";
import { townWithPeriods } from "../../../fakes/locked-town.ts";
import { deskOf } from "../in-town.ts";
import type { TownFact } from "../rows/town-fact.ts";
import { townFacts } from "../rows/towns.ts";

/** A workbook somebody saves with LibreOffice before they send it: what is wrong with it only the town knows. */
export interface SentBook {
  /** Of its fixture. */
  readonly name: string;
  readonly fact: TownFact;
  /** What sending the saved file says. */
  readonly expected: string;
}

/** Makes the ids of rows the same in every town, so that those in the files are known. */
const secret = "the secret of the files that LibreOffice saved, long enough";

function bookOf(name: string, why: string): SentBook {
  const fact = townFacts.find((each) => each.why === why);
  if (fact === undefined) throw new Error(`No fact "${why}"`);
  return { name, fact, expected: fact.inAddin ?? fact.expected };
}

export const sentBooks: readonly SentBook[] = [
  bookOf("sent-e25", "E25: another ward has the person"),
  bookOf("sent-e34", "E34: both"),
  bookOf("sent-e51", "E51: poor, not on the list"),
  bookOf("sent-e59", "E59: a colleague counted other people"),
  bookOf("sent-e65", "E65: another sum for a gift of October"),
  bookOf("sent-e66", "E66: the Front wrote the gift down, too"),
  bookOf("sent-e58", "E68: an accepted household becomes another"),
  bookOf("sent-e71", "E71: rights for oneself"),
  bookOf("sent-e74", "E74: a ward confirms the category"),
];

/** A town for such a file. */
export function townOfFiles(): Promise<Town> {
  return Town.start(townWithPeriods, secret);
}

/** The workbook to save with LibreOffice. */
export async function sentBook({ fact }: Pick<SentBook, "fact">): Promise<WorkbookModel> {
  const town = await townOfFiles();
  const { desk } = await deskOf(fact, town);
  await town.close();
  return desk.excel.model;
}
