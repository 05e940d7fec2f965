import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { checkTyped, cleanHousehold, day, naLay, said, type Typed } from "./build-sheet.ts";

/** Issues of a clean household with some cells typed otherwise. */
function issuesOf(changes: Typed) {
  return said(checkTyped("households", [{ ...cleanHousehold, ...changes }]).issues);
}

describe("a household's row", () => {
  it.each<[why: string, changes: Typed]>([
    ["as the builder makes it", {}],
    ["with a full birth date", { birth: day("1985-03-02") }],
    ["born in 1900-1999 as a woman", { sex: "Nữ", nationalId: "011185000123" }],
    ["with the matching flag", { flagPoor: "x" }],
    ["with several flags", { flagPoor: "x", flagHardship: "x", flagMerit: "x" }],
    ["without an id, with the reason", { nationalId: null, noIdReason: "Chưa làm thẻ căn cước" }],
    ["with an id of another province", { nationalId: "012085000123" }],
    ["with an apostrophe name", { head: "H'Hen Niê" }],
    ["of a Mông head", { head: "Giàng A Sùng" }],
    ["with a name of four words", { head: "Lường Thị Thoong Panh" }],
    ["with a landline", { phone: "02153852123" }],
    ["with a mobile", { phone: "0912345678" }],
    ["with twelve people", { people: 12 }],
    [
      "with a small weak house",
      { area: 24.5, foundation: "Không bền", frame: "Không bền", roof: "Không bền" },
    ],
    ["whose note speaks of a dead husband", { note: "Chồng đã chết năm 2020, ở với hai con nhỏ" }],
    ["whose note speaks of lost papers", { note: "Mất giấy tờ do lũ" }],
    ["whose note begins with nguyên", { note: "nguyên là cán bộ xã" }],
    ["with a note of several lines", { note: "Nhà cũ\nMái dột" }],
    ["with a note like a formula", { note: "=1+2" }],
    ["with a note like a mention", { note: "@x" }],
    ["with a note like a number", { note: "-1" }],
    ["with a number typed in the note", { note: 2024 }],
    ["never helped before", { priorHelp: "Chưa" }],
    [
      "helped before, with the grounds",
      { priorHelp: "QĐ 167", priorHelpYear: 2010, note: "Nhà sập do lũ" },
    ],
    ["that left the list", { exitReason: "Chuyển nơi khác", exitOn: day("2025-01-05") }],
    ["surveyed, not yet voted", { votedOn: null, postedOn: null }],
    ["voted and posted on one day", { votedOn: day("2024-10-12"), postedOn: day("2024-10-12") }],
    ["in a programme", { programme: "Phong trào xóa nhà tạm, nhà dột nát" }],
    ["with an ethnic group", { ethnicity: "Thái" }],
  ])("raises nothing: %s", (_, changes) => {
    expect(issuesOf(changes)).toEqual([]);
  });

  it.each<[why: string, changes: Typed, issue: string]>([
    // What a cell says
    ["an error value", { people: "#REF!" }, "E08 block people"],
    ["an error value in a name", { head: "#N/A" }, "E08 block head"],
    ["people written out", { people: "5 khẩu" }, "E09 fixed people"],
    ["area as text", { area: "24,5" }, "E09 fixed area"],
    ["an area that may be 1 or 1000", { area: "1.200" }, "E10 block area"],
    ["people with a comma", { people: "1,200" }, "E10 block people"],
    ["negative people", { people: -2 }, "E13 block people"],
    ["negative area", { area: "-30" }, "E13 block area"],
    ["sex in small letters", { sex: "nam" }, "E14 fixed sex"],
    ["a flag ticked with v", { flagPoor: "v" }, "E14 fixed flagPoor"],
    ["a flag ticked with có", { flagPoor: "có" }, "E14 fixed flagPoor"],
    ["a category by its letters", { category: "HN" }, "E14 fixed category"],
    ["an unknown category", { category: "Hộ giàu có" }, "E16 block category"],
    ["an unknown kind of work", { workType: "Mua mới nhà" }, "E16 block workType"],
    ["an ethnic group that is none", { ethnicity: "Đại Hàn" }, "E16 block ethnicity"],
    ["an id that lost its zero", { nationalId: 11085000123 }, "E17 block nationalId"],
    ["an id that lost two zeros", { nationalId: 1085000123 }, "E17 block nationalId"],
    ["an id in scientific notation", { nationalId: "1,1085E+10" }, "E18 block nationalId"],
    ["an id in scientific notation with a dot", { nationalId: "1.1E+10" }, "E18 block nationalId"],
    ["an id of 13 digits", { nationalId: "0110850001234" }, "E19 block nationalId"],
    ["an id with letters", { nationalId: "01108500O123" }, "E19 block nationalId"],
    ["an id of an unknown province", { nationalId: "003085000123" }, "E20 warn nationalId"],
    ["an id of a foreign birth code", { nationalId: "101085000123" }, "E20 warn nationalId"],
    ["an id of a woman", { nationalId: "011185000123" }, "E21 warn nationalId"],
    ["a woman with an id of a man", { sex: "Nữ" }, "E21 warn nationalId"],
    ["an id of another year", { birth: 1986 }, "E22 warn birth"],
    ["an id of another year than the date", { birth: day("1958-03-02") }, "E22 warn birth"],
    ["an old paper as a number", { nationalId: 40123456 * 10 }, "E23 block nationalId"],
    ["an old paper as text", { nationalId: "040123456" }, "E23 block nationalId"],
    ["30 February", { surveyedOn: "30/02/2024" }, "E27 block surveyedOn"],
    ["a year for a date", { surveyedOn: 2024 }, "E27 block surveyedOn"],
    ["words for a date", { surveyedOn: "tháng mười" }, "E27 block surveyedOn"],
    ["a date with one reading", { surveyedOn: "31/08/2024" }, "E28 fixed surveyedOn"],
    ["a date with two readings", { surveyedOn: "05/09/2024" }, "E28 warn surveyedOn"],
    ["a date of another decade", { surveyedOn: day("2014-10-05") }, "E28 warn surveyedOn"],
    ["voted before surveyed", { surveyedOn: day("2024-10-13") }, "E29 block votedOn"],
    ["posted before voted", { postedOn: day("2024-10-11") }, "E29 block postedOn"],
    ["posted in the future", { postedOn: day("2025-03-16") }, "E30 block postedOn"],
    [
      "left the list in the future",
      { exitReason: "Nhập sai", exitOn: day("2026-01-01") },
      "E30 block exitOn",
    ],
    ["double spaces in the name", { head: "Lò  Văn Panh" }, "E42 fixed head"],
    ["a non-breaking space in the note", { note: "Nhà\u00a0dột" }, "E42 fixed note"],
    ["an id with dots", { nationalId: "011.085.000123" }, "E42 fixed nationalId"],
    ["a decomposed name", { head: "Lò Văn Panh".normalize("NFD") }, "E43 fixed head"],
    ["a decomposed note", { note: "Nhà dột nát".normalize("NFD") }, "E43 fixed note"],
    ["a TCVN3 note", { note: "nhµ dét n¸t" }, "E44 block note"],
    ["a VNI note", { note: "Xin chaøo caùc baïn" }, "E44 block note"],
    ["a name in capitals", { head: "LÒ VĂN PANH" }, "E45 warn head"],
    ["a name in small letters", { head: "lò văn panh" }, "E45 warn head"],
    ["a name of one word", { head: "Panh" }, "E45 warn head"],
    ["a village merged away", { village: "bản Bó" }, "E46 block village"],
    ["a village of another unit", { village: "bản Lé" }, "E46 block village"],
    ["a village nobody has", { village: "bản Xa Lắc" }, "E16 block village"],
    ["a village without its prefix", { village: "Hốc" }, "E14 fixed village"],
    ["a ditto mark in the village", { village: "nt" }, "E49 block village"],
    ["như trên", { workType: "như trên" }, "E49 block workType"],
    ["a ditto quote", { category: '"' }, "E49 block category"],
    ["a short phone", { phone: "091234567" }, "E55 warn phone"],
    ["a phone that lost its zero", { phone: 912345678 }, "E55 fixed phone"],
    ["a phone from abroad", { phone: "+84 912 345 678" }, "E55 fixed phone"],
    ["a landline that lost its zero", { phone: 2153852123 }, "E55 warn phone"],
    ["a phone of before 2018", { phone: "01651234567" }, "E55 warn phone"],
    ["nine digits that no mobile has", { phone: "412345678" }, "E55 warn phone"],
    ["words for a phone", { phone: "không có" }, "E55 warn phone"],
    ["too many people", { people: 21 }, "E67 block people"],
    ["part of a person", { people: 4.5 }, "E67 block people"],
    ["a word for a number", { area: "rộng" }, "E67 block area"],
    ["a name beyond 60 characters", { head: `Lò ${"A".repeat(70)}` }, "E67 block head"],
    ["text that reorders itself", { note: "abc\u202edef" }, "E67 block note"],
    // What the row says
    ["both poor and near-poor", { flagPoor: "x", flagNearPoor: "x" }, "E15 block flagNearPoor"],
    [
      "near-poor first",
      { category: "Hộ cận nghèo", flagNearPoor: "x", flagPoor: "x" },
      "E15 block flagNearPoor",
    ],
    ["no head", { head: null }, "E48 block head"],
    ["a blank head of spaces", { head: "   " }, "E48 block head"],
    ["no id and no reason", { nationalId: null }, "E48 warn nationalId"],
    ["no sex", { sex: null }, "E48 warn sex"],
    ["no birth", { birth: null }, "E48 warn birth"],
    ["no village", { village: null }, "E48 warn village"],
    ["no people", { people: null }, "E48 warn people"],
    ["no kind of work", { workType: null }, "E48 warn workType"],
    [
      "left the list on a day, without a reason",
      { exitOn: day("2025-01-05") },
      "E48 warn exitReason",
    ],
    [
      "helped before, in no year",
      { priorHelp: "QĐ 167", note: "Nhà sập" },
      "E48 warn priorHelpYear",
    ],
    ["a category whose flag is not set", { flagMerit: "x" }, "E50 block category"],
    ["hardship ticked for a poor household", { flagHardship: "x" }, "E50 block category"],
    ["helped under QĐ 167", { priorHelp: "QĐ 167", priorHelpYear: 2010 }, "E52 warn priorHelp"],
    [
      "merit helped under QĐ 22",
      { category: "Người có công", priorHelp: "QĐ 22", priorHelpYear: 2015 },
      "E52 block priorHelp",
    ],
    [
      "martyr's kin helped under QĐ 22",
      { category: "Thân nhân liệt sĩ", priorHelp: "QĐ 22", priorHelpYear: 2015 },
      "E52 block priorHelp",
    ],
    ["seventeen people", { people: 17 }, "E56 warn people"],
    ["thirteen people", { people: 13 }, "E56 warn people"],
    ["a head of 13 years", { nationalId: "011212000123", birth: 2012 }, "E56 warn birth"],
    ["a head of 120 years", { nationalId: "011005000123", birth: 1905 }, "E56 warn birth"],
    ["a household that died out", { note: "Đã chết, không còn ai ở" }, "E57 block note"],
    ["a household that moved", { note: "Hộ đã chuyển đi nơi khác" }, "E57 block note"],
    ["a head who passed away", { note: "Nhà dột. Chủ hộ đã mất năm 2024" }, "E57 block note"],
  ])("says what is wrong: %s", (_, changes, issue) => {
    expect(issuesOf(changes)).toContain(issue);
  });

  it("names a missing category once it is voted on, and before only as missing", () => {
    expect(issuesOf({ category: null })).toContain("E50 block category");
    expect(issuesOf({ category: null, votedOn: null, postedOn: null })).toEqual([
      "E48 warn category",
    ]);
  });

  it.each<[why: string, changes: Typed, issues: string[]]>([
    ["before there were criteria", { surveyedOn: day("2024-10-05") }, []],
    ["a large sound house", { surveyedOn: day("2025-02-01") }, ["E53 warn area"]],
    [
      "two of three parts weak",
      { surveyedOn: day("2025-02-01"), frame: "Không bền", roof: "Không bền" },
      [],
    ],
    ["below 30 m² and 8 m² a head", { surveyedOn: day("2025-02-01"), area: 29, people: 4 }, []],
    [
      "below 30 m² but 9 m² a head",
      { surveyedOn: day("2025-02-01"), area: 27, people: 3 },
      ["E53 warn area"],
    ],
    ["alone on 17 m²", { surveyedOn: day("2025-02-01"), area: 17, people: 1 }, []],
    ["alone on 18 m²", { surveyedOn: day("2025-02-01"), area: 18, people: 1 }, ["E53 warn area"]],
  ])("compares the house with the criteria of its day: %s", (_, changes, issues) => {
    const sound = { area: 60, people: 4, foundation: "Bền", frame: "Bền", roof: "Bền" };
    expect(issuesOf({ ...sound, votedOn: null, postedOn: null, ...changes })).toEqual(issues);
  });

  it.each<[why: string, id: string, changes: Typed, issues: string[]]>([
    ["on the list", "011085000123", {}, []],
    ["not on it", "011085000999", {}, ["E51 warn category"]],
    ["not on it, near-poor", "011085000999", { category: "Hộ cận nghèo" }, ["E51 warn category"]],
    ["not on it, with a decision", "011085000999", { poorListDecision: "QĐ 15/QĐ-UBND" }, []],
    ["not on it, another category", "011085000999", { category: "Khó khăn khác" }, []],
  ])("compares poor households with the imported list: %s", (...[, listed, changes, issues]) => {
    const context = { ...naLay, poorList: { year: 2024, has: (id: string) => id === listed } };
    expect(
      said(checkTyped("households", [{ ...cleanHousehold, ...changes }], context).issues),
    ).toEqual(issues);
  });

  it("does not ask a household that left the list for more", () => {
    const left = { head: "Lò Văn Panh", exitReason: "Nhập sai", exitOn: day("2025-01-05") };
    expect(checkTyped("households", [left]).issues).toEqual([]);
  });
});

