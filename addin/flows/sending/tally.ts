import type { Book } from "../rows/book.ts";
import { asConflict, type Clash } from "./conflicts.ts";
import { conflictIssue } from "./conflict-issue.ts";
import type { FlowDeps } from "../deps.ts";
import { type Inspection, type InspectedSheet, nameOf } from "../rows/inspect.ts";
import { submitLine } from "../lines.ts";
import { groupIssues, locateIssue, locateIssues, otherPlaces } from "../rows/locate.ts";
import type { GoneRow, LocatedIssue, SubmitOutcome } from "../outcomes.ts";
import { makeReceipt } from "./receipt.ts";
import type { Answered } from "./send.ts";

/** What a submission has come to so far. */
export interface Tally {
  readonly answered: readonly Answered[];
  readonly accepted: number;
  readonly withdrawn: number;
  readonly duplicates: number;
  /** Excel rows held by the service, by form and row, so that none counts twice. */
  readonly heldByService: ReadonlySet<string>;
  readonly serviceIssues: readonly LocatedIssue[];
  readonly openClashes: readonly Clash[];
  readonly openGone: readonly GoneRow[];
  /** True when the network ended it: the outbox stays. */
  readonly isOpen: boolean;
}

export const noTally: Tally = {
  answered: [],
  accepted: 0,
  withdrawn: 0,
  duplicates: 0,
  heldByService: new Set(),
  serviceIssues: [],
  openClashes: [],
  openGone: [],
  isOpen: false,
};

/** Adds the answers of one delivery; `rowOf` gives the Excel row behind an answer, 0 when it is not known. */
export function count(
  tally: Tally,
  answered: readonly Answered[],
  { isOpen, issues }: { isOpen: boolean; issues: readonly LocatedIssue[] },
): Tally {
  const ended = (outcome: string) => answered.filter(({ result }) => result.outcome === outcome);
  const doubled = ({ result }: Answered) => result.issues.some(({ code }) => code === "E25");
  const held = ended("held").map(({ form, sent }) => `${form}|${sent.ref}`);
  return {
    ...tally,
    answered: [...tally.answered, ...answered],
    accepted: tally.accepted + ended("stored").length,
    withdrawn: tally.withdrawn + ended("withdrawn").length,
    duplicates: tally.duplicates + ended("stored").filter(doubled).length,
    heldByService: new Set([...tally.heldByService, ...held]),
    serviceIssues: [...tally.serviceIssues, ...issues],
    isOpen,
  };
}

/** Issues of the service with the places of the workbook; those the check found already are left out. */
export function locateAnswers(
  { language }: FlowDeps,
  { sheet, sheets }: { readonly sheet: InspectedSheet } & Pick<Inspection, "sheets">,
  answers: readonly { readonly answered: Answered; readonly row: number }[],
): readonly LocatedIssue[] {
  const findOther = otherPlaces(sheets);
  return answers.flatMap(({ answered, row }) => {
    const own = sheet.rows.find(({ read }) => read.row === row);
    const mine = [...(own?.issues ?? []), ...(own?.explained ?? []).map(({ issue }) => issue)];
    const head = own === undefined ? undefined : nameOf(sheet.form, own);
    // What others hold is shown as a conflict once it is known that it cannot be merged.
    if (answered.result.outcome === "conflict") return [];
    return answered.result.issues
      .filter(
        ({ code, column }) => !mine.some((known) => known.code === code && known.column === column),
      )
      .map((issue) =>
        locateIssue(sheet, { ...issue, row, cell: "" }, { language, findOther, head }),
      );
  });
}

export async function outcomeOf(
  deps: FlowDeps,
  book: Book,
  { key, tally, inspection }: { key: string | null; tally: Tally; inspection?: Inspection },
): Promise<SubmitOutcome> {
  const { language } = deps;
  const found = inspection === undefined ? [] : locateIssues(inspection, language);
  const gone = new Set(tally.openGone.map(({ form }) => form));
  const issues = [
    // Rows that were withdrawn in this press are no longer missing.
    ...found.filter(({ code, form }) => code !== "E58" || gone.has(form)),
    ...tally.serviceIssues,
    ...tally.openClashes.map((clash) => conflictIssue(clash, language)),
  ];
  const figures = {
    is: tally.isOpen ? "queued" : tally.accepted + tally.withdrawn > 0 ? "sent" : "nothing",
    accepted: tally.accepted,
    unchanged: unchangedOf(tally, inspection),
    held: tally.heldByService.size + heldOf(inspection),
    conflicts: tally.openClashes.length,
    duplicates: tally.duplicates,
    withdrawn: tally.withdrawn,
  } as const;
  return {
    ...figures,
    submissionId: tally.answered.length === 0 ? null : key,
    issues,
    groups: groupIssues(issues),
    openConflicts: tally.openClashes.map((clash) => asConflict(clash, language)),
    openGone: tally.openGone,
    receipt: key === null ? null : await makeReceipt(book, { key, answered: tally.answered }),
    line: submitLine({ ...figures, openGone: tally.openGone.length }, language),
  };
}

function unchangedOf(tally: Tally, inspection: Inspection | undefined): number {
  const atService = tally.answered.filter(({ result }) => result.outcome === "unchanged").length;
  const inSheets = (inspection?.sheets ?? []).reduce(
    (sum, { plan }) => sum + plan.unchanged.length,
    0,
  );
  return atService + inSheets;
}

/** Rows the check holds back, with those that wait for a household that is held itself. */
function heldOf(inspection: Inspection | undefined): number {
  if (inspection === undefined) return 0;
  return inspection.sheets.reduce(
    (sum, { form, rows }) =>
      sum +
      rows.filter((row) => row.isRecord && (row.checked.held || waitsForHousehold(form, row)))
        .length,
    0,
  );
}

/** True for a row about a household that has no code yet: the service could not know which it is. */
export function waitsForHousehold(
  form: InspectedSheet["form"],
  { checked }: InspectedSheet["rows"][number],
): boolean {
  return form.columns.some(({ kind, key }) => kind === "household" && checked.values[key] === "");
}
