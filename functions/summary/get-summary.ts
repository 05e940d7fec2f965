import { createHash } from "node:crypto";
import type { Summary } from "../../shared/api/shapes.ts";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { type Scope, scopeOf } from "../../shared/campaign/roles.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { param, type Handler } from "../http/exchange.ts";
import { withoutPending } from "./without-pending.ts";
import { countedUnits, readTown } from "./read-town.ts";
import type { RowDeps } from "../rows/place-of.ts";
import type { Head } from "../rows/row-document.ts";

/**
 * GET …/summary: the heads of every unit, one query each, whatever the number of rows. A clerk gets the own unit, an
 * administrator counts by state without figures (reliability §1.4).
 */
export function getSummary({ store, campaigns, now }: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    const scope = scopeOf(call.caller);
    const units = await readTown(store, campaign, unitsInScope(campaign, scope, call.caller));
    const etags = units.flatMap(({ heads }) => heads.map(({ etag, id }) => `${id}=${etag}`));
    const text = JSON.stringify([scope, campaign.version, units.map(({ unit }) => unit), etags]);
    return {
      etag: createHash("sha256").update(text).digest("base64url").slice(0, 27),
      load: () => {
        const read = units.map(({ unit, heads }) => ({
          unit,
          heads: heads.map(({ body }) => body),
        }));
        return toSummary(campaign, { units: read, scope, at: now() });
      },
    };
  };
}

/** Units whose totals a person may see. */
function unitsInScope(campaign: Campaign, scope: Scope, caller: Member): readonly string[] {
  return scope === "unit" ? [caller.unit] : countedUnits(campaign);
}

interface CountedHeads {
  readonly unit: string;
  readonly heads: readonly Head[];
}

/** Totals of the units as they are answered; rows that are just being handed over count where they came from. */
export function toSummary(
  campaign: Campaign,
  { units, scope, at }: { units: readonly CountedHeads[]; scope: Scope; at: Date },
): Summary {
  const heads = units.flatMap((unit) => unit.heads);
  const pending = campaign.handovers.filter(({ done }) => !done).flatMap(({ from }) => from);
  const newest =
    heads
      .map((head) => head.at)
      .sort()
      .at(-1) ?? null;
  return {
    campaign: campaign.id,
    asOf: newest,
    at: at.toISOString(),
    catalogueVersion: campaign.version,
    units: units.map(({ unit, heads: own }) => ({
      unit,
      forms: own.map((head) => toFormSummary(withoutPending(head, pending), scope)),
    })),
    unchecked: heads.reduce((sum, head) => sum + uncheckedRows(head), 0),
  };
}

function toFormSummary(head: Head, scope: Scope): Summary["units"][number]["forms"][number] {
  const { form, version, at, states } = head;
  const hasFigures = scope !== "states";
  return {
    form,
    version,
    at,
    states: { ...states },
    sent: hasFigures ? { ...head.sent } : {},
    accepted: hasFigures ? { ...head.accepted } : {},
    ...(hasFigures && head.origins !== undefined ? { origins: originsOf(head.origins) } : {}),
  };
}

function originsOf(origins: NonNullable<Head["origins"]>) {
  return Object.fromEntries(
    Object.entries(origins).map(([unit, { states, sent, accepted }]) => [
      unit,
      { states: { ...states }, sent: { ...sent }, accepted: { ...accepted } },
    ]),
  );
}

/** Rows not yet compared with the other units' national ids. Heads older than the registers count every live row. */
function uncheckedRows({ form, states, version, checkedThrough, unchecked }: Head): number {
  const isCompared = formById(form).townKeys.some(({ counts }) => counts === "one");
  if (!isCompared || checkedThrough >= version) return 0;
  if (unchecked !== undefined) return unchecked;
  const counts = Object.entries(states).filter(([state]) => state !== "withdrawn");
  return counts.reduce((sum, [, count]) => sum + count, 0);
}
