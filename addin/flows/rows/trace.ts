import type { ApiRow } from "../../../shared/api/shapes.ts";
import type { Campaign, IsoDate } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { formatDate } from "../../../shared/text/date.ts";
import type { RowState } from "../../../shared/sync/row.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import type { Acknowledgement } from "../../../shared/sync/acknowledgement.ts";
import { doubleSentences } from "./doubles.ts";
import { rowStates } from "./statuses.ts";

/** Longest reason for leaving a warning as it is. */
export const maxReason = 200;
const written = /^([=#])(E\d{2,3}):([A-Za-z0-9-]*):([0-9a-z]{1,5}):([^]*)$/;

/** A mark on one cell; the sheet's conditional formats look for its sign and heading. */
export interface Mark {
  /** "!" blocks, "?" is a remark, "~" is a reviewer's note. */
  readonly sign: "!" | "?" | "~";
  /** The column's heading. */
  readonly label: string;
}

/** A warning somebody explained, as the row remembers it. */
export interface Seen extends Acknowledgement {
  /** False until the service has it. */
  readonly isSent: boolean;
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
  readonly seen: readonly Seen[];
  /** What is said of a row that another unit has, too; "" for a row that is alone. */
  readonly double: string;
}

export const noTrace: Trace = {
  state: null,
  marks: [],
  note: "",
  dueOn: null,
  seen: [],
  double: "",
};

/** E.g. "returned@2024-11-15|!Số khẩu|?Đất ở|=E53:area:k2j9x:đã đo lại|&Nghi trùng với …|" and, after a line end, the note; "#" is an "=" that was sent. */
export function writeTrace({ state, marks, note, dueOn, seen, double }: Trace): string {
  const signs = [
    ...marks.map(({ sign, label }) => `${sign}${label}|`),
    ...seen.map(writeSeen),
    ...(double === "" ? [] : [`&${double.replaceAll(/[|\n]/g, "/")}|`]),
  ].join("");
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
    seen: marks.flatMap(readSeen),
    double: marks.find((text) => text.startsWith("&"))?.slice(1) ?? "",
  };
}

/** What a person explained of the row, as it travels. */
export function acknowledgedIn({ seen }: Trace): { acknowledged?: Acknowledgement[] } {
  if (seen.length === 0) return {};
  return {
    acknowledged: seen.map(({ code, column, print, reason }) => ({ code, column, print, reason })),
  };
}

function writeSeen({ code, column, print, reason, isSent }: Seen): string {
  const text = reason
    .replace(/[|\s]+/gu, " ")
    .trim()
    .slice(0, maxReason);
  return `${isSent ? "#" : "="}${code}:${column ?? ""}:${print}:${text}|`;
}

function readSeen(text: string): readonly Seen[] {
  const [, sign, code, column, print, reason] = written.exec(text) ?? [];
  if (code === undefined || print === undefined || reason === undefined) return [];
  return [
    { code, column: column === "" ? null : (column ?? null), print, reason, isSent: sign === "#" },
  ];
}

/** What the service says of a row: its state, and a reviewer's words and columns while it is returned. */
export function serviceTrace(
  {
    state,
    review,
    doubles,
    acknowledged = [],
  }: Pick<ApiRow, "state" | "review" | "doubles" | "acknowledged">,
  { form, campaign }: { readonly form: Form; readonly campaign: Campaign },
): Trace {
  const seen = acknowledged.map((one): Seen => ({ ...one, isSent: true }));
  const open = (doubles ?? []).filter(({ counts, decided }) => !decided || !counts);
  // The workbook speaks Vietnamese whatever language the pane has.
  const double = doubleSentences({ doubles: open }, { campaign, language: "vi" }).join(" ");
  if (state !== "returned" || review === null) return { ...noTrace, state, seen, double };
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
    seen,
    double,
  };
}
