import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { isOneOf } from "../../../shared/forms/filling/owners.ts";
import type { FlowDeps } from "../deps.ts";
import type { SetUpOutcome } from "../outcomes.ts";
import { derivedGridsOf } from "../rows/derived-grids.ts";
import { bookFrom, formsOf } from "../rows/book.ts";
import { inspect } from "../rows/inspect.ts";
import { pickLists } from "../rows/picks.ts";
import type { HouseholdPick, Passport, PickList } from "../workbook.ts";
import type { SheetSurvey } from "./columns-plan.ts";
import { identified } from "./identity.ts";
import { planOf } from "./sheet-plan.ts";
import { versionFound } from "./version-found.ts";

/** Grows when the layout of sheets changes without any form changing. */
const templateVersion = 1;

export interface SheetsToMake {
  readonly campaign: Campaign;
  readonly unit: Unit;
  /** Households of the wards for a unit that picks from them; null leaves those the workbook has. */
  readonly picks: readonly (HouseholdPick | string)[] | null;
  /** Forms that get a sheet now, where they have none. */
  readonly forms: readonly Form[];
}

/** Forms a new workbook of the unit begins with. */
export function startForms(unit: Unit): readonly Form[] {
  return formsOf(unit).forms.filter(({ startsFor }) => isOneOf(startsFor, unit));
}

/** Makes the sheets that are missing and writes down whose workbook it is; needs no service. Sheets that are there stay. */
export async function layOut(
  deps: Pick<FlowDeps, "workbook" | "clock" | "language" | "newKey">,
  { campaign, unit, picks: given, forms }: SheetsToMake,
): Promise<SetUpOutcome> {
  const { workbook } = deps;
  const own = formsOf(unit);
  const all = [...own.forms, ...own.readOnly];
  const { passport, picks: before, file } = await workbook.readMemory();
  const surveys = await workbook.surveySheets(all);
  const context = { campaign, unit: unit.id, today: deps.clock.today() };
  const picks = given?.map(asPick) ?? before;
  const lists = withPicks(pickLists(own.forms, context), {
    picks,
    hasRows: surveys.length > 0,
  });
  const made = await workbook.setUp(
    forms.map((form) => planOf(form, { campaign, unit })),
    lists,
  );
  const next: Passport = {
    campaign: campaign.id,
    unit: unit.id,
    synthetic: campaign.synthetic,
    template: templateVersion,
    ...(passport === null ? {} : identityOf(passport)),
    forms: versionsOf(all, { passport, surveys, made }),
  };
  await workbook.writeMemory({
    passport: identified(next, { file, newKey: deps.newKey }) ?? next,
    campaign,
    picks,
  });
  if (forms.length + surveys.length > 0)
    await workbook.deriveGrids(all, (memory, reads) => {
      const book = bookFrom(deps, memory);
      return { grids: book === undefined ? [] : derivedGridsOf(book, inspect(book, reads)) };
    });
  return { unit: unit.name, made, line: madeLine(made, unit, deps.language) };
}

function identityOf({ instance, file }: Passport): Pick<Passport, "instance" | "file"> {
  return {
    ...(instance === undefined ? {} : { instance }),
    ...(file === undefined ? {} : { file }),
  };
}

/** Form id → version its sheet is laid out with; of a sheet nobody wrote down, what its headings say. */
function versionsOf(
  forms: readonly Form[],
  {
    passport,
    surveys,
    made,
  }: { passport: Passport | null; surveys: readonly SheetSurvey[]; made: readonly string[] },
): Passport["forms"] {
  const known = passport?.forms ?? {};
  const found = surveys.flatMap((survey): readonly [string, number][] => {
    const form = forms.find(({ id }) => id === survey.form);
    return form === undefined ? [] : [[form.id, known[form.id] ?? versionFound(form, survey)]];
  });
  const fresh = forms
    .filter(({ sheet }) => made.includes(sheet))
    .map(({ id, version }) => [id, version] as const);
  return Object.fromEntries([...Object.entries(known), ...found, ...fresh]);
}

/** Of a label alone nothing but the code is known. */
function asPick(pick: HouseholdPick | string): HouseholdPick {
  if (typeof pick !== "string") return pick;
  return { code: pick.split(" ")[0] ?? "", label: pick, values: {} };
}

/** The drop-down of households follows the rows of the workbook, or the picks; where there are neither it begins empty. */
function withPicks(
  lists: readonly PickList[],
  { picks, hasRows }: { picks: readonly HouseholdPick[] | null; hasRows: boolean },
): readonly PickList[] {
  return lists.flatMap((list) => {
    if (list.name !== "ds_ho") return [list];
    if (picks !== null) return [{ ...list, items: picks.map(({ label }) => label) }];
    return hasRows ? [] : [list];
  });
}

/** One line that names the sheets made. */
export function madeLine(
  made: readonly string[],
  { name }: Pick<Unit, "name">,
  language: FlowDeps["language"],
): string {
  if (made.length === 0)
    return language === "vi"
      ? "Biểu mẫu đã có sẵn, không thay đổi gì."
      : "The forms are there already.";
  const names = made.join(", ");
  return language === "vi" ? `Đã tạo biểu cho ${name}: ${names}` : `Made for ${name}: ${names}`;
}
