import type { RowState } from "../../shared/sync/row.ts";
import type { Cell } from "../../shared/text/cell.ts";
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
}

const noTrace: Trace = { state: null, marks: [], note: "" };

/** E.g. "returned|!Số khẩu|?Đất ở|" and, after a line end, the note. */
export function writeTrace({ state, marks, note }: Trace): string {
  const signs = marks.map(({ sign, label }) => `${sign}${label}|`).join("");
  const head = state === null && signs === "" ? "" : `${state ?? ""}|${signs}`;
  return note === "" ? head : `${head}\n${note.replaceAll("|", "/")}`;
}

/** A trace somebody typed over reads as none. */
export function readTrace(cell: Cell): Trace {
  if (typeof cell !== "string") return noTrace;
  const [head = "", ...note] = cell.split("\n");
  const [first = "", ...marks] = head.split("|");
  return {
    state: rowStates.find((state) => state === first) ?? null,
    marks: marks.flatMap((text): readonly Mark[] => {
      const sign = text.charAt(0);
      return sign === "!" || sign === "?" || sign === "~" ? [{ sign, label: text.slice(1) }] : [];
    }),
    note: note.join("\n"),
  };
}
