import { describe, expect, it } from "vitest";
import { closedPeriods } from "../../../../shared/campaign/locks.ts";
import { formById, forms } from "../../../../shared/forms/catalogue.ts";
import { closedColumns } from "../../../../shared/forms/rows/closed-columns.ts";
import type { FormId, Values } from "../../../../shared/forms/column.ts";
import { blankValues } from "../../../../shared/forms/rows/parse-row.ts";

const october = {
  period: "2024-10",
  name: "Tháng 10/2024",
  from: "2024-10-01",
  to: "2024-10-31",
  since: "2024-11-05",
};
const inside = "2024-10-31";
const outside = "2024-11-01";

type Some = Readonly<Record<string, string | number | null>>;

function columnsOf(form: FormId, before: Some | null, after: Some | null): readonly string[] {
  const filled = (some: Some | null): Values | null =>
    some === null ? null : { ...blankValues(formById(form)), ...some };
  const change = { before: filled(before), after: filled(after) };
  return closedColumns(formById(form), change, [october]).map(({ column }) => column);
}

describe("what a locked period refuses", () => {
  it.each<[why: string, form: FormId, before: Some | null, after: Some | null, at: string[]]>([
    ["a new row dated in it", "outreach", null, { heldOn: inside }, ["heldOn"]],
    ["a new row of another day", "outreach", null, { heldOn: outside }, []],
    ["a new row without a date", "outreach", null, {}, []],
    ["a withdrawal", "outreach", { heldOn: inside }, null, ["heldOn"]],
    ["a date that comes in", "outreach", { heldOn: outside }, { heldOn: inside }, ["heldOn"]],
    ["a date that goes out", "outreach", { heldOn: inside }, { heldOn: outside }, ["heldOn"]],
    ["a date that is cleared", "outreach", { heldOn: inside }, {}, ["heldOn"]],
    ["a date within it", "outreach", { heldOn: "2024-10-01" }, { heldOn: inside }, ["heldOn"]],
    [
      "a figure that stands at the date",
      "outreach",
      { heldOn: inside, people: 40 },
      { heldOn: inside, people: 400 },
      ["heldOn"],
    ],
    [
      "a note beside it",
      "outreach",
      { heldOn: inside, people: 40 },
      { heldOn: inside, people: 40, note: "x" },
      [],
    ],
    [
      "a house begun in it that goes on",
      "construction",
      { startedOn: inside, stage: "foundation" },
      { startedOn: inside, stage: "done", completedOn: outside, percent: 100 },
      [],
    ],
    [
      "a house said to be finished in it",
      "construction",
      { startedOn: "2024-09-10" },
      { startedOn: "2024-09-10", completedOn: inside },
      ["completedOn"],
    ],
    [
      "an obstacle raised in it and solved later",
      "obstacles",
      { raisedOn: inside, kind: "land", status: "open" },
      { raisedOn: inside, kind: "land", status: "solved", solvedOn: outside },
      [],
    ],
    [
      "a gift to the common fund that a household gets later",
      "money",
      { receivedOn: inside, amount: 5 },
      { receivedOn: inside, amount: 5, household: "NL-2024-001", disbursedOn: outside },
      [],
    ],
    [
      "a pledge typed under money received in it",
      "money",
      { receivedOn: inside, amount: 5 },
      { receivedOn: inside, amount: 5, pledgedOn: "2024-09-01" },
      ["receivedOn"],
    ],
    [
      "a sum received and paid out in it",
      "money",
      { receivedOn: inside, disbursedOn: inside, amount: 5 },
      { receivedOn: inside, disbursedOn: inside, amount: 6 },
      ["receivedOn", "disbursedOn"],
    ],
    [
      "a decision of that time entered late",
      "approvals",
      null,
      { decisionOn: inside },
      ["decisionOn"],
    ],
    [
      "what was said of the period",
      "narrative",
      { period: "2024-10", tasks: "a" },
      { period: "2024-10", tasks: "b" },
      ["period"],
    ],
    ["what is said of another period", "narrative", null, { period: "2024-11" }, []],
    ["a household of that time", "households", null, { surveyedOn: inside }, []],
    ["an honour decided in it", "nominations", null, { decisionOn: inside }, []],
  ])("%s", (...[, form, before, after, at]) => {
    expect(columnsOf(form, before, after)).toEqual(at);
  });

  it("is told at a column that changed when the workbook does not know what stood there", () => {
    const after: Values = { ...blankValues(formById("outreach")), heldOn: inside, people: 4 };
    const known = Object.entries(after).filter(([key]) => key !== "people");
    const before = Object.fromEntries(known);
    const found = closedColumns(formById("outreach"), { before, after }, [october]);
    expect(found.map(({ column }) => column)).toEqual(["heldOn"]);
  });

  it.each(forms.map((form) => [form.id, form] as const))(
    "has %s dated by days or by reporting periods only",
    (_, { columns, datedBy }) => {
      const dates = columns.filter(({ key }) => Object.hasOwn(datedBy, key));
      expect(dates.every(({ kind, source }) => kind === "date" || source === "periods")).toBe(true);
    },
  );
});

describe("a period that is open again", () => {
  const today = "2024-11-10";
  it.each<[why: string, unit: string, form: string | null, until: string, isClosed: boolean]>([
    ["for the unit", "na-lay", null, today, false],
    ["for the unit's form", "na-lay", "money", today, false],
    ["for another form", "na-lay", "rounds", today, true],
    ["for another unit", "song-da", null, today, true],
    ["until yesterday", "na-lay", null, "2024-11-09", true],
  ])("%s", (...[, unit, form, until, isClosed]) => {
    const locks = [{ ...october, reopened: [{ unit, form, until }] }];
    const closed = closedPeriods({ locks }, { unit: "na-lay", form: "money", today });
    expect(closed).toHaveLength(isClosed ? 1 : 0);
  });

  it("is open until the last of several days", () => {
    const reopened = ["2024-11-01", "2024-11-20", "2024-11-05"].map((until) => {
      return { unit: "na-lay", form: null, until };
    });
    const place = { unit: "na-lay", form: "money", today };
    expect(closedPeriods({ locks: [{ ...october, reopened }] }, place)).toEqual([]);
  });
});
