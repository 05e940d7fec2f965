import { formById } from "../../forms/catalogue.ts";
import type { BriefPart } from "../../forms/form.ts";
import type { PendingRow } from "./review-grid.ts";

/** Characters of a note that go into the line; the whole of it stands in the pane. */
const maxNote = 80;

/** What the unit wrote beside the row, in every form's column of that name. */
const note: BriefPart = { column: "note", before: "ghi chú: " };

/** "Lò Văn Panh – bản Hốc – Hộ nghèo – Xây mới – CCCD 011********23": one line, however many columns the row has. */
export function rowSummary({ form, cells }: Pick<PendingRow, "form" | "cells">): string {
  const texts = new Map(cells.map(({ key, text }) => [key, oneLine(key, text)]));
  return [...formById(form).brief, note]
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
