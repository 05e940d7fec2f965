import { describe, expect, it } from "vitest";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { isInForce, unitAt, unitById, workingDate } from "../../../shared/campaign/in-force.ts";
import {
  normAt,
  programmeById,
  programmesAt,
  supportNorm,
} from "../../../shared/campaign/norms.ts";
import {
  citationById,
  duePeriods,
  periodAt,
  periodById,
} from "../../../shared/campaign/periods.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { coverageUnits, homesOfCode, targetsOf } from "../../../shared/campaign/units.ts";
import {
  nameKeys,
  successorOf,
  villageById,
  villagesOf,
} from "../../../shared/campaign/villages.ts";

/** The town after its wards became one. */
const merged: Campaign = {
  ...xnt2025,
  units: [
    ...xnt2025.units.map((unit) =>
      unit.kind === "ward" ? { ...unit, mergedInto: "muong-lay" } : unit,
    ),
    {
      id: "muong-lay",
      name: "phường Mường Lay",
      shortCode: "ML",
      kind: "ward",
      officialCode: "03151",
      validFrom: "2025-07-01",
      validTo: null,
      citation: "Danh mục đơn vị hành chính",
      confirmed: true,
    },
  ],
};

describe("what is in force", () => {
  it.each<[on: string, inForce: boolean]>([
    ["2024-11-09", false],
    ["2024-11-10", true],
    ["2024-12-31", true],
    ["2025-01-01", false],
  ])("on %s", (on, inForce) => {
    expect(isInForce({ validFrom: "2024-11-10", validTo: "2024-12-31" }, on)).toBe(inForce);
  });

  it("has no end while none is set", () => {
    expect(isInForce({ validFrom: "2024-11-10", validTo: null }, "2099-01-01")).toBe(true);
  });
});

describe("units", () => {
  it.each<[id: string, on: string, name: string | undefined]>([
    ["na-lay", "2024-11-15", "phường Na Lay"],
    ["na-lay", "2025-06-30", "phường Na Lay"],
    ["na-lay", "2025-07-01", undefined],
    ["ldtbxh", "2025-02-28", "Phòng Lao động - Thương binh và Xã hội"],
    ["ldtbxh", "2025-03-01", undefined],
    ["nowhere", "2024-11-15", undefined],
  ])("%s on %s", (id, on, name) => {
    expect(unitAt(xnt2025, id, on)?.name).toBe(name);
  });

  it("are still known after their end", () => {
    expect(unitById(xnt2025, "na-lay")?.shortCode).toBe("NL");
    expect(workingDate(xnt2025, "na-lay", "2026-11-23")).toBe("2025-06-30");
    expect(workingDate(xnt2025, "na-lay", "2024-11-15")).toBe("2024-11-15");
  });

  const handedOver: Campaign = {
    ...merged,
    handovers: [
      {
        id: "three-wards",
        from: ["na-lay", "song-da", "lay-nua"],
        to: ["muong-lay"],
        closedOn: "2025-06-30",
        done: true,
      },
    ],
  };

  it.each([
    ["before", merged, ["na-lay"]],
    ["after", handedOver, ["muong-lay"]],
  ] as const)("keep a household of Na Lay %s the hand-over", (_, campaign, homes) => {
    expect(homesOfCode(campaign, "NL-2024-007 – Lò Văn Panh – bản Hốc")).toEqual(homes);
    expect(homesOfCode(campaign, "XX-2024-007")).toEqual([]);
  });

  it.each<[why: string, campaign: Campaign, on: string, wards: number, others: number]>([
    ["in the campaign", xnt2025, "2024-11-15", 3, 14],
    ["before anything began", xnt2025, "2019-01-01", 0, 0],
    ["after the end, without a successor", xnt2025, "2026-11-23", 3, 14],
    ["before the merger", merged, "2025-06-30", 3, 14],
    ["after the merger, until rows are handed over", merged, "2025-07-01", 4, 14],
    ["after the hand-over", handedOver, "2025-07-01", 1, 14],
  ])("owe reports %s", (...[, campaign, on, wards, others]) => {
    const coverage = coverageUnits(campaign, on);
    expect([coverage.wards.length, coverage.others.length]).toEqual([wards, others]);
  });

  it("have targets", () => {
    expect(targetsOf(xnt2025, "lay-nua").map(({ workType, houses }) => [workType, houses])).toEqual(
      [
        ["new", 44],
        ["repair", 14],
      ],
    );
    expect(targetsOf(xnt2025)).toHaveLength(6);
    expect(targetsOf(xnt2025, "qldt")).toEqual([]);
  });
});

