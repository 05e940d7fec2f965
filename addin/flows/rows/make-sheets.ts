import type { Form } from "../../../shared/forms/form.ts";
import type { FlowDeps } from "../deps.ts";
import type { Book } from "./book.ts";
import { pickLists } from "./picks.ts";
import { planOf } from "../template/sheet-plan.ts";

/** Lays out sheets of forms that were not in the workbook yet; those a unit only reads get no drop-downs and no empty rows. */
export async function makeSheets(
  { workbook }: Pick<FlowDeps, "workbook">,
  { campaign, unit, context, readOnly, passport }: Book,
  forms: readonly Form[],
): Promise<void> {
  const own = forms.filter((form) => !readOnly.includes(form));
  const plans = forms.map((form) => {
    const plan = planOf(form, { campaign, unit });
    return own.includes(form) ? plan : { ...plan, lists: new Map<string, string>(), readyRows: 1 };
  });
  // The households' list is kept by itself: it grows with every submission.
  const lists = pickLists(own, context).filter(({ name }) => name !== "ds_ho");
  await workbook.setUp(plans, lists);
  const versions = Object.fromEntries(own.map(({ id, version }) => [id, version]));
  const { forms: before } = passport;
  await workbook.writeMemory({ passport: { ...passport, forms: { ...before, ...versions } } });
}
