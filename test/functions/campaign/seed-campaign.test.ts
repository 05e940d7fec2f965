import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seedCampaign } from "../../../functions/campaign/seed-campaign.ts";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { rowIds } from "../../../functions/rows/row-ids.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { configurationLists } from "../../../shared/forms/configuration/configuration-lists.ts";
import { configuredTown } from "../../fakes/configured-town.ts";
import { FaultyStore } from "../../fakes/faulty-store.ts";
import { cellsOf, noon, officeClerk } from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const now = () => noon;
const rowId = rowIds("a secret of at least thirty-two characters");
const entries = configurationLists.reduce((sum, { toRows }) => sum + toRows(xnt2025).length, 0);
let store: FaultyStore;

beforeEach(() => {
  store = new FaultyStore();
});
afterEach(() => store.close());

describe("seedCampaign", () => {
  it("writes every entry once, as a row that is accepted", async () => {
    expect(await seedCampaign({ store, rowId, now }, xnt2025)).toBe(entries);
    expect(await seedCampaign({ store, rowId, now }, xnt2025)).toBe(0);
    const report = await fsck({ store, campaign: xnt2025, now });
    expect(report.findings).toEqual([]);
    expect(report.counts.rows).toBe(entries);
  });

  it("goes on where it was broken off", async () => {
    let left = 9;
    store.failAs(() => (left-- > 0 ? "none" : "after"));
    await expect(seedCampaign({ store, rowId, now }, xnt2025)).rejects.toThrow();
    store.heal();
    expect(await seedCampaign({ store, rowId, now }, xnt2025)).toBeLessThan(entries);
    expect((await fsck({ store, campaign: xnt2025, now })).counts.rows).toBe(entries);
  });

  it("leaves a form alone that somebody has written to, and arrives like any row", async () => {
    const town = await TownService.start(undefined, { campaign: configuredTown });
    const at = { unit: "qldt", form: "citations" } as const;
    const text = { id: "qd-1", number: "1/QĐ", title: "Thử", issuer: "UBND", validFrom: 45_000 };
    await town.submit(officeClerk, at, [newRow("c", cellsOf("citations", text))]);
    await town.service.seedCatalogue();
    expect((await town.rows(officeClerk, at)).rows).toHaveLength(1);
    const villages = await town.rows(officeClerk, { unit: "qldt", form: "villages" });
    expect(villages.rows.map(({ state, by }) => [state, by])).toEqual(
      configuredTown.villages.map(() => ["accepted", "Danh mục ban đầu"]),
    );
    await town.close();
  });
});
