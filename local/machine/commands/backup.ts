import { CliError } from "../../cli/cli-error.ts";
import type { Command, Finish } from "../../cli/command.ts";
import { type Language, languageOf, type Options } from "../../cli/options.ts";
import { backUp, type BackupDone } from "../backup/back-up.ts";
import { isSound } from "../folder/check-folder.ts";
import { readTownFolder, type TownFolder } from "../folder/town-folder.ts";
import { unusable } from "./unusable.ts";

/** Copies a town's data into one file while the town goes on working. */
export const backup: Command = {
  name: "backup",
  summary: {
    vi: "Sao lưu dữ liệu, cả khi dịch vụ đang chạy",
    en: "Back a town's data up, while it is being served, too",
  },
  notes: [
    {
      vi: "Với --keep N, tên tệp có thêm ngày và chỉ N bản mới nhất được giữ. Tệp chứa dữ liệu cá nhân và mã bí mật: cất như thư mục dữ liệu.",
      en: "With --keep N the day goes into the name and the newest N stay. The file holds personal data and the secret: keep it like the data folder.",
    },
  ],
  required: ["data", "out"],
  optional: ["keep"],
  example: "backup --data /var/lib/mai-am/data --out /var/backups/mai-am/town.db --keep 30",
  run: async (options) => {
    const now = () => new Date();
    const job = { folder: townOf(options), out: options.get("out") ?? "", keep: keepOf(options) };
    const done = await backUp({ ...job, now });
    if (typeof done === "string") throw unusable(done, job.out);
    return finish(done, languageOf(options));
  },
};

function townOf(options: Options): TownFolder {
  const dataDir = options.get("data") ?? "";
  const folder = readTownFolder(dataDir);
  if (folder !== undefined) return folder;
  throw new CliError(
    `${dataDir} không phải thư mục dữ liệu của một địa phương. Hãy kiểm tra --data.`,
    `${dataDir} is no town's data folder. Check --data.`,
  );
}

function keepOf(options: Options): number | undefined {
  const keep = options.get("keep");
  if (keep === undefined) return undefined;
  if (/^\d+$/.test(keep)) return Number(keep);
  throw new CliError(
    "--keep ở lệnh này là số bản sao lưu giữ lại, ví dụ 30.",
    "--keep is a number of backups here, for example 30.",
  );
}

function finish(done: BackupDone, language: Language): Finish {
  const { file, at, report, removed } = done;
  const { rows } = report.counts;
  const found = report.findings.length;
  const line = {
    vi: `Đã sao lưu ${rows} dòng (lúc ${at}) vào ${file}; ${found} sai lệch; đã bỏ ${removed.length} bản cũ.`,
    en: `Backed ${rows} rows up (as of ${at}) to ${file}; ${found} findings; ${removed.length} old ones removed.`,
  }[language];
  return {
    exit: isSound(report) ? 0 : 1,
    lines: [line],
    json: { file, at, rows, findings: report.findings, removed },
  };
}
