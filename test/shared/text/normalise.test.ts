import { describe, expect, it } from "vitest";
import {
  fold,
  hasBidiControls,
  normaliseLines,
  normaliseText,
  textProblems,
} from "../../../shared/text/normalise.ts";

describe("normaliseText", () => {
  it.each([
    ["leaves correct text alone", "Lò Văn Panh", "Lò Văn Panh"],
    ["leaves the empty text alone", "", ""],
    ["trims", "  bản Hốc ", "bản Hốc"],
    ["collapses spaces", "bản   Hốc", "bản Hốc"],
    ["takes a no-break space for a space", "bản\u00a0Hốc", "bản Hốc"],
    ["takes a tab for a space", "bản\tHốc", "bản Hốc"],
    ["takes a line end for a space", "bản\r\nHốc", "bản Hốc"],
    ["takes an ideographic space for a space", "bản\u3000Hốc", "bản Hốc"],
    ["drops a zero-width space inside a word", "Mườ\u200bng", "Mường"],
    ["drops a zero-width space in front", "\u200b079", "079"],
    ["drops a byte order mark", "\ufeffHốc", "Hốc"],
    ["drops a soft hyphen", "Ho\u00adàng", "Hoàng"],
    ["drops NUL and DEL", "a\u0000b\u007fc", "abc"],
    ["drops the emoji variation mark", "✔\ufe0f", "✔"],
    ["drops half of a character pair", "a\ud800b", "ab"],
    ["keeps whole character pairs", "a😀b", "a😀b"],
    ["composes decomposed letters", "Nguye\u0302\u0303n", "Nguyễn"],
    ["composes a letter with a separate tone, as CP1258 does", "ê\u0301", "ế"],
    ["orders two marks before composing", "a\u0323\u0302", "ậ"],
    ["makes curly quotes plain", "“Đại đoàn kết”", '"Đại đoàn kết"'],
    ["makes curly apostrophes plain", "H’Mông", "H'Mông"],
    ["makes a lone acute accent an apostrophe", "H´Mông", "H'Mông"],
    ["keeps letters of the peoples of the highlands", "Y Ñuê Niê Kđăm", "Y Ñuê Niê Kđăm"],
    ["keeps a bidi control, for the parser to refuse", "a\u202eb", "a\u202eb"],
    ["keeps signs", "30 m² – 5×6", "30 m² – 5×6"],
    ["treats __proto__ as any text", " __proto__ ", "__proto__"],
  ])("%s", (_, typed, expected) => {
    expect(normaliseText(typed)).toBe(expected);
  });
});

describe("normaliseLines", () => {
  it.each([
    ["keeps line ends", "một\nhai", "một\nhai"],
    ["makes line ends alike", "một\r\nhai\rba", "một\nhai\nba"],
    ["tidies each line", " một  \n\thai ", "một\nhai"],
    ["keeps an empty line between paragraphs", "một\n\nhai", "một\n\nhai"],
    ["drops empty lines around", "\n\nmột\n \n", "một"],
    ["leaves nothing of line ends alone", "\n\n", ""],
    ["works without line ends", " một ", "một"],
  ])("%s", (_, typed, expected) => {
    expect(normaliseLines(typed)).toBe(expected);
  });
});

describe("textProblems", () => {
  it.each<[reason: string, typed: string, problems: string[]]>([
    ["none in correct text", "phường Na Lay", []],
    ["none in the empty text", "", []],
    ["none in Latin-1 Vietnamese", "Lù A Sùng", []],
    ["a trailing space", "Na Lay ", ["spaces"]],
    ["a double space", "Na  Lay", ["spaces"]],
    ["a no-break space", "Na\u00a0Lay", ["spaces"]],
    ["decomposed letters", "Lo\u0300", ["nfd"]],
    ["a zero-width space", "Na\u200bLay", ["invisible"]],
    ["curly quotes", "“Lay”", ["quotes"]],
    ["reordering characters", "\u202eLay", ["bidi"]],
    ["a font of before Unicode", "ThÞ x· M\u00ad\u00eang Lay", ["invisible", "legacy"]],
    ["several at once", " Lo\u0300\u200b", ["spaces", "nfd", "invisible"]],
  ])("names %s", (_, typed, problems) => {
    expect(textProblems(typed)).toEqual(problems);
  });
});

describe("fold", () => {
  it.each([
    ["drops tones", "Lò Văn Panh", "lo van panh"],
    ["takes đ for d", "Đường", "duong"],
    ["takes the Icelandic Ð for d", "Ðường", "duong"],
    ["forgets where the tone stands", "hoà", fold("hòa")],
    ["forgets where the tone stands in thuý", "thuý", fold("thúy")],
    ["forgets case", "MƯỜNG LAY", fold("Mường Lay")],
    ["forgets decomposition", "Mu\u031bo\u031b\u0300ng", "muong"],
    ["forgets spaces", "  Na\u00a0 Lay ", "na lay"],
    ["keeps i and y apart", "Lý", "ly"],
    ["keeps hyphens and apostrophes", "H’Mông Khơ-mú", "h'mong kho-mu"],
    ["keeps digits", "Tổ dân phố 2", "to dan pho 2"],
    ["keeps other scripts", "泰", "泰"],
    ["gives nothing for nothing", "", ""],
  ])("%s", (_, typed, expected) => {
    expect(fold(typed)).toBe(expected);
  });
});

describe("hasBidiControls", () => {
  it.each(["\u202a", "\u202e", "\u2066", "\u2069"])("sees %j", (control) => {
    expect(hasBidiControls(`Lò${control} Văn`)).toBe(true);
  });

  // They come along with names copied from a telephone and override nothing (reliability §4).
  it.each(["\u200e", "\u200f", "\u061c"])("leaves the mark %j to be dropped", (mark) => {
    expect(hasBidiControls(`Lò${mark} Văn`)).toBe(false);
    expect(normaliseText(`Lò${mark} Văn`)).toBe("Lò Văn");
  });

  it("sees nothing in ordinary text", () => {
    expect(hasBidiControls("Lò Văn Panh\u200b")).toBe(false);
  });
});
