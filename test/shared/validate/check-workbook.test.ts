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

const code = "NL-2024-001";
const household: Typed = { ...cleanHousehold, code };
const approval: Typed = {
  decisionNo: "123/QĐ-UBND",
  decisionOn: day("2024-11-20"),
  household: code,
  programme: "Phong trào xóa nhà tạm, nhà dột nát",
  amount: 60_000_000,
  stateBudget: 50_000_000,
  localBudget: 10_000_000,
};
const progress: Typed = { household: code, stage: "Khung, tường", startedOn: day("2024-12-01") };
const finished: Typed = {
  household: code,
  stage: "Hoàn thành",
  startedOn: day("2024-12-01"),
  completedOn: day("2025-02-20"),
  newArea: 48,
  hardFoundation: "Có",
  hardFrame: "Có",
  hardRoof: "Có",
};
const payment: Typed = {
  source: "NSTW",
  kind: "Tiền",
  amount: 40_000_000,
  household: code,
  receivedOn: day("2024-12-05"),
  disbursedOn: day("2024-12-10"),
  instalment: "Đợt 1",
};

interface Town {
  readonly household?: Typed;
  readonly approvals?: readonly Typed[];
  readonly progress?: readonly Typed[];
  readonly money?: readonly Typed[];
}

/** Issues of all four sheets together; a form that is not given has no sheet. */
function issuesOf(town: Town) {
  const sheets = [
    sheetOf("households", [town.household ?? household]),
    ...(town.progress === undefined ? [] : [sheetOf("construction", town.progress)]),
    ...(town.money === undefined ? [] : [sheetOf("money", town.money)]),
    ...(town.approvals === undefined ? [] : [sheetOf("approvals", town.approvals)]),
  ];
  return said(checkWorkbook(sheets, naLay).flatMap(({ issues }) => issues));
}

