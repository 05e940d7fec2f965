import type { RowState } from "../../../shared/sync/row.ts";

/** Words of the column "Trạng thái". The workbook speaks Vietnamese whatever language the pane has. */
const stateLabels: Readonly<Record<RowState, string>> = {
  sent: "Đã gửi",
  accepted: "Đã tiếp nhận",
  returned: "Trả lại để bổ sung",
  "re-review": "Chờ duyệt lại",
  withdrawn: "Đã hủy",
};

export const rowStates: readonly RowState[] = [
  "sent",
  "accepted",
  "returned",
  "re-review",
  "withdrawn",
];

/** What only the workbook knows of a row; goes before the state the service gave. */
export const localLabels = {
  fresh: "Chưa gửi",
  changed: "Đã sửa, chưa gửi",
  held: "Cần sửa",
  copy: "Dòng trùng",
  conflict: "Có người khác sửa",
  sending: "Đang gửi",
} as const;

/** A row's state, with what the town's registers say of it. */
export function standingLabel({
  state,
  double,
}: {
  readonly state: RowState | null;
  readonly double: string;
}): string {
  if (double === "") return stateLabel(state);
  return `${stateLabel(state)} – ${double.startsWith("Nghi") ? "nghi trùng" : "trùng"}`;
}

export function stateLabel(state: RowState | null): string {
  return state === null ? localLabels.fresh : stateLabels[state];
}
