import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Dossier } from "../../../shared/forms/column.ts";
import { papers } from "../../../shared/forms/dossiers/papers.ts";
import { checkTyped, naLay, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf, valuesOf } from "./form-desk.ts";

const complete: Typed = {
  household: "NL-2024-007",
  ...Object.fromEntries(papers.map(({ key }) => [key, "Có"])),
};

describe("a dossier", () => {
  it("has one column for each paper of the list", () => {
    const keys = formById("dossiers").columns.map(({ key }) => key);
    expect(keys.slice(0, 12)).toEqual(["household", ...papers.map(({ key }) => key)]);
    expect(papers).toHaveLength(11);
  });

  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["with all its papers", {}, []],
    ["that lacks one", { receipts: "Thiếu" }, []],
    ["that needs one less", { stageRecord: "Không cần" }, []],
    ["with an old tick", { oldPhoto: "x" }, ["E14 fixed oldPhoto"]],
    ["of no house", { household: null }, ["E48 block household"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("dossiers", complete, changes)).toEqual(codes);
  });

  it("stands once per house", () => {
    expect(said(checkTyped("dossiers", [complete, complete]).issues)).toEqual([
      "E24 block household",
    ]);
  });

  it("says and counts what is missing: a paper nobody ticked is missing, too", () => {
    const lacking = { ...complete, receipts: "Thiếu", handOverRecord: null };
    const derive = formById("dossiers").columns.find(({ key }) => key === "missing")?.derive;
    expect(derive?.(valuesOf("dossiers", lacking), {}, naLay)).toBe(
      "Biên nhận, chứng từ giải ngân, Biên bản bàn giao",
    );
    expect(countedOf("dossiers", lacking)).toMatchObject({
      "dossiers|missing": 1,
      "papers|receipts|missing": 1,
      "papers|handOverRecord|none": 1,
      "papers|application|there": 1,
    });
    expect(countedOf("dossiers", complete)).toMatchObject({ "dossiers|complete": 1 });
  });
});

describe("what other sheets show of a dossier", () => {
  const row = (values: Record<string, string>) => [{ id: null, values }];

  it.each<[why: string, dossier: Dossier, ticked: string[]]>([
    ["nothing", {}, []],
    ["legal land", { household: { land: "legal" } }, ["landPaper"]],
    ["land without papers", { household: { land: "undisputed" } }, []],
    ["a vote without minutes", { household: { votedOn: "2024-10-12" } }, []],
    ["a decision", { approvals: row({ decisionNo: "15/QĐ-UBND" }) }, ["approvalDecision"]],
    ["an accepted house", { construction: { acceptanceNo: "03/BB" } }, ["acceptanceRecord"]],
    ["an accepted house without a record", { construction: { acceptedOn: "2025-01-02" } }, []],
    ["money paid", { money: row({ disbursedOn: "2025-01-02", receipt: "PC12" }) }, ["receipts"]],
    ["money paid without a receipt", { money: row({ disbursedOn: "2025-01-02" }) }, []],
  ])("%s", (_, dossier, ticked) => {
    const found = formById("dossiers").columns.filter(
      ({ fromHouse }) => fromHouse?.(dossier) === "Có",
    );
    expect(found.map(({ key }) => key)).toEqual(ticked);
  });
});
