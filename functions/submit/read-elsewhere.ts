import type { SubmissionRequest } from "../../shared/api/shapes.ts";
import type { Form } from "../../shared/forms/form.ts";
import { homesOfCode } from "../../shared/campaign/units.ts";
import { keepersOf } from "../../shared/forms/filling/owners.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { LocatedPlace } from "../rows/place-of.ts";
import { unitPartition } from "../store/partitions.ts";

type Read = { readonly partition: string; readonly forms: readonly Form[] };

/** What other units hold that rows are judged by: the labour office's yearly list for households, and households given to. */
export function readElsewhere(
  place: LocatedPlace,
  rows: SubmissionRequest["rows"],
): readonly Read[] {
  return place.form.id === "households" ? readPoorList(place) : readHouseholds(place, rows);
}

/** The list outlives its office, whose functions were split up in 2025. */
function readPoorList({ campaign, today }: LocatedPlace): readonly Read[] {
  const poorList = formById("poor-list");
  return keepersOf(poorList, campaign, today).map(({ id }) => ({
    partition: unitPartition(campaign.id, id),
    forms: [poorList],
  }));
}

/**
 * Households' sheets of the wards that rows of another unit name: who gives to a household picks it from its ward. Only wards
 * whose letters stand in the rows are read.
 */
function readHouseholds(
  { campaign, unit, form, today }: LocatedPlace,
  rows: SubmissionRequest["rows"],
): readonly Read[] {
  const column = form.columns.findIndex(({ kind }) => kind === "household");
  const households = formById("households");
  const keepers = keepersOf(households, campaign, today).map(({ id }) => id);
  if (column < 0 || keepers.includes(unit)) return [];
  const wards = new Set(
    rows
      .flatMap(({ cells }) => homesOfCode(campaign, String(cells?.[column] ?? "")))
      .filter((id) => keepers.includes(id)),
  );
  return [...wards].map((ward) => ({
    partition: unitPartition(campaign.id, ward),
    forms: [households, formById("approvals"), formById("construction")],
  }));
}
