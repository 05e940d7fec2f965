import { isNothing, type RetentionReport } from "../../../functions/retention/retention-run.ts";
import type { Localised } from "../../../shared/forms/column.ts";
import type { Command } from "../../cli/command.ts";
import { languageOf } from "../../cli/options.ts";
import { compactSqliteStore } from "../../sqlite-store.ts";
import { findFolder, keysOfJob } from "../folder/job-folder.ts";
import { openTown } from "../open-town.ts";

/** Erases people's data once the campaign's retention date has passed; beside the running service, too. */
export const retention: Command = {
  name: "retention",
  summary: {
    vi: "Xóa dữ liệu cá nhân đã hết hạn lưu giữ, giữ nguyên số liệu",
    en: "Erase people's data whose retention date has passed; figures stay",
  },
  notes: [
    {
      vi: "Thời hạn là định mức luu_giu.du_lieu_ca_nhan (số tháng sau kỳ báo cáo cuối). Lần chạy đầu sau thời hạn chỉ báo trước 14 ngày.",
      en: "The date comes from the norm luu_giu.du_lieu_ca_nhan (months after the last period). The first run after it only gives 14 days' notice.",
    },
  ],
  required: ["data"],
  optional: ["dry-run"],
  example: "retention --data /var/lib/mai-am/data --dry-run",
  run: async (options) => {
    const folder = findFolder(options.get("data") ?? "");
    const registerKeys = keysOfJob(process.env);
    const now = () => new Date();
    const { app, store } = openTown(folder, { registerKeys, log: () => undefined, now });
    const isDry = options.has("dry-run");
    const report = await app.erase({ isDry }).finally(() => store.close());
    if (!isDry && !isNothing(report.erased)) compactSqliteStore(folder.store);
    const lines = [lineOf(report), ...logLines(report)].map((line) => line[languageOf(options)]);
    return { exit: 0, lines, json: report };
  },
};

/** The access log has a time of its own. */
function logLines({ is, erased: { accesses } }: RetentionReport): readonly Localised[] {
  if (accesses === 0) return [];
  const [vi, en] = is === "counted" ? ["Có", "There are"] : ["Đã xóa", "Erased"];
  return [
    {
      vi: `${vi} ${accesses} mục nhật ký truy cập đã quá thời hạn lưu.`,
      en: `${en} ${accesses} entries of the access log that were kept their time.`,
    },
  ];
}

function lineOf({ is, keptThrough, from, erased }: RetentionReport): Localised {
  const { rows, journals, registers, reasons } = erased;
  const until = keptThrough ?? "";
  switch (is) {
    case "unset":
      return {
        vi: "Chưa có định mức luu_giu.du_lieu_ca_nhan được tiếp nhận: không xóa gì.",
        en: "The norm luu_giu.du_lieu_ca_nhan is not set: nothing is erased.",
      };
    case "kept":
      return {
        vi: `Dữ liệu cá nhân được lưu đến hết ngày ${until}: chưa xóa gì.`,
        en: `People's data are kept through ${until}: nothing is erased yet.`,
      };
    case "announced":
      return {
        vi: `Đã hết hạn lưu giữ (${until}). Từ ngày ${from ?? ""} lệnh này sẽ xóa dữ liệu cá nhân.`,
        en: `Kept through ${until}. From ${from ?? ""} on this command erases people's data.`,
      };
    case "counted":
      return {
        vi: `Còn ${rows} dòng và ${journals} lần ghi có dữ liệu cá nhân; lưu đến ${until || "chưa đặt"}.`,
        en: `${rows} rows and ${journals} journal entries hold people's data; kept through ${until || "not set"}.`,
      };
    case "unfinished":
    case "done":
      return {
        vi: `Đã xóa dữ liệu cá nhân của ${rows} dòng, ${journals} lần ghi, ${registers} sổ đối chiếu, ${reasons} lý do. Số liệu giữ nguyên.`,
        en: `Erased people from ${rows} rows, ${journals} journal entries, ${registers} registers, ${reasons} reasons. Figures are as they were.`,
      };
  }
}
