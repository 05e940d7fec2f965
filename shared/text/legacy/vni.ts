/**
 * A base letter and the mark that the VNI fonts draw over it, both one CP1252 character. Source: VNI-Windows character table
 * (github duydev/vietnamese-conversion; public domain table of VNI Software Co.).
 */
const marksOf: Readonly<Record<string, string>> = {
  a: "ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ",
  e: "ùéøèûẻõẽïẹâêáếàềåểãễäệ",
  o: "ùóøòûỏõõïọâôáốàồåổãỗäộ",
  u: "ùúøùûủõũïụ",
  y: "ùýøỳûỷõỹ",
  ô: "ùớøờûởõỡïợ",
  ö: "ùứøừûửõữïự",
};
/** Letters of one character: "ñ" is drawn đ, "ô" ơ, "ö" ư, "ò" ị. */
const alone = "ííììæỉóĩòịôơöưîỵñđ";

const letters: ReadonlyMap<string, string> = new Map([
  ...Object.entries(marksOf).flatMap(([base, marks]) =>
    pairs(marks).map(([mark, letter]): [string, string] => [base + mark, letter]),
  ),
  ...pairs(alone),
]);

/** Text typed in a VNI font (VNI-Times), as Unicode; null where it holds a character that such text cannot hold. */
export function fromVni(text: string): string | null {
  let converted = "";
  for (let index = 0; index < text.length;) {
    const read = readLetter(text, index);
    if (read === null) return null;
    converted += read.letter;
    index += read.length;
  }
  return converted;
}

function readLetter(text: string, index: number): { letter: string; length: number } | null {
  for (const length of [2, 1]) {
    const drawn = text.slice(index, index + length);
    const letter = letters.get(drawn.toLowerCase());
    if (letter !== undefined && drawn.length === length)
      return { letter: isCapital(drawn) ? letter.toUpperCase() : letter, length };
  }
  const character = text.charAt(index);
  return character < "\u0080" ? { letter: character, length: 1 } : null;
}

/** Capitals are a capital base with a capital mark, yet typists leave the mark small: the base decides. */
function isCapital(drawn: string): boolean {
  const base = drawn.charAt(0);
  return base !== base.toLowerCase();
}

function pairs(list: string): [string, string][] {
  const characters = Array.from(list);
  return characters.flatMap((character, index): [string, string][] =>
    index % 2 === 0 ? [[character, characters[index + 1] ?? ""]] : [],
  );
}
