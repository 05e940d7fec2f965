import type { Command } from "./command.ts";
import { type Language, optionTable, type OptionName } from "./options.ts";

/** Options every command takes. */
export const common: readonly OptionName[] = ["json", "lang", "help"];

/** One line per command. */
export function overview(
  { commands, program: run }: { readonly commands: readonly Command[]; readonly program: string },
  language: Language,
): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary[language]}`);
  const [usage, more] =
    language === "vi"
      ? ["Cách dùng", `Xem chi tiết: ${run} LỆNH --help`]
      : ["Usage", `More: ${run} COMMAND --help`];
  return [
    `${usage}: ${run} ${language === "vi" ? "LỆNH" : "COMMAND"} …`,
    "",
    ...lines,
    "",
    more,
  ].join("\n");
}

/** Usage, options, an example and what the exit codes mean. */
export function helpOf(
  command: Command,
  { program: run, language }: { readonly program: string; readonly language: Language },
): string {
  const { name, summary, required, optional, notes = [], example } = command;
  const usage = [
    ...required.map((option) => written(option)),
    ...optional.map((option) => `[${written(option)}]`),
  ].join(" ");
  const options = [...required, ...optional, ...common].map(
    (option) => `  ${written(option).padEnd(22)} ${optionTable[option].says[language]}`,
  );
  const titles =
    language === "vi"
      ? { usage: "Cách dùng", example: "Ví dụ", exit: exitVi }
      : { usage: "Usage", example: "Example", exit: exitEn };
  return [
    summary[language],
    "",
    `${titles.usage}: ${run} ${name} ${usage}`,
    "",
    ...options,
    "",
    ...notes.map((note) => note[language]),
    ...(notes.length > 0 ? [""] : []),
    `${titles.example}: ${run} ${example}`,
    titles.exit,
  ].join("\n");
}

const exitVi =
  "Mã kết thúc: 0 xong; 1 còn lỗi phải sửa, dòng bị giữ lại hoặc chưa quyết định; 2 sai lệnh, sai tệp hoặc không kết nối được.";
const exitEn =
  "Exit code: 0 done; 1 errors to correct, rows held or undecided; 2 wrong usage, file or connection.";

function written(name: OptionName): string {
  const option = optionTable[name];
  return "value" in option ? `--${name} ${option.value}` : `--${name}`;
}
