import { createHash } from "node:crypto";
import type { Summary } from "../../shared/api/shapes.ts";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { param, type Handler } from "../http/exchange.ts";
import type { RowDeps } from "../rows/place-of.ts";
import type { Head } from "../rows/row-document.ts";
import { unitPartition } from "../store/partitions.ts";
import type { Store, Stored } from "../store/store.ts";

interface UnitHeads {
  readonly unit: string;
  readonly heads: readonly Stored<Head>[];
}

/** More than a unit can have: one head per form. */
const maxHeads = 50;

/**
 * GET …/summary: the heads of every unit, one query each, whatever the number of rows. A clerk gets the own unit, an
 * administrator counts by state without figures (reliability §1.4).
 */
export function getSummary({ store, campaigns, now }: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await campaigns.get(param(call, "campaign"));
    const scope = scopeOf(call.caller);
    const units = await Promise.all(
      unitIds(campaign, scope, call.caller).map((unit) => readHeads(store, campaign.id, unit)),
    );
    const etags = units.flatMap(({ heads }) => heads.map(({ etag, id }) => `${id}=${etag}`));
    const text = JSON.stringify([scope, campaign.version, units.map(({ unit }) => unit), etags]);
    return {
      etag: createHash("sha256").update(text).digest("base64url").slice(0, 27),
      load: () => toSummary(campaign, { units, scope, at: now() }),
    };
  };
}

type Scope = "town" | "unit" | "states";

function scopeOf({ roles }: Member): Scope {
  if (roles.includes("leader") || roles.includes("reviewer")) return "town";
  return roles.includes("clerk") ? "unit" : "states";
}

function unitIds(campaign: Campaign, scope: Scope, caller: Member): readonly string[] {
  return scope === "unit" ? [caller.unit] : [...new Set(campaign.units.map(({ id }) => id))];
}

async function readHeads(store: Store, campaign: string, unit: string): Promise<UnitHeads> {
  const partition = unitPartition(campaign, unit);
  const heads = await store.list({ partition, kind: "head", afterSeq: -1, limit: maxHeads });
  const sorted = [...(heads as readonly Stored<Head>[])].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { unit, heads: sorted };
}

function toSummary(
  campaign: Campaign,
  { units, scope, at }: { units: readonly UnitHeads[]; scope: Scope; at: Date },
): Summary {
  const heads = units.flatMap((unit) => unit.heads.map(({ body }) => body));
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
      forms: own.map(({ body }) => toFormSummary(body, scope)),
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
  };
}

/** Rows not yet compared with the other units' national ids. Heads older than the registers count every live row. */
function uncheckedRows({ form, states, version, checkedThrough, unchecked }: Head): number {
  const isCompared = formById(form).townKeys.some(({ counts }) => counts === "one");
  if (!isCompared || checkedThrough >= version) return 0;
  if (unchecked !== undefined) return unchecked;
  const counts = Object.entries(states).filter(([state]) => state !== "withdrawn");
  return counts.reduce((sum, [, count]) => sum + count, 0);
}
