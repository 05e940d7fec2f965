import { basename } from "node:path";
import type { SetUpOutcome } from "../../../addin/flows/outcomes.ts";
import { layOut, startForms } from "../../../addin/flows/template/lay-out.ts";
import type { Unit } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { newWorkbook } from "../../excel/model/new-workbook.ts";
import { offline, withService } from "../at-workbook.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import type { Options } from "../options.ts";
import { unitIds, unitOf } from "../unit-of.ts";
import { refuseExistingFile, saveWorkbookFile } from "../workbook-file.ts";

/** Makes a new workbook for a unit; nobody needs to be signed in, as it holds no rows. */
export const template: Command = {
  name: "template",
  summary: { vi: "Tạo tệp mới cho một đơn vị", en: "Make a new workbook for a unit" },
  notes: [
    {
      vi: `Mã đơn vị: ${unitIds()}. Có --as thì danh mục lấy từ máy chủ.`,
      en: `Units: ${unitIds()}. With --as the lists come from the service.`,
    },
  ],
  required: ["unit", "out"],
  optional: ["as", "data", "api", "today"],
  example: "template --unit na-lay --out NaLay.xlsx",
  run: async (options) => {
    const unit = unitOf(options);
    const target = options.get("out") ?? "";
    refuseExistingFile(target);
    const outcome = options.has("as")
      ? await fromService(options, unit.name, target)
      : await fromSeed(options, unit, target);
    return {
      exit: 0,
      lines: [outcome.line, `  ${target}`],
      json: { unit: unit.id, made: outcome.made, file: target },
    };
  },
};

async function fromSeed(options: Options, unit: Unit, target: string): Promise<SetUpOutcome> {
  const model = newWorkbook(basename(target));
  const seat = await offline(options, model);
  try {
    // Households of the wards come with the first synchronise.
    const picks = unit.kind === "ward" ? null : [];
    const outcome = await layOut(seat.deps, {
      campaign: xnt2025,
      unit,
      picks,
      forms: startForms(unit),
    });
    await saveWorkbookFile(target, model);
    return outcome;
  } finally {
    seat.close();
  }
}

async function fromService(options: Options, name: string, target: string): Promise<SetUpOutcome> {
  const model = newWorkbook(basename(target));
  return withService(options, { model, target }, async ({ flows, deps }) => {
    const me = await deps.api.getMe();
    if (me.unit !== options.get("unit"))
      throw new CliError(
        `Người dùng ${me.id} không thuộc ${name}. Hãy chọn đúng --as hoặc --unit.`,
        `${me.id} does not belong to ${name}. Choose another --as or --unit.`,
      );
    return flows.setUp();
  });
}