describe("villages", () => {
  it.each<[unit: string, on: string, name: string, listed: boolean]>([
    ["na-lay", "2024-11-15", "bản Hốc", true],
    ["na-lay", "2024-11-15", "bản Bó", false],
    ["na-lay", "2019-09-18", "bản Bó", true],
    ["na-lay", "2026-11-23", "bản Hốc", true],
    ["lay-nua", "2024-11-15", "bản Hốc", false],
    ["qldt", "2024-11-15", "bản Hốc", false],
  ])("of %s on %s: %s", (...[unit, on, name, listed]) => {
    expect(villagesOf(xnt2025, unit, on).some((village) => village.name === name)).toBe(listed);
  });

  it("lead to what they were merged into, through several mergers and never in a circle", () => {
    const bo = villageById(xnt2025, "na-lay.bo");
    expect(bo && successorOf(xnt2025, bo).id).toBe("na-lay.hoc");
    const chained: Campaign = {
      ...xnt2025,
      villages: xnt2025.villages.map((village) =>
        village.id === "na-lay.hoc"
          ? { ...village, mergedInto: "na-lay.nam-can" }
          : village.id === "na-lay.nam-can"
            ? { ...village, mergedInto: "na-lay.bo" }
            : village,
      ),
    };
    const first = villageById(chained, "na-lay.bo");
    expect(first && successorOf(chained, first).id).toBe("na-lay.nam-can");
  });

  it.each<[typed: string, keys: string[]]>([
    ["bản Hốc", ["ban hoc", "hoc"]],
    ["Hốc", ["hoc"]],
    ["tổ dân phố 2", ["to dan pho 2"]],
    ["TDP 2", ["tdp 2"]],
    ["Thôn Bản Mo", ["thon ban mo", "ban mo"]],
  ])("are found under %s", (typed, keys) => {
    expect(nameKeys(typed)).toEqual(keys);
  });
});

describe("norms", () => {
  it.each<[key: string, on: string, value: number | undefined]>([
    ["tieu_chi.ho_m2", "2025-01-19", undefined],
    ["tieu_chi.ho_m2", "2025-01-20", 30],
    ["tieu_chi.don_than_m2", "2025-06-01", 18],
    ["tieu_chi.ket_cau", "2025-06-01", 2],
    ["cl.toi_thieu_m2", "2024-11-15", 30],
    ["chuan_ngheo.nong_thon", "2026-12-31", 1_500_000],
    ["chuan_ngheo.nong_thon", "2027-01-01", 2_200_000],
    ["chuan_ngheo.thanh_thi", "2025-01-01", 2_000_000],
    ["thien_tai.sap_troi", "2024-11-15", 40_000_000],
    ["unknown", "2024-11-15", undefined],
  ])("%s on %s", (key, on, value) => {
    expect(normAt(xnt2025, key, { on })?.value).toBe(value);
  });

  it("of a scope are found for that scope only", () => {
    expect(
      normAt(xnt2025, "quan_su.2024", { on: "2024-10-15", scope: { reportingUnit: "lay-nua" } })
        ?.value,
    ).toBe(50_000_000);
    expect(
      normAt(xnt2025, "quan_su.2024", { on: "2024-10-15", scope: { reportingUnit: "na-lay" } }),
    ).toBeUndefined();
  });

  it("are looked up by programme, work and day", () => {
    const scope = { programme: "movement.xoa-nha-tam", workType: "repair" };
    expect(supportNorm(xnt2025, scope, "2024-11-09")?.value).toBe(25_000_000);
    expect(supportNorm(xnt2025, scope, "2025-05-01")?.value).toBe(30_000_000);
  });

  it("prefer the most specific, then the newest", () => {
    const base = {
      key: "k",
      unit: "đ",
      citation: "",
      confirmed: false,
      validFrom: "2024-01-01",
      validTo: null,
    };
    const campaign: Campaign = {
      ...xnt2025,
      norms: [
        { ...base, value: 1, scope: {} },
        { ...base, value: 2, scope: { programme: "p" } },
        { ...base, value: 3, scope: {}, validFrom: "2024-06-01" },
      ],
    };
    expect(normAt(campaign, "k", { on: "2024-12-01", scope: { programme: "p" } })?.value).toBe(2);
    expect(normAt(campaign, "k", { on: "2024-12-01" })?.value).toBe(3);
    expect(normAt(campaign, "k", { on: "2024-02-01" })?.value).toBe(1);
  });
});

describe("programmes, periods and citations", () => {
  it("are found by id", () => {
    expect(programmeById(xnt2025, "merit.nguoi-co-cong")?.group).toBe("merit");
    expect(programmeById(xnt2025, "none")).toBeUndefined();
    expect(periodById(xnt2025, "nam-2024")?.dueBefore).toBe("2024-11-05");
    expect(citationById(xnt2025, "qd-539")?.number).toBe("539/QĐ-TTg");
    expect(programmesAt(xnt2025, "2022-06-01").map(({ group }) => group)).toEqual([
      "poverty",
      "ethnic",
      "merit",
    ]);
  });

  it.each<[on: string, id: string | undefined]>([
    ["2024-09-01", "2024-09"],
    ["2024-10-31", "2024-10"],
    ["2025-02-28", "2025-02"],
    ["2025-12-31", "2025-12"],
    ["2026-01-01", undefined],
    ["2024-08-31", undefined],
  ])("the period of %s is %s", (on, id) => {
    expect(periodAt(xnt2025, on)?.id).toBe(id);
  });

  it.each<[on: string, due: string[]]>([
    ["2024-10-31", ["nam-2024", "nam-2024-thi-xa"]],
    ["2024-11-04", ["nam-2024", "nam-2024-thi-xa"]],
    ["2024-11-05", ["nam-2024-thi-xa"]],
    ["2024-12-10", []],
  ])("reports due on %s are %j", (on, due) => {
    expect(duePeriods(xnt2025, on).map(({ id }) => id)).toEqual(due);
  });
});
