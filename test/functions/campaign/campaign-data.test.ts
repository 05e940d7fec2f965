import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { memberPartition, unitPartition } from "../../../functions/store/partitions.ts";
import { headDocumentId, type Head } from "../../../functions/rows/row-document.ts";
import { configuredTown } from "../../fakes/configured-town.ts";
import {
  cellsOf,
  householdCells,
  naLayClerk,
  officeClerk,
  reviewer,
} from "../../fakes/small-town.ts";
import { newRow, TownService } from "../../fakes/town-service.ts";

const office = (form: "units" | "villages" | "norms" | "citations") => ({ unit: "qldt", form });
const day = (iso: string) => Math.round(Date.parse(iso) / 86_400_000) + 25_569;
let town: TownService;

beforeEach(async () => {
  town = await TownService.start(undefined, { campaign: configuredTown });
});
afterEach(async () => {
  await town.close();
});

async function campaign(): Promise<Campaign> {
  const { body } = await town.call(naLayClerk, `campaigns/${configuredTown.id}`);
  return body as Campaign;
}

const hamlet = (changes: Readonly<Record<string, string | number>> = {}) =>
  cellsOf("villages", {
    unit: "phường Na Lay",
    name: "bản Mới",
    id: "na-lay.moi",
    validFrom: day("2024-10-01"),
    confirmed: "Đã xác nhận",
    citation: "QĐ 5/QĐ-UBND",
    ...changes,
  });

/** Enters a row and has it accepted by the second person. */
async function accept(
  form: "units" | "villages" | "norms" | "citations",
  cells: never[] | ReturnType<typeof hamlet>,
) {
  const { rows } = await town.submit(officeClerk, office(form), [newRow("r", [...cells])]);
  expect(rows[0]).toMatchObject({ outcome: "stored", state: "sent" });
  const decided = await town.review(reviewer, office(form), [{ id: rows[0]?.id ?? "" }]);
  expect(decided.rows[0]?.outcome).toBe("decided");
  return rows[0]?.id ?? "";
}

describe("the campaign a person gets", () => {
  it("is the stored document while nothing was accepted", async () => {
    const before = await campaign();
    expect(before).toMatchObject({ version: configuredTown.version, norms: configuredTown.norms });
    await town.submit(officeClerk, office("villages"), [newRow("r", hamlet())]);
    expect((await campaign()).villages).toEqual(before.villages);
  });

  it("has a list from its form once a row is accepted, and a version that grew", async () => {
    await town.service.seedCatalogue();
    const before = await campaign();
    await accept("villages", hamlet());
    const after = await campaign();
    expect(after.villages.map(({ id }) => id)).toEqual([
      ...before.villages.map(({ id }) => id),
      "na-lay.moi",
    ]);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.norms).toEqual(before.norms);
  });

  it("is not sent again while nothing changed, and is when something did", async () => {
    const path = `campaigns/${configuredTown.id}`;
    const first = await town.call(naLayClerk, path);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await town.call(naLayClerk, path, { headers })).status).toBe(304);
    await accept("villages", hamlet());
    expect((await town.call(naLayClerk, path, { headers })).status).toBe(200);
  });

  it("is taken by the service's own checks at once", async () => {
    await town.service.seedCatalogue();
    const there = householdCells(1, { village: "bản Mới" });
    const before = await town.submit(naLayClerk, { unit: "na-lay" }, [newRow("a", there)]);
    expect(before.rows[0]).toMatchObject({ outcome: "held", issues: [{ code: "E16" }] });
    await accept("villages", hamlet());
    const after = await town.submit(naLayClerk, { unit: "na-lay" }, [newRow("a", there)]);
    expect(after.rows[0]).toMatchObject({ outcome: "stored", issues: [] });
  });

  it("ends a village that was merged, and names its successor to the ward", async () => {
    await town.service.seedCatalogue();
    const { rows } = await town.rows(officeClerk, office("villages"));
    const old = rows.find(({ cells }) => cells.includes("bản Hốc"));
    const merged = hamlet({
      name: "bản Hốc",
      id: "hoc",
      validFrom: day("2024-01-01"),
      validTo: day("2024-10-15"),
      mergedInto: "bản Na Nát - phường Na Lay",
    });
    await town.submit(officeClerk, office("villages"), [
      { ref: "m", id: old?.id ?? "", baseVersion: 1, cells: merged },
    ]);
    expect((await campaign()).villages).toEqual(configuredTown.villages);
    await town.review(reviewer, office("villages"), [{ id: old?.id ?? "", version: 2 }]);
    const sent = await town.submit(naLayClerk, { unit: "na-lay" }, [
      newRow("a", householdCells(1)),
    ]);
    expect(sent.rows[0]).toMatchObject({
      outcome: "held",
      issues: [{ code: "E46", params: { successor: "bản Na Nát" } }],
    });
  });

  it("has a new unit, whose people and rows count like any other's", async () => {
    await town.service.seedCatalogue();
    await accept(
      "units",
      cellsOf("units", {
        id: "hoi-ccb",
        name: "Hội Cựu chiến binh",
        shortCode: "CCB",
        kind: "Tổ chức chính trị - xã hội",
        validFrom: day("2024-10-01"),
        confirmed: "Đã xác nhận",
        citation: "Kế hoạch 2404/KH-UBND",
      }),
    );
    const veteran = { ...officeClerk, id: "p-ccb", unit: "hoi-ccb" };
    await town.service.store.commit(memberPartition(configuredTown.id), [
      { op: "create", id: veteran.id, kind: "member", seq: 1, body: veteran },
    ]);
    const gift = cellsOf("money", { source: "Tổ chức CT-XH", kind: "Tiền", amount: 2e6 });
    const at = { unit: "hoi-ccb", form: "money" } as const;
    const { rows } = await town.submit(veteran, at, [newRow("g", gift)]);
    expect(rows[0]?.outcome).toBe("stored");
    expect((await campaign()).units.at(-1)).toMatchObject({ id: "hoi-ccb", kind: "union" });
  });

  it("is written into the heads that are made with it", async () => {
    await town.service.seedCatalogue();
    await accept("villages", hamlet());
    await town.submit(naLayClerk, { unit: "na-lay" }, [newRow("a", householdCells(1))]);
    const head = await town.service.store.get(
      unitPartition(configuredTown.id, "na-lay"),
      headDocumentId("households"),
    );
    expect((head?.body as Head).catalogueVersion).toBe((await campaign()).version);
  });
});