describe("a workbook", () => {
  it.each<[why: string, town: Town, issues: string[]]>([
    // Clean
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
    // Approvals
    [
      "support above the norm",
      { approvals: [{ ...approval, amount: 70_000_000, localBudget: 20_000_000 }] },
      ["E12 warn amount"],
    ],
    [
      "60 million before 10/11/2024",
      { approvals: [{ ...approval, decisionOn: day("2024-11-09") }] },
      ["E12 warn amount"],
    ],
    [
      "60 million on 10/11/2024",
      { approvals: [{ ...approval, decisionOn: day("2024-11-10") }] },
      [],
    ],
    [
      "60 million for a repair",
      { household: { ...household, workType: "Sửa chữa" }, approvals: [approval] },
      ["E12 warn amount"],
    ],
    [
      "above the norm, source named",
      {
        approvals: [
          { ...approval, amount: 70_000_000, localBudget: 20_000_000, note: "Thị xã hỗ trợ thêm" },
        ],
      },
      [],
    ],
    [
      "decided before posting ended",
      {
        approvals: [
          { ...approval, decisionOn: day("2024-10-19"), amount: 50_000_000, localBudget: null },
        ],
      },
      ["E40 block decisionOn"],
    ],
    [
      "decided before voting",
      {
        household: { ...household, postedOn: null },
        approvals: [
          { ...approval, decisionOn: day("2024-10-11"), amount: 50_000_000, localBudget: null },
        ],
      },
      ["E40 block decisionOn"],
    ],
    [
      "disputed land",
      { household: { ...household, land: "Tranh chấp" }, approvals: [approval] },
      ["E50 block household"],
    ],
    [
      "parts that make another sum",
      { approvals: [{ ...approval, localBudget: 5_000_000 }] },
      ["E38 block amount"],
    ],
    [
      "one part that is not all",
      { approvals: [{ ...approval, localBudget: null }] },
      ["E38 block amount"],
    ],
    [
      "an amount in triệu",
      { approvals: [{ ...approval, amount: 60, stateBudget: null, localBudget: null }] },
      ["E11 warn amount"],
    ],
    [
      "an amount in nghìn",
      { approvals: [{ ...approval, amount: 60_000, stateBudget: null, localBudget: null }] },
      ["E11 warn amount"],
    ],
    [
      "the same household twice in a decision",
      { approvals: [approval, approval] },
      ["E24 block household"],
    ],
    [
      "a second decision that grants it all again",
      { approvals: [approval, { ...approval, decisionNo: "124/QĐ-UBND" }] },
      ["E25 block household"],
    ],
    [
      "a second decision that tops up",
      {
        approvals: [
          approval,
          { ...approval, decisionNo: "124/QĐ-UBND", amount: 10_000_000, stateBudget: null },
        ],
      },
      [],
    ],
    [
      "a decision of tomorrow",
      { approvals: [{ ...approval, decisionOn: day("2025-03-16") }] },
      ["E30 block decisionOn"],
    ],
    [
      "a decision without number",
      { approvals: [{ ...approval, decisionNo: null }] },
      ["E48 block decisionNo"],
    ],
    // Progress
    ["work without approval", { approvals: [], progress: [progress] }, ["E33 warn startedOn"]],
    ["finished without approval", { approvals: [], progress: [finished] }, ["E33 warn startedOn"]],
    [
      "work before approval",
      { approvals: [approval], progress: [{ ...progress, startedOn: day("2024-11-19") }] },
      ["E33 block startedOn"],
    ],
    [
      "work on the day of approval",
      { approvals: [approval], progress: [{ ...progress, startedOn: day("2024-11-20") }] },
      [],
    ],
    [
      "finished without a day",
      { progress: [{ ...finished, completedOn: null }] },
      ["E35 block completedOn"],
    ],
    [
      "walls without a start",
      { progress: [{ ...progress, startedOn: null }] },
      ["E35 block startedOn"],
    ],
    [
      "inspected without a day",
      { progress: [{ ...finished, stage: "Nghiệm thu" }] },
      ["E35 block acceptedOn"],
    ],
    [
      "handed over without a day",
      {
        progress: [
          { ...finished, stage: "Bàn giao", acceptedOn: day("2025-02-25"), acceptanceNo: "01/BB" },
        ],
      },
      ["E35 block handedOverOn"],
    ],
    [
      "a day of completion at the stage of walls",
      { progress: [{ ...finished, stage: "Khung, tường" }] },
      ["E35 block stage"],
    ],
    [
      "inspected without a record",
      { progress: [{ ...finished, stage: "Nghiệm thu", acceptedOn: day("2025-02-25") }] },
      ["E35 warn acceptanceNo"],
    ],
    [
      "finished before it began",
      { progress: [{ ...finished, completedOn: day("2024-11-30") }] },
      ["E29 block completedOn"],
    ],
    [
      "inspected before it was finished",
      {
        progress: [
          {
            ...finished,
            stage: "Nghiệm thu",
            acceptedOn: day("2025-02-19"),
            acceptanceNo: "01/BB",
          },
        ],
      },
      ["E29 block acceptedOn"],
    ],
    [
      "finished tomorrow",
      { progress: [{ ...finished, completedOn: day("2025-03-16") }] },
      ["E30 block completedOn"],
    ],
    ["expected next year", { progress: [{ ...progress, expectedOn: day("2026-05-01") }] }, []],
    ["28 m²", { progress: [{ ...finished, newArea: 28 }] }, ["E54 warn newArea"]],
    [
      "28 m² of a repaired house",
      {
        household: { ...household, workType: "Sửa chữa" },
        progress: [{ ...finished, newArea: 28 }],
      },
      [],
    ],
    [
      "a soft roof",
      { progress: [{ ...finished, hardRoof: "Không" }] },
      ["E54 warn hardFoundation"],
    ],
    ["a house twice", { progress: [progress, progress] }, ["E24 block household"]],
    [
      "more than all of it done",
      { progress: [{ ...progress, percent: 120 }] },
      ["E67 block percent"],
    ],
    [
      "a stage that is none",
      { progress: [{ ...progress, stage: "Đang xây dở dang" }] },
      ["E16 block stage"],
    ],
    [
      "a household nobody entered",
      { progress: [{ ...progress, household: "NL-2024-099" }] },
      ["E16 block household"],
    ],
    ["no household", { progress: [{ ...progress, household: null }] }, ["E48 block household"]],
    ["no stage", { progress: [{ ...progress, stage: null }] }, ["E48 warn stage"]],
    // Money
    [
      "paid above the approval",
      {
        approvals: [approval],
        money: [payment, { ...payment, amount: 30_000_000, receipt: "PC-2" }],
      },
      ["E37 block amount"],
    ],
    [
      "paid up to the approval",
      {
        approvals: [approval],
        money: [payment, { ...payment, amount: 20_000_000, receipt: "PC-2" }],
      },
      [],
    ],
    [
      "a gift above the approval",
      {
        approvals: [approval],
        money: [
          payment,
          {
            ...payment,
            source: "Doanh nghiệp, nhà hảo tâm",
            donor: "Công ty A",
            amount: 90_000_000,
          },
        ],
      },
      [],
    ],
    [
      "the rest before completion",
      { approvals: [approval], progress: [progress], money: [{ ...payment, instalment: "Đợt 2" }] },
      ["E36 warn disbursedOn"],
    ],
    [
      "the rest before the day of completion",
      { approvals: [approval], progress: [finished], money: [{ ...payment, instalment: "Đợt 2" }] },
      ["E36 warn disbursedOn"],
    ],
    [
      "the rest after completion",
      {
        approvals: [approval],
        progress: [finished],
        money: [{ ...payment, instalment: "Đợt 2", disbursedOn: day("2025-02-21") }],
      },
      [],
    ],
    [
      "labour without days",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            disbursedOn: null,
            instalment: null,
          },
        ],
      },
      ["E39 warn workdays"],
    ],
    [
      "neither value nor days",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: null,
            disbursedOn: null,
          },
        ],
      },
      ["E48 warn workdays"],
    ],
    [
      "days at another rate",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: 5_000_000,
            workdays: 20,
            rate: 200_000,
          },
        ],
      },
      ["E38 warn amount"],
    ],
    [
      "days at their rate",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: 4_000_000,
            workdays: 20,
            rate: 200_000,
          },
        ],
      },
      [],
    ],
    [
      "days whose rate makes the value",
      {
        money: [
          {
            ...payment,
            source: "Dòng họ, cộng đồng",
            kind: "Ngày công",
            amount: null,
            workdays: 20,
            rate: 200_000,
          },
        ],
      },
      [],
    ],
    [
      "received before it was pledged",
      { money: [{ ...payment, pledgedOn: day("2024-12-06") }] },
      ["E29 block receivedOn"],
    ],
    [
      "paid before it was received",
      { money: [{ ...payment, disbursedOn: day("2024-12-04") }] },
      ["E29 block disbursedOn"],
    ],
    [
      "received tomorrow",
      { money: [{ ...payment, receivedOn: day("2025-03-16"), disbursedOn: null }] },
      ["E30 block receivedOn"],
    ],
    [
      "a donor without name",
      { money: [{ ...payment, source: "Doanh nghiệp, nhà hảo tâm" }] },
      ["E48 warn donor"],
    ],
    [
      "no day at all",
      { money: [{ ...payment, receivedOn: null, disbursedOn: null }] },
      ["E48 warn pledgedOn"],
    ],
    ["no source", { money: [{ ...payment, source: null }] }, ["E48 block source"]],
    ["60 for 60 triệu", { money: [{ ...payment, amount: 60 }] }, ["E11 warn amount"]],
    ["60.000 typed as text", { money: [{ ...payment, amount: "60.000" }] }, ["E10 block amount"]],
    [
      "60 triệu typed as text",
      { money: [{ ...payment, amount: "60 triệu" }] },
      ["E09 fixed amount"],
    ],
    ["a negative amount", { money: [{ ...payment, amount: -5 }] }, ["E13 block amount"]],
    [
      "the same gift twice",
      {
        money: [
          { ...payment, receipt: "PT-1" },
          { ...payment, receipt: "PT-1", note: "Đợt đầu" },
        ],
      },
      ["E66 warn amount"],
    ],
    ["a ledger row pasted twice", { money: [payment, payment] }, ["E24 block amount"]],
    [
      "the same gift to two receipts",
      {
        money: [
          { ...payment, receipt: "PT-1" },
          { ...payment, receipt: "PT-2" },
        ],
      },
      [],
    ],
    [
      "a gift for the fund and again for a house",
      {
        money: [
          { ...payment, donor: "Công ty A", receipt: "PT-1", household: null },
          { ...payment, donor: "Công ty A", receipt: "PT-1" },
        ],
      },
      ["E62 warn household"],
    ],
    [
      "a gift split between the fund and a house",
      {
        money: [
          { ...payment, donor: "Công ty A", receipt: "PT-1", household: null },
          { ...payment, donor: "Công ty A", receipt: "PT-1", amount: 1_000_000 },
        ],
      },
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
