import { checkLine } from "../../../addin/flows/lines.ts";
import type { CheckOutcome } from "../../../addin/flows/outcomes.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { Fix } from "../../../shared/validate/issue.ts";
import { isAsking, mayAsk, townJson, unaskedLines } from "../at-workbook.ts";
import type { Command } from "../command.ts";
import { issueJson, issueLines } from "../issue-lines.ts";
import { languageOf, type Options } from "../options.ts";
import { recoverMemory } from "../recover-memory.ts";
import { openWorkbookFile, refuseOpenFile, saveWorkbookFile } from "../workbook-file.ts";

/** Checks a file without a network, but for what only the town can say. Without `--fix`, `--explain` and `--out` the file is only read. */
export const check: Command = {
  name: "check",
  summary: { vi: "Kiểm tra lỗi trong tệp", en: "Check a workbook" },
  notes: [
    {
      vi: "Có --as kèm --data hoặc --api thì hỏi thêm: hộ nào, khoản nào nghi trùng với đơn vị khác.",
      en: "With --as and --data or --api the town is asked which rows may be another unit's, too.",
    },
    {
      vi: "Không có --fix, --explain và --out thì tệp chỉ được đọc. --out ghi bản đã đánh dấu lỗi.",
      en: "Without --fix, --explain and --out the file is only read. --out saves a copy with the marks.",
    },
  ],
  required: ["file"],
  optional: ["fix", "explain", "rule", "out", "today", "as", "data", "api"],
  example: "check --file NaLay.xlsx",
  run: async (options) => {
    const language = languageOf(options);
    const { outcome, isAnswered } = await checkFile(options);
    const { counts, issues } = outcome;
    return {
      exit: counts.block > 0 ? 1 : 0,
      lines: [
        checkLine(outcome, language),
        ...unaskedLines(isAnswered, language),
        ...issueLines(issues, language),
      ],
      json: { issues: issueJson(issues), counts, ...townJson(isAnswered) },
    };
  },
};

async function checkFile(
  options: Options,
): Promise<{ outcome: CheckOutcome; isAnswered: boolean | null }> {
  const path = options.get("file") ?? "";
  const isChanged = options.has("fix") || options.has("explain");
  const target = options.get("out") ?? (isChanged ? path : undefined);
  if (target !== undefined) refuseOpenFile(target);
  const model = await openWorkbookFile(path);
  return mayAsk(options, model, async (seat) => {
    await recoverMemory(seat, () => Promise.resolve(xnt2025), false);
    let outcome = await seat.flows.check();
    if (options.has("fix")) outcome = await seat.flows.applyFixes(fixesOf(outcome));
    const reason = options.get("explain");
    if (reason !== undefined)
      outcome = await seat.flows.explain({ issues: warningsOf(outcome, options), reason });
    if (target !== undefined) await saveWorkbookFile(target, model);
    if (!isAsking(options)) return { outcome, isAnswered: null };
    const told = await seat.flows.askTown(outcome);
    return { outcome: told ?? outcome, isAnswered: told !== undefined };
  });
}

function fixesOf({ issues }: CheckOutcome): readonly Fix[] {
  return issues.flatMap(({ fix }) => fix ?? []);
}

/** Open warnings, of one code where it is named. */
function warningsOf({ issues }: CheckOutcome, options: Options): CheckOutcome["issues"] {
  const rule = options.get("rule");
  return issues.filter(
    ({ level, explained, code }) =>
      level === "warn" && explained === null && (rule === undefined || rule === code),
  );
}
