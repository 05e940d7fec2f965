import type { SubmissionRequest } from "../../shared/api/shapes.ts";
import type { Form } from "../../shared/forms/form.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { LocatedPlace } from "../rows/place-of.ts";
import { unitPartition } from "../store/partitions.ts";

const codeAtStart = /^\s*([A-Z]{2,3})-\d{4}-\d{3,5}/;

/**
 * Households' sheets of the wards that rows of another unit name: who gives to a household picks it from its ward. Only wards
 * whose letters stand in the rows are read.
 */
export function readElsewhere(
  { campaign, unit, form }: LocatedPlace,
  rows: SubmissionRequest["rows"],
): readonly { readonly partition: string; readonly forms: readonly Form[] }[] {
  const column = form.columns.findIndex(({ kind }) => kind === "household");
  const households = formById("households");
  const isOwn = campaign.units.some(
    ({ id, kind }) => id === unit && households.owners.includes(kind),
  );
  if (column < 0 || isOwn) return [];
  const letters = new Set(rows.map(({ cells }) => lettersOf(cells?.[column])));
  const wards = new Set(
    campaign.units
      .filter(({ kind, shortCode }) => households.owners.includes(kind) && letters.has(shortCode))
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
