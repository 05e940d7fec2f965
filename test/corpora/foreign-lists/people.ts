/** A household as somebody in a ward's office would know it; nobody is a real person. */
export interface Person {
  readonly name: string;
  readonly sex: "Nam" | "Nữ";
  readonly year: number;
  /** "5/11/1960". */
  readonly born: string;
  readonly id: string;
  readonly ethnicity: string;
  readonly village: string;
  readonly people: number;
  readonly category: string;
  readonly work: "Xây mới" | "Sửa chữa";
  readonly area: number;
}

const families = ["Lò", "Lường", "Quàng", "Cà", "Tòng", "Lù", "Điêu", "Vì", "Khoàng", "Mào"];
const men = ["Panh", "Hặc", "Muôn", "Thoong", "Ơn", "Pâng", "Chum", "Hom", "Inh", "Nọi"];
const women = ["Mai", "Hương", "Ín", "Pành", "Thơm", "Xoan", "Yêu", "Bun", "Đôi", "Phượng"];
const hmong = ["Giàng A Sùng", "Vàng A Dơ", "Sùng Thị Xúa", "Thào A Chá", "Mùa Thị Say"];
const categories = ["Hộ nghèo", "Hộ nghèo", "Hộ cận nghèo", "Người có công", "Khó khăn khác"];

/**
 * The households with numbers `from` to `from + count - 1`, spread over the villages. The same numbers are always the same people: every
 * value follows from the number alone.
 */
export function people(from: number, count: number, villages: readonly string[]): Person[] {
  return Array.from({ length: count }, (_, index) => person(from + index, villages));
}

function person(n: number, villages: readonly string[]): Person {
  const isHmong = n % 9 === 4;
  const isMan = isHmong ? !pick(hmong, n).includes("Thị") : n % 3 !== 1;
  const year = 1938 + ((n * 7) % 52);
  const serial = String(100_000 + ((n * 7919) % 900_000));
  const name = isHmong
    ? pick(hmong, n)
    : `${pick(families, n * 3 + Math.floor(n / 10))} ${isMan ? "Văn" : "Thị"} ${pick(isMan ? men : women, n * 7 + Math.floor(n / 7))}`;
  return {
    name,
    sex: isMan ? "Nam" : "Nữ",
    year,
    born: `${1 + ((n * 5) % 28)}/${1 + ((n * 3) % 12)}/${year}`,
    id: `${n % 11 === 3 ? "012" : "011"}${isMan ? 0 : 1}${String(year % 100).padStart(2, "0")}${serial}`,
    ethnicity: isHmong ? "Mông" : n % 5 === 2 ? "Kinh" : "Thái",
    village: pick(villages, n),
    people: 2 + ((n * 5) % 7),
    category: pick(categories, n * 2 + Math.floor(n / 5)),
    work: n % 4 === 3 ? "Sửa chữa" : "Xây mới",
    area: 18 + ((n * 5) % 27),
  };
}

function pick<T>(list: readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error("empty list");
  return found;
}
