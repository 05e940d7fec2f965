import type { Issue } from "../../shared/validate/issue.ts";
import { evidenceCases } from "./evidence-cases.ts";

/** A typical mistake of one code; what is left out is a blocking one in row 12 of the list of households. */
export type MessageCase = Partial<Omit<Issue, "code">>;

const sheet = { row: 0 };
const at = (cell: string, column: string, params: Issue["params"] = {}): MessageCase => ({
  cell,
  column,
  params,
});
const warn = { level: "warn" } as const;
const fixed = { level: "fixed" } as const;
const money = { form: "money" } as const;

/** Typical mistakes of every code, in the order of the catalogue; those of a house's evidence stand apart. */
export const messageCases: ReadonlyMap<string, readonly MessageCase[]> = new Map<
  string,
  readonly MessageCase[]
>([
  ["E01", [{ cell: "C5:D7", row: 5 }]],
  ["E02", [{ ...sheet, params: { name: "Số khẩu" } }]],
  ["E03", [{ ...sheet, ...fixed, params: { count: 2 } }]],
  ["E04", [warn]],
  ["E05", [{ ...sheet, ...warn, params: { count: 3 } }]],
  ["E06", [{ ...sheet, ...warn, params: { count: 40 } }]],
  ["E07", [{ ...warn, cell: "G12" }]],
  ["E08", [at("G12", "people", { value: "#REF!" })]],
  [
    "E09",
    [
      {
        ...fixed,
        ...money,
        ...at("D12", "amount", { value: "60.000.000", understood: 60_000_000 }),
      },
    ],
  ],
  [
    "E10",
    [{ ...money, ...at("D12", "amount", { value: "60.000", low: 60_000, high: 60_000_000 }) }],
  ],
  ["E11", [{ ...warn, ...money, ...at("D12", "amount", { value: 60 }) }]],
  [
    "E12",
    [
      {
        ...warn,
        form: "approvals",
        ...at("F12", "amount", { value: 70_000_000, norm: 60_000_000, date: "20/11/2024" }),
      },
    ],
  ],
  ["E13", [{ ...money, ...at("D12", "amount") }]],
  ["E14", [{ ...fixed, ...at("O12", "flagPoor", { value: "v", understood: "x" }) }]],
  [
    "E15",
    [
      at("P12", "flagNearPoor", {
        first: "Hộ nghèo",
        second: "Hộ cận nghèo",
        firstEn: "Poor",
        secondEn: "Near-poor",
      }),
    ],
  ],
  [
    "E16",
    [
      at("H12", "category", { value: "Hộ ngheo", suggestion: "Hộ nghèo" }),
      {
        form: "construction",
        ...at("A12", "household", {
          value: "NL-2024-099",
          suggestion: "",
          list: "households",
          reason: "unknown",
        }),
      },
      {
        form: "construction",
        ...at("A12", "household", { value: "Lò Văn Panh", list: "households", reason: "unsent" }),
      },
    ],
  ],
  ["E17", [at("C12", "nationalId", { length: 11, suggestion: "011085000123" })]],
  ["E18", [at("C12", "nationalId", { value: "1,1E+10" })]],
  ["E19", [at("C12", "nationalId", { length: 10 })]],
  ["E20", [{ ...warn, ...at("C12", "nationalId", { province: "003" }) }]],
  ["E21", [{ ...warn, ...at("C12", "nationalId", { fromId: "male", value: "female" }) }]],
  ["E22", [{ ...warn, ...at("E12", "birth", { fromId: 1985, value: 1958 }) }]],
  ["E23", [at("C12", "nationalId", { value: "040123456" })]],
  [
    "E24",
    [
      at("C12", "nationalId", { otherRow: 7 }),
      { form: "construction", ...at("A12", "household", { what: "household", otherRow: 7 }) },
      { form: "approvals", ...at("C12", "household", { what: "decision", otherRow: 7 }) },
      { ...money, ...at("D12", "amount", { what: "gift", otherRow: 7 }) },
    ],
  ],
  ["E26", [{ ...warn, ...at("B12", "head", { other: "Lò Văn Pành", otherRow: 7 }) }]],
  [
    "E27",
    [
      at("J12", "surveyedOn", { value: "30/02/2025" }),
      at("J12", "surveyedOn", { value: "2025", reason: "year" }),
      at("J12", "surveyedOn", { value: "31/12/1899", reason: "range" }),
    ],
  ],
  [
    "E28",
    [
      { ...warn, ...at("J12", "surveyedOn", { words: "ngày 05 tháng 11 năm 2024", ambiguous: 1 }) },
      {
        ...warn,
        ...at("J12", "surveyedOn", { words: "ngày 05 tháng 11 năm 2014", reason: "early" }),
      },
      { ...fixed, ...at("J12", "surveyedOn", { words: "ngày 31 tháng 10 năm 2024" }) },
    ],
  ],
  [
    "E29",
    [
      at("K12", "votedOn", {
        date: "10/10/2024",
        earlier: "surveyedOn",
        earlierDate: "12/10/2024",
      }),
    ],
  ],
  ["E30", [at("K12", "votedOn", { date: "31/12/2025" })]],
  [
    "E31",
    [
      at("G12", "people", { total: 58, sum: 57, difference: 1 }),
      at("G12", "people", { reason: "list", total: 58, sum: 57, difference: 1 }),
      at("G12", "people", { reason: "report", total: 58, sum: 57, difference: 1 }),
      at("G12", "people", { reason: "percent", total: 8.77, sum: 8.44, part: 26, whole: 308 }),
    ],
  ],
  ["E32", [at("G12", "people", { parts: "Xây mới + Sửa chữa", sum: 55_356, total: 58_356 })]],
  [
    "E38",
    [
      {
        form: "approvals",
        ...at("F12", "amount", { reason: "budget", sum: 60_000_000, total: 50_000_000 }),
      },
      {
        ...warn,
        ...money,
        ...at("D12", "amount", { reason: "labour", sum: 5_000_000, total: 6_000_000 }),
      },
    ],
  ],
  ["E39", [{ ...warn, ...money, ...at("E12", "workdays") }]],
  ["E42", [{ ...fixed, ...at("B12", "head") }]],
  ["E43", [{ ...fixed, ...at("B12", "head") }]],
  ["E44", [at("B12", "head", { value: "Lß V¨n Panh", suggestion: "Lò Văn Panh" })]],
  [
    "E45",
    [
      { ...warn, ...at("B12", "head", { value: "LÒ VĂN PANH", suggestion: "Lò Văn Panh" }) },
      { ...warn, ...at("B12", "head", { value: "Panh", suggestion: "", reason: "short" }) },
      {
        ...warn,
        ...at("B12", "head", { value: "Lò Văn P@nh", suggestion: "", reason: "letters" }),
      },
    ],
  ],
  [
    "E46",
    [
      at("F12", "village", { value: "bản Bó", successor: "bản Hốc" }),
      at("F12", "village", {
        value: "bản Lé",
        successor: "",
        other: "xã Lay Nưa",
        unit: "phường Na Lay",
      }),
      at("F12", "village", {
        value: "bản Xa",
        successor: "",
        other: "",
        unit: "phường Na Lay",
        on: "31/10/2024",
      }),
    ],
  ],
  ["E47", [{ params: { value: "phường Sông Đà", unit: "phường Na Lay" } }]],
  ["E48", [at("B12", "head"), { ...warn, ...at("G12", "people") }]],
  ["E49", [at("F12", "village", { value: "nt" })]],
  [
    "E55",
    [
      { ...fixed, ...at("AE12", "phone", { value: "912345678", understood: "0912345678" }) },
      { ...warn, ...at("AE12", "phone", { value: "01651234567", suggestion: "0351234567" }) },
      { ...warn, ...at("AE12", "phone") },
    ],
  ],
  [
    "E56",
    [
      { ...warn, ...at("E12", "birth", { reason: "age", year: 1905, age: 119 }) },
      { ...warn, ...at("G12", "people", { reason: "people", people: 14 }) },
    ],
  ],
  [
    "E58",
    [
      { ...sheet, ...warn, params: { count: 2 } },
      { ...sheet, ...warn, ...money, params: { count: 2 } },
    ],
  ],
  ["E59", [{ params: { by: "Quàng Thị Ơn", at: "09:30 ngày 31/10/2024" } }]],
  [
    "E60",
    [
      { ...sheet, ...warn, params: { version: 1, current: 2 } },
      {
        ...warn,
        form: "approvals",
        ...at("B12", "decisionOn", {
          reason: "norm",
          number: "QĐ 21/2024/QĐ-TTg",
          date: "01/01/2026",
        }),
      },
    ],
  ],
  [
    "E61",
    [
      { ...warn, cell: "G12" },
      { ...sheet, ...warn, params: { name: "Số khẩu", count: 2 } },
    ],
  ],
  ["E65", [{ params: { period: "Báo cáo năm 2024", date: "05/11/2024" } }]],
  [
    "E67",
    [
      at("G12", "people", { value: "đông", reason: "number" }),
      at("G12", "people", { value: "2,5", reason: "whole" }),
      at("G12", "people", { value: "40", reason: "range", minimum: 1, maximum: 20 }),
      at("AH12", "note", { reason: "length", maximum: 500 }),
      at("B12", "head", { reason: "bidi" }),
    ],
  ],
  ["E68", [at("C12", "nationalId", { code: "NL-2024-007" })]],
  [
    "E69",
    [
      { form: "norms", ...at("A12", "key", { value: "Hỗ trợ 1", reason: "key" }) },
      { form: "units", ...at("C12", "shortCode", { value: "Na", reason: "letters" }) },
      { form: "units", ...at("D12", "officialCode", { value: "3151", reason: "official" }) },
    ],
  ],
  ["E70", [{ form: "members", ...at("D12", "clerk", { reason: "role" }) }]],
  ["E71", [{ form: "members", ...at("A12", "oid") }]],
  [
    "E72",
    [
      {
        form: "members",
        ...at("D12", "clerk", { reason: "apart", first: "clerk", second: "auditor" }),
      },
    ],
  ],
  ["E73", [{ form: "complaints", ...at("D12", "sender") }]],
  ["E74", [{ form: "nominations", ...at("V12", "appraisal", { office: "Phòng Nội vụ" }) }]],
  ...evidenceCases,
]);
