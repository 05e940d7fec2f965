import type { Command } from "../command.ts";
import { languageOf } from "../options.ts";
import { obligationPlaces } from "../../docs/obligation-places.ts";

/** Every obligation of the plan with what answers for it: form, rules, figure and the cell it is read in. */
export const obligations: Command = {
  name: "obligations",
  summary: {
    vi: "Liệt kê nghĩa vụ của kế hoạch: biểu, quy tắc, chỉ tiêu, ô tổng hợp",
    en: "List the plan's obligations: form, rules, figure, summary cell",
  },
  required: [],
  optional: [],
  example: "obligations --json",
  run: (options) => {
    const places = obligationPlaces();
    const language = languageOf(options);
    return Promise.resolve({
      exit: 0,
      lines: places.map(
        ({ id, what, sheet, indicator, tab, cell }) =>
          `${id.padEnd(4)}${what[language]} – ${sheet} → ${indicator} (${tab}!${cell})`,
      ),
      json: { obligations: places },
    });
  },
};
