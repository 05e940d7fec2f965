import { describe, expect, it } from "vitest";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import { keysOfVersion, reorder } from "../../../../shared/forms/rows/versions.ts";

/**
 * Columns of the forms as the first workbooks and stores have them. Whoever changes a form's columns raises its version and puts the
 * old keys into `earlier`: then what is here still holds.
 */
const first: readonly (readonly [form: FormId, keys: string])[] = [
  [
    "households",
    "code head nationalId sex birth village people category workType surveyedOn votedOn postedOn programme flagPoor flagNearPoor flagMerit flagMartyrKin flagDisaster flagHardship ethnicity noIdReason oldPaper poorListDecision priority foundation frame roof area land priorHelp priorHelpYear phone exitReason exitOn note",
  ],
  [
    "construction",
    "household stage percent startedOn completedOn acceptedOn obstacle checkedOn acceptanceNo handedOverOn expectedOn newArea hardFoundation hardFrame hardRoof builder note",
  ],
  [
    "money",
    "source donor kind amount workdays household pledgedOn receivedOn disbursedOn instalment receipt rate note",
  ],
  [
    "approvals",
    "decisionNo decisionOn household programme supportNorm amount stateBudget localBudget signer note",
  ],
];

describe("a version of a form", () => {
  it.each(first)("%s 1 is known with its columns, whatever the form has become", (id, keys) => {
    expect(keysOfVersion(formById(id), 1)).toEqual(keys.split(" "));
  });

  it("that nobody knows has no columns, rather than today's", () => {
    expect(keysOfVersion(formById("households"), 99)).toBeUndefined();
  });

  it.each<[why: string, to: readonly string[], things: readonly string[]]>([
    ["a new column in the middle is blank", ["a", "new", "b"], ["A", "-", "B"]],
    ["another order", ["b", "a"], ["B", "A"]],
    ["a column that is gone is left out", ["b"], ["B"]],
  ])("is put into the order of another one: %s", (_, to, things) => {
    expect(reorder(["A", "B"], { from: ["a", "b"], to, blank: "-" })).toEqual(things);
  });

  it("that was cut short is blank behind its end", () => {
    expect(reorder(["A"], { from: ["a", "b"], to: ["b", "a"], blank: "-" })).toEqual(["-", "A"]);
  });
});
