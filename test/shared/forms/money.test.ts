import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";

describe("a ledger row", () => {
  it.each<[source: string, lane: string]>([
    ["central", "money-budget"],
    ["province", "money-budget"],
    ["town", "money-budget"],
    ["savings", "money-budget"],
    ["poverty-programme", "money-budget"],
    ["ethnic-programme", "money-budget"],
    ["social-bank", "money-budget"],
    ["fund-town", "money-gifts"],
    ["business", "money-gifts"],
    ["kin", "money-gifts"],
    ["own", "money-gifts"],
  ])("from %s is decided in %s", (source, lane) => {
    const form = formById("money");
    expect(form.laneOf({ source }, { kind: "ward" })).toBe(lane);
    expect(form.lanes).toContain(lane);
  });
});
