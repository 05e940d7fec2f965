import type { SyncOutcome } from "../../../addin/flows/outcomes.ts";
import { atWorkbook } from "../at-workbook.ts";
import type { Command } from "../command.ts";
import { type Language, languageOf } from "../options.ts";
import { answerFrom } from "./submit.ts";

/** Brings in what others changed and merges it cell by cell. */
export const sync: Command = {
  name: "sync",
  summary: { vi: "Lấy số liệu mới", en: "Bring in what others changed" },
  required: ["file", "as"],
  optional: ["data", "api", "out", "keep", "today"],
  example: "sync --file NaLay.xlsx --as na-lay --data .data --out NaLay-moi.xlsx",
  run: async (options) => {
    const outcome = await atWorkbook(options, ({ flows }) =>
      flows.synchronise(options.has("keep") ? { confirm: answerFrom(options) } : {}),
    );
    const { added, updated, states, returned, housesAdded, conflicts } = outcome;
    return {
      exit: conflicts.length > 0 ? 1 : 0,
      lines: [outcome.line, ...linesOf(outcome, languageOf(options))],
      json: {
        added,
        updated,
        states: Object.fromEntries(states),
        returned: returned.map(({ sheet, address, title, reason }) => ({
          sheet,
          cell: address,
          title,
          reason,
        })),
        housesAdded,
        conflicts: conflicts.length,
      },
    };
  },
};

function linesOf({ returned, conflicts }: SyncOutcome, language: Language): readonly string[] {
  const says =
    language === "vi"
      ? { returned: "trả lại", conflict: "người khác sửa", by: "đã sửa cùng ô" }
      : { returned: "returned", conflict: "changed by others", by: "changed the same cells" };
  return [
    ...returned.map(
      ({ sheet, address, title, reason }) =>
        `  [${says.returned}] ${sheet}!${address} ${title}: ${reason}`,
    ),
    ...conflicts.map(
      ({ sheet, address, title, by }) =>
        `  [${says.conflict}] ${sheet}!${address} ${title}: ${by} ${says.by}`,
    ),
  ];
}
