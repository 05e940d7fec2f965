import { describe, expect, it } from "vitest";
import type { Dated } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { isIsoDate } from "../../../shared/text/date.ts";

const { units, villages, programmes, norms, targets, periods, citations } = xnt2025;

describe("the seed", () => {
  it("names every unit of the plan: three wards, fourteen others", () => {
    const ofKind = (wanted: string) => units.filter(({ kind }) => kind === wanted);
    expect(ofKind("ward").map(({ id, officialCode }) => [id, officialCode])).toEqual([
      ["na-lay", "03151"],
      ["song-da", "03148"],
      ["lay-nua", "03184"],
    ]);
    expect(units.length - 3).toBe(14);
    expect(ofKind("union")).toHaveLength(5);
    expect(units.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["qldt", "noi-vu", "ldtbxh", "vhtt", "tt-vhttth", "mttq"]),
    );
  });

  it("confirms only villages with a source", () => {
    const confirmed = villages.filter((village) => village.confirmed).map(({ name }) => name);
    expect(confirmed).toEqual([
      "tổ dân phố 2",
      "tổ dân phố 3",
      "tổ dân phố 4",
      "tổ dân phố 5",
      "tổ dân phố 6",
      "bản Hốc",
      "bản Bó",
      "bản Nậm Cản",
      "bản Lé",
      "bản Ló",
    ]);
  });

  it("sets 96 houses as the invented target: 67 new, 29 repairs", () => {
    const sum = (workType: string) =>
      targets
        .filter((target) => target.workType === workType)
        .reduce((total, { houses }) => total + houses, 0);
    expect([sum("new"), sum("repair")]).toEqual([67, 29]);
    expect(targets.some(({ confirmed }) => confirmed)).toBe(false);
  });

  it("cites the Prime Minister's plan by its right number", () => {
    expect(citations.map(({ number }) => number)).toContain("539/QĐ-TTg");
    expect(citations.some(({ number }) => number.startsWith("359/"))).toBe(false);
  });

  it("does not repeat the plan's slips", () => {
    expect(JSON.stringify(xnt2025)).not.toMatch(/359|huyện Điện Biên/);
  });

  it("has 16 months and the reports of the plan", () => {
    expect(periods.filter(({ id }) => /^\d{4}-\d{2}$/.test(id)).map(({ id }) => id)).toEqual([
      "2024-09",
      "2024-10",
      "2024-11",
      "2024-12",
      "2025-01",
      "2025-02",
      "2025-03",
      "2025-04",
      "2025-05",
      "2025-06",
      "2025-07",
      "2025-08",
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
    ]);
    const due = periods
      .filter(({ dueBefore }) => dueBefore !== null)
      .map(({ id, dueBefore }) => [id, dueBefore]);
    expect(due).toEqual([
      ["nam-2024", "2024-11-05"],
      ["nam-2024-thi-xa", "2024-12-10"],
    ]);
  });

  it("leaves every norm to be confirmed, with its source", () => {
    expect(norms.filter(({ confirmed, citation }) => confirmed || citation === "")).toEqual([]);
  });

  it("uses ids that fit a URL and a document id", () => {
    const ids = [...units, ...villages, ...programmes, ...periods, ...citations].map(
      ({ id }) => id,
    );
    expect(ids.filter((id) => !/^[a-z0-9][a-z0-9.-]*$/.test(id))).toEqual([]);
  });

  it("uses each id once", () => {
    for (const list of [units, villages, programmes, periods, citations])
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  it("has real dates in the right order", () => {
    const dated: readonly Dated[] = [...units, ...villages, ...programmes, ...norms, ...citations];
    for (const { validFrom, validTo } of dated) {
      expect(isIsoDate(validFrom)).toBe(true);
      if (validTo !== null) expect(isIsoDate(validTo) && validFrom <= validTo).toBe(true);
    }
    for (const { from, to } of periods)
      expect(isIsoDate(from) && isIsoDate(to) && from <= to).toBe(true);
  });

  it("points at units and villages that exist", () => {
    const known = new Set(units.map(({ id }) => id));
    for (const { unit } of [...villages, ...targets]) expect(known).toContain(unit);
    for (const { mergedInto } of villages)
      if (mergedInto !== null) expect(villages.map(({ id }) => id)).toContain(mergedInto);
    for (const { scope } of norms)
      if (scope.programme !== undefined)
        expect(programmes.map(({ id }) => id)).toContain(scope.programme);
  });

  it("never has two values of one norm on a day", () => {
    for (const a of norms)
      for (const b of norms)
        if (a !== b && a.key === b.key && JSON.stringify(a.scope) === JSON.stringify(b.scope))
          expect(a.validFrom > (b.validTo ?? "9999") || b.validFrom > (a.validTo ?? "9999")).toBe(
            true,
          );
  });
});
