import { fromTcvn3 } from "../../../shared/text/legacy/tcvn3.ts";
import { fromVni } from "../../../shared/text/legacy/vni.ts";

const latin1 = Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index));

const tcvn3 = new Map(
  latin1.flatMap((code): [string, string][] => {
    const letter = fromTcvn3(code);
    return letter === null || letter === code ? [] : [[letter, code]];
  }),
);

/** VNI letters are a base and a mark, or one character. */
const vni = new Map(
  [
    ...latin1,
    ..."aeouyAEOUYôöÔÖ".split("").flatMap((base) => latin1.map((mark) => base + mark)),
  ].flatMap((code): [string, string][] => {
    const letter = fromVni(code);
    return letter?.length === 1 && letter !== code ? [[letter, code]] : [];
  }),
);

/** As typed with a .Vn font. Capitals with tones do not exist there: the font with H in its name draws small letters large. */
export function toTcvn3(text: string): string {
  return Array.from(
    text,
    (letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter,
  ).join("");
}

/** As typed with a VNI font. */
export function toVni(text: string): string {
  return Array.from(text, (letter) => vni.get(letter) ?? letter).join("");
}
