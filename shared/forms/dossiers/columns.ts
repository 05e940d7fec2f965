import { choice } from "../kinds/choice.ts";
import { derived } from "../kinds/derived.ts";
import type { Field } from "../kinds/field.ts";
import { household } from "../kinds/household.ts";
import { text } from "../kinds/text.ts";
import type { Values } from "../column.ts";
import { papers, type Paper } from "./papers.ts";

const paperStates = [
  { id: "there", label: "Có", en: "There", aliases: ["Đã có", "Đủ", "x"] },
  { id: "missing", label: "Thiếu", en: "Missing", aliases: ["Không", "Chưa có", "Chưa"] },
  { id: "needless", label: "Không cần", en: "Not needed", aliases: ["Không yêu cầu"] },
] as const;

type PaperState = (typeof paperStates)[number]["id"];
export type PaperKey = (typeof papers)[number]["key"];

/** The house, one column per paper, then where the dossier is; photos stay outside (design §3). */
export const dossierColumns = {
  household: household({ label: "Hộ", en: "Household", essential: true }),
  ...paperColumns(),

  missing: derived({
    label: "Giấy tờ còn thiếu",
    en: "Missing papers",
    detail: true,
    derive: (values) => missingPapers(values).join(", "),
  }),
  number: text({ label: "Số hồ sơ", en: "Number", detail: true, max: 60, width: 14 }),
  place: text({ label: "Nơi lưu", en: "Where it is kept", detail: true, max: 120 }),
  link: text({ label: "Đường dẫn", en: "Link", detail: true, max: 300 }),
  note: text({ label: "Ghi chú", en: "Note", detail: true, max: 500, width: 30, multiline: true }),
};

function paperColumns(): Readonly<Record<PaperKey, Field<PaperState>>> {
  const columns = papers.map((paper: Paper) => {
    const { key, label, en, isOnRecord } = paper;
    const column = choice(paperStates, {
      label,
      en,
      width: 12,
      ...(isOnRecord === undefined
        ? {}
        : { fromHouse: (house) => (isOnRecord(house) ? paperStates[0].label : undefined) }),
    });
    return [key, column] as const;
  });
  return Object.fromEntries(columns) as Readonly<Record<PaperKey, Field<PaperState>>>;
}

/** Labels of the papers a house lacks: those nobody has ticked are missing, too. */
export function missingPapers(values: Values): readonly string[] {
  return papers
    .filter(({ key }) => !["there", "needless"].includes(String(values[key] ?? "")))
    .map(({ label }) => label);
}