describe("proposals", () => {
  it.each<[why: string, changes: Typed, column: string, after: Cell]>([
    ["the zero Excel dropped", { nationalId: 11085000123 }, "nationalId", "011085000123"],
    ["a number written as text", { people: "5 khẩu" }, "people", 5],
    ["the label of a choice", { sex: "NAM" }, "sex", "Nam"],
    ["the nearest label", { category: "Hộ nghèoo" }, "category", "Hộ nghèo"],
    ["the village it was merged into", { village: "bản Bó" }, "village", "bản Hốc"],
    ["a date as a serial", { surveyedOn: "31/08/2024" }, "surveyedOn", day("2024-08-31")],
    ["a name with capitals where they belong", { head: "LÒ VĂN PANH" }, "head", "Lò Văn Panh"],
    ["the text an old font meant", { note: "nhµ dét n¸t" }, "note", "nhà dột nát"],
    ["sex from the id", { sex: null }, "sex", "Nam"],
    ["birth year from the id", { birth: null }, "birth", 1985],
    [
      "category from the only flag",
      { category: null, flagMerit: "x", votedOn: null, postedOn: null },
      "category",
      "Người có công",
    ],
    ["a new prefix for an old number", { phone: "01684123456" }, "phone", "0384123456"],
  ])("offer %s", (...[, changes, column, after]) => {
    const { fixes } = checkTyped("households", [{ ...cleanHousehold, ...changes }]);
    const found = fixes.filter(({ issue }) => issue.column === column);
    expect(found.map((fix) => fix.after)).toContain(after);
    expect(found[0]?.before).toEqual({ ...cleanHousehold, ...changes }[column]);
  });

  it("offer nothing where category and flag contradict: the programme hangs on it", () => {
    const { fixes } = checkTyped("households", [{ ...cleanHousehold, flagMerit: "x" }]);
    expect(fixes).toEqual([]);
  });

  it("settle the issue when they are accepted", () => {
    const typed = {
      ...cleanHousehold,
      nationalId: 11085000123,
      sex: "nam",
      people: "5 người",
      village: "Bó",
      head: "LÒ VĂN PANH",
    };
    const { fixes } = checkTyped("households", [typed]);
    const accepted = Object.fromEntries(
      fixes.map(({ issue, after }) => [issue.column ?? "", after]),
    );
    expect(checkTyped("households", [{ ...typed, ...accepted }]).issues).toEqual([]);
  });

  it("are not made where nothing is likely", () => {
    const { fixes } = checkTyped("households", [
      { ...cleanHousehold, people: 4.5, nationalId: "12" },
    ]);
    expect(fixes).toEqual([]);
  });
});
