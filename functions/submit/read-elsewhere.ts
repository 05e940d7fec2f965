import type { SubmissionRequest } from "../../shared/api/shapes.ts";
import type { Form } from "../../shared/forms/form.ts";
import { keepersOf } from "../../shared/forms/owners.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { LocatedPlace } from "../rows/place-of.ts";
import { unitPartition } from "../store/partitions.ts";

const codeAtStart = /^\s*([A-Z]{2,3})-\d{4}-\d{3,5}/;

type Read = { readonly partition: string; readonly forms: readonly Form[] };

/** What other units hold that rows are judged by: the labour office's yearly list for households, and households given to. */
export function readElsewhere(
  place: LocatedPlace,
  rows: SubmissionRequest["rows"],
): readonly Read[] {
  return place.form.id === "households" ? readPoorList(place) : readHouseholds(place, rows);
}

/** The list outlives its office, whose functions were split up in 2025. */
function readPoorList({ campaign }: LocatedPlace): readonly Read[] {
  const poorList = formById("poor-list");
  return keepersOf(poorList, campaign).map(({ id }) => ({
    partition: unitPartition(campaign.id, id),
    forms: [poorList],
  }));
}

/**
 * Households' sheets of the wards that rows of another unit name: who gives to a household picks it from its ward. Only wards
 * whose letters stand in the rows are read.
 */
function readHouseholds(
  { campaign, unit, form }: LocatedPlace,
  rows: SubmissionRequest["rows"],
): readonly Read[] {
  const column = form.columns.findIndex(({ kind }) => kind === "household");
  const households = formById("households");
  const isOwn = keepersOf(households, campaign).some(({ id }) => id === unit);
  if (column < 0 || isOwn) return [];
  const letters = new Set(rows.map(({ cells }) => lettersOf(cells?.[column])));
  const wards = new Set(
    keepersOf(households, campaign)
      .filter(({ shortCode }) => letters.has(shortCode))
      .map(({ id }) => id),
  );
  return [...wards].map((ward) => ({
    partition: unitPartition(campaign.id, ward),
    forms: [households, formById("approvals"), formById("construction")],
  }));
}

function lettersOf(cell: unknown): string | undefined {
  return typeof cell === "string" ? codeAtStart.exec(cell)?.[1] : undefined;
}
