import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import type { Scenario, Typed } from "../facts.ts";

const one = (form: FormId, why: string, ...[changes, expected]: [Typed, string]): Scenario => ({
  why,
  rows: [[form, changes, expected]],
});
const decree98 = "98/2023/NĐ-CP";

/** What the standing office keeps. Source: domain §3 "Norm row schema", §4; reliability §1.4; E60, E69, E70, E72. */
export const standingCatalogues: readonly Scenario[] = [
  one("units", "a new office", {}, ""),
  one("units", "E69: an id with spaces and marks", { id: "Phòng mới" }, "E69 block id"),
  one("units", "E69: small letters in codes", { shortCode: "nl" }, "E69 block shortCode"),
  one(
    "units",
    "E69: four digits of the statistics office",
    { officialCode: "3151" },
    "E69 block officialCode",
  ),
  one("units", "E29: ends before it begins", { validTo: day("2024-01-01") }, "E29 block validTo"),
  one("units", "E48: no kind", { kind: null }, "E48 block kind"),
  one("villages", "a new village", {}, ""),
  one("villages", "E69: an id with a space", { id: "na-lay moi" }, "E69 block id"),
  one("villages", "E16: of no unit", { unit: "phường Không Có" }, "E16 block unit"),
  {
    why: "E24: one id for two villages at a time",
    rows: [
      ["villages", { id: "na-lay.doi" }, ""],
      ["villages", { id: "na-lay.doi" }, "E24 block id"],
    ],
  },
  {
    why: "one village after another under one id",
    rows: [
      [
        "villages",
        { id: "na-lay.cu", validTo: day("2025-01-31"), mergedInto: "bản Hốc - phường Na Lay" },
        "",
      ],
      ["villages", { id: "na-lay.cu", validFrom: day("2025-02-01") }, ""],
    ],
  },
  one("norms", "a norm", {}, ""),
  one("norms", "E13: a negative norm", { value: -1 }, "E13 block value"),
  one("norms", "E69: a key with a space", { key: "ho tro moi" }, "E69 block key"),
  one("norms", "E60: its text is out of force", { document: decree98 }, "E60 warn document"),
  one("programmes", "E60: the same of a programme", { document: decree98 }, "E60 warn document"),
  one("villages", "E60: the same of a village", { document: decree98 }, "E60 warn document"),
  one("citations", "a text", {}, ""),
  one(
    "citations",
    "E29: ends before it begins",
    { validTo: day("2020-01-01") },
    "E29 block validTo",
  ),
  one("members", "a clerk", {}, ""),
  one("members", "E69: an account that is none", { oid: "Lò Văn Panh" }, "E69 block oid"),
  one("members", "E70: no role", { clerk: null }, "E70 block clerk"),
  one("members", "E72: checks the log and enters", { auditor: "x" }, "E72 block clerk"),
  one(
    "members",
    "E72: checks the log and administers",
    { clerk: null, auditor: "x", admin: "x" },
    "E72 block admin",
  ),
  one(
    "members",
    "E72: administers and decides",
    { clerk: null, admin: "x", reviewer: "x", reviews: "Danh sách hộ" },
    "E72 block reviewer",
  ),
  one(
    "members",
    "E72: enters and decides in a ward",
    { reviewer: "x", reviews: "Danh sách hộ" },
    "E72 block clerk",
  ),
  one(
    "members",
    "E48: decides on nothing",
    { clerk: null, unit: "Phòng Quản lý Đô thị", reviewer: "x" },
    "E48 warn reviews",
  ),
];

/** What Nội vụ keeps. */
export const emulationCatalogues: readonly Scenario[] = [
  one("awards", "an honour", {}, ""),
  one("awards", "E70: for nobody", { forPerson: null }, "E70 block forGroup"),
  one("awards", "E70: for nothing", { organise: null }, "E70 block organise"),
  one(
    "awards",
    "E70: for nobody and nothing",
    { forPerson: null, organise: null },
    "E70 block forGroup; E70 block organise",
  ),
  one("awards", "E69: an id in capitals", { id: "GIAY-KHEN" }, "E69 block id"),
  one("quotas", "a quota", {}, ""),
  one("quotas", "nothing allotted yet", { number: null }, ""),
  one("quotas", "E13: less than none", { number: -1 }, "E13 block number"),
];
