import type { Acknowledgement } from "./acknowledgement.ts";
import type { Cell } from "../text/cell.ts";

/** "Đã gửi", "Đã tiếp nhận", "Trả lại để bổ sung", "Chờ duyệt lại", "Đã hủy" (design §3). */
export type RowState = "sent" | "accepted" | "returned" | "re-review" | "withdrawn";

/** Most ids a row says the workbook holds beside it. */
export const maxHeld = 200;

/** A changed row on its way to the service. */
export interface OutgoingRow {
  /** Client's name for the row inside one submission; echoed in the result. */
  readonly ref: string;
  /** Service id, null for a row never acknowledged. */
  readonly id: string | null;
  /** Version the edit was made from; 0 for a new row. */
  readonly baseVersion: number;
  /** Unparsed cells in the form's column order, derived columns null; null = withdraw. */
  readonly cells: readonly Cell[] | null;
  /** Why a row is withdrawn; required then. */
  readonly reason?: string;
  /** Of a row without id: ids of the workbook's other rows that share a natural key with it, at most `maxHeld`. */
  readonly holds?: string[];
  /** A person said that the stored row it resembles is another one. */
  readonly distinct?: true;
  /** Warnings of the row that a person explained. */
  readonly acknowledged?: Acknowledgement[];
}

/**
 * What a workbook remembers of the row it last exchanged with the service. It is written into the hidden version
 * column as "<version>:<fingerprint of each column>", so it travels with the row when people sort, copy or cut it,
 * and holds no value that could be read back.
 */
export interface RowBase {
  readonly version: number;
  /** One short fingerprint per form column (canonical cell), in column order. */
  readonly fingerprints: readonly string[];
}
