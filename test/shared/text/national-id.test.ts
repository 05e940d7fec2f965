import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import type { PersonFacts } from "../../../shared/text/national-id.ts";
import {
  birthYearOf,
  checkNationalId,
  maskNationalId,
  parseNationalId,
  provinceOf,
  sexOf,
} from "../../../shared/text/national-id.ts";

describe("parseNationalId", () => {
  it.each<
    [reason: string, typed: Cell, id: string | null, code: string | null, fix: Cell | undefined]
  >([
    ["twelve digits", "011060012345", "011060012345", null, undefined],
    ["an empty cell", null, null, null, undefined],
    ["spaces only", " \u00a0", null, null, undefined],
    ["a code that is not known: checked apart", "111060012345", "111060012345", null, undefined],
    ["a foreign code typed as a number", 111060012345, "111060012345", null, undefined],
    ["spaces around", " 011060012345 ", "011060012345", "E42", "011060012345"],
    ["spaces between", "011 060 012 345", "011060012345", "E42", "011060012345"],
    ["dots between", "011.060.012.345", "011060012345", "E42", "011060012345"],
    ["dashes between", "011-060-012345", "011060012345", "E42", "011060012345"],
    ["an apostrophe in front", "'011060012345", "011060012345", "E42", "011060012345"],
    ["a zero-width space in front", "\u200b011060012345", "011060012345", "E42", "011060012345"],
    ["a lost zero", 11060012345, null, "E17", "011060012345"],
    ["two lost zeros", 1060012345, null, "E17", "001060012345"],
    ["a lost zero in a text", "11060012345", null, "E17", "011060012345"],
    ["a lost zero and spaces", "11 060 012 345", null, "E17", "011060012345"],
    ["a woman born in 2001", 12301012345, null, "E17", "012301012345"],
    ["eleven digits of no known province", 99060012345, null, "E19", undefined],
    ["eleven digits of a birth in 2095", 11295012345, null, "E19", undefined],
    ["eleven digits of a later century", 11460012345, null, "E19", undefined],
    ["ten digits of no known province", 3060012345, null, "E19", undefined],
    ["scientific notation", "1,1E+10", null, "E18", undefined],
    ["scientific notation with a dot", "1.1060012E+10", null, "E18", undefined],
    ["scientific notation in small letters", "1e11", null, "E18", undefined],
    ["an old CMND", "040123456", null, "E23", undefined],
    ["an old CMND with spaces", "040 123 456", null, "E23", undefined],
    ["an old CMND as a number", 140123456, null, "E23", undefined],
    ["eight digits", 40123456, null, "E19", undefined],
    ["thirteen digits", "0110600123456", null, "E19", undefined],
    ["a letter", "01106001234O", null, "E19", undefined],
    ["two ids", "011060012345/011060012346", null, "E19", undefined],
    ["full-width digits", "０１１０６００１２３４５", null, "E19", undefined],
    ["Arabic digits", "٠١١٠٦٠٠١٢٣٤٥", null, "E19", undefined],
    ["a negative number", -11060012345, null, "E19", undefined],
    ["a fraction", 11060012345.5, null, "E19", undefined],
    ["more digits than Excel keeps", 1.1060012345e20, null, "E19", undefined],
    ["not a number", NaN, null, "E19", undefined],
    ["a boolean", true, null, "E19", undefined],
    ["no id yet", "chưa có", null, null, undefined],
    ["words", "đang làm", null, "E19", undefined],
    ["a very long text", "0".repeat(5000), null, "E19", undefined],
    ["a broken formula", "#N/A", null, "E08", undefined],
    ["a ditto mark", "nt", null, "E49", undefined],
  ])("reads %s", (...[, typed, id, code, fix]) => {
    expect(parseNationalId(typed)).toMatchObject({ value: id, code });
    expect(parseNationalId(typed).fix).toBe(fix);
  });

  it("says how many digits arrived and what they may have been", () => {
    expect(parseNationalId(11060012345).params).toEqual({
      value: "11060012345",
      length: 11,
      suggestion: "011060012345",
    });
    expect(parseNationalId("0110600123").params).toMatchObject({ length: 10 });
  });
});

describe("provinceOf", () => {
  it.each([
    ["001060012345", "Hà Nội"],
    ["011060012345", "Điện Biên"],
    ["012060012345", "Lai Châu"],
    ["014060012345", "Sơn La"],
    ["079060012345", "TP. Hồ Chí Minh"],
    ["096060012345", "Cà Mau"],
    ["000060012345", null],
    ["003060012345", null],
    ["097060012345", null],
    ["111060012345", null],
  ])("%s: %s", (id, province) => {
    expect(provinceOf(id)).toBe(province);
  });
});

describe("sexOf and birthYearOf", () => {
  it.each([
    ["011060012345", "male", 1960],
    ["011160012345", "female", 1960],
    ["011205012345", "male", 2005],
    ["011305012345", "female", 2005],
    ["011099012345", "male", 1999],
    ["011100012345", "female", 1900],
  ])("%s: %s, %d", (id, sex, year) => {
    expect(sexOf(id)).toBe(sex);
    expect(birthYearOf(id)).toBe(year);
  });
});

describe("checkNationalId", () => {
  it.each<[id: string, facts: PersonFacts, codes: string[]]>([
    ["011060012345", { sex: "male", birthYear: 1960 }, []],
    ["011060012345", {}, []],
    ["011060012345", { sex: null, birthYear: null }, []],
    ["012160012345", { sex: "female", birthYear: 1960 }, []],
    ["003060012345", { sex: "male", birthYear: 1960 }, ["E20"]],
    ["011060012345", { sex: "female", birthYear: 1960 }, ["E21"]],
    ["011060012345", { sex: "male", birthYear: 1961 }, ["E22"]],
    ["003060012345", { sex: "female", birthYear: 2060 }, ["E20", "E21", "E22"]],
  ])("%s with %j: %j", (id, facts, codes) => {
    expect(checkNationalId(id, facts).map(({ code }) => code)).toEqual(codes);
  });

  it("tells what the id says and what the row says", () => {
    expect(checkNationalId("003160012345", { sex: "male", birthYear: 1961 })).toEqual([
      { code: "E20", params: { province: "003" } },
      { code: "E21", params: { fromId: "female", value: "male" } },
      { code: "E22", params: { fromId: 1960, value: 1961 } },
    ]);
  });
});

describe("maskNationalId", () => {
  it.each([
    ["011012345623", "011********23"],
    ["", "********"],
    ["040123456", "********"],
    ["01101234562a", "********"],
  ])("%j → %s", (id, masked) => {
    expect(maskNationalId(id)).toBe(masked);
  });
});
