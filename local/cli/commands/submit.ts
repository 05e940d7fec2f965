import type {
  Answer,
  Confirm,
  Question,
  Side,
  SubmitOutcome,
} from "../../../addin/flows/outcomes.ts";
import { atWorkbook } from "../at-workbook.ts";
import { CliError } from "../cli-error.ts";
import type { Command, ExitCode } from "../command.ts";
import { issueJson, issueLines } from "../issue-lines.ts";
import { type Language, languageOf, type Options } from "../options.ts";

/** Checks, sends what changed, writes states back. Safe to run again after any interruption. */
export const submit: Command = {
  name: "submit",
  summary: { vi: "Kiểm tra và gửi số liệu", en: "Check and send" },
  notes: [
    {
      vi: "Dòng tốt được gửi, dòng lỗi được giữ lại và đánh dấu. Chạy lại bất cứ lúc nào cũng không gửi trùng.",
      en: "Good rows go, rows with errors are held and marked. Running it again never sends twice.",
    },
  ],
  required: ["file", "as"],
  optional: ["data", "api", "out", "keep", "withdraw", "today"],
  example: "submit --file NaLay.xlsx --as na-lay --data .data",
  run: async (options) => {
    const language = languageOf(options);
    const outcome = await atWorkbook(options, ({ flows }) =>
      flows.submit({ confirm: answerFrom(options) }),
    );
    return {
      exit: exitOf(outcome),
      lines: [
        outcome.line,
        ...issueLines(outcome.issues, language),
        ...openLines(outcome, language),
      ],
      json: {
        submissionId: outcome.submissionId,
        accepted: outcome.accepted,
        unchanged: outcome.unchanged,
        held: outcome.held,
        conflicts: outcome.conflicts,
        duplicates: outcome.duplicates,
        withdrawn: outcome.withdrawn,
        gone: outcome.openGone.length,
        queued: outcome.is === "queued",
        receipt: outcome.receipt?.number ?? null,
        issues: issueJson(outcome.issues),
      },
    };
  },
};

/** Nobody can be asked here: without `--keep` and `--withdraw` what needs an answer stays open. */
export function answerFrom(options: Options): Confirm {
  const given = options.get("keep") ?? "mine";
  if (/^\d/.test(given))
    throw new CliError(
      "--keep ở lệnh này là mine, theirs hoặc distinct.",
      "--keep takes mine, theirs or distinct here.",
    );
  const side: Side = given === "theirs" || given === "distinct" ? given : "mine";
  const reason = options.get("withdraw") ?? "";
  return ({ gone, conflicts }: Question): Promise<Answer> =>
    Promise.resolve({
      withdraw: reason.trim() === "" ? [] : gone.map(({ id }) => ({ id, reason })),
      keep: options.has("keep")
        ? conflicts
            .filter(({ mayBeDistinct }) => side !== "distinct" || mayBeDistinct)
            .map(({ id }) => ({ id, side }))
        : [],
    });
}

/** 2 while the network is down: nothing is lost and the same command goes on. */
function exitOf({ is, held, conflicts, openGone }: SubmitOutcome): ExitCode {
  if (is === "queued") return 2;
  return held + conflicts + openGone.length > 0 ? 1 : 0;
}

function openLines(
  { openConflicts, openGone, receipt }: SubmitOutcome,
  language: Language,
): readonly string[] {
  const isVi = language === "vi";
  return [
    ...openConflicts.map(({ sheet, address, title, by, mayBeDistinct }) =>
      isVi
        ? `  [người khác sửa] ${sheet}!${address} ${title}: ${by} đã sửa cùng ô. Thêm --keep mine hoặc --keep theirs${mayBeDistinct ? ", hai dòng khác nhau: --keep distinct" : ""}.`
        : `  [changed by others] ${sheet}!${address} ${title}: ${by} changed the same cells. Add --keep mine or --keep theirs${mayBeDistinct ? ", for two rows --keep distinct" : ""}.`,
    ),
    ...openGone.map(({ sheet, title }) =>
      isVi
        ? `  [không còn trong biểu] ${sheet}: ${title}. Thêm --withdraw "lý do" để rút, hoặc chạy sync để lấy lại.`
        : `  [gone from the sheet] ${sheet}: ${title}. Add --withdraw "reason", or run sync to get it back.`,
    ),
    ...(receipt === null
      ? []
      : [isVi ? `  Số biên nhận: ${receipt.number}` : `  Receipt: ${receipt.number}`]),
  ];
}
