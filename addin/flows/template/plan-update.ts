import type { FormId } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import type { Book } from "../rows/book.ts";
import type { SheetMend, SheetSurvey } from "./columns-plan.ts";

/** One thing that was done to a sheet, or was left as it is. */
export interface TemplateChange {
  readonly is: "renamed" | "added" | "moved" | "own";
  readonly sheet: string;
  /** The heading as it was; null for a column that is new. */
  readonly from: string | null;
  /** The heading as it is now. */
  readonly to: string;
  /** Cells of an added column that came back from the service. */
  readonly restored: number;
}

/** A column that may be one of the form's: its place says so, its heading does not. */
export interface ColumnGuess {
  readonly form: FormId;
  readonly sheet: string;
  readonly heading: string;
  readonly label: string;
}

/** Which guesses are right; undefined leaves them all open. */
export type GuessAnswer = (guess: ColumnGuess) => boolean;

/** What is to be done to one sheet. */
export interface Work {
  readonly form: Form;
  readonly survey: SheetSurvey;
  readonly renames: SheetMend["renames"];
  readonly add: readonly string[];
  readonly open: readonly ColumnGuess[];
  /** Laid out with an earlier version of the form. */
  readonly isOld: boolean;
}

/** What each sheet needs, sheets that need nothing among them. */
export function planUpdate(
  book: Pick<Book, "forms" | "readOnly" | "passport">,
  surveys: readonly SheetSurvey[],
  isRight?: GuessAnswer,
): readonly Work[] {
  return [...book.forms, ...book.readOnly].flatMap((form) => {
    const survey = surveys.find((one) => one.form === form.id);
    if (survey === undefined) return [];
    const isOld = (book.passport.forms[form.id] ?? form.version) < form.version;
    return [{ form, survey, isOld, ...columnsOf(survey, isRight) }];
  });
}

function columnsOf(
  { form, name: sheet, renames, missing }: SheetSurvey,
  isRight: GuessAnswer | undefined,
): Pick<Work, "renames" | "add" | "open"> {
  const certain = renames.filter(({ isCertain }) => isCertain);
  const guesses = renames
    .filter(({ isCertain }) => !isCertain)
    .map(({ heading, label }): ColumnGuess => ({ form, sheet, heading, label }));
  if (isRight === undefined) return { renames: certain, add: missing, open: guesses };
  const right = guesses.filter(isRight);
  const wrong = guesses.filter((guess) => !right.includes(guess));
  return {
    renames: [...certain, ...right],
    add: [...missing, ...wrong.map(({ label }) => label)],
    open: [],
  };
}

/** False for a sheet that is as it should be, but for what a person has yet to decide. */
export function isToDo({ renames, add, isOld }: Work): boolean {
  return renames.length + add.length > 0 || isOld;
}

/** The list a person reads: what is done to the sheet and what is left as it is. `restored` counts cells by heading. */
export function changesOf(
  { survey: { name: sheet, moved, own }, renames, add, open }: Work,
  restored: (label: string) => number,
): readonly TemplateChange[] {
  const undecided = new Set(open.map(({ heading }) => heading));
  const theirs = own.filter((heading) => !undecided.has(heading));
  return [
    ...renames.map(({ heading, label }) => change("renamed", { sheet, from: heading, to: label })),
    ...add.map((label) => ({
      ...change("added", { sheet, from: null, to: label }),
      restored: restored(label),
    })),
    ...moved.map((label) => change("moved", { sheet, from: label, to: label })),
    ...theirs.map((heading) => change("own", { sheet, from: heading, to: heading })),
  ];
}

function change(
  is: TemplateChange["is"],
  at: Pick<TemplateChange, "sheet" | "from" | "to">,
): TemplateChange {
  return { is, ...at, restored: 0 };
}
