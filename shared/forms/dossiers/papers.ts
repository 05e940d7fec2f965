import type { Dossier, Value } from "../column.ts";

/** A paper of a house's dossier, and when what other forms say shows that it is there. */
export interface Paper {
  readonly key: string;
  readonly label: string;
  readonly en: string;
  /** True where a number, a signature or a receipt of it is on record; a mere date is no paper. */
  readonly isOnRecord?: (dossier: Dossier) => boolean;
}

/**
 * The check-list of a house, in the order the papers come to be: change it here and sheet, totals and missing papers follow.
 * Source: domain §3; TT 01/2022/TT-BXD, Phụ lục I–III; TT 55/2023/TT-BTC, Điều 75.
 */
export const papers = [
  { key: "application", label: "Đơn, giấy đề nghị", en: "Application" },
  { key: "commitment", label: "Bản cam kết xây, sửa", en: "Commitment" },
  { key: "voteMinutes", label: "Biên bản bình xét", en: "Minutes of the vote" },
  { key: "oldPhoto", label: "Ảnh nhà cũ", en: "Photo of the old house" },
  {
    key: "landPaper",
    label: "Xác nhận đất ở",
    en: "Confirmation of the land",
    isOnRecord: ({ household }) => household?.["land"] === "legal",
  },
  {
    key: "approvalDecision",
    label: "Quyết định phê duyệt",
    en: "Decision that approves",
    isOnRecord: ({ approvals = [] }) =>
      approvals.some(({ values }) => isFilled(values["decisionNo"])),
  },
  {
    key: "stageRecord",
    label: "Biên bản hoàn thành giai đoạn",
    en: "Record of a stage",
    isOnRecord: ({ construction }) => isFilled(construction?.["stageRecordNo"]),
  },
  {
    key: "acceptanceRecord",
    label: "Biên bản nghiệm thu",
    en: "Record of acceptance",
    isOnRecord: ({ construction }) => isFilled(construction?.["acceptanceNo"]),
  },
  { key: "workPhotos", label: "Ảnh trước, trong, sau", en: "Photos of the work" },
  {
    key: "receipts",
    label: "Biên nhận, chứng từ giải ngân",
    en: "Receipts",
    isOnRecord: ({ money = [] }) =>
      money.some(({ values }) => isFilled(values["disbursedOn"]) && isFilled(values["receipt"])),
  },
  {
    key: "handOverRecord",
    label: "Biên bản bàn giao",
    en: "Record of the hand-over",
    isOnRecord: ({ construction }) => isFilled(construction?.["handOverNo"]),
  },
] as const satisfies readonly Paper[];

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== null;
}
