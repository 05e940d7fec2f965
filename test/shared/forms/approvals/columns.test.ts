import { describe, expect, it } from "vitest";
import { normOf } from "../../../../shared/forms/approvals/columns.ts";
import { naLay } from "../../validate/build-sheet.ts";

describe("the norm of an approval", () => {
  it.each<[programme: string, workType: string, on: string, norm: number | undefined]>([
    ["movement.xoa-nha-tam", "new", "2024-11-09", 50_000_000],
    ["movement.xoa-nha-tam", "new", "2024-11-10", 60_000_000],
    ["movement.xoa-nha-tam", "repair", "2024-11-09", 25_000_000],
    ["movement.xoa-nha-tam", "repair", "2024-11-10", 30_000_000],
    ["merit.nguoi-co-cong", "new", "2025-01-08", 40_000_000],
    ["merit.nguoi-co-cong", "new", "2025-01-09", 60_000_000],
    ["merit.nguoi-co-cong", "repair", "2025-12-31", 30_000_000],
    ["merit.nguoi-co-cong", "new", "2026-01-01", undefined],
    ["poverty.giam-ngheo", "new", "2024-12-01", 40_000_000],
    ["poverty.giam-ngheo", "repair", "2024-12-01", 20_000_000],
    ["ethnic.dtts-mien-nui", "new", "2024-12-01", undefined],
  ])("%s, %s on %s", (...[programme, workType, decisionOn, norm]) => {
    expect(normOf({ programme, decisionOn }, { household: { workType } }, naLay)).toBe(norm);
  });

  it("is unknown without the household", () => {
    expect(
      normOf({ programme: "movement.xoa-nha-tam", decisionOn: "2025-01-01" }, {}, naLay),
    ).toBeUndefined();
  });
});
