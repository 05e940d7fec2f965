import { randomUUID } from "node:crypto";
import { connect } from "../connect.ts";
import type { Command } from "../command.ts";
import { languageOf } from "../options.ts";

/** Carries the rows of units that ended over to the unit that follows, as the catalogue says it; safe to run again. */
export const handover: Command = {
  name: "handover",
  summary: {
    vi: "Bàn giao số liệu của đơn vị đã kết thúc cho đơn vị mới",
    en: "Hand the rows of ended units over to the unit that follows",
  },
  notes: [
    {
      vi: "Danh mục đơn vị, thôn bản phải ghi đơn vị mới trước. Số liệu ngày cuối được chốt, không dòng nào mất.",
      en: "The catalogue must name the unit that follows. The closing figures are frozen, no row is lost.",
    },
  ],
  required: ["from", "closed", "as"],
  optional: ["data", "api", "today"],
  example: "handover --from na-lay,song-da,lay-nua --closed 2025-06-30 --as quan-tri --data .data",
  run: async (options) => {
    const connection = await connect(options);
    try {
      const { campaign } = await connection.api.getMe();
      const body = {
        from: (options.get("from") ?? "").split(",").map((unit) => unit.trim()),
        closedOn: options.get("closed") ?? "",
      };
      const result = await connection.api.postHandover(campaign, body, `handover-${randomUUID()}`);
      const { rows, to, snapshot } = result;
      const line = {
        vi: `Đã bàn giao ${rows} dòng cho ${to.join(", ")}. Số liệu đã chốt: --snapshot ${snapshot}`,
        en: `Handed ${rows} rows over to ${to.join(", ")}. Frozen figures: --snapshot ${snapshot}`,
      }[languageOf(options)];
      return { exit: 0, lines: [line], json: result };
    } finally {
      await connection.close();
    }
  },
};
