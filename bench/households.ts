import { formById } from "../shared/forms/catalogue.ts";
import type { Cell } from "../shared/text/cell.ts";

/** Pools of domain §8.1; three parts and a running fourth keep chance namesakes as rare as in a real list. */
const familyNames =
  "Lò Lường Quàng Cà Tòng Lù Điêu Vì Khoàng Mào Hoàng Vàng Giàng Sùng Thào Lý Hạng Mùa Cứ".split(
    " ",
  );
const middleNames = "Văn Thị A Xuân Hồng Minh Đức".split(" ");
const givenNames =
  "Panh Inh Hặc Muôn Thoong Nọi Ơn Chá Dơ Lử Dua Chù Xúa Tủa Say Bình Hòa Thắng Liên Sơn".split(
    " ",
  );

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
const ethnicGroups = ["Thái", "Thái", "HMông", "Thái", "Kinh", "Khơ-mú"];
const durabilities = ["Không bền", "Bền", "Không bền"];
const lands = ["Hợp pháp", "Chưa có giấy, không tranh chấp"];
const programmes = ["Phong trào xóa nhà tạm, nhà dột nát", "CTMTQG giảm nghèo bền vững"];
const priorities = ["Hộ nghèo dân tộc thiểu số", "Già cả, neo đơn, khuyết tật", "Còn lại"];

/** A ward keeps its list village after village; a village is surveyed on several days, and votes and posts on one. */
const rowsPerVillage = 25;

/** A household of Na Lay's villages as a clerk types it, without mistakes; another for every index below a million. */
export function household(
  index: number,
  changes: Readonly<Record<string, Cell>> = {},
): readonly Cell[] {
  const year = 1950 + (index % 45);
  const village = Math.floor(index / rowsPerVillage);
  const isNearPoor = index % 4 === 3;
  const cells = new Map<string, Cell>(
    Object.entries({
      head: personName(index),
      nationalId: nationalIdOf(index),
      sex: index % 2 === 0 ? "Nam" : "Nữ",
      birth: year,
      village: pick(villages, village),
      people: 1 + (index % 8),
      category: isNearPoor ? "Hộ cận nghèo" : "Hộ nghèo",
      workType: index % 3 === 0 ? "Sửa chữa" : "Xây mới",
      surveyedOn: 45_560 + (index % 12),
      votedOn: 45_572 + (village % 5),
      postedOn: 45_580 + (village % 7),
      [isNearPoor ? "flagNearPoor" : "flagPoor"]: "x",
      ethnicity: pick(ethnicGroups, village),
      foundation: pick(durabilities, index),
      frame: pick(durabilities, index + 1),
      roof: pick(durabilities, index / 2),
      area: 18 + (index % 40) / 2,
      land: pick(lands, index),
      priorHelp: "Chưa",
      programme: pick(programmes, index / 3),
      poorListDecision: `QĐ ${100 + (index % 900)}/QĐ-UBND`,
      priority: pick(priorities, index / 2),
      oldPaper: `04${String(index).padStart(7, "0")}`,
      phone: `09${String(10_000_000 + index)}`,
      note: `Đã họp bản, hộ thứ ${index}`,
      ...changes,
    }),
  );
  return columns.map((key) => cells.get(key) ?? null);
}

/** The same with one typical mistake. */
export function badHousehold(index: number): readonly Cell[] {
  const [column, mistaken] = pick(mistakes, index / 20);
  return household(index, { [column]: mistaken(index) });
}

/** Cells that cannot be read, days out of order, a person entered twice. */
const mistakes: readonly (readonly [column: string, cell: (index: number) => Cell])[] = [
  ["nationalId", () => 11_090_000_123],
  ["nationalId", () => "01109000"],
  ["people", () => -4],
  ["people", () => "bốn"],
  ["category", () => "Hộ giàu"],
  ["village", () => "bản Không Có"],
  ["surveyedOn", () => "30/02/2024"],
  ["workType", () => "như trên"],
  ["postedOn", () => 45_500],
  ["nationalId", (index) => nationalIdOf(index === 0 ? 1 : index - 1)],
];

/** Born in Điện Biên in the twentieth century, men and women in turn. */
function nationalIdOf(index: number): string {
  const birth = String(50 + (index % 45));
  return `011${index % 2}${birth}${String(index).padStart(6, "0")}`;
}

function pick<T>(list: readonly T[], index: number): T {
  const one = list[Math.floor(index) % list.length];
  if (one === undefined) throw new Error("The list is empty.");
  return one;
}
