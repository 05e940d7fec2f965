import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import {
  headDocumentId,
  type Head,
  type RowDocument,
} from "../../../functions/rows/row-document.ts";
import {
  campaignDocumentId,
  campaignPartition,
  unitPartition,
} from "../../../functions/store/partitions.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { retentionNorm } from "../../../shared/campaign/retention.ts";
import { forms } from "../../../shared/forms/catalogue.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import {
  admin,
  cellsOf,
  frontClerk,
  giftReviewer,
  householdCells,
  layNuaClerk,
  naLayClerk,
  officeClerk,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";
import { newRow, pathOf, TownService } from "../../fakes/town-service.ts";

const sourced = { citation: "2404/KH-UBND", confirmed: true };
/** Kept through 31/12/2025: a year after its only period. */
const campaign: Campaign = {
  ...smallTown,
  periods: [
    { ...sourced, id: "2024", name: "2024", from: "2024-10-01", to: "2024-12-31", dueBefore: null },
  ],
  norms: [
    {
      ...sourced,
      key: retentionNorm,
      value: 12,
      unit: "tháng",
      scope: {},
      validFrom: "2024-10-01",
      validTo: null,
    },
  ],
};

/** Tells of every commit. */
class WatchedStore extends MemoryStore {
  onCommit: () => void = () => undefined;
  override async commit(...args: Parameters<MemoryStore["commit"]>) {
    const outcome = await super.commit(...args);
    this.onCommit();
    return outcome;
  }
}

let clock: Date;
let store: WatchedStore;
let town: TownService;

const at = (day: string) => {
  clock = new Date(`${day}T05:00:00Z`);
  town.signOut();
};
const erase = (options?: { isDry?: boolean; until?: Date }) => town.service.app.erase(options);

/** Words that stand for people in what is sent; none of them may be left. */
const people = [
  "Lò Văn",
  "011085",
  "0912345678",
  "Nhà ông Khuyết",
  "con bà Tâm",
  "trùng với anh Tấn",
  "Mạnh Thường Quân",
  "vợ ông Sáu",
  "chủ hộ đã mất",
];

beforeEach(async () => {
  clock = new Date("2024-11-20T05:00:00Z");
  store = new WatchedStore();
  town = await TownService.start(() => clock, { campaign, store });
  await fillTown();
});
afterEach(async () => {
  await town.close();
});

/** Every way a row can have gone: sent, accepted, changed afterwards, returned, withdrawn, doubled, and rows about it. */
async function fillTown(): Promise<void> {
  const home = { unit: "na-lay" };
  const sent = await town.submit(
    naLayClerk,
    home,
    [1, 2, 3, 4, 5].map((n) =>
      newRow(
        `r${n}`,
        householdCells(n, { phone: "0912345678", note: "Nhà ông Khuyết, con bà Tâm" }),
      ),
    ),
  );
  const ids = sent.rows.map(({ id }) => id ?? "");
  const [one = "", two = "", three = "", four = ""] = ids;
  const note = { column: "note", text: "hỏi lại vợ ông Sáu" };
  await town.review(reviewer, home, [{ id: one }, { id: two }, { id: four }]);
  await town.review(reviewer, home, [
    { id: three, decision: "return", reason: "trùng với anh Tấn", notes: [note] },
  ]);
  await town.submit(naLayClerk, home, [
    { ref: "e", id: one, baseVersion: 1, cells: householdCells(1, { people: 9 }) },
    { ref: "w", id: two, baseVersion: 1, cells: null, reason: "chủ hộ đã mất" },
  ]);
  // The same person in another ward, and one of its own.
  const other = { village: "bản Đáp" };
  await town.submit(songDaClerk, { unit: "song-da" }, [
    newRow("d1", householdCells(4, other)),
    newRow("d2", householdCells(40, other)),
  ]);
  const code = (await town.rows(naLayClerk, home)).rows.find(({ id }) => id === four)?.code ?? "";
  const gift = {
    source: "Doanh nghiệp, nhà hảo tâm",
    donor: "Mạnh Thường Quân",
    kind: "Tiền",
    amount: 5e6,
    receivedOn: 45_610,
    household: code,
  };
  for (const [person, unit] of [
    [naLayClerk, "na-lay"],
    [frontClerk, "mttq"],
  ] as const) {
    const money = await town.submit(person, { unit, form: "money" }, [
      newRow("g", cellsOf("money", gift)),
    ]);
    const [{ id } = { id: null }] = money.rows;
    await town.review(giftReviewer, { unit, form: "money" }, [{ id: id ?? "" }]);
  }
  await town.submit(officeClerk, { unit: "na-lay", form: "approvals" }, [
    newRow(
      "a",
      cellsOf("approvals", { household: code, decisionNo: "12/QĐ", signer: "Lò Văn Ký" }),
    ),
  ]);
}

