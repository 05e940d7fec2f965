import type { Localised } from "../../../shared/forms/column.ts";
import { CliError } from "../../cli/cli-error.ts";
import type { Unusable } from "../backup/backup-file.ts";

const sentences: Readonly<Record<Unusable, Localised>> = {
  "not-a-backup": { vi: "không phải bản sao lưu của Mái Ấm", en: "is no backup of Mái Ấm" },
  damaged: { vi: "bị hỏng, hãy dùng bản khác", en: "is damaged; take another one" },
  newer: {
    vi: "do phiên bản mới hơn ghi, hãy nâng cấp chương trình trước",
    en: "was written by a newer version; upgrade the program first",
  },
  "checksum-differs": {
    vi: "khác với tệp .sha256 bên cạnh, hãy dùng bản khác",
    en: "differs from the .sha256 beside it; take another one",
  },
};

/** Why a backup cannot be used, as the end of a command. */
export function unusable(why: Unusable, file: string): CliError {
  const { vi, en } = sentences[why];
  return new CliError(`Tệp ${file} ${vi}.`, `The file ${file} ${en}.`);
}