describe("two persons", () => {
  it("are needed: whoever entered an entry does not accept it", async () => {
    const both = {
      ...officeClerk,
      id: "p-both",
      roles: ["clerk", "reviewer"] as const,
      reviews: ["config-standing"],
    };
    await town.service.store.commit(memberPartition(configuredTown.id), [
      { op: "create", id: both.id, kind: "member", seq: 1, body: both },
    ]);
    const { rows } = await town.submit(both, office("villages"), [newRow("r", hamlet())]);
    const decided = await town.review(both, office("villages"), [{ id: rows[0]?.id ?? "" }]);
    expect(decided.rows[0]?.outcome).toBe("own-entry");
    expect((await campaign()).villages).toEqual(configuredTown.villages);
  });
});

describe("a norm whose document is out of force", () => {
  it("is said so to the office that enters it", async () => {
    await town.service.seedCatalogue();
    const { rows } = await town.submit(officeClerk, office("norms"), [
      newRow(
        "n",
        cellsOf("norms", {
          key: "ho_tro.ncc.sua_chua",
          value: 30_000_000,
          unitOf: "đồng/hộ",
          validFrom: day("2024-01-09"),
          confirmed: "Đã xác nhận",
          document: "21/2024/QĐ-TTg",
        }),
      ),
    ]);
    expect(rows[0]?.issues).toMatchObject([
      {
        code: "E60",
        level: "warn",
        params: { reason: "norm", number: "21/2024/QĐ-TTg", date: "21/10/2024" },
      },
    ]);
  });
});

describe("a duty that goes to another office", () => {
  it("takes the catalogue along: the former office's entries hold, the new one's count before them", async () => {
    await town.service.seedCatalogue();
    await accept("villages", hamlet());
    const unit = (changes: Readonly<Record<string, string | number>>) =>
      cellsOf("units", {
        kind: "Cơ quan, phòng ban",
        confirmed: "Đã xác nhận",
        citation: "QĐ 9/QĐ-UBND",
        ...changes,
      });
    await accept(
      "units",
      unit({
        id: "kt-ht",
        name: "Phòng Kinh tế, Hạ tầng",
        shortCode: "KT",
        standing: "x",
        validFrom: day("2024-10-20"),
      }),
    );
    const clerk = { ...officeClerk, id: "p-kt", unit: "kt-ht" };
    await town.service.store.commit(memberPartition(configuredTown.id), [
      { op: "create", id: clerk.id, kind: "member", seq: 1, body: clerk },
    ]);
    const at = { unit: "kt-ht", form: "villages" } as const;
    const { rows } = await town.submit(clerk, at, [
      newRow("r", hamlet({ name: "bản Mới Hơn", validTo: day("2030-01-01") })),
    ]);
    await town.review(reviewer, at, [{ id: rows[0]?.id ?? "" }]);
    const names = (await campaign()).villages.map(({ name }) => name);
    expect(names).toContain("bản Hốc");
    expect(names).toContain("bản Mới Hơn");
    expect(names).not.toContain("bản Mới");
  });
});
