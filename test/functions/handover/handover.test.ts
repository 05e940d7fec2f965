import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { campaignDocumentId, campaignPartition } from "../../../functions/store/partitions.ts";
import { growTown } from "../../../local/demo/growth/grow-town.ts";
import { mergedCampaign, mergedWard } from "../../../local/demo/merger/merged-campaign.ts";
import { saTongHouseholds } from "../../../local/demo/merger/sa-tong.ts";
import { Sender } from "../../../local/demo/sender.ts";
import type { ApiRow, HandoverResult, Summary } from "../../../shared/api/shapes.ts";
import type { Campaign, Member } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { figureTable } from "../../../shared/cube/evaluate.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import { figuresOf } from "../../../shared/tables/summary/figure-book.ts";
import { buildSummaryTabs } from "../../../shared/tables/summary/summary-tabs.ts";
import { openTown, type OpenTown } from "../../local/demo/town.ts";

const old = ["na-lay", "song-da", "lay-nua"] as const;
const closedOn = "2025-06-30";
const period = { name: "Tháng 6/2025", from: "2025-06-01", to: "2025-06-30" };
const newClerk: Member = {
  id: "muong-lay",
  name: "Cán bộ phường Mường Lay",
  unit: mergedWard,
  roles: ["clerk"],
  validFrom: "2025-07-01",
  validTo: null,
};

let open: OpenTown;
let campaign: Campaign;
let before: Summary;
let rowsBefore: ReadonlyMap<string, ApiRow>;
let result: HandoverResult;
let after: Summary;
const clock = { now: "2024-10-31T01:00:00Z" };

async function rowsOf(person: string, unit: string): Promise<readonly ApiRow[]> {
  const found: ApiRow[] = [];
  for (const { id: form, owners } of forms)
    if (owners.includes("ward")) {
      const at = { campaign: xnt2025.id, unit, form };
      found.push(...(await open.as(person).listAllRows(at, 0)).rows);
    }
  return found;
}

async function storeCatalogue(merged: Campaign): Promise<void> {
  const { store } = open.local;
  const stored = await store.get(campaignPartition(xnt2025.id), campaignDocumentId);
  const { id = "", kind = "", etag = "" } = stored ?? {};
  const operation = { id, kind, seq: merged.version, body: merged, ifMatch: etag };
  await store.commit(campaignPartition(xnt2025.id), [{ op: "replace", ...operation }]);
}

beforeAll(async () => {
  open = await openTown(clock, [newClerk]);
  clock.now = "2025-06-30T01:00:00Z";
  await growTown({ campaign: xnt2025, as: (person) => open.as(person) }, open.loaded.wards);
  before = await open.as("lanh-dao").getSummary(xnt2025.id);
  rowsBefore = new Map(
    (await Promise.all(old.map((unit) => rowsOf(unit, unit)))).flat().map((row) => [row.id, row]),
  );
  clock.now = "2025-07-01T01:00:00Z";
  campaign = mergedCampaign(xnt2025);
  await storeCatalogue(campaign);
  const admin = open.as("quan-tri");
  result = await admin.postHandover(xnt2025.id, { from: [...old], closedOn }, "handover-1");
  after = await open.as("lanh-dao").getSummary(xnt2025.id);
}, 60_000);
afterAll(() => open.close());

/** Figures of a unit or the town by indicator. */
function figures(summary: Summary, basis: "sent" | "accepted", unit: string) {
  const table = figureTable(figuresOf({ summary, campaign, period }, basis));
  return Object.fromEntries(table.get(unit) ?? []);
}

