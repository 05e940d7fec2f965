import { basename } from "node:path";
import type { SetUpOutcome } from "../../../addin/flows/outcomes.ts";
import { formsOf } from "../../../addin/flows/rows/book.ts";
import { layOut, madeLine, startForms } from "../../../addin/flows/template/lay-out.ts";
import type { Unit } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { newWorkbook } from "../../excel/model/new-workbook.ts";
import { offline, withService } from "../at-workbook.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { languageOf, type Options } from "../options.ts";
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
    {
      vi: `Biểu thêm được, tùy đơn vị: ${forms.map(({ id }) => id).join(", ")}.`,
      en: `Forms to add, depending on the unit: ${forms.map(({ id }) => id).join(", ")}.`,
    },
  ],
  required: ["unit", "out"],
  optional: ["forms", "as", "data", "api", "today"],
  example: "template --unit na-lay --out NaLay.xlsx",
  run: async (options) => {
    const unit = unitOf(options);
    const target = options.get("out") ?? "";
    const further = furtherForms(options, unit);
    refuseExistingFile(target);
    const outcome = options.has("as")
      ? await fromService(options, { unit, target, further })
      : await fromSeed(options, { unit, target, further });
    return {
      exit: 0,
      lines: [outcome.line, `  ${target}`],
      json: { unit: unit.id, made: outcome.made, file: target },
    };
  },
};

/** @throws CliError for a form the unit does not fill in. */
function furtherForms(options: Options, unit: Unit): readonly Form[] {
  const own = formsOf(unit).forms;
  const ids = (options.get("forms") ?? "").split(",").map((id) => id.trim());
  return ids
    .filter((id) => id !== "")
    .map((id) => {
      const form = own.find((one) => one.id === id);
      if (form !== undefined) return form;
      const names = own.map((one) => one.id).join(", ");
      throw new CliError(
        `${unit.name} không có biểu "${id}". Hãy chọn trong: ${names}.`,
        `${unit.name} has no form "${id}". Choose among: ${names}.`,
      );
    });
}

interface NewFile {
  readonly unit: Unit;
  readonly target: string;
  readonly further: readonly Form[];
}

async function fromSeed(
  options: Options,
  { unit, target, further }: NewFile,
): Promise<SetUpOutcome> {
  const model = newWorkbook(basename(target));
  const seat = await offline(options, model);
  try {
    // Households of the wards come with the first synchronise.
    const picks = unit.kind === "ward" ? null : [];
    const outcome = await layOut(seat.deps, {
      campaign: xnt2025,
      unit,
      picks,
      forms: [...new Set([...startForms(unit), ...further])],
    });
    await saveWorkbookFile(target, model);
    return outcome;
  } finally {
    seat.close();
  }
}

async function fromService(
  options: Options,
  { unit: { name }, target, further }: NewFile,
): Promise<SetUpOutcome> {
  const model = newWorkbook(basename(target));
  return withService(options, { model, target }, async ({ flows, deps }) => {
    const me = await deps.api.getMe();
    if (me.unit !== options.get("unit"))
      throw new CliError(
        `Người dùng ${me.id} không thuộc ${name}. Hãy chọn đúng --as hoặc --unit.`,
        `${me.id} does not belong to ${name}. Choose another --as or --unit.`,
      );
    const first = await flows.setUp();
    if (further.length === 0) return first;
    const { made } = await flows.addForms(further.map(({ id }) => id));
    const all = [...first.made, ...made];
    return { ...first, made: all, line: madeLine(all, { name }, languageOf(options)) };
  });
}
