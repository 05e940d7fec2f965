import type { Citation } from "../../campaign/campaign.ts";
import { defineForm } from "../define-form.ts";
import type { Values } from "../column.ts";
import { text } from "../kinds/text.ts";
import { inOrder } from "../rules/date-rules.ts";
import { configured } from "./configured.ts";
import { code, force, forceBrief, provenance } from "./parts/columns.ts";
import { datedOf, forceOf, textOf } from "./parts/entries.ts";
import { oneAtATime, wellFormed } from "./parts/rules.ts";

const columns = {
  id: code({ label: "Mã văn bản", en: "Document id", sample: "qd-539" }),
  number: text({
    label: "Số, ký hiệu",
    en: "Number",
    essential: true,
    max: 60,
    width: 20,
    prompt: {
      vi: "Đúng như trên văn bản, ví dụ 539/QĐ-TTg.",
      en: "As printed, for example 539/QĐ-TTg.",
    },
  }),
  title: text({ label: "Trích yếu", en: "Title", required: true, max: 300, width: 50 }),
  issuer: text({ label: "Cơ quan ban hành", en: "Issuer", required: true, max: 120, width: 26 }),
  ...force,
  confirmed: provenance.confirmed,
  note: provenance.note,
};

/**
 * Texts that norms, reports and rules may cite, with the days they are in force. They are picked, never typed: the plan itself cites a
 * wrong number (domain §1.5).
 */
export const citations = defineForm({
  id: "citations",
  version: 1,
  sheet: "Văn bản căn cứ",
  title: { vi: "Văn bản căn cứ", en: "Legal documents" },
  owners: ["standing"],
  lanes: ["config-standing"],
  columns,
  keys: [["id"]],
  rules: [wellFormed("id"), ...inOrder(["validFrom", "validTo"])],
  collisions: [oneAtATime(["id"]), oneAtATime(["number", "issuer"])],
  nameColumn: "number",
  brief: [{ column: "number" }, { column: "title" }, ...forceBrief],
});

/** The registry of legal documents as rows of the form, and back. */
export const configuredCitations = configured({
  form: citations,
  list: "citations",
  toEntry,
  toValues,
});

function toEntry(values: Values): Citation {
  return {
    ...datedOf(values),
    id: textOf(values["id"]),
    number: textOf(values["number"]),
    title: textOf(values["title"]),
    issuer: textOf(values["issuer"]),
    confirmed: values["confirmed"] === "yes",
  };
}

function toValues(citation: Citation): Values {
  const { id, number, title, issuer, confirmed } = citation;
  const mark = confirmed ? "yes" : "no";
  return { id, number, title, issuer, ...forceOf(citation), confirmed: mark, note: null };
}
