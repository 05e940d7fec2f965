import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { ParseContext, Values } from "../../../shared/forms/column.ts";
import { householdLabel, householdPicks } from "../../../shared/forms/household-picks.ts";
import { naturalKey, naturalKeys } from "../../../shared/forms/rows/natural-key.ts";
import {
  blankValues,
  canonicalCells,
  parseRow,
  shownCells,
} from "../../../shared/forms/rows/parse-row.ts";
import { missingColumns } from "../../../shared/forms/rows/required.ts";
import { cellsOf, cleanHousehold, type Typed } from "../validate/build-sheet.ts";

const context: ParseContext = { campaign: xnt2025, unit: "na-lay", today: "2025-03-15" };
const households = formById("households");

function valuesOf(typed: Typed): Values {
  return parseRow(households, cellsOf(households, typed), context).values;
}

describe("parseRow", () => {
  it("gives every column, blank ones as null", () => {
    const values = valuesOf({});
    expect(values).toEqual(blankValues(households));
    expect(Object.keys(values)).toEqual(households.columns.map(({ key }) => key));
  });

  it("never shares a row with another", () => {
    expect(valuesOf({ head: "Lò Văn Panh" })).not.toBe(valuesOf({}));
    expect(valuesOf({})["head"]).toBeNull();
  });

  it("takes a row that is too short or too long", () => {
    expect(parseRow(households, [], context).findings).toEqual([]);
    expect(
      parseRow(
        households,
        Array.from({ length: 200 }, () => null),
        context,
      ).values,
    ).toEqual(blankValues(households));
  });

  it("says where each finding stands", () => {
    const { findings } = parseRow(
      households,
      cellsOf(households, { sex: "nam", people: "x" }),
      context,
    );
    expect(
      findings.map(({ index, column, understood }) => [index, column.key, understood.code]),
    ).toEqual([
      [3, "sex", "E14"],
      [6, "people", "E67"],
    ]);
  });
});

describe("canonical cells", () => {
  it.each<[why: string, typed: Typed]>([
    ["small letters", { sex: "NAM" }],
    ["people as text", { people: "5 khẩu" }],
    ["dates as text", { surveyedOn: "05/10/2024", votedOn: "12.10.2024", postedOn: "20-10-2024" }],
    ["a village without its prefix", { village: "hốc" }],
    ["a year as text", { birth: "1985" }],
    ["spaces in the id", { nationalId: "011 085 000 123" }],
    ["spaces in the name", { head: " Lò Văn  Panh " }],
    ["decomposed letters", { head: "Lò Văn Panh".normalize("NFD") }],
  ])("are the same however a row was typed: %s", (_, typed) => {
    const plain = canonicalCells(households, valuesOf(cleanHousehold), context);
    expect(canonicalCells(households, valuesOf({ ...cleanHousehold, ...typed }), context)).toEqual(
      plain,
    );
  });

  it("read back as the same values", () => {
    const values = valuesOf({
      ...cleanHousehold,
      flagPoor: "x",
      area: 24.5,
      note: "=1",
      ethnicity: "Mông",
    });
    expect(parseRow(households, canonicalCells(households, values, context), context)).toEqual({
      values,
      findings: [],
    });
  });

  it("hold bare codes, and labels only where they are shown", () => {
    const construction = formById("construction");
    const labels = new Map([["NL-2024-001", "NL-2024-001 – Lò Văn Panh – bản Hốc"]]);
    const named = { ...context, householdLabels: labels };
    const values = { ...blankValues(construction), household: "NL-2024-001" };
    expect(canonicalCells(construction, values, named)[0]).toBe("NL-2024-001");
    expect(shownCells(construction, values, named)[0]).toBe("NL-2024-001 – Lò Văn Panh – bản Hốc");
  });

  it("take values of an older version that lacks columns", () => {
    expect(canonicalCells(households, { head: "Lò Văn Panh" }, context)).toHaveLength(
      households.columns.length,
    );
  });
});

