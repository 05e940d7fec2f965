import { existsSync } from "node:fs";
import { join } from "node:path";
import { CampaignData } from "../../../functions/campaign/campaign-data.ts";
import { fsck as checkStore, type FsckReport } from "../../../functions/jobs/fsck.ts";
import { UnitIndex } from "../../../functions/rows/unit-index.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { clockOf, openLocal } from "../connect.ts";
import { type Language, languageOf, type Options } from "../options.ts";

/** The database of the embedded store (local/service.ts). */
const storeFile = "town.db";

/** Checks a data folder against the invariants of the store. */
export const fsck: Command = {
  name: "fsck",
  summary: { vi: "Kiểm tra kho dữ liệu", en: "Check the store" },
  required: ["data"],
  optional: ["repair"],
  example: "fsck --data .data",
  run: async (options) => {
    refuseNoStore(options);
    const local = await openLocal(options);
    try {
      const { store } = local;
      const now = clockOf(options);
      // Units may have been added since the store was made.
      const { campaign } = await new CampaignData({
        store,
        index: new UnitIndex(store),
        now,
      }).get(xnt2025.id);
      const report = await checkStore({ store, campaign, repair: options.has("repair"), now });
      return {
        exit: isSound(report) ? 0 : 1,
        lines: linesOf(report, languageOf(options)),
        json: report,
      };
    } finally {
      await local.close();
    }
  },
};

/** Opening a folder makes a store: a slip in the path would look like a sound one. @throws CliError */
function refuseNoStore(options: Options): void {
  const dataDir = options.get("data") ?? "";
  if (existsSync(join(dataDir, storeFile))) return;
  throw new CliError(
    `Không có kho dữ liệu ở ${dataDir}. Hãy kiểm tra --data.`,
    `There is no store in ${dataDir}. Check --data.`,
  );
}

/** Totals that were written anew are no longer wrong; every other finding needs a person. */
function isSound({ findings, repaired }: FsckReport): boolean {
  return findings.every(
    ({ code, unit, form }) =>
      code === "totals-differ" && repaired.some((head) => head.unit === unit && head.form === form),
  );
}

function linesOf(
  { findings, counts, repaired }: FsckReport,
  language: Language,
): readonly string[] {
  const { units, rows, journals } = counts;
  const isVi = language === "vi";
  return [
    isVi
      ? `${units} đơn vị · ${rows} dòng · ${journals} lần ghi · ${findings.length} sai lệch`
      : `${units} units · ${rows} rows · ${journals} journal entries · ${findings.length} findings`,
    ...findings.map(
      ({ invariant, code, unit, form, id }) => `  [${invariant}] ${code}: ${unit}/${form} ${id}`,
    ),
    ...repaired.map(({ unit, form }) =>
      isVi ? `  Đã ghi lại tổng: ${unit}/${form}` : `  Totals written anew: ${unit}/${form}`,
    ),
  ];
}
