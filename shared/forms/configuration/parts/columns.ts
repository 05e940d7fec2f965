import type { Values } from "../../column.ts";
import { choice } from "../../kinds/choice.ts";
import { date } from "../../kinds/date.ts";
import { entry } from "../../kinds/entry.ts";
import { text } from "../../kinds/text.ts";
import { confirmations } from "./options.ts";

/** From when to when an entry holds; both days count, a blank end means that it still does. */
export const force = {
  validFrom: date({ label: "Hiệu lực từ", en: "In force from", essential: true }),
  validTo: date({
    label: "Hiệu lực đến",
    en: "In force until",
    requiredWhen: hasSuccessor,
    prompt: {
      vi: "Ngày cuối còn hiệu lực; để trống nếu chưa hết.",
      en: "The last day in force; blank while it has no end.",
    },
  }),
};

/** From when to when, in the line an entry is known by. */
export const forceBrief = [
  { column: "validFrom", before: "từ " },
  { column: "validTo", before: "đến " },
] as const;

/** Other names an entry is found by. */
export const aliases = text({
  label: "Tên gọi khác",
  en: "Other names",
  prompt: {
    vi: "Các cách gọi khác, cách nhau bằng dấu chấm phẩy.",
    en: "Other names, with semicolons between them.",
  },
});

/** What every entry of a catalogue says about itself at the end of its row. */
export const provenance = {
  confirmed: choice(confirmations, {
    label: "Xác nhận",
    en: "Confirmed",
    required: true,
    prompt: {
      vi: "Chọn Đã xác nhận khi đã đối chiếu với văn bản.",
      en: "Confirmed once it was compared with the document.",
    },
  }),
  document: entry("all-citations", {
    label: "Văn bản căn cứ",
    en: "Legal document",
    detail: true,
    requiredWhen: ({ citation }) => (citation ?? null) === null,
  }),
  citation: text({
    label: "Điều khoản, nguồn khác",
    en: "Article, other source",
    detail: true,
    max: 300,
  }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, multiline: true }),
};

/** An id of ours: stored in rows and URLs, so it never changes. */
export function code(what: {
  readonly label: string;
  readonly en: string;
  readonly sample: string;
}) {
  return text({
    label: what.label,
    en: what.en,
    essential: true,
    max: 60,
    width: 18,
    prompt: {
      vi: `Chữ thường không dấu, số, dấu chấm, gạch nối, ví dụ ${what.sample}. Không đổi sau khi dùng.`,
      en: `Small letters, digits, dots, hyphens, for example ${what.sample}. Never changed later.`,
    },
  });
}

function hasSuccessor({ mergedInto }: Values): boolean {
  return (mergedInto ?? null) !== null;
}