async function heads(of: Campaign): Promise<readonly Head[]> {
  const found: Head[] = [];
  for (const { id: unit } of of.units)
    for (const form of forms) {
      const stored = await store.get(unitPartition(of.id, unit), headDocumentId(form.id));
      if (stored !== undefined) found.push(stored.body as Head);
    }
  return found;
}

/** What figures are made of, by unit and form. */
async function figures(of = campaign) {
  return (await heads(of)).map(({ unit, form, states, sent, accepted }) => {
    return { unit, form, states, sent, accepted };
  });
}

async function check(of = campaign) {
  const { registers } = town.service.app;
  return (await fsck({ store, campaign: of, registers, now: () => clock })).findings;
}

const peopleLeft = () => people.filter((word) => store.dump().some((text) => text.includes(word)));

describe("people's data whose retention date has passed", () => {
  it("stood in the store before, so that there was something to erase", async () => {
    expect(peopleLeft()).toEqual(people);
    expect(await check()).toEqual([]);
  });

  it("are erased from rows, journal and registers; figures are as they were, and fsck finds nothing", async () => {
    const before = await figures();
    at("2026-01-01");
    expect(await erase()).toMatchObject({ is: "announced", from: "2026-01-15" });
    at("2026-01-15");
    const { is, erased } = await erase();
    expect(is).toBe("done");
    expect(erased.rows).toBe(10);
    expect(erased.registers).toBeGreaterThan(5);
    expect(peopleLeft()).toEqual([]);
    expect(await figures()).toEqual(before);
    expect(await check()).toEqual([]);
  });

  it("are erased only once: a later run finds nothing, and the record of the first stays", async () => {
    at("2026-01-01");
    await erase();
    at("2026-01-15");
    const { erased } = await erase();
    at("2026-01-16");
    expect(await erase()).toMatchObject({ is: "done", erased: { rows: 0, journals: 0 } });
    const record = store
      .dump()
      .find((text) => text.startsWith(`${campaign.id}|_campaign retention`));
    expect(JSON.parse(record?.slice(record.indexOf("{")) ?? "")).toMatchObject({
      keptThrough: "2025-12-31",
      announcedOn: "2026-01-01",
      startedAt: "2026-01-15T05:00:00.000Z",
      finishedAt: "2026-01-15T05:00:00.000Z",
      erased,
    });
  });

  it("leave rows that say when they were erased and keep what is counted", async () => {
    at("2026-01-01");
    await erase();
    at("2026-01-15");
    await erase();
    const rows = await store.list({
      partition: unitPartition(campaign.id, "na-lay"),
      kind: "row.households",
      afterSeq: -1,
      limit: 10,
    });
    for (const { body } of rows) {
      const row = body as RowDocument;
      expect(row.erased?.on).toBe("2026-01-15");
      expect(row.claims).toBeUndefined();
      expect(row.code).toMatch(/^NL-2024-/);
    }
  });
});

describe("the service after an erasure", () => {
  it.each([
    ["a clerk's rows", naLayClerk, `${pathOf({ unit: "na-lay" })}/rows`],
    ["a reviewer's rows", reviewer, `${pathOf({ unit: "song-da" })}/rows`],
    ["the duplicates", reviewer, `campaigns/${campaign.id}/duplicates`],
    ["the duplicates of a unit", naLayClerk, `campaigns/${campaign.id}/duplicates`],
    ["the summary", reviewer, `campaigns/${campaign.id}/summary`],
    ["what a rule would hit", reviewer, `campaigns/${campaign.id}/rules/E25/impact`],
  ])("answers for %s, without anybody's name", async (_what, person, path) => {
    at("2026-01-01");
    await erase();
    at("2026-01-15");
    await erase();
    const { status, body } = await town.call(person, path);
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    expect(people.filter((word) => text.includes(word))).toEqual([]);
  });

  it("drains and rebuilds nothing out of what is gone", async () => {
    at("2026-01-01");
    await erase();
    at("2026-01-15");
    await erase();
    const before = await figures();
    const { registers, drain } = town.service.app;
    await drain();
    const now = () => clock;
    expect((await fsck({ store, campaign, registers, repair: true, now })).findings).toEqual([]);
    expect(await figures()).toEqual(before);
  });
});

