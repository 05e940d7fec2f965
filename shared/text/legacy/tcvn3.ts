/** Code points as Windows shows them (CP1252), in pairs with what the .Vn fonts draw. Source: TCVN 5712:1993, table VN3 ("ABC"). */
const shownAs = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§";
const drawnAs = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

const letters: ReadonlyMap<string, string> = new Map(
  Array.from(shownAs, (shown, index) => [shown, drawnAs.charAt(index)]),
);

/** Text typed in a TCVN3 font (.VnTime, .VnTimeH), as Unicode; null where it holds a character that such text cannot hold. */
export function fromTcvn3(text: string): string | null {
  let converted = "";
  for (const character of text) {
    const letter = letters.get(character) ?? (character < "\u0080" ? character : null);
    if (letter === null) return null;
    converted += letter;
  }
  return converted;
}
