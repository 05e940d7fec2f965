import type { FormId, Localised } from "../forms/column.ts";

/** What one row of a form is called. */
export const nouns: ReadonlyMap<FormId, Localised> = new Map([
  ["households", { vi: "hộ", en: "households" }],
  ["construction", { vi: "nhà", en: "houses" }],
  ["money", { vi: "khoản", en: "entries" }],
  ["approvals", { vi: "hộ được phê duyệt", en: "approved households" }],
]);

/**
 * Codes in a few words; "+unit" where another unit is known, "+columns" where it is the same in several columns, whose cells can be
 * counted together. {n} is a count, {noun} of what, {column} a heading, {columns} how many.
 */
export const codePhrases: ReadonlyMap<string, Localised> = new Map([
  ["E08", { vi: "{n} ô báo lỗi công thức", en: "{n} broken formulas" }],
  ["E10", { vi: "{n} số tiền chưa rõ nghìn hay triệu", en: "{n} amounts of unclear scale" }],
  ["E11", { vi: "{n} số tiền thấp bất thường", en: "{n} unusually low amounts" }],
  ["E12", { vi: "{n} mức hỗ trợ cao hơn định mức", en: "{n} amounts above the norm" }],
  ["E15", { vi: "{n} {noun} đánh dấu hai ô trái nhau", en: "{n} {noun} with contradicting marks" }],
  [
    "E16",
    { vi: "{n} ô {column} không có trong danh mục", en: "{n} cells of {column} not in the list" },
  ],
  [
    "E16+columns",
    {
      vi: "{n} ô ở {columns} cột không có trong danh mục",
      en: "{n} cells of {columns} columns not in their lists",
    },
  ],
  ["E17", { vi: "{n} số định danh thiếu số 0", en: "{n} national ids lost their zero" }],
  ["E18", { vi: "{n} số định danh bị Excel làm tròn", en: "{n} national ids rounded by Excel" }],
  ["E19", { vi: "{n} số định danh không đủ 12 số", en: "{n} national ids of wrong length" }],
  ["E20", { vi: "{n} số định danh lạ mã tỉnh", en: "{n} national ids of unknown province" }],
  [
    "E21",
    { vi: "{n} số định danh không khớp giới tính", en: "{n} national ids do not fit the sex" },
  ],
  [
    "E22",
    {
      vi: "{n} số định danh không khớp năm sinh",
      en: "{n} national ids do not fit the year of birth",
    },
  ],
  ["E23", { vi: "{n} số CMND cũ", en: "{n} old identity numbers" }],
  ["E24", { vi: "{n} {noun} trùng nhau trong biểu", en: "{n} {noun} entered twice" }],
  ["E25", { vi: "{n} {noun} nghi trùng với đơn vị khác", en: "{n} {noun} may be another unit's" }],
  ["E25+unit", { vi: "{n} {noun} nghi trùng với {unit}", en: "{n} {noun} may be those of {unit}" }],
  ["E26", { vi: "{n} {noun} nghi trùng nhau", en: "{n} {noun} that may be one" }],
  ["E27", { vi: "{n} ngày không có trong lịch", en: "{n} impossible dates" }],
  ["E28", { vi: "{n} ngày cần xem lại", en: "{n} dates to look at" }],
  ["E44", { vi: "{n} ô dùng phông chữ cũ", en: "{n} cells in an old font" }],
  ["E45", { vi: "{n} tên viết chưa đúng kiểu", en: "{n} names in capitals or with odd letters" }],
  [
    "E46",
    { vi: "{n} thôn, bản không thuộc đơn vị", en: "{n} villages of another unit or of the past" },
  ],
  ["E47", { vi: "{n} dòng ghi đơn vị khác", en: "{n} rows name another unit" }],
  ["E48", { vi: "{n} {noun} thiếu {column}", en: "{n} {noun} without {column}" }],
  ["E49", { vi: "{n} ô {column} ghi “nt”, “như trên”", en: "{n} ditto marks in {column}" }],
  [
    "E49+columns",
    {
      vi: "{n} ô ở {columns} cột ghi “nt”, “như trên”",
      en: "{n} ditto marks in {columns} columns",
    },
  ],
  ["E50", { vi: "{n} {noun} chưa có đối tượng", en: "{n} {noun} without a category" }],
  ["E55", { vi: "{n} số điện thoại sai", en: "{n} wrong phone numbers" }],
]);

/** For every other code. */
export const defaultPhrase: Localised = {
  vi: "{n} ô {column} cần xem lại",
  en: "{n} cells of {column} to look at",
};
