import { mkdir, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { drawnCampaign, type TownSize } from "../../demo/generator/drawn-campaign.ts";
import { drawWard } from "../../demo/generator/draw-ward.ts";
import { listWorkbook } from "../../demo/generator/list-workbook.ts";
import { randomFrom } from "../../demo/town/random.ts";
import { CliError } from "../cli-error.ts";
import type { Command } from "../command.ts";
import { languageOf, type OptionName, type Options, startFolder } from "../options.ts";
import { saveWorkbookFile } from "../workbook-file.ts";

/** Wards beyond this have no code letters of their own, households no room in a sheet. */
const most = { units: 17_576, rows: 20_000, seed: 2 ** 31 - 1 };

/** Writes a synthetic province of any size: one workbook of lists a ward, byte for byte the same for the same numbers. */
export const demo: Command = {
  name: "demo",
  summary: {
    vi: "Tạo dữ liệu giả lập với số đơn vị, số hộ tùy chọn",
    en: "Make synthetic lists of any size",
  },
  notes: [
    {
      vi: "Mỗi đơn vị một tệp .xlsx trong thư mục --out (bỏ trống: gia-lap-45x150-7), kèm campaign.json là danh mục của chúng.",
      en: "One .xlsx a unit in the folder --out (default: gia-lap-45x150-7), with campaign.json, the catalogue they belong to.",
    },
  ],
  required: ["units", "rows", "seed"],
  optional: ["out"],
  example: "demo --units 45 --rows 150 --seed 7",
  run: async (options) => {
    const size = sizeOf(options);
    const folder = options.get("out") ?? join(startFolder(), nameOf(size));
    refuseExistingFolder(folder);
    await mkdir(folder, { recursive: true });
    const campaign = drawnCampaign(size);
    await writeFile(join(folder, "campaign.json"), `${JSON.stringify(campaign, null, 1)}\n`);
    const random = randomFrom(size.seed);
    const wards = campaign.units.filter(({ kind }) => kind === "ward");
    let rows = 0;
    for (const unit of wards) {
      const ward = drawWard(random, { campaign, unit, rows: size.rows });
      rows += [...ward.lists.values()].reduce((sum, list) => sum + list.length, 0);
      await saveWorkbookFile(join(folder, `${unit.id}.xlsx`), listWorkbook(ward));
    }
    const line = {
      vi: `Đã tạo ${wards.length} tệp, ${rows} dòng giả lập ở ${folder}`,
      en: `Wrote ${wards.length} workbooks with ${rows} synthetic rows to ${folder}`,
    }[languageOf(options)];
    return { exit: 0, lines: [line], json: { units: wards.length, rows, folder } };
  },
};

function sizeOf(options: Options): TownSize {
  return {
    units: numberOf(options, "units", most.units),
    rows: numberOf(options, "rows", most.rows),
    seed: numberOf(options, "seed", most.seed),
  };
}

function nameOf({ units, rows, seed }: TownSize): string {
  return `gia-lap-${units}x${rows}-${seed}`;
}

function numberOf(options: Options, name: OptionName, highest: number): number {
  const text = options.get(name) ?? "";
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= highest) return number;
  throw new CliError(
    `--${name} phải là số nguyên từ 1 đến ${highest}.`,
    `--${name} takes a whole number from 1 to ${highest}.`,
  );
}

/** @throws CliError where something is already: it is not ours to overwrite. */
function refuseExistingFolder(folder: string): void {
  if (!existsSync(folder)) return;
  throw new CliError(
    `Thư mục ${folder} đã có. Hãy chọn tên khác để không ghi đè.`,
    `The folder ${folder} is there already. Choose another name.`,
  );
}
