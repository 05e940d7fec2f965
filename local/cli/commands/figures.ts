import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import { checkFigures, type FigureIssue } from "../../../shared/validate/totals/check-figures.ts";
import { figureTableOf } from "../../../shared/intake/totals/figure-table.ts";
import { lettersOf, type RawList } from "../../../shared/intake/table/raw-list.ts";
import { offline } from "../at-workbook.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { type Language, languageOf, type Options } from "../options.ts";
import { openWorkbookFile } from "../workbook-file.ts";

/** Adds up the printed tables of a report again: totals, parts, percentages, and steps that cannot have more than the one before. */
export const figures: Command = {
  name: "figures",
  summary: {
    vi: "Cộng lại bảng số liệu của một báo cáo có sẵn",
    en: "Add up the printed tables of a report again",
  },
  notes: [
    {
      vi: "Tệp chỉ được đọc. Không có --sheet thì xem mọi trang tính có bảng số.",
      en: "The file is only read. Without --sheet every sheet with a table of figures is looked at.",
    },
  ],
  required: ["file"],
  optional: ["sheet"],
  example: "figures --file BaoCaoThang10.xlsx",
  run: async (options) => {
    const language = languageOf(options);
    const found = await tablesIn(options);
    const issues = found.flatMap(({ list, issues: own }) =>
      own.map((issue) => toJson(list, issue, language)),
    );
    const summary = {
      vi: `${found.length} bảng số liệu · ${issues.length} chỗ không khớp.`,
      en: `${found.length} tables of figures · ${issues.length} that do not fit.`,
    }[language];
    return {
      exit: issues.length > 0 ? 1 : 0,
      lines: [summary, ...issues.map(({ sheet, message }) => `  ${sheet}: ${message}`)],
      json: { tables: found.map(({ list }) => list.sheet), issues },
    };
  },
};

async function tablesIn(
  options: Options,
): Promise<readonly { list: RawList; issues: readonly FigureIssue[] }[]> {
  const seat = await offline(options, await openWorkbookFile(options.get("file") ?? ""));
  const { workbook } = seat.deps;
  try {
    const { names } = await workbook.listSheets();
    const wanted = options.get("sheet");
    if (wanted !== undefined && !names.includes(wanted))
      throw new CliError(
        `Không có trang tính "${wanted}". Trong tệp có: ${names.join(", ")}.`,
        `There is no sheet "${wanted}". The file has: ${names.join(", ")}.`,
      );
    const tables = [];
    for (const name of wanted === undefined ? names : [wanted]) {
      const list = await workbook.readRaw(name);
      const table = list && figureTableOf(list);
      if (list !== undefined && table !== undefined)
        tables.push({ list, issues: checkFigures(table) });
    }
    return tables;
  } finally {
    seat.close();
  }
}

function toJson(list: RawList, { code, row, column, params }: FigureIssue, language: Language) {
  const line = list.firstRow + row;
  const cell = `${lettersOf(list, Number(column))}${line}`;
  // The sentence needs no form: it speaks of a cell and its figures, which here nobody but a person adds up.
  const issue = { form: "households", rowId: null, row: line, column: null, cell } as const;
  const message = describeIssue(
    { ...issue, code, level: "warn", params: { reason: "report", ...params } },
    { language },
  );
  return { sheet: list.sheet, cell, row: line, code, level: "warn", message };
}
