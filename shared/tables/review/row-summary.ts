import type { FormId } from "../../forms/form.ts";
import type { PendingRow } from "./review-grid.ts";

interface Part {
  readonly column: string;
  /** Words around the cell's text, where the bare text would not say what it is. */
  readonly before?: string;
  readonly after?: string;
  /** What a blank cell means; absent = a blank says nothing. */
  readonly blank?: string;
}

/** What somebody who decides needs of a row, by form. Sheets of rows are Vietnamese, whatever language the pane has. */
const parts: Readonly<Record<FormId, readonly Part[]>> = {
  households: [
    { column: "head" },
    { column: "village" },
    { column: "category" },
    { column: "workType" },
    { column: "nationalId", before: "CCCD " },
  ],
  construction: [
    { column: "household" },
    { column: "stage" },
    { column: "startedOn", before: "khởi công " },
    { column: "completedOn", before: "hoàn thành " },
    { column: "acceptedOn", before: "nghiệm thu " },
  ],
  money: [
    { column: "source" },
    { column: "donor" },
    { column: "kind" },
    { column: "amount", after: " đồng" },
    { column: "workdays", after: " công" },
    { column: "household", blank: "quỹ chung" },
  ],
  approvals: [
    { column: "decisionNo", before: "QĐ " },
    { column: "decisionOn", before: "ngày " },
    { column: "household" },
    { column: "programme" },
    { column: "amount", after: " đồng" },
  ],
};

/** Characters of a note that go into the line; the whole of it stands in the pane. */
const maxNote = 80;

/** What the unit wrote beside the row, in every form's column of that name. */
const note: Part = { column: "note", before: "ghi chú: " };

/** "Lò Văn Panh – bản Hốc – Hộ nghèo – Xây mới – CCCD 011********23": one line, however many columns the row has. */
export function rowSummary({ form, cells }: Pick<PendingRow, "form" | "cells">): string {
  const texts = new Map(cells.map(({ key, text }) => [key, oneLine(key, text)]));
  return [...parts[form], note]
    .map(({ column, before = "", after = "", blank = "" }) => {
      const text = texts.get(column) ?? "";
      return text === "" ? blank : `${before}${text}${after}`;
    })
    .filter((text) => text !== "")
    .join(" – ");
}

function oneLine(key: string, text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return key === "note" && line.length > maxNote ? `${line.slice(0, maxNote - 1)}…` : line;
}
