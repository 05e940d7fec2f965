import type { FormId, ParseContext } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { listOf } from "../../../shared/forms/lists.ts";
import { isoToSerial } from "../../../shared/text/date.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { freshRow } from "../rows/fresh-row.ts";
import type { AddedRow } from "../workbook.ts";
import { practiceSign } from "./practice-forms.ts";

type Cells = Readonly<Record<string, Cell>>;

/** Names are put together from pools; none is a real person's. */
const families = ["Lò", "Lường", "Quàng", "Cà", "Tòng", "Điêu", "Vì", "Khoàng"];
const men = ["Văn Panh", "Văn Hặc", "Văn Muôn", "Văn Thoong", "Văn Ơn"];
const women = ["Thị Inh", "Thị Nọi", "Thị Hương", "Thị Xoan", "Thị Mai"];

const count = 12;

/** Always the same rows: a trainer may rely on them. */
const seed = 2404;

/** Invented rows of a form, a few with the mistakes clerks make, so that there is something to find and mend. */
export function syntheticRows(form: Form, context: ParseContext): readonly AddedRow[] {
  const rows = makers.get(form.id)?.(form, context) ?? [];
  return rows.map((cells) => freshRow(form, { ...cells, note: practiceSign }));
}

const makers: ReadonlyMap<FormId, (form: Form, context: ParseContext) => readonly Cells[]> =
  new Map([
    ["households", householdRows],
    ["construction", houseRows],
    ["money", moneyRows],
  ]);

/** What a clerk often does, by number of the row. */
const slips: ReadonlyMap<number, (row: Cells) => Cells> = new Map<number, (row: Cells) => Cells>([
  [2, (row) => ({ ...row, nationalId: String(row["nationalId"]).slice(1) })],
  [4, (row) => ({ ...row, people: "bốn" })],
  [5, (row) => ({ ...row, nationalId: String(row["nationalId"]).slice(1) })],
  [7, (row) => ({ ...row, head: String(row["head"]).toUpperCase() })],
  [9, (row) => ({ ...row, surveyedOn: "30/2/2025" })],
]);

function householdRows(form: Form, context: ParseContext): readonly Cells[] {
  const random = randomFrom(seed);
  const villages = labels(form, "village", context);
  return Array.from({ length: count }, (_, index) => {
    const isMan = random() < 0.6;
    const year = 1945 + Math.floor(random() * 45);
    const serial = String(Math.floor(random() * 1_000_000)).padStart(6, "0");
    const row = {
      code: codeOf(index, context),
      head: `${pick(families, random)} ${pick(isMan ? men : women, random)}`,
      nationalId: `011${isMan ? 0 : 1}${String(year % 100)}${serial}`,
      sex: isMan ? "Nam" : "Nữ",
      birth: year,
      village: pick(villages, random),
      people: 2 + Math.floor(random() * 6),
      category: pick(labels(form, "category", context), random),
      workType: pick(labels(form, "workType", context), random),
    };
    return slips.get(index)?.(row) ?? row;
  });
}

/** Houses of the first three households, one finished without an inspection. */
function houseRows(_form: Form, context: ParseContext): readonly Cells[] {
  const day = isoToSerial(context.today);
  return [
    { household: codeOf(0, context), stage: "San nền, móng", startedOn: day - 30, percent: 30 },
    { household: codeOf(1, context), stage: "Mái", startedOn: day - 60, percent: 70 },
    {
      household: codeOf(3, context),
      stage: "Hoàn thành",
      startedOn: day - 20,
      completedOn: day - 40,
    },
  ];
}

function moneyRows(form: Form, context: ParseContext): readonly Cells[] {
  const day = isoToSerial(context.today);
  const [money = ""] = labels(form, "kind", context);
  const gift = { source: "Doanh nghiệp, nhà hảo tâm", kind: money, receivedOn: day - 10 };
  return [
    { ...gift, donor: "Công ty Tập Dượt", amount: 60_000_000 },
    { ...gift, donor: "Nhóm thiện nguyện Tập Dượt", amount: "60.000" },
    { ...gift, donor: "Cửa hàng Tập Dượt", amount: "15 triệu" },
  ];
}

/** Codes no real household gets: numbers from 901 on, in a year before the campaign. */
function codeOf(index: number, { campaign, unit }: ParseContext): string {
  const letters = campaign.units.find(({ id }) => id === unit)?.shortCode ?? "TD";
  return `${letters}-2000-${901 + index}`;
}

function labels(form: Form, key: string, context: ParseContext): readonly string[] {
  const column = form.columns.find((each) => each.key === key);
  return column === undefined ? [] : (listOf(column, context) ?? []);
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? "";
}

/** Numbers in [0, 1), the same for the same seed. Source: Park and Miller, "minimal standard", CACM 31 (1988). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
