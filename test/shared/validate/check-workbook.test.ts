import { describe, expect, it } from "vitest";
import type { Dossier } from "../../../shared/forms/column.ts";
import { checkRows, checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import type { Neighbours } from "../../../shared/validate/neighbours.ts";
import {
  cleanHousehold,
  day,
  naLay,
  said,
  sheetOf,
  type Typed,
  withoutLetters,
} from "./build-sheet.ts";
import {
  approval,
  code,
  finished,
  household,
  issuesOf,
  payment,
  progress,
  type Town,
} from "./build-workbook.ts";

describe("a workbook", () => {
  it.each<[why: string, town: Town, issues: string[]]>([
    [
      "an approved house under way",
      { approvals: [approval], progress: [progress], money: [payment] },
      [],
    ],
    ["a finished house", { approvals: [approval], progress: [finished], money: [payment] }, []],
    ["progress, with no sheet of approvals at hand", { progress: [progress] }, []],
    [
      "money of the common fund",
      { money: [{ ...payment, source: "Quỹ VNN tỉnh", household: null, instalment: null }] },
      [],
    ],
    [
      "a house not yet begun",
      { approvals: [approval], progress: [{ household: code, stage: "Chưa khởi công" }] },
      [],
    ],
  ])("%s", (_, town, issues) => {
    expect(issuesOf(town)).toEqual(issues);
  });

  it.each<[typed: string]>([
    [code],
    ["NL-2024-001 – Lò Văn Panh – bản Hốc"],
    ["Lò Văn Panh – bản Hốc"],
    ["Lò Văn Panh"],
    ["lo van panh"],
  ])("finds the household picked as %s", (typed) => {
    const [, result] = checkWorkbook(
      [
        sheetOf("households", [household]),
        sheetOf("construction", [{ ...progress, household: typed }]),
      ],
      naLay,
    );
    expect(result?.rows[0]?.values["household"]).toBe(code);
  });

  it("asks to send a household first that has no code yet", () => {
    const [, result] = checkWorkbook(
      [
        sheetOf("households", [cleanHousehold]),
        sheetOf("construction", [{ ...progress, household: "Lò Văn Panh" }]),
      ],
      naLay,
    );
    expect(result?.issues[0]).toMatchObject({ code: "E16", params: { reason: "unsent" } });
  });

  it("only warns about what happened before go-live", () => {
    const before = {
      approvals: [
        { ...approval, decisionOn: day("2024-09-28"), amount: 50_000_000, localBudget: null },
      ],
      progress: [{ ...progress, startedOn: day("2024-09-27") }],
    };
    expect(
      issuesOf({
        household: { ...household, surveyedOn: null, votedOn: null, postedOn: null },
        ...before,
      }),
    ).toEqual(["E33 warn startedOn"]);
    expect(issuesOf(before)).toEqual(["E33 warn startedOn", "E40 warn decisionOn"]);
  });

  it("holds the row a rule across forms blocks, and no other", () => {
    const [, , money] = checkWorkbook(
      [
        sheetOf("households", [household]),
        sheetOf("approvals", [approval]),
        sheetOf("money", [payment, { ...payment, amount: 30_000_000, receipt: "PC-2" }]),
      ],
      naLay,
    );
    expect(money?.rows.map(({ held }) => held)).toEqual([false, true]);
  });
});

describe("rows on their way into the store", () => {
  function stored(dossier: Dossier | undefined, twins: readonly string[] = []): Neighbours {
    return {
      sameKey: (rule, key) =>
        twins.includes(`${rule} ${key}`)
          ? [
              {
                id: "stored-1",
                values: { head: "Lò Văn Panh", birth: "1985", village: "na-lay.hoc" },
              },
            ]
          : [],
      house: (asked) => (asked === code ? dossier : undefined),
    };
  }

  function check(
    form: "households" | "construction" | "money" | "approvals",
    rows: Typed[],
    neighbours: Neighbours,
  ) {
    const sheet = withoutLetters(sheetOf(form, rows));
    return checkRows(sheet, { ...naLay, neighbours });
  }

  const known: Dossier = {
    household: { workType: "new", category: "poor", postedOn: "2024-10-20" },
    approvals: [{ id: "a-1", values: { amount: 60_000_000, decisionOn: "2024-11-20" } }],
    construction: null,
    money: [
      {
        id: "m-1",
        values: { source: "central", kind: "money", amount: 40_000_000, disbursedOn: "2024-12-10" },
      },
    ],
  };

  it("raise the same codes as in a workbook", () => {
    const workbook = issuesOf({
      approvals: [approval],
      progress: [{ ...finished, newArea: 28, completedOn: null }],
    });
    const service = check(
      "construction",
      [{ ...finished, newArea: 28, completedOn: null }],
      stored(known),
    );
    expect(said(service.issues)).toEqual(workbook);
  });

  it("are judged together with what is stored", () => {
    const more = { ...payment, amount: 30_000_000, receipt: "PC-2" };
    expect(said(check("money", [more], stored(known)).issues)).toEqual(["E37 block amount"]);
  });

  it("replace their own stored version", () => {
    const corrected = { ...payment, id: "m-1", amount: 60_000_000 };
    expect(said(check("money", [corrected], stored(known)).issues)).toEqual([]);
  });

  it("collide with a stored person", () => {
    const twins = stored(known, ["nationalId 011085000123"]);
    expect(said(check("households", [cleanHousehold], twins).issues)).toEqual([
      "E24 block nationalId",
    ]);
    expect(check("households", [cleanHousehold], twins).issues[0]?.params).toEqual({
      otherRow: 0,
      other: "Lò Văn Panh",
    });
  });

  it("do not collide with themselves", () => {
    const twins = stored(known, ["nationalId 011085000123"]);
    expect(
      said(check("households", [{ ...cleanHousehold, id: "stored-1" }], twins).issues),
    ).toEqual([]);
  });

  it("are held when their household does not exist", () => {
    expect(
      said(
        check("construction", [{ ...progress, household: "NL-2024-404" }], stored(known)).issues,
      ),
    ).toEqual(["E16 block household"]);
  });

  it("say nothing about forms that were not looked up", () => {
    const partly: Dossier = { household: known.household ?? null, construction: null };
    expect(said(check("construction", [progress], stored(partly)).issues)).toEqual([]);
  });
});
