import type { LocatedIssue } from "../../addin/flows/outcomes.ts";
import type { Language } from "./options.ts";

const levels = {
  vi: { block: "phải sửa", warn: "cảnh báo", fixed: "đã hiểu", explained: "đã xem" },
  en: { block: "error", warn: "remark", fixed: "understood", explained: "seen" },
} as const;

/** One line per issue: level, place, sentence. */
export function issueLines(issues: readonly LocatedIssue[], language: Language): readonly string[] {
  return issues.map(({ level, sheet, address, sentence, explained }) =>
    explained === null
      ? `  [${levels[language][level]}] ${sheet}!${address}: ${sentence}`
      : `  [${levels[language].explained}] ${sheet}!${address}: ${sentence} (${explained})`,
  );
}

/** Issues as `--json` prints them; rows and cells as Excel shows them, columns by their key. */
export function issueJson(issues: readonly LocatedIssue[]) {
  return issues.map(
    ({ sheet, address, row, column, code, level, sentence, otherPlace, explained }) => ({
      sheet,
      cell: address,
      row,
      column,
      code,
      level,
      message: sentence,
      ...(explained === null ? {} : { explained }),
      ...(otherPlace === null
        ? {}
        : { other: { sheet: otherPlace.sheet, cell: otherPlace.address } }),
    }),
  );
}
