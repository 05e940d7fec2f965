import { describe, expect, it } from "vitest";
import type { Cell } from "../../../shared/text/cell.ts";
import { parsePersonName, toNameCase } from "../../../shared/text/person-name.ts";

describe("parsePersonName", () => {
  it.each([
    "Lò Văn Panh",
    "Lường Thị Ơn",
    "Quàng Văn Hặc",
    "Điêu Thị Thoong",
    "Khoàng Văn Muôn",
    "Giàng A Sùng",
    "Sùng A Dơ",
    "Vàng Thị Xúa",
    "Lý A Chá",
    "Mùa Thị Say",
    "Thào A Lử",
    "Nguyễn Thị Ánh",
    "Trần Thị Thúy Hằng",
    "Trần Thị Thuý Hằng",
    "Đặng Hoà",
    "Lý Thị Quý",
    "Lò Văn Giò",
    "Phan Thị Thuỷ",
    "Lò Thị Khuyến",
    "Cà Văn Muổi",
    "Lò Thị Loé",
    "Cứ A Kraì",
    "H'Hen Niê",
    "Y Ñuê Niê Kđăm",
    "Y Ban",
    "Nguyễn Văn A",
    "Tôn-Nữ Thị Ninh",
    "Ngô Q. Bình",
  ])("leaves %s alone", (name) => {
    expect(parsePersonName(name)).toEqual({ value: name, code: null, fix: undefined, params: {} });
  });

  it.each<[reason: string, typed: Cell, value: string | null, code: string | null, fix: unknown]>([
    ["nothing", null, null, null, undefined],
    ["spaces", "  ", null, null, undefined],
    ["spaces too many", " Lò  Văn Panh ", "Lò Văn Panh", "E42", "Lò Văn Panh"],
    ["a no-break space", "Lò\u00a0Văn Panh", "Lò Văn Panh", "E42", "Lò Văn Panh"],
    ["a curly apostrophe", "H’Hen Niê", "H'Hen Niê", "E42", "H'Hen Niê"],
    ["decomposed letters", "Lo\u0300 Va\u0306n Panh", "Lò Văn Panh", "E43", "Lò Văn Panh"],
    ["capitals", "LÒ VĂN PANH", "LÒ VĂN PANH", "E45", "Lò Văn Panh"],
    ["capitals with Đ", "ĐIÊU THỊ ƠN", "ĐIÊU THỊ ƠN", "E45", "Điêu Thị Ơn"],
    ["small letters", "lò văn panh", "lò văn panh", "E45", "Lò Văn Panh"],
    ["one small word", "Lò văn Panh", "Lò văn Panh", "E45", "Lò Văn Panh"],
    ["capitals and spaces", " LÒ  VĂN PANH", "LÒ VĂN PANH", "E45", "Lò Văn Panh"],
    ["a tone on the wrong vowel", "Lò Văn Hòang", "Lò Văn Hòang", "E45", "Lò Văn Hoàng"],
    ["a tone too late", "Lò Văn Thaí", "Lò Văn Thaí", "E45", "Lò Văn Thái"],
    ["a tone on the wrong vowel in capitals", "LÒ VĂN TÒAN", "LÒ VĂN TÒAN", "E45", "Lò Văn Toàn"],
    ["one word", "Panh", "Panh", "E45", undefined],
    ["a digit", "Lò Văn 2", "Lò Văn 2", "E45", undefined],
    ["a remark", "Lò Văn Panh (đã chết)", "Lò Văn Panh (đã chết)", "E45", undefined],
    ["two persons", "Lò Văn Panh, Lò Thị Ơn", "Lò Văn Panh, Lò Thị Ơn", "E45", undefined],
    ["a formula", "=1+1", "=1+1", "E45", undefined],
    ["a number", 123, "123", "E45", undefined],
    ["a Cyrillic letter", "L\u043e Van Panh", "L\u043e Van Panh", "E45", "Lo Van Panh"],
    ["an Icelandic letter", "\u00d0ỗ Văn Panh", "\u00d0ỗ Văn Panh", "E45", "Đỗ Văn Panh"],
    ["another script", "罗文", "罗文", "E45", undefined],
    ["a TCVN3 font", "Lß V¨n Panh", null, "E44", "Lò Văn Panh"],
    ["a VNI font", "Loø Vaên Panh", null, "E44", "Lò Văn Panh"],
    ["a ditto mark", "nt", null, "E49", undefined],
    ["a broken formula", "#REF!", null, "E08", undefined],
    ["a reordering character", "Lò \u202eVăn", null, "E67", "Lò Văn"],
    ["61 characters", `Lò ${"a".repeat(58)}`, null, "E67", undefined],
    ["a whole document", "Lò Văn ".repeat(5000), null, "E67", undefined],
  ])("meets %s", (...[, typed, value, code, fix]) => {
    const read = parsePersonName(typed);
    expect(read).toMatchObject({ value, code });
    expect(read.fix).toBe(fix);
  });

  it("takes 60 characters", () => {
    expect(parsePersonName(`Lò A${"a".repeat(56)}`).code).toBeNull();
  });

  it.each([
    ["LÒ VĂN PANH", "capitals"],
    ["Panh", "short"],
    ["Lò Văn Hòang", "tone"],
    ["Lò Văn 2", "letters"],
  ])("says about %s that it is the %s", (typed, reason) => {
    expect(parsePersonName(typed).params).toMatchObject({ reason });
  });
});

describe("toNameCase", () => {
  it.each([
    ["LÒ VĂN PANH", "Lò Văn Panh"],
    ["giàng a sùng", "Giàng A Sùng"],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ["TÔN-NỮ THỊ NINH", "Tôn-Nữ Thị Ninh"],
    ["đỗ thị ẩn", "Đỗ Thị Ẩn"],
    ["", ""],
  ])("%s → %s", (typed, name) => {
    expect(toNameCase(typed)).toBe(name);
  });
});
