import { formById } from "../shared/forms/catalogue.ts";
import type { Cell } from "../shared/text/cell.ts";

/** Pools of domain §8.1; three parts and a running fourth keep chance namesakes as rare as in a real list. */
const familyNames =
  "Lò Lường Quàng Cà Tòng Lù Điêu Vì Khoàng Mào Hoàng Vàng Giàng Sùng Thào Lý Hạng Mùa Cứ".split(
    " ",
  );
const middleNames = "Văn Thị A Xuân Hồng Minh Đức".split(" ");
const givenNames =
  "Panh Inh Hặc Muôn Thoong Nọi Ơn Chá Dơ Lử Dua Chù Xúa Dở Say Bình Hòa Thắng Liên Sơn".split(" ");

function personName(index: number): string {
  const given = `${pick(givenNames, index * 7)} ${pick(givenNames, index / 20)}`;
  return `${pick(familyNames, index * 5)} ${pick(middleNames, index / 3)} ${given}`;
}

const villages = [
  "tổ dân phố 2",
  "tổ dân phố 3",
  "tổ dân phố 4",
  "tổ dân phố 5",
  "tổ dân phố 6",
  "bản Hốc",
  "bản Nậm Cản",
  "bản Chi Luông",
  "bản Na Nát",
  "bản Bắc 1",
  "bản Bắc 2",
  "bản Đớ",
];

const columns = formById("households").columns.map(({ key }) => key);

/** A household of Na Lay's villages as a clerk types it, without mistakes; another for every index below a million. */
export function household(
  index: number,
  changes: Readonly<Record<string, Cell>> = {},
): readonly Cell[] {
  const year = 1950 + (index % 45);
  const cells = new Map<string, Cell>(
    Object.entries({
      head: personName(index),
      nationalId: `0110${String(year).slice(2)}${String(index).padStart(6, "0")}`,
      sex: "Nam",
      birth: year,
      village: pick(villages, index),
      people: 1 + (index % 8),
      category: "Hộ nghèo",
      workType: index % 3 === 0 ? "Sửa chữa" : "Xây mới",
      surveyedOn: 45_570,
      votedOn: 45_575,
      postedOn: 45_582,
      flagPoor: "x",
      ethnicity: "Thái",
      foundation: "Không bền",
      frame: "Không bền",
      roof: "Bền",
      area: 28,
      land: "Hợp pháp",
      priorHelp: "Chưa",
      programme: "Phong trào xóa nhà tạm, nhà dột nát",
      poorListDecision: "QĐ 1234/QĐ-UBND",
      priority: "Hộ nghèo dân tộc thiểu số",
      oldPaper: "040123456",
      phone: `09${String(10_000_000 + index)}`,
      note: "Đã họp bản",
      ...changes,
    }),
  );
  return columns.map((key) => cells.get(key) ?? null);
}

/** The same with one typical mistake that blocks. */
export function badHousehold(index: number): readonly Cell[] {
  const [column, cell] = pick(mistakes, index / 20);
  return household(index, { [column]: cell });
}

const mistakes: readonly (readonly [column: string, cell: Cell])[] = [
  ["nationalId", 11_090_000_123],
  ["nationalId", "01109000"],
  ["people", -4],
  ["people", "bốn"],
  ["category", "Hộ giàu"],
  ["village", "bản Không Có"],
  ["surveyedOn", "30/02/2024"],
  ["workType", "như trên"],
];

function pick<T>(list: readonly T[], index: number): T {
  const one = list[Math.floor(index) % list.length];
  if (one === undefined) throw new Error("The list is empty.");
  return one;
}
