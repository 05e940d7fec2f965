import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { IsoDate } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { formatDate } from "../../../shared/text/date.ts";
import type { RowState } from "../../../shared/sync/row.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { rowStates } from "./statuses.ts";

/** A mark on one cell; the sheet's conditional formats look for its sign and heading. */
export interface Mark {
  /** "!" blocks, "?" is a remark, "~" is a reviewer's note. */
  readonly sign: "!" | "?" | "~";
  /** The column's heading. */
  readonly label: string;
}

/** What a row's hidden trace keeps: it travels with the row when people sort or copy it. */
export interface Trace {
  /** The row's state when it was last exchanged with the service; null = never. */
  readonly state: RowState | null;
  readonly marks: readonly Mark[];
  /** The reviewer's words for a returned row; "" when there are none. */
  readonly note: string;
  /** Day by which a returned row is to be corrected. */
  readonly dueOn: IsoDate | null;
}

export const noTrace: Trace = { state: null, marks: [], note: "", dueOn: null };

/** E.g. "returned@2024-11-15|!Số khẩu|?Đất ở|" and, after a line end, the note. */
export function writeTrace({ state, marks, note, dueOn }: Trace): string {
  const signs = marks.map(({ sign, label }) => `${sign}${label}|`).join("");
  const due = dueOn === null ? "" : `@${dueOn}`;
  const head = state === null && signs === "" ? "" : `${state ?? ""}${due}|${signs}`;
  return note === "" ? head : `${head}\n${note.replaceAll("|", "/")}`;
}

/** A trace somebody typed over reads as none. */
export function readTrace(cell: Cell): Trace {
  if (typeof cell !== "string") return noTrace;
  const [head = "", ...note] = cell.split("\n");
  const [first = "", ...marks] = head.split("|");
  const [state, dueOn = null] = first.split("@");
  return {
    state: rowStates.find((known) => known === state) ?? null,
    dueOn,
    marks: marks.flatMap((text): readonly Mark[] => {
      const sign = text.charAt(0);
      return sign === "!" || sign === "?" || sign === "~" ? [{ sign, label: text.slice(1) }] : [];
    }),
    note: note.join("\n"),
  };
}

/** What the service says of a row: its state, and a reviewer's words and columns while it is returned. */
export function serviceTrace(
  { state, review }: Pick<ApiRow, "state" | "review">,
  form: Form,
): Trace {
  if (state !== "returned" || review === null) return { ...noTrace, state };
  const labels = new Map(form.columns.map(({ key, label }) => [key, label.vi]));
  const marks = review.notes.flatMap(({ column }): readonly Mark[] => {
    const label = labels.get(column ?? "");
    return label === undefined ? [] : [{ sign: "~", label }];
  });
  const due = review.dueOn === null ? "" : ` (hạn ${formatDate(review.dueOn)})`;
  return {
    state,
    marks,
    note: `${review.by} trả lại: ${review.reason}${due}`,
    dueOn: review.dueOn,
  };
}
