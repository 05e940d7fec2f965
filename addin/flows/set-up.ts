import type { Me } from "../../shared/api/shapes.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { Problem } from "../../shared/api/problem.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import { officeGrid } from "../../shared/tables/office/office-grid.ts";
import { reviewGrid } from "../../shared/tables/review/review-grid.ts";
import type { FlowDeps } from "./deps.ts";
import { fetchHouseholds } from "./pulling/fetch-picks.ts";
import type { SetUpOutcome } from "./outcomes.ts";
import { officeOf } from "./reviewing/office-of.ts";
import { unitOfTitles } from "./template/identity.ts";
import { layOut, startForms } from "./template/lay-out.ts";
import { updateTemplate } from "./template/update-template.ts";

/**
 * Lays out the sheets of the signed-in person's unit, and sets right what became of those that are there; rows stay as they are, so
 * it may be pressed again. @throws Problem "not-allowed" when the workbook is another unit's.
 */
export async function setUp(deps: FlowDeps): Promise<SetUpOutcome> {
  const me = await deps.api.getMe();
  const campaign = await deps.api.getCampaign(me.campaign);
  const unit = campaign.units.find(({ id }) => id === me.unit);
  const { passport } = await deps.workbook.readMemory();
  const surveys = await deps.workbook.surveySheets(forms);
  // A workbook that lost its memory still says on every sheet whose it is.
  const owner = passport?.unit ?? unitOfTitles(campaign, surveys)?.id ?? me.unit;
  if (unit === undefined || owner !== me.unit)
    throw new Problem("not-allowed", { detail: foreign[deps.language] });
  const picks = unit.kind === "ward" ? null : await fetchHouseholds(deps, campaign);
  const isClerk = me.roles.includes("clerk");
  const start = isClerk ? startForms(unit) : [];
  const outcome = await layOut(deps, { campaign, unit, picks, forms: start });
  if (outcome.made.length > 0) await writeDesks(deps, { campaign, me });
  if (surveys.length === 0) return outcome;
  const { changes, open, line } = await updateTemplate(deps);
  const isMended = open.length > 0 || changes.some(({ is }) => is === "renamed" || is === "added");
  if (!isMended) return outcome;
  return { ...outcome, line: outcome.made.length === 0 ? line : `${outcome.line} · ${line}` };
}

/** "Chờ duyệt" and "Chờ xác nhận" stand ready for those who decide or confirm; the first "review" fills them. */
async function writeDesks(
  { workbook }: FlowDeps,
  { campaign, me }: { campaign: Campaign; me: Me },
): Promise<void> {
  const empty = { rows: [], synthetic: campaign.synthetic, language: "vi" } as const;
  const office = officeOf(me, campaign);
  const grids = [
    ...(me.reviews.length > 0 ? [reviewGrid(empty)] : []),
    ...(office === undefined ? [] : [officeGrid({ ...empty, unit: office })]),
  ];
  if (grids.length > 0) await workbook.writeGrids(grids);
}

const foreign = {
  vi: "Tệp này thuộc đơn vị khác. Hãy mở một tệp mới cho đơn vị mình.",
  en: "This workbook belongs to another unit. Open a new one for yours.",
} as const;
