import { existsSync } from "node:fs";
import { basename } from "node:path";
import { layOut, startForms } from "../../../addin/flows/template/lay-out.ts";
import { importList, openQuestions } from "../../../addin/flows/importing/import-list.ts";
import {
  knownAnswer,
  type ImportDone,
  type ImportOutcome,
  type ImportPreview,
} from "../../../addin/flows/importing/import-outcomes.ts";
import type { ListSource } from "../../../addin/flows/importing/read-list.ts";
import type { Unit } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { newWorkbook } from "../../excel/model/new-workbook.ts";
import type { WorkbookModel } from "../../excel/model/types.ts";
import { isAsking, mayAsk, offline, townJson, unaskedLines } from "../at-workbook.ts";
import { CliError } from "../cli-error.ts";
import type { Command, Finish } from "../command.ts";
import { issueJson, issueLines } from "../issue-lines.ts";
import { type Language, languageOf, type Options } from "../options.ts";
import type { Seat } from "../seat.ts";
import { unitIds, unitOf } from "../unit-of.ts";
import { openWorkbookFile, refuseOpenFile, saveWorkbookFile } from "../workbook-file.ts";

/** Brings a list of any layout into a unit's workbook. With open questions it prints them and writes nothing. */
export const importCommand: Command = {
  name: "import",
  summary: { vi: "Lấy từ danh sách có sẵn", en: "Bring in a list somebody has" },
  notes: [
    {
      vi: `Tệp danh sách chỉ được đọc. Tệp --out được tạo mới, hoặc thêm dòng nếu đã là tệp của đơn vị. Mã đơn vị: ${unitIds()}.`,
      en: `The list is only read. The file of --out is made, or gets more rows where it is the unit's. Units: ${unitIds()}.`,
    },
    {
      vi: "Có --as kèm --data hoặc --api thì hỏi thêm: hộ nào, khoản nào nghi trùng với đơn vị khác.",
      en: "With --as and --data or --api the town is asked which rows may be another unit's, too.",
    },
    {
      vi: "Còn câu hỏi thì in ra, không ghi gì, mã kết thúc 2; chạy lại với --answers.",
      en: "Open questions are printed, nothing is written, exit code 2; run again with --answers.",
    },
  ],
  required: ["file", "unit", "out"],
  optional: ["sheet", "answers", "today", "as", "data", "api"],
  example: "import --file DanhSachCu.xlsx --unit na-lay --out NaLay.xlsx",
  run: async (options) => {
    const unit = unitOf(options);
    const target = options.get("out") ?? "";
    refuseOpenFile(target);
    const list = await offline(options, await openWorkbookFile(options.get("file") ?? ""));
    const model = await targetModel(target);
    const answers = answersFrom(options);
    try {
      return await mayAsk(options, model, async (seat) => {
        await beOf(seat, unit, target);
        const outcome = await bringIn(seat, list.deps.workbook, { options, answers });
        if (outcome.is === "done" && outcome.added > 0) await saveWorkbookFile(target, model);
        const told = isAsking(options) ? await seat.flows.askAboutList(outcome) : undefined;
        const isAnswered = isAsking(options) ? told !== undefined : null;
        const saying = { language: languageOf(options), answers, target, isAnswered };
        return finish(told ?? outcome, saying);
      });
    } finally {
      list.close();
    }
  },
};

async function targetModel(target: string): Promise<WorkbookModel> {
  return existsSync(target) ? openWorkbookFile(target) : newWorkbook(basename(target));
}

/** A new file becomes the unit's; one that is there must be. @throws CliError for a file of anything else */
async function beOf({ deps }: Seat, unit: Unit, target: string): Promise<void> {
  const { passport } = await deps.workbook.readMemory();
  if (passport?.unit === unit.id) return;
  if (passport !== null || existsSync(target))
    throw new CliError(
      `Tệp ${target} đã có và không phải tệp của ${unit.name}. Hãy chọn tên khác cho --out.`,
      `The file ${target} is there and is not a workbook of ${unit.name}. Choose another --out.`,
    );
  const picks = unit.kind === "ward" ? null : [];
  await layOut(deps, { campaign: xnt2025, unit, picks, forms: startForms(unit) });
}

