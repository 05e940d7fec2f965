import type { Campaign, Unit } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { isOneOf } from "../../shared/forms/owners.ts";
import { Problem } from "../../shared/api/problem.ts";
import { reviewGrid } from "../../shared/tables/review/review-grid.ts";
import { formsOf } from "./rows/book.ts";
import type { FlowDeps } from "./deps.ts";
import { fetchHouseholds } from "./pulling/fetch-picks.ts";
import type { SetUpOutcome } from "./outcomes.ts";
import { listNameOf, pickLists } from "./rows/picks.ts";
import { writeTodo } from "./rows/todo.ts";
import type { HouseholdPick, SheetPlan } from "./workbook.ts";

/** Grows when the layout of sheets changes without any form changing. */
const templateVersion = 1;

/** Empty rows made ready: enough for a ward's households; the table grows by itself. */
const readyRows = 60;

/**
 * Lays out the sheets of the signed-in person's unit. Sheets that are there stay as they are, so it may be pressed again.
 * @throws Problem "not-allowed" when the workbook is another unit's.
 */
export async function setUp(deps: FlowDeps): Promise<SetUpOutcome> {
  const me = await deps.api.getMe();
  const campaign = await deps.api.getCampaign(me.campaign);
  const unit = campaign.units.find(({ id }) => id === me.unit);
  const { passport } = await deps.workbook.readMemory();
  if (unit === undefined || (passport !== null && passport.unit !== me.unit))
    throw new Problem("not-allowed", { detail: foreign[deps.language] });
  const picks = unit.kind === "ward" ? null : await fetchHouseholds(deps, campaign);
  const isClerk = me.roles.includes("clerk");
  const outcome = await setUpFor(deps, { campaign, unit, picks, isClerk });
  if (me.reviews.length > 0 && outcome.made.length > 0) await writeReviewSheet(deps, campaign);
  return outcome;
}

/** "Chờ duyệt" stands ready for those who decide; the first "review" fills it. */
async function writeReviewSheet({ workbook }: FlowDeps, { synthetic }: Campaign): Promise<void> {
  await workbook.writeGrids([reviewGrid({ rows: [], synthetic, language: "vi" })]);
}

const foreign = {
  vi: "Tệp này thuộc đơn vị khác. Hãy mở một tệp mới cho đơn vị mình.",
  en: "This workbook belongs to another unit. Open a new one for yours.",
} as const;

/** The same without a service: a template for a unit, as the command line makes it. */
export async function setUpFor(
  deps: Pick<FlowDeps, "workbook" | "clock" | "language">,
  {
    campaign,
    unit,
    picks: given,
    isClerk = true,
  }: {
    campaign: Campaign;
    unit: Unit;
    picks: readonly (HouseholdPick | string)[] | null;
    /** False for people who only read or decide: they fill in nothing. */
    isClerk?: boolean;
  },
): Promise<SetUpOutcome> {
  const forms = formsOf(unit).forms.filter(({ startsFor }) => isClerk && isOneOf(startsFor, unit));
  const picks = given?.map(asPick) ?? null;
  const context = { campaign, unit: unit.id, today: deps.clock.today() };
  const plans = forms.map((form) => planOf(form, { campaign, unit }));
  const lists = withPicks(pickLists(forms, context), picks);
  const made = await deps.workbook.setUp(plans, lists);
  await deps.workbook.writeMemory({
    passport: {
      campaign: campaign.id,
      unit: unit.id,
      synthetic: campaign.synthetic,
      forms: Object.fromEntries(forms.map(({ id, version }) => [id, version])),
      template: templateVersion,
    },
    campaign,
    picks,
  });
  if (forms.length > 0) await writeTodo(deps, { campaign, unit, rows: [] });
  return { unit: unit.name, made, line: lineOf(made, unit, deps.language) };
}

/** Of a label alone nothing but the code is known. */
function asPick(pick: HouseholdPick | string): HouseholdPick {
  if (typeof pick !== "string") return pick;
  return { code: pick.split(" ")[0] ?? "", label: pick, values: {} };
}

function withPicks(
  lists: ReturnType<typeof pickLists>,
  picks: readonly HouseholdPick[] | null,
): ReturnType<typeof pickLists> {
  if (picks === null) return lists;
  return lists.map((list) =>
    list.name === "ds_ho" ? { ...list, items: picks.map(({ label }) => label) } : list,
  );
}

/** Titles, drop-downs and empty rows of one form's sheet. */
export function planOf(
  form: Form,
  { campaign, unit }: { campaign: Campaign; unit: Unit },
): SheetPlan {
  const lists = new Map(
    form.columns.flatMap(({ key }) => {
      const name = listNameOf(form, key);
      return name === undefined ? [] : [[key, name] as const];
    }),
  );
  const titles = [
    `${form.title.vi} – ${unit.name}`,
    ...(campaign.synthetic ? ["DỮ LIỆU GIẢ LẬP"] : []),
    "Tiêu đề màu cam: cần điền đủ · màu xanh: điền nếu có · màu xám: hệ thống tự ghi. Bấm dấu + phía trên để mở các cột chi tiết.",
  ];
  return { form, titles, lists, readyRows };
}

function lineOf(made: readonly string[], unit: Unit, language: FlowDeps["language"]): string {
  if (made.length === 0)
    return language === "vi"
      ? "Biểu mẫu đã có sẵn, không thay đổi gì."
      : "The forms are there already.";
  const names = made.join(", ");
  return language === "vi"
    ? `Đã tạo biểu cho ${unit.name}: ${names}`
    : `Made for ${unit.name}: ${names}`;
}
