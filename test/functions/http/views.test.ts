import { describe, expect, it } from "vitest";
import {
  authoriseEntry,
  lanesOf,
  officeColumnsOf,
  unitWithForm,
  viewOf,
} from "../../../functions/http/authorise.ts";
import type { Campaign, Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import {
  admin,
  emulationClerk,
  frontClerk,
  giftReviewer,
  naLayClerk,
  officeClerk,
  reviewer,
  smallTown,
  songDaClerk,
} from "../../fakes/small-town.ts";

/** A place by its unit and form, on a day of the campaign. */
function placeOf(form: FormId, unit = "na-lay", campaign: Campaign = smallTown) {
  return { campaign, unit, form: formById(form), today: "2024-11-01" };
}
const refusal = (ask: () => unknown) => {
  try {
    ask();
    return "none";
  } catch (error) {
    return (error as { kind: string }).kind;
  }
};
const view = (person: Member, ...place: Parameters<typeof placeOf>) => {
  const found: string[] = [];
  const kind = refusal(() => found.push(viewOf(person, placeOf(...place))));
  return found[0] ?? kind;
};
const entry = (person: Member, ...place: Parameters<typeof placeOf>) =>
  refusal(() => {
    authoriseEntry(person, placeOf(...place));
  });

/** Somebody assigned to a unit that the campaign's list does not have (any more). */
const lost: Member = { ...naLayClerk, unit: "nowhere" };
const noClerk: Member = { ...naLayClerk, roles: ["leader"] };

describe("a place", () => {
  const later = {
    ...smallTown,
    units: smallTown.units.map((unit) => ({ ...unit, validFrom: "2024-11-02" })),
  };
  const ended = {
    ...smallTown,
    units: smallTown.units.map((unit) => ({ ...unit, validTo: "2024-10-31" })),
  };

  it.each<[why: string, place: ReturnType<typeof placeOf>, kind: string]>([
    ["of a unit that keeps the form is there", placeOf("households"), "none"],
    [
      "of a unit that ended is there: it keeps its rows",
      placeOf("households", "na-lay", ended),
      "none",
    ],
    ["of no unit is not", placeOf("households", "nowhere"), "not-found"],
    ["of a unit that is still to come is not", placeOf("households", "na-lay", later), "not-found"],
    ["of a form the unit does not keep is not", placeOf("households", "qldt"), "not-found"],
  ])("%s", (_, place, kind) => {
    expect(refusal(() => unitWithForm(place))).toBe(kind);
  });

  it("begins with its unit's first day", () => {
    const today = {
      ...smallTown,
      units: smallTown.units.map((unit) => ({ ...unit, validFrom: "2024-11-01" })),
    };
    expect(unitWithForm(placeOf("households", "na-lay", today)).id).toBe("na-lay");
  });
});

describe("rows of a place are seen", () => {
  it.each<[who: string, person: Member, form: FormId, unit: string, seen: string]>([
    ["whole by the unit's clerk", naLayClerk, "households", "na-lay", "full"],
    ["not by another ward's", songDaClerk, "households", "na-lay", "not-found"],
    ["as their notice by offices, fronts and unions", frontClerk, "households", "na-lay", "posted"],
    ["in no other form by those", frontClerk, "construction", "na-lay", "not-found"],
    [
      "whole by the office that fills the form in for all",
      officeClerk,
      "approvals",
      "na-lay",
      "full",
    ],
    ["whole by the unit whose rows an office fills in", naLayClerk, "approvals", "na-lay", "full"],
    ["without what is hidden by who decides on them", reviewer, "households", "na-lay", "masked"],
    ["not by who decides on others", giftReviewer, "households", "na-lay", "not-found"],
    [
      "in the office's columns by the office that has some",
      emulationClerk,
      "households",
      "na-lay",
      "office",
    ],
    ["not by an administrator", admin, "households", "na-lay", "not-found"],
    ["not by a person of the unit who is no clerk", noClerk, "households", "na-lay", "not-found"],
    ["by nobody of a unit that is not known", lost, "approvals", "na-lay", "not-found"],
    ["by nobody where there is nothing", naLayClerk, "households", "qldt", "not-found"],
  ])("%s", (...[, person, form, unit, seen]) => {
    expect(view(person, form, unit)).toBe(seen);
  });

  it("as the public notice by a clerk whose unit is no ward, be it one that is not known", () => {
    expect(view(lost, "households")).toBe("posted");
  });
});

describe("rows of a place are entered", () => {
  it.each<[who: string, person: Member, form: FormId, unit: string, kind: string]>([
    ["by the unit's clerk", naLayClerk, "households", "na-lay", "none"],
    ["by nobody else of the unit", noClerk, "households", "na-lay", "not-found"],
    ["not by whoever sees nothing", songDaClerk, "households", "na-lay", "not-found"],
    ["not by whoever only sees them", frontClerk, "households", "na-lay", "not-allowed"],
    ["not by whoever decides on them", reviewer, "households", "na-lay", "not-allowed"],
    [
      "by the office that fills the form in, in every ward",
      officeClerk,
      "approvals",
      "na-lay",
      "none",
    ],
    ["not by the ward whose rows those are", naLayClerk, "approvals", "na-lay", "not-allowed"],
    ["not where the form is not kept, whoever asks", officeClerk, "approvals", "qldt", "not-found"],
  ])("%s", (...[, person, form, unit, kind]) => {
    expect(entry(person, form, unit)).toBe(kind);
  });
});

describe("an office's own columns", () => {
  const columns = (person: Member, unit = "na-lay") =>
    officeColumnsOf(person, placeOf("households", unit)).map(({ key }) => key);

  it("are filled in by its clerks in other units' rows", () => {
    expect(columns(emulationClerk)).toEqual(["categoryCheck"]);
  });

  it.each<[who: string, person: Member]>([
    ["the ward itself", naLayClerk],
    ["another office", officeClerk],
    ["people of the office who are no clerks", { ...emulationClerk, roles: ["reviewer"] }],
    ["people of the office in its own rows", { ...emulationClerk, unit: "na-lay" }],
    ["people of a unit that is not known", lost],
  ])("are not filled in by %s", (_, person) => {
    expect(columns(person)).toEqual([]);
  });

  it("are entered whole, in the own sheet, where the office is the unit", () => {
    const place = { campaign: smallTown, unit: "noi-vu", form: formById("households") };
    expect(officeColumnsOf(emulationClerk, place)).toEqual([]);
  });
});

describe("lanes", () => {
  it("are those of the form that a reviewer decides on, and nobody else's", () => {
    const money = formById("money");
    expect(lanesOf(reviewer, money)).toEqual(["money-budget"]);
    expect(lanesOf(giftReviewer, money)).toEqual(["money-gifts"]);
    expect(lanesOf({ ...reviewer, roles: ["clerk"] }, money)).toEqual([]);
    expect(lanesOf({ ...admin, roles: ["reviewer"] }, money)).toEqual([]);
  });
});