describe("units that handed their rows over", () => {
  it("are erased with the unit that follows: rows, and those that were copied into its history", async () => {
    at("2024-11-21");
    const ended = { validTo: "2024-11-20", mergedInto: "muong-lay" };
    const isEnding = (id: string) => id === "na-lay" || id === "song-da";
    const units = campaign.units.flatMap((unit) =>
      unit.id === "na-lay"
        ? [
            { ...unit, ...ended },
            { ...unit, id: "muong-lay", shortCode: "ML", validFrom: "2024-11-21" },
          ]
        : [isEnding(unit.id) ? { ...unit, ...ended } : unit],
    );
    const partition = campaignPartition(campaign.id);
    const stored = await store.get(partition, campaignDocumentId);
    const body = { ...campaign, units, version: campaign.version + 1 };
    const { id = "", kind = "", etag = "" } = stored ?? {};
    await store.commit(partition, [
      { op: "replace", id, kind, seq: body.version, body, ifMatch: etag },
    ]);
    at("2024-11-22");
    const handover = { from: ["na-lay", "song-da"], closedOn: "2024-11-20" };
    const path = `campaigns/${campaign.id}/handovers`;
    expect((await town.post(admin, path, { key: "h", body: handover })).status).toBe(200);
    const now = (await store.get(partition, campaignDocumentId))?.body as Campaign;
    const before = await figures(now);
    at("2026-01-01");
    await erase();
    at("2026-01-15");
    expect(await erase()).toMatchObject({ is: "done", erased: { rows: 19 } });
    expect(peopleLeft()).toEqual([]);
    expect(await figures(now)).toEqual(before);
    expect(await check(now)).toEqual([]);
  });
});

describe("an erasure that is broken off", () => {
  it.each([1, 2, 3, 5, 8, 13])(
    "after %s steps leaves a sound store, and the next runs finish it with the same figures",
    async (steps) => {
      const before = await figures();
      at("2026-01-01");
      await erase();
      at("2026-01-15");
      const start = clock;
      const until = new Date(start.getTime() + 1000);
      let runs = 0;
      for (let is = ""; is !== "done"; runs++) {
        let left = steps;
        store.onCommit = () => {
          if (--left === 0) clock = until;
        };
        is = (await erase({ until })).is;
        store.onCommit = () => undefined;
        clock = start;
        expect(await check()).toEqual([]);
        expect(await figures()).toEqual(before);
        expect(runs).toBeLessThan(60);
      }
      expect(peopleLeft()).toEqual([]);
    },
  );
});

describe("before and after", () => {
  it("a dry run counts and changes nothing", async () => {
    const before = store.dump();
    const report = await erase({ isDry: true });
    expect(report).toMatchObject({
      is: "counted",
      keptThrough: "2025-12-31",
      erased: { rows: 10 },
    });
    expect(store.dump()).toEqual(before);
  });

  it("nothing is erased while the date has not passed", async () => {
    at("2025-12-31");
    expect(await erase()).toMatchObject({ is: "kept" });
    expect(peopleLeft()).toEqual(people);
  });

  it("nothing is erased within the fortnight after the notice", async () => {
    at("2026-01-01");
    await erase();
    at("2026-01-14");
    expect(await erase()).toMatchObject({ is: "announced" });
    expect(peopleLeft()).toEqual(people);
  });

  it("no row is taken once the date has passed, and none is changed", async () => {
    at("2026-01-01");
    const home = { unit: "na-lay" };
    const chunk = town.chunk([newRow("late", householdCells(77))]);
    expect((await town.trySubmit(naLayClerk, home, chunk)).status).toBe(409);
    const review = {
      decisions: [{ id: "x", version: 1, decision: "accept", reason: "", notes: [], dueOn: null }],
    };
    const path = `${pathOf(home)}/reviews`;
    expect((await town.post(reviewer, path, { key: "late", body: review })).status).toBe(409);
  });

  it("the office may still give more time: its catalogues stay open", async () => {
    at("2026-01-01");
    await erase();
    const norm = { key: retentionNorm, value: 60, unitOf: "tháng", validFrom: 45931 };
    const place = { unit: "qldt", form: "norms" } as const;
    const { rows } = await town.submit(officeClerk, place, [newRow("n", cellsOf("norms", norm))]);
    const [{ id, outcome } = { id: "", outcome: "" }] = rows;
    expect(outcome).toBe("stored");
    await town.review(reviewer, place, [{ id: id ?? "" }]);
    at("2026-01-15");
    expect(await erase()).toMatchObject({ is: "kept", keptThrough: "2029-12-31" });
    expect(peopleLeft()).toEqual(people);
    await town.submit(layNuaClerk, { unit: "lay-nua" }, [
      newRow("again", householdCells(78, { village: "bản Ho Luông" })),
    ]);
  });
});
