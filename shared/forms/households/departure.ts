import { fold } from "../../text/normalise.ts";

/** Folded words for death and moving away. */
const gone =
  /^(?:(?:ho|gia dinh|chu ho|ca ho|ca nha|ong ay|ba ay) )?(?:nay |hien )?(?:da )?(?:chet|qua doi|tu vong|chuyen di|chuyen noi khac|chuyen di noi khac|chuyen khau|khong con o|bo di)(?=$|[ .,;:(])/;
const passedAway = /^(?:(?:chu ho|ong ay|ba ay) )?(?:da )?mat(?:$| (?:nam|ngay|thang|roi)|[.,;:(])/;

/** What such a sentence says, with any tones, and how it can begin: they settle nearly every note before it is folded. */
const mayTell = /ch.t|qu. ..i|t. v.ng|chuy.n|kh.ng c.n|b. .i|m.t/i;
const mayBegin =
  /(?:^|[.;\n] ?)(?:h[oộ] |gia |ch[uủ] |c[aả] |[oô]ng |b[aà] |nay |hi[eệ]n |[đd][aã] |ch[eế]t|qua |t[uử] |chuy[eể]n|kh[oô]ng c|b[oỏ] |m[aấ]t)/i;

/**
 * True where a note says that the household itself has died out or moved away (E57). Only a note that begins so counts, or one whose
 * subject is the household: "chồng đã chết" and "mất giấy tờ" describe people who still need a house.
 */
export function saysHouseholdIsGone(note: string): boolean {
  if (note.length > 500 || !mayTell.test(note) || !mayBegin.test(note)) return false;
  return fold(note)
    .split(/[.;\n]/)
    .some((sentence) => gone.test(sentence.trim()) || passedAway.test(sentence.trim()));
}
