import { describe, expect, it } from "vitest";
import { isSyllable, withToneInPlace } from "../../../../shared/text/legacy/syllable.ts";

describe("isSyllable", () => {
  it.each(
    (
      "xóa nhà tạm dột nát hộ nghèo cận người có công với cách mạng thân nhân liệt sĩ Mường Lay Nguyễn quyền giếng gì già gìn giữ giặt khuya " +
      "tuyết thuở ương yêu ỷ ủy ý ở ái nghiêng Thoóng quốc hoạch toàn rượu khuỷu oái huỵch Quỳnh phường đường Đặng Điện Biên hòa hoà thúy thuý " +
      "UỶ ỦY quả quý lúa lửa mía buổi ngoằn chuyện thuyền loét khoẻ khỏe"
    ).split(" "),
  )("knows %s", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    "nhaỉ uûy tÕt møt Vaên xãa tèt chaøo Brâu Kđăm hộpp đđ aa úai nguyễnn sTr nHà gìa tac thop bảnn ấn-độ toaà lớcs hóá".split(
      " ",
    ),
  )("refuses %s", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("withToneInPlace", () => {
  it.each([
    ["Hòang", "Hoàng"],
    ["TÒAN", "TOÀN"],
    ["Thaí", "Thái"],
    ["tuýên", "tuyến"],
    ["ngừơi", "người"],
    ["mừơng", "mường"],
    ["mùơng", null],
    ["Ñuê", null],
    ["Hoàng", null],
    ["hoà", null],
    ["hòa", null],
    ["Kraì", null],
    ["Kđăm", null],
    ["thác", null],
    ["abc", null],
    ["", null],
  ])("%s → %s", (word, placed) => {
    expect(withToneInPlace(word)).toBe(placed);
  });
});