describe("the natural key", () => {
  it.each<[why: string, typed: Typed, key: string | null]>([
    ["the national id first", cleanHousehold, "nationalId=011085000123"],
    [
      "the head where there is no id",
      { ...cleanHousehold, nationalId: null },
      "head=lo van panh|birth=1985|village=na-lay.hoc",
    ],
    [
      "whatever the tones",
      { ...cleanHousehold, nationalId: null, head: "Lo Van Panh" },
      "head=lo van panh|birth=1985|village=na-lay.hoc",
    ],
    [
      "with what is missing left blank",
      { head: "Giàng A Sùng" },
      "head=giang a sung|birth=|village=",
    ],
    ["none without head and id", { people: 3 }, null],
  ])("is %s", (_, typed, key) => {
    expect(naturalKey(households, valuesOf(typed))).toBe(key);
  });

  it("keeps its signs out of people's text", () => {
    expect(naturalKey(households, { head: "a|birth=1" })).toBe(
      "head=a%7Cbirth%3D1|birth=|village=",
    );
  });

  it("comes with the alternatives, preferred first", () => {
    expect(naturalKeys(households, valuesOf(cleanHousehold))).toEqual([
      "nationalId=011085000123",
      "head=lo van panh|birth=1985|village=na-lay.hoc",
    ]);
  });

  it.each<[form: "construction" | "money" | "approvals", values: Values, key: string]>([
    ["construction", { household: "NL-2024-001" }, "household=nl-2024-001"],
    [
      "approvals",
      { household: "NL-2024-001", decisionNo: "123/QĐ-UBND" },
      "household=nl-2024-001|decisionNo=123/qd-ubnd",
    ],
    [
      "money",
      { source: "own", kind: "money", household: "NL-2024-001", amount: 5 },
      "source=own|donor=|kind=money|household=nl-2024-001|receipt=|instalment=",
    ],
  ])("of %s", (form, values, key) => {
    expect(naturalKey(formById(form), values)).toBe(key);
  });
});

describe("missing columns", () => {
  it.each<[why: string, typed: Typed, missing: string[]]>([
    ["nothing of a clean row", cleanHousehold, []],
    [
      "seven of a head alone",
      { head: "Lò Văn Panh" },
      ["nationalId", "sex", "birth", "village", "people", "category", "workType"],
    ],
    [
      "no id where a reason stands",
      { ...cleanHousehold, nationalId: null, noIdReason: "Mất thẻ" },
      [],
    ],
    ["the year of earlier help", { ...cleanHousehold, priorHelp: "QĐ 167" }, ["priorHelpYear"]],
    [
      "nothing of one that left the list",
      { head: "Lò Văn Panh", exitReason: "Nhập sai", exitOn: 45_600 },
      [],
    ],
    ["the day it left", { head: "Lò Văn Panh", exitReason: "Nhập sai" }, ["exitOn"]],
  ])("are %s", (_, typed, missing) => {
    expect(missingColumns(households, valuesOf(typed)).map(({ key }) => key)).toEqual(missing);
  });
});

describe("household picks", () => {
  const panh = { code: "NL-2024-001", values: valuesOf(cleanHousehold) };
  const inh = {
    code: "NL-2024-002",
    values: valuesOf({ ...cleanHousehold, head: "Quàng Văn Inh", village: "bản Nậm Cản" }),
  };
  const twin = {
    code: "NL-2024-003",
    values: valuesOf({ ...cleanHousehold, head: "Quàng Văn Inh" }),
  };
  const unsent = { code: null, values: valuesOf({ ...cleanHousehold, head: "Giàng A Sùng" }) };
  const { households: picks, householdLabels } = householdPicks([panh, inh, twin, unsent], context);

  it.each<[typed: string, code: string | undefined]>([
    ["nl-2024-001", "NL-2024-001"],
    ["lo van panh", "NL-2024-001"],
    ["lo van panh – ban hoc", "NL-2024-001"],
    ["nl-2024-001 – lo van panh – ban hoc", "NL-2024-001"],
    ["quang van inh", undefined],
    ["quang van inh – ban nam can", "NL-2024-002"],
    ["quang van inh – ban hoc", "NL-2024-003"],
    ["giang a sung", ""],
  ])("finds %s", (typed, code) => {
    expect(picks.get(typed)).toBe(code);
  });

  it("labels what has a code", () => {
    expect([...householdLabels.values()]).toEqual([
      "NL-2024-001 – Lò Văn Panh – bản Hốc",
      "NL-2024-002 – Quàng Văn Inh – bản Nậm Cản",
      "NL-2024-003 – Quàng Văn Inh – bản Hốc",
    ]);
    expect(householdLabel("NL-2024-001", panh.values, context)).toBe(
      "NL-2024-001 – Lò Văn Panh – bản Hốc",
    );
  });
});
