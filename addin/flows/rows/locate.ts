import type { Localised } from "../../../shared/forms/column.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import { groupAlike } from "../../../shared/validate/group-alike.ts";
import type { Fix, Issue } from "../../../shared/validate/issue.ts";
import { type Inspection, type InspectedSheet, nameOf } from "./inspect.ts";
import type { ReadSheet } from "../workbook.ts";
import type { Counts, IssueGroup, LocatedIssue, Place } from "../outcomes.ts";

/** Every issue with its place and sentence, in the order of sheets and rows. */
export function locateIssues(
  { sheets }: Inspection,
  language: keyof Localised,
): readonly LocatedIssue[] {
  const findOther = otherPlaces(sheets);
  return sheets.flatMap((sheet) => {
    const heads = new Map(sheet.rows.map((row) => [row.read.row, nameOf(sheet.form, row)]));
    const fixes = new Map(sheet.fixes.map((fix) => [fix.issue, fix]));
    const whole = sheet.issues.filter(({ row }) => row === 0);
    const reasons = new Map(
      [sheet, ...sheet.rows].flatMap(({ explained }) =>
        explained.map(({ issue, reason }) => [issue, reason] as const),
      ),
    );
    const ordered = [
      ...whole,
      ...sheet.rows.flatMap(({ issues, explained }) => [
        ...issues,
        ...explained.map(({ issue }) => issue),
      ]),
    ];
    const seen = new Set(ordered);
    const rest = sheet.issues.filter((issue) => !seen.has(issue));
    return [...ordered, ...rest].map((issue) =>
      locateIssue(sheet, issue, {
        language,
        findOther,
        head: heads.get(issue.row),
        fix: fixes.get(issue),
        explained: reasons.get(issue),
      }),
    );
  });
}

/** Where second rows of issues stand in this workbook; null for one that is only stored. */
export function otherPlaces(sheets: Inspection["sheets"]): (other: Issue["other"]) => Place | null {
  return (other) => {
    const sheet = sheets.find(({ form }) => form.id === other?.form);
    if (other === undefined || sheet === undefined) return null;
    const { name, letters } = sheet.read;
    if (other.cell !== "") return { sheet: name, address: other.cell };
    const row = sheet.rows.find(({ read }) => read.id !== null && read.id === other.rowId);
    return row === undefined ? null : { sheet: name, address: addressOf(letters[0], row.read.row) };
  };
}

export function locateIssue(
  { form, read }: Pick<InspectedSheet, "form"> & { read: Pick<ReadSheet, "name" | "letters"> },
  issue: Issue,
  {
    language,
    findOther,
    head,
    fix,
    explained,
  }: {
    language: keyof Localised;
    findOther: ReturnType<typeof otherPlaces>;
    head?: string | undefined;
    fix?: Fix | undefined;
    explained?: string | undefined;
  },
): LocatedIssue {
  const index = form.columns.findIndex(({ key }) => key === issue.column);
  return {
    ...issue,
    sheet: read.name,
    address: issue.cell !== "" ? issue.cell : addressOf(read.letters[index], issue.row),
    sentence: describeIssue(issue, { language, head }),
    label: form.columns[index]?.label[language] ?? "",
    otherPlace: findOther(issue.other),
    fix: fix ?? null,
    explained: explained ?? null,
  };
}

function addressOf(letters: string | undefined, row: number): string {
  return row === 0 ? "A1" : `${letters ?? "A"}${row}`;
}

/** Issues by level, without explained ones, over the rows looked at. */
export function countIssues(
  issues: readonly LocatedIssue[],
  checks: readonly { readonly rows: number }[],
): Counts {
  const open = issues.filter(({ explained }) => explained === null);
  const count = (level: Issue["level"]) => open.filter((issue) => issue.level === level).length;
  return {
    rows: checks.reduce((sum, { rows }) => sum + rows, 0),
    block: count("block"),
    warn: count("warn"),
    fixed: count("fixed"),
  };
}

/**
 * Issues of one kind in one column together, as `groupAlike` tells them apart; groups that block come first. Explained ones are
 * left out.
 */
export function groupIssues(issues: readonly LocatedIssue[]): readonly IssueGroup[] {
  return groupAlike(issues.filter(({ explained }) => explained === null)).flatMap(
    (group): readonly IssueGroup[] => {
      // Groups hold the very objects that went in.
      const alike = group.issues as readonly LocatedIssue[];
      const [first] = alike;
      if (first === undefined) return [];
      const { form, sheet, code, column, label, level } = first;
      const fixes = alike.flatMap(({ fix }) => fix ?? []);
      return [
        { form, sheet, code, column, label, level, count: alike.length, fixes, issues: alike },
      ];
    },
  );
}
