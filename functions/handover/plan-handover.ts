import { Problem } from "../../shared/api/problem.ts";
import type { Campaign, Handover, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import { isHandedOver, isInForce, unitById } from "../../shared/campaign/in-force.ts";
import { successorOf, villageById } from "../../shared/campaign/villages.ts";

/**
 * What is to be handed over, as the catalogue says it: units that have ended, each with the unit that follows it, as a whole or
 * village by village. The catalogue itself was accepted by a second person, so nobody merges units alone.
 * @throws Problem "malformed-request" saying what the catalogue lacks.
 */
export function planHandover(
  campaign: Campaign,
  { from, closedOn }: { from: readonly UnitId[]; closedOn: IsoDate },
  today: IsoDate,
): Handover {
  for (const id of from) checkEnded(campaign, id, { closedOn, today });
  const to = [...new Set(from.flatMap((id) => followersOf(campaign, id)))].sort();
  for (const id of to) checkBegun(campaign, id, today);
  const handover = [[...from].sort().join("-"), closedOn].join(".");
  return { id: handover, from: [...from].sort(), to, closedOn, done: false };
}

function checkEnded(
  campaign: Campaign,
  id: UnitId,
  { closedOn, today }: { closedOn: IsoDate; today: IsoDate },
): void {
  const unit = unitById(campaign, id);
  if (unit === undefined) throw refuse(`There is no unit ${id}`);
  if (isHandedOver(campaign, id)) throw refuse(`${id} has handed its rows over already`);
  if (unit.validTo !== closedOn || closedOn >= today)
    throw refuse(`${id} does not end on ${closedOn} by the catalogue, or has not ended yet`);
}

function checkBegun(campaign: Campaign, id: UnitId, today: IsoDate): void {
  const unit = unitById(campaign, id);
  if (unit === undefined || !isInForce(unit, today))
    throw refuse(`${id}, which follows, is not in force by the catalogue`);
}

function followersOf(campaign: Campaign, id: UnitId): readonly UnitId[] {
  const whole = unitById(campaign, id)?.mergedInto;
  const parts = campaign.villages
    .filter(({ unit }) => unit === id)
    .map((village) => successorOf(campaign, village).unit)
    .filter((unit) => unit !== id);
  if (whole === undefined && parts.length === 0)
    throw refuse(`The catalogue does not say what follows ${id}`);
  return whole === undefined ? parts : [whole, ...parts];
}

/**
 * Where a row of an ended unit goes: with its village where that now belongs to another unit, else with its unit.
 * @throws Problem "malformed-request" when the catalogue says neither.
 */
export function followerOf(
  campaign: Campaign,
  { unit, village }: { unit: UnitId; village: string | null },
): UnitId {
  const known = village === null ? undefined : villageById(campaign, village);
  const after = known === undefined ? undefined : successorOf(campaign, known).unit;
  const whole = unitById(campaign, unit)?.mergedInto;
  if (after !== undefined && after !== unit) return after;
  if (whole !== undefined) return whole;
  throw refuse(`The catalogue does not say what follows ${unit} for rows without a village`);
}

function refuse(detail: string): Problem {
  return new Problem("malformed-request", { detail });
}
