import { unitById } from "../../shared/campaign/in-force.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { SubmissionRequest } from "../../shared/api/shapes.ts";
import { isBlank } from "../../shared/text/cell.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepsForm } from "../../shared/forms/filling/owners.ts";
import type { Place } from "../http/authorise.ts";

/** Forms about the same houses: rules about a house look at them, and approvals and construction change the households. */
const aboutHouses: readonly FormId[] = ["households", "approvals", "construction", "money"];

/** Forms of the same unit whose rows decide what may be stored: those about the same houses, and those its link rules look at. */
export function reliedOn(form: Form, { unit, campaign }: Place): readonly Form[] {
  const place = unitById(campaign, unit);
  return reliedOnIds(form)
    .map(formById)
    .filter((one) => place !== undefined && keepsForm(place, one));
}

/**
 * What stands on households that leave the list with these rows or are withdrawn, so that nothing is left behind. Other rows of
 * the list are stored without looking at it.
 */
export function belongingsOf(
  form: Form,
  rows: SubmissionRequest["rows"],
  place: Place,
): readonly Form[] {
  const exit = form.columns.findIndex(({ key }) => key === "exitReason");
  const isLeaving = rows.some(({ cells }) => cells === null || !isBlank(cells[exit] ?? null));
  return isLeaving ? belongings(form, place) : [];
}

/** Forms of the unit with rows about households, for the form households. */
export function belongings(form: Form, { unit, campaign }: Place): readonly Form[] {
  const place = unitById(campaign, unit);
  if (form.id !== "households" || place === undefined) return [];
  return aboutHouses
    .filter((id) => id !== form.id)
    .map(formById)
    .filter((one) => keepsForm(place, one));
}

function reliedOnIds(form: Form): readonly FormId[] {
  const ids = new Set([
    ...(namesHouses(form) ? aboutHouses : []),
    ...form.links.map(({ looksAt }) => looksAt),
  ]);
  ids.delete(form.id);
  return [...ids];
}

function namesHouses({ columns }: Form): boolean {
  return columns.some(({ kind }) => kind === "household");
}

/**
 * Forms whose head a commit of this one writes back unchanged, so that a link rule which blocks has judged rows that still stand.
 * Forms about houses need it not among each other: all of them pass through the households' head.
 */
export function guardedBy(form: Form): ReadonlySet<FormId> {
  const isAboutHouses = form.id === "households" || namesHouses(form);
  const targets = form.links.filter(({ level }) => level === "block").map(({ looksAt }) => looksAt);
  return new Set(
    targets.filter(
      (id) =>
        id !== form.id && !(isAboutHouses && (id === "households" || namesHouses(formById(id)))),
    ),
  );
}
