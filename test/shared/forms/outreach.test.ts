import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { checkTyped, day, said, type Typed } from "../validate/build-sheet.ts";
import { countedOf, saidOf } from "./form-desk.ts";

const meeting: Typed = {
  form: "Họp bản, họp tổ dân phố",
  heldOn: day("2024-10-09"),
  topic: "Chính sách, tiêu chí hỗ trợ",
  quantity: 2,
  people: 85,
  title: "Họp bản Hốc",
  place: "Nhà văn hóa bản Hốc",
};

describe("an act of outreach", () => {
  it.each<[why: string, changes: Typed, codes: string[]]>([
    ["a meeting", {}, []],
    ["articles without people", { form: "Tin, bài", people: null, title: null }, []],
    ["an old word for it", { form: "Họp bản" }, ["E14 fixed form"]],
    ["how many is missing", { quantity: null }, ["E48 warn quantity"]],
    ["none at all", { quantity: 0 }, ["E67 block quantity"]],
    ["of no form", { form: null }, ["E48 block form"]],
  ])("%s", (_, changes, codes) => {
    expect(saidOf("outreach", meeting, changes)).toEqual(codes);
  });

  it("is written down once; two of a day differ in title or place", () => {
    const other = { ...meeting, title: "Họp bản Na Nát" };
    expect(said(checkTyped("outreach", [meeting, meeting]).issues)).toEqual(["E24 block form"]);
    expect(said(checkTyped("outreach", [meeting, other]).issues)).toEqual([]);
    const untitled = { ...meeting, title: null };
    expect(said(checkTyped("outreach", [untitled, untitled]).issues)).toEqual([]);
  });

  it("is counted by form and month, with the people it reached", () => {
    expect(countedOf("outreach", meeting)).toEqual({
      "outreach|village-meeting|2024-10": 2,
      "outreachPeople|village-meeting|2024-10": 85,
    });
  });

  it("is received without a decision; what carries a remark goes to culture, culture's own to another office", () => {
    const { autoAccept, lanes, laneOf } = formById("outreach");
    expect(autoAccept).toBe(true);
    expect(lanes).toEqual(["outreach", "outreach-own"]);
    expect(laneOf({}, { kind: "office", duties: ["culture"] })).toBe("outreach-own");
  });
});
