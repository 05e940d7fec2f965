import type { Me } from "../../../shared/api/shapes.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { FlowDeps } from "../deps.ts";
import { type Book, bookFrom } from "../rows/book.ts";
import type { SheetSurvey } from "./columns-plan.ts";
import { type FormOffer, offersOf } from "./offers.ts";
import {
  changesOf,
  type ColumnGuess,
  isToDo,
  planUpdate,
  type TemplateChange,
} from "./plan-update.ts";

/** What "Cập nhật mẫu" would do to a sheet. */
export interface SheetCare {
  readonly sheet: string;
  readonly isOld: boolean;
  readonly changes: readonly TemplateChange[];
  readonly open: readonly ColumnGuess[];
}

/** What is to be said about the workbook itself when it is opened. */
export interface Care {
  /** Whose workbook it is, when it is not the signed-in person's unit's. */
  readonly foreign: string | null;
  /** Its sheets are ours, but it forgot whose they are: some programs drop that when they save. */
  readonly isLost: boolean;
  /** Name of the file it was copied or renamed from. */
  readonly copyOf: string | null;
  /** Sheets to bring up to date. */
  readonly sheets: readonly SheetCare[];
  /** Forms without a sheet whose season is open. */
  readonly offers: readonly FormOffer[];
}

/** Looks at the workbook as it is opened; writes nothing and needs no service. Nobody signed in: foreign workbooks pass. */
export async function takeCare(deps: FlowDeps, me?: Pick<Me, "unit" | "campaign">): Promise<Care> {
  const book = bookFrom(deps, await deps.workbook.readMemory());
  const surveys = await deps.workbook.surveySheets(book?.forms ?? forms);
  if (book === undefined) return { ...fine, isLost: surveys.length > 0 };
  const isForeign =
    me !== undefined && (me.unit !== book.unit.id || me.campaign !== book.campaign.id);
  if (isForeign) return { ...fine, foreign: book.unit.name };
  return {
    ...fine,
    copyOf: book.copyOf,
    sheets: sheetsOf(book, surveys),
    offers: openOffers(book, surveys, deps.language),
  };
}

const fine: Care = { foreign: null, isLost: false, copyOf: null, sheets: [], offers: [] };

function sheetsOf(book: Book, surveys: readonly SheetSurvey[]): readonly SheetCare[] {
  return planUpdate(book, surveys)
    .filter((work) => isToDo(work) || work.open.length > 0)
    .map((work) => ({
      sheet: work.survey.name,
      isOld: work.isOld,
      changes: changesOf(work, () => 0),
      open: work.open,
    }));
}

function openOffers(
  book: Book,
  surveys: readonly SheetSurvey[],
  language: FlowDeps["language"],
): readonly FormOffer[] {
  const present = new Set(surveys.map(({ form }) => form));
  return offersOf(book, present, language).filter(({ season }) => season !== null);
}
