import { existsSync } from "node:fs";
import { CliError } from "../../cli/cli-error.ts";
import type { Command, Finish } from "../../cli/command.ts";
import { type Language, languageOf } from "../../cli/options.ts";
import { isSound } from "../folder/check-folder.ts";
import { restoreTown, type RestoreDone } from "../backup/restore-town.ts";
import { unusable } from "./unusable.ts";

/** Makes a data folder of a backup. */
export const restore: Command = {
  name: "restore",
  summary: { vi: "Khôi phục dữ liệu từ bản sao lưu", en: "Make a data folder of a backup" },
  required: ["file", "data"],
  optional: ["replace"],
  example: "restore --file /var/backups/mai-am/town-2025-01-31.db --data /var/lib/mai-am/data",
  run: async (options) => {
    const file = options.get("file") ?? "";
    const dataDir = options.get("data") ?? "";
    if (!existsSync(file)) throw new CliError(`Không có tệp ${file}.`, `There is no file ${file}.`);
    const now = () => new Date();
    const done = await restoreTown({ file, dataDir, replace: options.has("replace"), now });
    if (done === "folder-not-empty")
      throw new CliError(
        `Thư mục ${dataDir} không trống. Thêm --replace để thay; thư mục cũ được giữ dưới tên khác.`,
        `The folder ${dataDir} is not empty. Add --replace; the old one is kept aside.`,
      );
    if (done === "folder-used")
      throw new CliError(
        `Thư mục ${dataDir} đang được dùng. Hãy dừng dịch vụ trước.`,
        `The folder ${dataDir} is in use. Stop the service first.`,
      );
    if (typeof done === "string") throw unusable(done, file);
    return finish(done, languageOf(options));
  },
};

function finish({ at, report, aside }: RestoreDone, language: Language): Finish {
  const { rows } = report.counts;
  const found = report.findings.length;
  const lines = {
    vi: [
      `Đã khôi phục ${rows} dòng như lúc ${at}; ${found} sai lệch.`,
      ...(aside === undefined ? [] : [`Thư mục cũ: ${aside}`]),
    ],
    en: [
      `Restored ${rows} rows as of ${at}; ${found} findings.`,
      ...(aside === undefined ? [] : [`The folder before: ${aside}`]),
    ],
  }[language];
  const json = { at, rows, findings: report.findings, aside: aside ?? null };
  return { exit: isSound(report) ? 0 : 1, lines, json };
}
