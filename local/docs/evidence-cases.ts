import type { MessageCase } from "./message-cases.ts";

const approval = { form: "approvals", cell: "B12", column: "decisionOn" } as const;
const household = { form: "approvals", cell: "C12", column: "household" } as const;
const progress = { form: "construction", level: "warn", cell: "B12", column: "stage" } as const;
const paid = { form: "money", level: "warn", cell: "I12", column: "disbursedOn" } as const;
const amount = { form: "money", level: "warn", cell: "D12", column: "amount" } as const;
const round = { form: "rounds", cell: "G12", column: "agreed" } as const;
const nomination = { form: "nominations", cell: "A12", column: "award" } as const;
const left = { cell: "AG12", column: "exitReason" } as const;
const list = { level: "warn", cell: "H12", column: "category" } as const;

/** Typical mistakes in the evidence of a house, its money and its honours. */
export const evidenceCases: readonly (readonly [code: string, cases: readonly MessageCase[]])[] = [
  [
    "E25",
    [
      { ...list, params: { unit: "phường Sông Đà" } },
      { ...list, params: { unit: "phường Sông Đà", programme: "CTMTQG giảm nghèo bền vững" } },
      {
        ...list,
        level: "block",
        params: { reason: "programme", programme: "CTMTQG giảm nghèo bền vững", otherRow: 7 },
      },
      { ...household, params: { reason: "decision", number: "12/QĐ-UBND", date: "20/11/2024" } },
    ],
  ],
  [
    "E33",
    [
      { ...progress, cell: "D12", column: "startedOn", params: { reason: "no-approval" } },
      {
        ...progress,
        level: "block",
        cell: "D12",
        column: "startedOn",
        params: { reason: "before-approval", date: "01/11/2024", decided: "20/11/2024" },
      },
      {
        cell: "G12",
        params: { reason: "figures", less: "Hoàn thành", more: "Khởi công", value: 11, limit: 10 },
      },
    ],
  ],
  ["E34", [{ ...progress, params: { value: "San nền, móng", before: "Mái" } }]],
  [
    "E35",
    [
      {
        ...progress,
        level: "block",
        cell: "E12",
        column: "completedOn",
        params: { reason: "completedOn", stage: "completed" },
      },
      {
        ...progress,
        level: "block",
        params: { reason: "stage", stage: "foundation", step: "completedOn" },
      },
      {
        ...progress,
        cell: "I12",
        column: "acceptanceNo",
        params: { reason: "acceptanceNo", stage: "accepted" },
      },
      {
        level: "warn",
        cell: "K12",
        column: "votedOn",
        params: { reason: "no-vote", date: "12/10/2024" },
      },
      {
        level: "warn",
        cell: "L12",
        column: "postedOn",
        params: { reason: "no-posting", date: "20/10/2024" },
      },
      {
        ...nomination,
        level: "warn",
        column: "donor",
        params: { reason: "no-gift", donor: "Công ty Hoa Ban" },
      },
      {
        ...nomination,
        level: "warn",
        column: "housesDone",
        params: { reason: "houses", value: 12, count: 9 },
      },
    ],
  ],
  [
    "E36",
    [
      { ...paid, params: { reason: "no-approval" } },
      { ...paid, params: { reason: "not-begun" } },
      { ...paid, params: { reason: "before-start", date: "10/12/2024", started: "20/12/2024" } },
      { ...amount, params: { reason: "share", value: 30_000_000, share: 70, most: 28_000_000 } },
      { ...paid, params: { reason: "not-completed" } },
      { ...paid, params: { reason: "too-early", date: "10/01/2025", completed: "20/02/2025" } },
    ],
  ],
  ["E37", [{ ...amount, level: "block", params: { paid: 70_000_000, approved: 60_000_000 } }]],
  [
    "E40",
    [
      { ...approval, params: { date: "10/10/2024", earlierDate: "20/10/2024" } },
      { ...approval, params: { reason: "posting", date: "20/11/2024", earlierDate: "25/11/2024" } },
      { ...approval, params: { reason: "posting-open", date: "20/11/2024" } },
      {
        form: "rounds",
        level: "warn",
        cell: "D12",
        column: "until",
        params: { reason: "days", days: 1, least: 3 },
      },
    ],
  ],
  [
    "E41",
    [
      { ...round, params: { reason: "count", votes: 42, attendees: 40 } },
      { ...round, params: { reason: "share", percent: 48.5, least: 50 } },
      { ...round, column: "passed", params: { reason: "passed", passed: 4, households: 3 } },
    ],
  ],
  [
    "E50",
    [
      { ...list, level: "block", params: { reason: "none" } },
      { ...list, level: "block", params: { reason: "flag", category: "Hộ nghèo" } },
      { ...household, params: { reason: "land" } },
    ],
  ],
  ["E51", [{ ...list, params: { category: "Hộ nghèo", year: 2024 } }]],
  ["E52", [{ ...list, column: "priorHelp", params: { help: "QĐ 167", year: 2012 } }]],
  [
    "E53",
    [
      {
        ...list,
        cell: "AB12",
        column: "area",
        params: { area: 60, people: 4, each: 15, durable: 3 },
      },
    ],
  ],
  [
    "E54",
    [
      {
        ...progress,
        cell: "L12",
        column: "newArea",
        params: { reason: "area", area: 28, least: 30 },
      },
      {
        ...progress,
        cell: "M12",
        column: "hardFoundation",
        params: { reason: "hard", parts: "hardRoof" },
      },
    ],
  ],
  [
    "E57",
    [
      { cell: "AH12", column: "note", params: { value: "đã chuyển đi Lai Châu" } },
      { ...approval, params: { reason: "left", date: "01/02/2025", left: "10/01/2025" } },
      { ...left, params: { reason: "live", what: "approvals" } },
      { ...left, level: "warn", params: { reason: "live", what: "construction" } },
      { params: { reason: "withdrawn", code: "NL-2024-007", what: "money" } },
    ],
  ],
  [
    "E62",
    [
      {
        ...amount,
        column: "household",
        params: { value: 60_000_000, donor: "Công ty Hoa Ban", otherRow: 7 },
      },
      {
        ...amount,
        params: { reason: "allocated", value: 60_000_000, donor: "Công ty Hoa Ban", count: 2 },
      },
    ],
  ],
  [
    "E63",
    [
      {
        ...nomination,
        column: "subject",
        params: {
          reason: "subject",
          award: "Kỷ niệm chương",
          value: "Tập thể",
          valueEn: "Group",
          allowed: "Cá nhân",
          allowedEn: "Person",
        },
      },
      { ...nomination, column: "isUnderInquiry", params: { reason: "inquiry" } },
      { ...nomination, column: "isHonoured", params: { reason: "honoured" } },
    ],
  ],
  [
    "E64",
    [
      { ...nomination, params: { reason: "over", count: 5, quota: 3 } },
      { ...nomination, level: "warn", params: { reason: "unallocated" } },
    ],
  ],
  ["E66", [{ ...amount, params: { value: 60_000_000, otherRow: 7 } }]],
];
