import { fold } from "../../text/normalise.ts";
import { editDistance } from "../../text/similar.ts";

/** Words that name no column by themselves: a heading may have more or fewer of them and mean the same. Folded. */
const neutral: ReadonlySet<string> = new Set(
  (
    "so ngay thang nam cua chu ho la va cac theo tai ghi ro neu co duoc de nghi hien nay dong trieu nghin ngan vnd d " +
    "m2 m dd mm yyyy x danh dau trong thuoc thong tin gom tren dia ban tinh don vi muc loai hoac dien nguoi " +
    "ve voi den tu hay thuc te gia nha o xa phuong thi tran cong tong khong 1 2 3 4"
  ).split(" "),
);

/** What makes a column speak of somebody else than the head of household, or of another thing about the same paper. Folded. */
const otherwise: readonly string[] = [
  ..."vo|chong|cha|me|con|thanh vien|nguoi than|can bo|truong ban|truong thon|to truong|nguoi nhan|nguoi lap".split(
    "|",
  ),
  ..."tai khoan|ngay cap|noi cap|ke toan|nguoi lien he|dieu tra|giam sat|dai dien|thua ke|quan he|que quan|noi sinh".split(
    "|",
  ),
];

/** A heading or alias as words without tones, punctuation or what stands in brackets of units. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text.replaceAll("²", "2"));
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** True where the words alone say nothing about what a column holds: "Ngày", "Số". */
export function isNeutral(words: readonly string[]): boolean {
  return words.every((word) => neutral.has(word));
}

/** True where the heading speaks of another person or thing than the alias does. */
function turns(heading: readonly string[], alias: readonly string[]): boolean {
  const text = ` ${heading.join(" ")} `;
  const known = ` ${alias.join(" ")} `;
  return otherwise.some((phrase) => text.includes(` ${phrase} `) && !known.includes(` ${phrase} `));
}

/**
 * How well a heading says what an alias says, 0 to 1: 1 the same words, 0.9 the same but for neutral words, 0.6 with words whose weight
 * nobody knows, 0.1 with words that speak of somebody else.
 */
export function likeness(heading: readonly string[], alias: readonly string[]): number {
  if (heading.length === 0 || alias.length === 0) return 0;
  if (heading.join(" ") === alias.join(" ")) return 1;
  const extra = without(heading, alias);
  const lacking = without(alias, heading);
  if (lacking.length === 0) {
    if (extra.length === 0) return 0.98;
    if (turns(heading, alias)) return 0.1;
    return isNeutral(extra) ? 0.9 : 0.6;
  }
  if (extra.length === 0 && !isNeutral(heading)) return isNeutral(lacking) ? 0.88 : 0.45;
  if (isSlip(heading.join(" "), alias.join(" "))) return 0.86;
  const shared = heading.length - extra.length;
  const weighty = alias.filter((word) => !neutral.has(word) && heading.includes(word)).length;
  return weighty === 0 || turns(heading, alias)
    ? 0
    : (1.1 * shared) / (heading.length + alias.length);
}

/** One letter wrong in a text long enough not to become another word. */
function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 8 && editDistance(a, b, 1) <= 1;
}

function without(words: readonly string[], taken: readonly string[]): readonly string[] {
  const rest = [...taken];
  return words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
