import type { FsckReport } from "../../../functions/jobs/fsck.ts";
import { checkStore, isSound } from "../../machine/folder/check-folder.ts";
import { findFolder, keysOfJob } from "../../machine/folder/job-folder.ts";
import { openTown } from "../../machine/open-town.ts";
import type { Command } from "../command.ts";
import { type Language, languageOf } from "../options.ts";

/** Checks a data folder against the invariants of the store, its registers among them. */
export const fsck: Command = {
  name: "fsck",
  summary: { vi: "Kiểm tra kho dữ liệu", en: "Check the store" },
  required: ["data"],
  optional: ["repair"],
  example: "fsck --data .data",
  run: async (options) => {
    const folder = findFolder(options.get("data") ?? "");
    const registerKeys = keysOfJob(process.env);
    const now = () => new Date();
    const { app, store } = openTown(folder, { registerKeys, log: () => undefined, now });
    try {
      const { registers, keepFigures } = app;
      const repair = options.has("repair");
      const { campaign } = folder;
      const report = await checkStore(store, { campaign, registers, repair, keepFigures });
      return {
        exit: isSound(report) ? 0 : 1,
        lines: linesOf(report, languageOf(options)),
        json: report,
      };
    } finally {
      await store.close();
    }
  },
};

function linesOf(
  { findings, counts, repaired, kept }: FsckReport,
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
    ...kept.map((period) =>
      isVi
        ? `  Đã chốt số liệu của kỳ ${period} như hiện nay`
        : `  Figures of ${period} kept as they stand now`,
    ),
  ];
}