/** "column:L=workType;known=skip" → answers by question. @throws CliError for a part without "=" */
function answersFrom(options: Options): Readonly<Record<string, string>> {
  const parts = (options.get("answers") ?? "").split(";").filter((part) => part.trim() !== "");
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf("=");
      if (at < 1)
        throw new CliError(
          `--answers: "${part}" thiếu dấu "=". Hãy ghi dạng column:L=workType;known=skip.`,
          `--answers: "${part}" lacks "=". Write it as column:L=workType;known=skip.`,
        );
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

/** The sheet asked for; else the one that was open in the file, else the first that holds a list. */
async function bringIn(
  { deps }: Seat,
  source: ListSource,
  { options, answers }: { options: Options; answers: Readonly<Record<string, string>> },
): Promise<Exclude<ImportOutcome, { is: "none" }>> {
  const { names, active } = await source.listSheets();
  const wanted = options.get("sheet");
  if (wanted !== undefined && !names.includes(wanted))
    throw new CliError(
      `Không có trang tính "${wanted}". Trong tệp có: ${names.join(", ")}.`,
      `There is no sheet "${wanted}". The file has: ${names.join(", ")}.`,
    );
  for (const sheet of wanted === undefined ? [active, ...names] : [wanted]) {
    const outcome = await importList(deps, { sheet, answers, source });
    if (outcome.is !== "none") return outcome;
  }
  throw new CliError(
    `Không tìm thấy dòng tiêu đề của danh sách trong: ${names.join(", ")}. Danh sách cần có tiêu đề như "Họ và tên", "Số CCCD", "Bản".`,
    `No headings of a list in: ${names.join(", ")}. A list needs headings such as "Họ và tên", "Số CCCD", "Bản".`,
  );
}

interface Saying {
  readonly language: Language;
  readonly answers: Readonly<Record<string, string>>;
  readonly target: string;
  /** Whether the town answered what it was asked; null when it was not. */
  readonly isAnswered: boolean | null;
}

function finish(outcome: ImportPreview | ImportDone, saying: Saying): Finish {
  return outcome.is === "done" ? doneFinish(outcome, saying) : askedFinish(outcome, saying);
}

function doneFinish(outcome: ImportDone, { language, target, isAnswered }: Saying): Finish {
  const { line, added, left, sheet, extras, preview, check } = outcome;
  const own = check.issues.filter(({ row }) => row >= outcome.first && row <= outcome.last);
  const kept = {
    vi: `  Giữ riêng ở cột bên phải: ${extras.join("; ")}`,
    en: `  Kept at the right: ${extras.join("; ")}`,
  }[language];
  return {
    exit: check.counts.block > 0 ? 1 : 0,
    lines: [
      line,
      ...issueLines(preview.figures, language),
      ...unaskedLines(isAnswered, language),
      ...mappingLines(preview, language),
      ...(added > 0 && extras.length > 0 ? [kept] : []),
      ...(added > 0 ? [`  ${target}`] : []),
    ],
    json: {
      headline: line,
      form: preview.form,
      sheet,
      added,
      left,
      extras,
      ...mappingJson(preview),
      issues: issueJson([...preview.figures, ...own]),
      counts: check.counts,
      ...townJson(isAnswered),
      questions: [],
    },
  };
}

function askedFinish(preview: ImportPreview, { language, answers, isAnswered }: Saying): Finish {
  const open = new Set(openQuestions(preview, answers));
  const known = {
    id: knownAnswer,
    text: {
      vi: `${preview.known.different} dòng đã có trong biểu với nội dung khác. Làm gì với các dòng đó?`,
      en: `${preview.known.different} rows are there with other contents. What about them?`,
    }[language],
    options: ["skip", "add"],
  };
  const questions = [
    ...preview.questions.map(({ id, text, options }) => ({
      id,
      text: text[language],
      options: options.map((option) => option.id),
    })),
    ...(open.has(knownAnswer) ? [known] : []),
  ];
  return {
    exit: 2,
    lines: [
      { vi: "Cần trả lời trước khi ghi:", en: "Please answer first:" }[language],
      ...questions.map(
        ({ id, text, options }) => `  ${text}  --answers "${id}=${options.join("|")}"`,
      ),
      ...mappingLines(preview, language),
      ...issueLines([...preview.figures, ...(preview.doubles ?? [])], language),
    ],
    json: {
      headline: null,
      form: preview.form,
      added: 0,
      ...mappingJson(preview),
      issues: issueJson([...preview.figures, ...(preview.doubles ?? [])]),
      ...townJson(isAnswered),
      questions,
    },
  };
}

function mappingLines({ columns }: ImportPreview, language: Language): readonly string[] {
  const words = {
    vi: { aside: "để riêng", asked: "cần hỏi" },
    en: { aside: "kept aside", asked: "to ask" },
  }[language];
  return columns.map(({ id, heading, state, label }) => {
    const becomes = state === "aside" || state === "asked" ? `(${words[state]})` : label;
    return `  ${id}  ${heading === "" ? "–" : heading}  →  ${becomes}`;
  });
}

function mappingJson({ columns, rows, skipped, converted, repeated }: ImportPreview) {
  return {
    rows,
    mapping: columns.map(({ id, heading, state, target }) => ({ id, heading, state, target })),
    skipped: skipped.map(({ row, why }) => ({ row, why })),
    converted,
    repeated,
  };
}
