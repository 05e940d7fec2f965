import type { RuleTrialOutcome } from "../../../addin/flows/outcomes.ts";
import { newWorkbook } from "../../excel/model/new-workbook.ts";
import type { Command } from "../command.ts";
import { connect } from "../connect.ts";
import { type Language, languageOf } from "../options.ts";
import { takeSeat } from "../seat.ts";
import { refuseExistingFile, saveWorkbookFile } from "../workbook-file.ts";

/** Says how many stored rows a rule would hit, by unit, before it blocks. */
export const impact: Command = {
  name: "impact",
  summary: {
    vi: "Thử một quy tắc trên số liệu đã gửi",
    en: "Try a rule on what is stored",
  },
  notes: [
    {
      vi: "Chỉ đếm, không thay đổi gì. --out ghi biểu Thử quy tắc ra tệp mới.",
      en: "It only counts. --out writes the sheet of the trial into a new file.",
    },
  ],
  required: ["rule", "as"],
  optional: ["data", "api", "out", "today"],
  example: "impact --rule E33 --as quan-tri --data .data",
  run: async (options) => {
    const language = languageOf(options);
    const target = options.get("out");
    if (target !== undefined) refuseExistingFile(target);
    const model = newWorkbook("ThuQuyTac.xlsx");
    const connection = await connect(options);
    try {
      const { api, now } = connection;
      const seat = await takeSeat({ model, api, now, language });
      try {
        const outcome = await seat.flows.tryRule(options.get("rule") ?? "");
        if (target !== undefined) await saveWorkbookFile(target, model);
        const { rule, rows, blocked, warned, units } = outcome;
        return {
          exit: 0,
          lines: [outcome.line, ...linesOf(outcome, language)],
          json: { rule, rows, blocked, warned, units },
        };
      } finally {
        seat.close();
      }
    } finally {
      await connection.close();
    }
  },
};

function linesOf({ units }: RuleTrialOutcome, language: Language): readonly string[] {
  return units
    .filter(({ blocked, warned }) => blocked + warned > 0)
    .map(({ unit, form, rows, blocked, warned, codes }) =>
      language === "vi"
        ? `  ${unit} · ${form}: giữ ${blocked}, cảnh báo ${warned} / ${rows} dòng ${codes.join(", ")}`
        : `  ${unit} · ${form}: hold ${blocked}, warn ${warned} / ${rows} rows ${codes.join(", ")}`,
    );
}
