import type { UpdateOutcome } from "../../../addin/flows/template/update-template.ts";
import { atWorkbook } from "../at-workbook.ts";
import type { Command } from "../command.ts";
import { type Language, languageOf } from "../options.ts";

/** Brings a workbook's sheets to the forms' present columns in place; what is not certain is left to the pane. */
export const update: Command = {
  name: "update",
  summary: {
    vi: "Cập nhật mẫu trong tệp: cột đổi tên, cột thiếu, phiên bản cũ",
    en: "Bring a workbook's template up to date: renamed, missing and new columns",
  },
  required: ["file", "as"],
  optional: ["data", "api", "out", "today"],
  example: "update --file NaLay.xlsx --as na-lay --data .data",
  run: async (options) => {
    const outcome = await atWorkbook(options, ({ flows }) => flows.updateTemplate());
    return {
      exit: outcome.open.length > 0 ? 1 : 0,
      lines: [outcome.line, ...linesOf(outcome, languageOf(options))],
      json: { changes: outcome.changes, open: outcome.open },
    };
  },
};

const words = {
  vi: {
    renamed: "đặt lại tên",
    added: "thêm",
    moved: "ở chỗ khác",
    own: "cột riêng",
    open: "cần hỏi",
  },
  en: { renamed: "renamed", added: "added", moved: "elsewhere", own: "own", open: "to be asked" },
} as const satisfies Record<Language, Record<string, string>>;

function linesOf({ changes, open }: UpdateOutcome, language: Language): readonly string[] {
  const says = words[language];
  return [
    ...changes.map(({ is, sheet, from, to, restored }) => {
      const heading = from === null || from === to ? to : `${from} → ${to}`;
      return `  [${says[is]}] ${sheet}: ${heading}${restored > 0 ? ` (${restored})` : ""}`;
    }),
    ...open.map(({ sheet, heading, label }) => `  [${says.open}] ${sheet}: ${heading} = ${label}?`),
  ];
}
