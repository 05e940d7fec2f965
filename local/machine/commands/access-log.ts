import { readLog } from "../../../functions/access/read-log.ts";
import type { Store } from "../../../functions/store/store.ts";
import type { AccessLogPage } from "../../../shared/api/access-shapes.ts";
import type { Localised } from "../../../shared/forms/column.ts";
import type { Command } from "../../cli/command.ts";
import { type Language, languageOf, type OptionName, type Options } from "../../cli/options.ts";
import { openSqliteStore } from "../../sqlite-store.ts";
import { findFolder } from "../folder/job-folder.ts";

/** A town's store and whose it is; closed by the command. */
export interface OpenedLog {
  readonly store: Store;
  readonly campaign: string;
}

/** The data folder of `--data`; beside the running service, too. @throws CliError */
export function openFolder(options: Options): OpenedLog {
  const { store, campaign } = findFolder(options.get("data") ?? "");
  return { store: openSqliteStore(store), campaign };
}

interface Where {
  readonly required: readonly OptionName[];
  readonly optional: readonly OptionName[];
  readonly notes: readonly Localised[];
  readonly open: (options: Options) => OpenedLog;
}

/** Who was shown which masked value: what an auditor reads through the service, for who has to answer within hours of an incident. */
export function accessLogIn({ required, optional, notes, open }: Where): Command {
  return {
    name: "access-log",
    summary: {
      vi: "Ai đã xem dữ liệu cá nhân nào, khi nào, vì sao",
      en: "Who was shown whose personal data, when and why",
    },
    notes: [
      ...notes,
      {
        vi: "--unit: chỉ các dòng của đơn vị này. Mã thoát 1: nhật ký đã bị sửa hoặc thiếu.",
        en: "--unit: rows of this unit only. Exit code 1: the log was changed, or a part of it is missing.",
      },
    ],
    required,
    optional: [...optional, "unit"],
    example: "access-log --data /var/lib/mai-am/data --unit na-lay",
    run: async (options) => {
      const { store, campaign } = open(options);
      const log = await readAll(store, campaign).finally(() => store.close());
      const unit = options.get("unit");
      const entries = log.entries.filter((entry) => unit === undefined || entry.unit === unit);
      const lines = linesOf({ ...log, entries }, languageOf(options));
      return { exit: log.intact ? 0 : 1, lines, json: { ...log, entries } };
    },
  };
}

/** On a machine of the town's own. */
export const accessLog = accessLogIn({
  required: ["data"],
  optional: [],
  notes: [],
  open: openFolder,
});

type WholeLog = Pick<AccessLogPage, "entries" | "erased" | "intact">;

const pageSize = 500;

async function readAll(store: Store, campaign: string): Promise<WholeLog> {
  const entries: AccessLogPage["entries"] = [];
  let intact = true;
  for (let since = 0; ;) {
    const page = await readLog(store, campaign, { since, limit: pageSize });
    entries.push(...page.entries);
    intact &&= page.intact;
    if (!page.more || page.entries.length === 0) return { entries, erased: page.erased, intact };
    since = page.cursor;
  }
}

const actions: Readonly<Record<AccessLogPage["entries"][number]["action"], Localised>> = {
  revealed: { vi: "đã xem", en: "was shown" },
  asked: { vi: "được báo là đơn vị khác có", en: "was told another unit holds" },
};

function linesOf({ entries, erased, intact }: WholeLog, language: Language): readonly string[] {
  const isVi = language === "vi";
  const broken = isVi ? "NHẬT KÝ ĐÃ BỊ SỬA HOẶC THIẾU" : "THE LOG WAS CHANGED OR A PART IS MISSING";
  const whole = isVi ? "nhật ký nguyên vẹn" : "the log is whole";
  const gone =
    erased === null
      ? ""
      : isVi
        ? ` · ${erased.count} mục đến hết ${erased.until} đã xóa theo thời hạn`
        : ` · ${erased.count} entries up to ${erased.until} erased after their time`;
  return [
    ...entries.map(({ at, by, name, role, from, action, unit, form, row, column, reason }) =>
      // Names and reasons are people's words: as JSON they cannot steer a terminal.
      [
        at,
        `${JSON.stringify(name)} (${by}, ${role}, ${from})`,
        `${actions[action][language]} ${column}`,
        `${unit}/${form}/${row}`,
        ...(reason === null ? [] : [JSON.stringify(reason)]),
      ].join(" · "),
    ),
    `${entries.length} ${isVi ? "mục" : "entries"} · ${intact ? whole : broken}${gone}`,
  ];
}