describe("the merger of three wards into one", () => {
  it("loses no row: ids, codes, versions, states and cells are those of before", async () => {
    const rows = await rowsOf("muong-lay", mergedWard);
    expect(result.rows).toBe(rowsBefore.size);
    expect(rows).toHaveLength(rowsBefore.size);
    for (const row of rows) {
      const was = rowsBefore.get(row.id);
      const { code, version, state, acceptedVersion, review } = row;
      expect({ code, version, state, acceptedVersion, review }).toEqual({
        code: was?.code,
        version: was?.version,
        state: was?.state,
        acceptedVersion: was?.acceptedVersion,
        review: was?.review,
      });
    }
  });

  it.each(["sent", "accepted"] as const)(
    "leaves every figure of the town as it was: %s",
    (basis) => {
      expect(figures(after, basis, "town")).toEqual(figures(before, basis, "town"));
    },
  );

  it("counts the old units no more, and knows in the new one what came from each", () => {
    const units = after.units.map(({ unit }) => unit);
    expect(units).toContain(mergedWard);
    expect(units.filter((unit) => old.some((each) => each === unit))).toEqual([]);
    const households = after.units
      .find(({ unit }) => unit === mergedWard)
      ?.forms.find(({ form }) => form === "households");
    for (const unit of old) {
      const was = before.units
        .find((each) => each.unit === unit)
        ?.forms.find(({ form }) => form === "households");
      const { states, sent, accepted } = households?.origins?.[unit] ?? {};
      expect({ states, sent, accepted }).toEqual({
        states: was?.states,
        sent: was?.sent,
        accepted: was?.accepted,
      });
    }
  });

  it("keeps the closing figures of each old unit as a snapshot", async () => {
    const snapshot = await open.as("lanh-dao").getSnapshot(xnt2025.id, result.snapshot);
    for (const unit of [...old, "town"])
      expect(figures(snapshot, "accepted", unit)).toEqual(figures(before, "accepted", unit));
  });

  it("shows figures by old and by new unit that add up to the same town", () => {
    const input = { summary: after, campaign, period, language: "vi" } as const;
    const tab = buildSummaryTabs(input).find(({ id }) => id === "B12");
    const read = (unit: string, id: string) =>
      tab?.body.flat().find(({ indicator: at }) => at?.unit === unit && at.id === id)?.value;
    const completed = [...old, "town"].map((unit) => read(unit, "B2.completed.total"));
    // Counted by hand: S2 of domain §8.1.
    expect(completed).toEqual([16, 10, 32, 58]);
    expect(read("town", "B1.need.total")).toBe(96);
    expect(read(mergedWard, "B1.need.total")).toBeUndefined();
  });

  it("takes nothing more from an old unit", async () => {
    const sender = new Sender({ campaign, as: (person) => open.as(person) }, "late");
    const [household] = open.loaded.wards[0] ?? [];
    await expect(
      sender.send({ person: "na-lay", unit: "na-lay", form: "households" }, [
        { cells: household?.cells ?? [] },
      ]),
    ).rejects.toMatchObject({ kind: "unit-closed" });
  });

  it("is done once: the second time is refused and changes nothing", async () => {
    const admin = open.as("quan-tri");
    await expect(
      admin.postHandover(xnt2025.id, { from: [...old], closedOn }, "handover-2"),
    ).rejects.toMatchObject({ kind: "malformed-request" });
    expect(figures(await open.as("lanh-dao").getSummary(xnt2025.id), "sent", "town")).toEqual(
      figures(before, "sent", "town"),
    );
  });

  it("leaves a store in which every invariant holds", async () => {
    const { store } = open.local;
    const merged = await open.as("lanh-dao").getCampaign(xnt2025.id);
    const { registers } = open.local.app;
    const now = () => new Date(clock.now);
    const report = await fsck({ store, campaign: merged, registers, now });
    expect(report).toMatchObject({ findings: [], counts: { undrained: 0 } });
  });

  it("goes on: 31 households of the former Sá Tổng are entered in the new ward", async () => {
    const names = campaign.villages.filter(({ id }) => id.startsWith("muong-lay.sa-tong"));
    const sender = new Sender({ campaign, as: (person) => open.as(person) }, "sa-tong");
    const codes = await sender.send(
      { person: "muong-lay", unit: mergedWard, form: "households" },
      saTongHouseholds(names.map(({ name }) => name)),
    );
    expect(codes.slice(0, 2)).toEqual(["ML-2024-001", "ML-2024-002"]);
    const summary = await open.as("lanh-dao").getSummary(xnt2025.id);
    expect(figures(summary, "sent", "town")["B1.need.total"]).toBe(96 + 31);
    expect(figures(summary, "sent", mergedWard)["B1.need.total"]).toBe(96 + 31);
  });
});
