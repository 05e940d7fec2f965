import { atWorkbook } from "../at-workbook.ts";
import type { Command } from "../command.ts";
import { languageOf } from "../options.ts";

/** Sends the decisions of the sheet "Chờ duyệt" and the answers of "Chờ xác nhận", then fills them with what waits. */
export const review: Command = {
  name: "review",
  summary: {
    vi: "Gửi quyết định trong biểu Chờ duyệt, Chờ xác nhận, lấy các dòng đang chờ",
    en: "Send the decisions of the review sheet, fetch what waits",
  },
  required: ["file", "as"],
  optional: ["data", "api", "out", "today"],
  example: "review --file QLDT.xlsx --as qldt --data .data",
  run: async (options) => {
    const outcome = await atWorkbook(options, ({ flows }) => flows.review());
    const { accepted, returned, refused, waiting, office, line } = outcome;
    const tag = languageOf(options) === "vi" ? "chưa quyết định" : "not decided";
    return {
      exit: refused.length > 0 ? 1 : 0,
      lines: [
        line,
        ...refused.map(({ sheet, address, why }) => `  [${tag}] ${sheet}!${address}: ${why}`),
      ],
      json: {
        accepted,
        returned,
        refused: refused.map(({ sheet, address, why }) => ({ sheet, cell: address, message: why })),
        waiting,
        ...(office === undefined
          ? {}
          : { confirmed: office.answered, waitingForConfirmation: office.waiting }),
      },
    };
  },
};
