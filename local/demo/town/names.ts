import type { Sex } from "../../../shared/text/national-id.ts";
import type { Random } from "./random.ts";

/** Name pools of domain §8.1; no name is taken from a real person. */
const thaiFamilies = ["Lò", "Lường", "Quàng", "Cà", "Tòng", "Lù", "Điêu", "Vì", "Khoàng", "Mào"];
const thaiGivens = ["Panh", "Inh", "Hặc", "Muôn", "Thoong", "Nọi", "Ơn", "Pâng", "Chum", "Hom"];
const hmongFamilies = ["Vàng", "Giàng", "Sùng", "Thào", "Lý", "Hạng", "Mùa", "Cứ"];
const hmongMen = ["Chá", "Dơ", "Lử", "Dua", "Páo", "Sình"];
const hmongWomen = ["Dua", "Chù", "Xúa", "Dở", "Say", "Mỷ"];
const kinhFamilies = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const kinhMen = ["Hùng", "Dũng", "Tuấn", "Minh", "Thắng", "Hải", "Sơn"];
const kinhWomen = ["Hoa", "Lan", "Hương", "Thủy", "Mai", "Nga", "Bình"];

export type EthnicGroup = "Thái" | "Kinh" | "HMông" | "Khơ-mú" | "Kháng";

/** A full name as people of the group bear it. */
export function drawName(random: Random, group: EthnicGroup, sex: Sex): string {
  const isMan = sex === "male";
  if (group === "HMông")
    return `${random.pick(hmongFamilies)} ${isMan ? "A" : "Thị"} ${random.pick(isMan ? hmongMen : hmongWomen)}`;
  if (group === "Kinh")
    return `${random.pick(kinhFamilies)} ${isMan ? "Văn" : "Thị"} ${random.pick(isMan ? kinhMen : kinhWomen)}`;
  return `${random.pick(thaiFamilies)} ${isMan ? "Văn" : "Thị"} ${random.pick(thaiGivens)}`;
}

/** Shares of groups in a ward, in percent; the rest are Khơ-mú and Kháng (domain §8.1). */
export type Mix = Readonly<Record<"thai" | "kinh" | "hmong", number>>;

export function drawGroup(random: Random, { thai, kinh, hmong }: Mix): EthnicGroup {
  const at = random.between(1, 100);
  if (at <= thai) return "Thái";
  if (at <= thai + kinh) return "Kinh";
  if (at <= thai + kinh + hmong) return "HMông";
  return random.pick(["Khơ-mú", "Kháng"]);
}

const elsewhere = ["014", "010", "015", "002", "001", "038"];

/** A well-formed id of a person born before 2000: province, century and sex, year, six digits. */
export function drawNationalId(
  random: Random,
  { sex, year }: { readonly sex: Sex; readonly year: number },
): string {
  const at = random.between(1, 100);
  // Many older people were registered when the town still belonged to Lai Châu (012).
  const province = at <= 85 ? "011" : at <= 93 ? "012" : random.pick(elsewhere);
  const digits = String(random.between(0, 999_999)).padStart(6, "0");
  return `${province}${sex === "male" ? 0 : 1}${String(year % 100).padStart(2, "0")}${digits}`;
}
