import { layOut } from "../../addin/flows/template/lay-out.ts";
import { fetchPicks } from "../../addin/flows/pulling/fetch-picks.ts";
import type { Campaign, Unit } from "../../shared/campaign/campaign.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { WorkbookModel } from "../excel/model/types.ts";
import type { Seat } from "./seat.ts";

/**
 * Some programs drop what the workbook remembers (custom XML parts) when they save. Its sheets still say whose they are, in the
 * title above the headings: then the memory is made anew, as "Tạo biểu mẫu" does, and rows keep the ids in their hidden cells.
 * `read` gives the campaign, from the service where there is one. Does nothing for a workbook that remembers or has no such sheet.
 */
export async function recoverMemory(
  { deps, excel }: Seat,
  read: () => Promise<Campaign>,
  isOnline: boolean,
): Promise<void> {
  const { passport } = await deps.workbook.readMemory();
  if (passport !== null) return;
  const titles = titlesOf(excel.model);
  if (titles.length === 0) return;
  const campaign = await read();
  const unit = campaign.units.find(({ name }) =>
    titles.every((title) => title.endsWith(` – ${name}`)),
  );
  if (unit === undefined) return;
  await layOut(deps, {
    campaign,
    unit,
    forms: [],
    picks: await picksFor({ deps }, { campaign, unit, isOnline }),
  });
}

/** Texts above the headings of the sheets of forms. */
function titlesOf({ worksheets }: WorkbookModel): readonly string[] {
  const sheets = new Set(forms.map(({ sheet }) => sheet));
  const tables = new Set(forms.map(({ table }) => table));
  return worksheets
    .filter(
      (worksheet) =>
        sheets.has(worksheet.name) || worksheet.tables.some(({ name }) => tables.has(name)),
    )
    .map(({ rows }) => String(rows[0]?.[0]?.value ?? "").trim())
    .filter((title) => title !== "");
}

async function picksFor(
  { deps }: Pick<Seat, "deps">,
  { campaign, unit, isOnline }: { campaign: Campaign; unit: Unit; isOnline: boolean },
): Promise<readonly string[] | null> {
  if (unit.kind === "ward") return null;
  return isOnline ? fetchPicks(deps, campaign) : [];
}
