import { Problem, type ProblemKind } from "../../shared/api/problem.ts";
import type { Localised } from "../../shared/forms/column.ts";
import { CliError } from "./cli-error.ts";
import type { Command, ExitCode } from "./command.ts";
import { common, helpOf, overview } from "./help.ts";
import { languageOf, type Options, readOptions } from "./options.ts";

export interface CliIo {
  /** Results. */
  readonly out: (text: string) => void;
  /** What went wrong. */
  readonly err: (text: string) => void;
}

export interface Program {
  /** What a person types before the command's name. */
  readonly program: string;
  readonly commands: readonly Command[];
}

/** Runs one command line, without the name of the program. Never throws; every ending is a sentence and a code. */
export async function runCommands(
  argv: readonly string[],
  program: Program,
  io: CliIo,
): Promise<ExitCode> {
  // Also for mistakes in the options themselves.
  const isEnglish = /--lang[= ]en\b/.test(argv.join(" "));
  try {
    return await run(argv, program, io);
  } catch (error) {
    const sentence = explain(error)[isEnglish ? "en" : "vi"];
    io.err(sentence);
    if (argv.includes("--json")) io.out(JSON.stringify({ error: sentence }));
    return error instanceof CliError ? error.exit : 2;
  }
}

async function run(argv: readonly string[], known: Program, io: CliIo): Promise<ExitCode> {
  const { program, commands } = known;
  const { positionals, options } = readOptions(argv);
  const language = languageOf(options);
  const [name, ...rest] = positionals;
  const command = commands.find((each) => each.name === name);
  if (name === undefined) {
    io.out(overview(known, language));
    return options.has("help") ? 0 : 2;
  }
  if (command === undefined || rest.length > 0) {
    io.err(overview(known, language));
    throw unknownWord(command === undefined ? name : rest.join(" "));
  }
  if (options.has("help")) {
    io.out(helpOf(command, { program, language }));
    return 0;
  }
  demand(command, { program, options });
  const { exit, lines, json } = await command.run(options);
  io.out(options.has("json") ? JSON.stringify(json, null, 2) : lines.join("\n"));
  return exit;
}

/** @throws CliError for an option that is missing or that the command does not take. */
function demand(
  command: Command,
  { program, options }: { program: string; options: Options },
): void {
  const { name, required, optional } = command;
  const missing = required.find((option) => (options.get(option) ?? "") === "");
  if (missing !== undefined)
    throw new CliError(
      `Lệnh ${name} cần --${missing}. Xem hướng dẫn: ${program} ${name} --help`,
      `${name} needs --${missing}. See ${program} ${name} --help`,
    );
  const known = new Set([...required, ...optional, ...common]);
  const foreign = [...options.keys()].find((option) => !known.has(option));
  if (foreign !== undefined)
    throw new CliError(
      `Lệnh ${name} không dùng --${foreign}.`,
      `${name} does not take --${foreign}.`,
    );
  if (options.has("data") && options.has("api"))
    throw new CliError("Chỉ chọn một: --data hoặc --api.", "Choose one: --data or --api.");
}

function unknownWord(word: string): CliError {
  return new CliError(`Không có lệnh "${word}".`, `There is no command "${word}".`);
}

/** Kinds of refusal in words; the service's own details are for developers. */
const refusals: Readonly<Partial<Record<ProblemKind, Localised>>> = {
  "not-signed-in": {
    vi: "Máy chủ không nhận người dùng này. Hãy kiểm tra --as.",
    en: "The service does not know this person. Check --as.",
  },
  "not-allowed": {
    vi: "Người dùng này không được làm việc đó.",
    en: "This person may not do that.",
  },
  "not-found": {
    vi: "Không có số liệu đó, hoặc người dùng này không được xem.",
    en: "There is no such thing, or this person may not see it.",
  },
  "malformed-request": {
    vi: "Máy chủ không nhận giá trị của một tùy chọn. Hãy xem lại các tùy chọn bằng --help.",
    en: "The service does not take the value of an option. See --help.",
  },
  "edit-conflict": {
    vi: "Việc này đã làm rồi, hoặc người khác vừa làm. Hãy xem hiện trạng rồi chạy lại nếu cần.",
    en: "This was done already, or somebody has just done it. Look, then try again if need be.",
  },
  "schema-outdated": {
    vi: "Tệp được tạo từ mẫu cũ. Hãy tạo tệp mới bằng lệnh template rồi lấy số liệu về.",
    en: "The workbook was made from an older template. Make a new one and run sync.",
  },
  "too-large": {
    vi: "Máy chủ không nhận được lượng số liệu lớn như vậy một lần.",
    en: "The service does not take that much at once.",
  },
  "outcome-unknown": {
    vi: "Không kết nối được máy chủ. Không mất gì: hãy chạy lại lệnh này.",
    en: "The service cannot be reached. Nothing is lost: run the same command again.",
  },
};

/** The kind of an unknown error, for a report; never its text, which may hold people's data. */
function unexpected(error: unknown): Localised {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    vi: `Có lỗi không lường trước (${kind}). Hãy chạy lại; nếu vẫn lỗi, báo người quản trị.`,
    en: `Something unexpected went wrong (${kind}). Try again, then tell the administrator.`,
  };
}

function explain(error: unknown): Localised {
  if (error instanceof CliError) return error.sentence;
  if (error instanceof Problem) {
    // A problem made on this side has a sentence for the person already.
    if (error.instance === undefined && error.detail !== undefined)
      return { vi: error.detail, en: error.detail };
    return refusals[error.kind] ?? unexpected(error);
  }
  if (error instanceof Error && error.name === "ExcelProblem")
    return { vi: error.message, en: error.message };
  return unexpected(error);
}
