import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario } from "../facts.ts";

const one = (why: string, changes: Scenario["rows"][number][1], expected: string): Scenario => ({
  why,
  rows: [["households", changes, expected]],
});

const surveyed2025 = { surveyedOn: day("2025-02-10"), area: 45, people: 4 };
const durable = { foundation: "Bền", frame: "Bền", roof: "Bền" };

/** What a household's row says against itself. Source: domain §2.2b, §3, §8.2. */
export const householdRows: readonly Scenario[] = [
  one("E15: poor and near-poor", { flagPoor: "x", flagNearPoor: "x" }, "E15 block flagNearPoor"),
  one(
    "E15: the same of a near-poor one",
    { category: "Hộ cận nghèo", flagPoor: "x", flagNearPoor: "x" },
    "E15 block flagNearPoor",
  ),
  one(
    "E15: the same of a person of merit",
    { category: "Người có công", flagMerit: "x", flagPoor: "x", flagNearPoor: "x" },
    "E15 block flagNearPoor",
  ),
  one("both kinds of work in one cell", { workType: "Xây mới, sửa chữa" }, "E16 block workType"),
  one("several flags are allowed", { flagMerit: "x", flagHardship: "x" }, ""),

  one("E48: no head", { head: null }, "E48 block head"),
  one("E48: no sex", { sex: null }, "E48 warn sex"),
  one("E48: no birth", { birth: null }, "E48 warn birth"),
  one("E48: no village", { village: null }, "E48 warn village"),
  one("E48: no people", { people: null }, "E48 warn people"),
  one("E48: no kind of work", { workType: null }, "E48 warn workType"),
  one("no id, with a reason", { nationalId: null, noIdReason: "Đang chờ cấp thẻ" }, ""),
  one(
    "no id in words, with a reason",
    { nationalId: "Chưa có", noIdReason: "Đang chờ cấp thẻ" },
    "",
  ),
  one("E48: left without a day", { exitReason: "Hộ từ chối, không có nhu cầu" }, "E48 warn exitOn"),
  one("E49: the village of the row above", { village: "nt" }, "E49 block village"),
  one("E49: quotation marks", { category: '"' }, "E49 block category"),

  one(
    "E50: voted on without a category",
    { category: null, flagPoor: null, votedOn: day("2024-10-12") },
    "E48 warn category; E50 block category",
  ),
  one("E50: poor, flagged near-poor", { flagPoor: null, flagNearPoor: "x" }, "E50 block category"),
  one("E50: merit, flagged poor", { category: "Người có công" }, "E50 block category"),

  one(
    "E52: merit helped under decision 22",
    {
      category: "Người có công",
      flagPoor: null,
      flagMerit: "x",
      priorHelp: "QĐ 22",
      priorHelpYear: 2014,
    },
    "E52 block priorHelp",
  ),
  one(
    "E52: martyr's kin helped under decision 22",
    {
      category: "Thân nhân liệt sĩ",
      flagPoor: null,
      flagMartyrKin: "x",
      priorHelp: "QĐ 22",
      priorHelpYear: 2015,
    },
    "E52 block priorHelp",
  ),
  one("E52: decision 167", { priorHelp: "QĐ 167", priorHelpYear: 2010 }, "E52 warn priorHelp"),
  one(
    "E52: Đại đoàn kết",
    { priorHelp: "Đại đoàn kết", priorHelpYear: 2023 },
    "E52 warn priorHelp",
  ),
  one(
    "E52 and E48: helped, nobody knows when",
    { priorHelp: "QĐ 167" },
    "E48 warn priorHelpYear; E52 warn priorHelp",
  ),
  one(
    "helped before, with its ground",
    { priorHelp: "QĐ 167", priorHelpYear: 2010, note: "Nhà sập do lốc, Công văn 12/UBND" },
    "",
  ),

  one(
    "E53: one weak part of three",
    { ...surveyed2025, ...durable, roof: "Không bền" },
    "E53 warn area",
  ),
  one(
    "E53: small, yet 12,5 m² a head",
    { ...surveyed2025, ...durable, area: 25, people: 2 },
    "E53 warn area",
  ),
  one("E53: alone on 20 m²", { ...surveyed2025, ...durable, area: 20, people: 1 }, "E53 warn area"),
  one("alone on 17 m²", { ...surveyed2025, ...durable, area: 17, people: 1 }, ""),
  one("four on 28 m²", { ...surveyed2025, ...durable, area: 28 }, ""),
  one(
    "two weak parts of three",
    { ...surveyed2025, ...durable, roof: "Không bền", frame: "Không bền", area: 80 },
    "",
  ),
  one(
    "no criteria before 20/01/2025",
    { ...surveyed2025, ...durable, surveyedOn: day("2024-10-05") },
    "",
  ),

  one("E57: died", { note: "Chủ hộ đã chết năm 2024" }, "E57 block note"),
  one("E57: moved", { note: "Hộ đã chuyển đi Lai Châu" }, "E57 block note"),
  one("E57: elsewhere", { note: "chuyển nơi khác" }, "E57 block note"),
  one("a widow", { note: "Chồng đã chết, một mình nuôi 3 con" }, ""),
  one("lost papers", { note: "Mất giấy tờ đất" }, ""),
  one(
    "gone, and said so",
    {
      note: "Chủ hộ đã chết",
      exitReason: "Chết, không còn người ở",
      exitOn: day("2025-01-10"),
    },
    "",
  ),

  one("E29: voted before it was surveyed", { votedOn: day("2024-10-01") }, "E29 block votedOn"),
  one(
    "E29: posted before the vote",
    { votedOn: day("2024-10-12"), postedOn: day("2024-10-11") },
    "E29 block postedOn",
  ),
  one("E29: posted before it was surveyed", { postedOn: day("2024-10-01") }, "E29 block postedOn"),
  one("E30: voted tomorrow", { votedOn: day("2025-03-16") }, "E30 block votedOn"),
  one("E30: posted in summer", { postedOn: day("2025-07-01") }, "E30 block postedOn"),
  one("surveyed before go-live", { surveyedOn: day("2024-04-20") }, ""),

  one("E46: an old village", { village: "bản Bó" }, "E46 block village"),
  one("E46: another ward's", { village: "bản Ló" }, "E46 block village"),
];
