import { existsSync } from "node:fs";
import { basename } from "node:path";
import { newWorkbook } from "../../excel/model/new-workbook.ts";
import { withService } from "../at-workbook.ts";
import type { Command } from "../command.ts";
import { openWorkbookFile } from "../workbook-file.ts";

/** Writes the summary tabs of the town into a new workbook, or anew into one that is there. */
export const refresh: Command = {
  name: "refresh",
  summary: { vi: "Cập nhật số liệu tổng hợp toàn thị xã", en: "Refresh the summary tabs" },
  notes: [
    {
      vi: "Tệp --out đã có thì chỉ các biểu tổng hợp được ghi lại.",
      en: "Where the file of --out is there already, only its summary tabs are rewritten.",
    },
    {
      vi: "Với --snapshot: số liệu đã chốt của kỳ đó, và biểu Điều chỉnh sau khi chốt. Lệnh locks liệt kê tên.",
      en: "With --snapshot: the figures frozen for that period, and a tab of what was adjusted since. The command locks lists the names.",
    },
  ],
  required: ["out", "as"],
  optional: ["data", "api", "period", "snapshot", "today"],
  example: "refresh --out TongHop.xlsx --as lanh-dao --data .data",
  run: async (options) => {
    const target = options.get("out") ?? "";
    const model = existsSync(target)
      ? await openWorkbookFile(target)
      : newWorkbook(basename(target));
    const period = options.get("period");
    const snapshot = options.get("snapshot");
    const outcome = await withService(options, { model, target }, ({ flows }) =>
      flows.refresh({
        ...(period === undefined ? {} : { period }),
        ...(snapshot === undefined ? {} : { snapshot }),
      }),
    );
    const { line, ...json } = outcome;
    return { exit: 0, lines: [line], json };
  },
};
