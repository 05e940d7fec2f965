import { capital, type Sentence } from "./sentence.ts";
import { sheetMessagesVi } from "./vi-sheet.ts";
import {
  duplicate,
  impossibleDate,
  malformedCode,
  notEligible,
  notEligibleForAward,
  nothingTicked,
  notInList,
  oddName,
  rolesTogether,
  rowOf,
  saidBack,
  startedWithoutApproval,
  voteCount,
  withoutEvidence,
  wrongPhone,
  wrongKind,
  wrongVillage,
} from "./vi-cases.ts";
import {
  allocatedTwice,
  decidedTooEarly,
  helpedTwice,
  leftOrGone,
  overQuota,
  paidTooEarly,
  wentBack,
  wrongParts,
  wrongTotal,
} from "./vi-evidence.ts";

/** Vietnamese sentences by code. Source: error catalogue of domain §8.2. */
export const messagesVi: ReadonlyMap<string, Sentence> = new Map<string, Sentence>([
  ...sheetMessagesVi,
  [
    "E09",
    ({ at, quote, number }) =>
      `${at}: ${quote("value")} là chữ, đã hiểu là ${number("understood")}. Bấm Sửa để ghi lại ô, hoặc sửa nếu sai.`,
  ],
  [
    "E10",
    ({ at, quote, number }) =>
      `${at}: ${quote("value")} là ${number("low")} hay ${number("high")}? Hãy ghi đủ số, ví dụ 60.000.000.`,
  ],
  [
    "E11",
    ({ at, money }) =>
      `${at} chỉ có ${money("value")} đồng, thấp bất thường. Nếu đang ghi theo triệu đồng, hãy ghi đủ số đồng.`,
  ],
  [
    "E12",
    ({ at, money, text }) =>
      `${at}: ${money("value")} đồng cao hơn định mức ${money("norm")} đồng ngày ${text("date")}. Nếu đúng, ghi nguồn bổ sung ở Ghi chú.`,
  ],
  ["E13", ({ at, column }) => `${at}: ${column} không được là số âm. Hãy nhập lại số dương.`],
  [
    "E14",
    ({ at, quote, text }) =>
      `${at}: ${quote("value")} đã hiểu là “${text("understood")}”. Bấm Sửa để ghi lại ô, hoặc chọn giá trị khác.`,
  ],
  [
    "E15",
    ({ who, quote }) =>
      `${capital(who)} đang chọn cả ${quote("first")} và ${quote("second")}, số liệu sẽ bị tính hai lần. Hãy chỉ chọn một.`,
  ],
  ["E16", notInList],
  [
    "E17",
    ({ at, number, text }) =>
      `${at} có ${number("length")} chữ số, thiếu số 0 ở đầu do Excel. Nếu đúng là ${text("suggestion")}, hãy bấm Sửa.`,
  ],
  [
    "E18",
    ({ at, text }) =>
      `${at} hiển thị ${text("value")} nên đã mất chữ số. Hãy định dạng ô là Văn bản rồi nhập lại đủ 12 số.`,
  ],
  [
    "E19",
    ({ at, number }) =>
      `${at}: số định danh phải có đúng 12 chữ số, hiện có ${number("length")}. Hãy nhập lại theo thẻ căn cước.`,
  ],
  [
    "E20",
    ({ at, text }) =>
      `${at}: ba số đầu ${text("province")} của số định danh không phải mã tỉnh đã biết. Hãy đối chiếu thẻ.`,
  ],
  [
    "E21",
    ({ at, is }) =>
      `${at}: số định danh là của ${is("fromId", "male") ? "nam" : "nữ"}, cột Giới tính ghi ${is("value", "male") ? "Nam" : "Nữ"}. Hãy đối chiếu thẻ và sửa ô sai.`,
  ],
  [
    "E22",
    ({ at, text }) =>
      `${at} ghi năm sinh ${text("value")}, số định danh cho biết ${text("fromId")}. Hãy đối chiếu thẻ và sửa ô sai.`,
  ],
  [
    "E23",
    ({ at, quote }) =>
      `${at}: ${quote("value")} là số CMND cũ, không còn dùng. Hãy nhập số định danh 12 số; số cũ ghi ở cột riêng.`,
  ],
  ["E24", duplicate],
  ["E25", helpedTwice],
  [
    "E26",
    ({ at, quote, issue }) =>
      `${at} giống hộ ${quote("other")}${rowOf(issue.params["otherRow"])}: cùng bản, cùng năm sinh. Nếu là một hộ, hãy bỏ bớt một dòng.`,
  ],
  ["E27", impossibleDate],
  ["E28", saidBack],
  [
    "E29",
    ({ at, column, text, heading }) =>
      `${at}: ${column} ${text("date")} trước ${heading("earlier")} ${text("earlierDate")}. Hãy sửa lại một trong hai ngày.`,
  ],
  [
    "E30",
    ({ at, column, text }) =>
      `${at}: ${column} ${text("date")} chưa đến nên chưa thể ghi là đã xong. Hãy sửa ngày hoặc để trống.`,
  ],
  ["E31", wrongTotal],
  ["E32", wrongParts],
  ["E33", startedWithoutApproval],
  ["E34", wentBack],
  ["E35", withoutEvidence],
  ["E36", paidTooEarly],
  [
    "E37",
    ({ at, money }) =>
      `${at}: cộng dồn đã giải ngân ${money("paid")} đồng, vượt mức phê duyệt ${money("approved")} đồng. Hãy kiểm tra số tiền.`,
  ],
  [
    "E38",
    ({ at, is, money }) =>
      is("reason", "labour")
        ? `${at}: số công × đơn giá là ${money("sum")} đồng, khác giá trị ghi ${money("total")} đồng. Hãy sửa một trong hai.`
        : `${at}: NSTW + NSĐP là ${money("sum")} đồng, khác mức hỗ trợ ${money("total")} đồng. Hãy sửa cho khớp.`,
  ],
  [
    "E39",
    ({ at }) =>
      `${at}: có giá trị ngày công nhưng chưa ghi số công nên không kiểm tra được. Hãy nhập số công.`,
  ],
  ["E40", decidedTooEarly],
  ["E41", voteCount],
  [
    "E42",
    ({ at }) => `${at}: đã bỏ khoảng trắng hoặc ký tự thừa khi gửi. Bấm Sửa để ghi lại ô cho gọn.`,
  ],
  ["E43", ({ at }) => `${at}: đã chuẩn hóa dấu tiếng Việt khi gửi. Bấm Sửa để ghi lại ô.`],
  [
    "E44",
    ({ at, quote, text }) =>
      `${at} dùng phông chữ cũ: ${quote("value")}. Nếu đúng là “${text("suggestion")}”, hãy bấm Sửa để chuyển mã.`,
  ],
  ["E45", oddName],
  ["E46", wrongVillage],
  [
    "E47",
    ({ at, quote, text }) =>
      `${at} ghi đơn vị ${quote("value")}, khác đơn vị đăng nhập “${text("unit")}”. Hãy sửa đơn vị hoặc bỏ dòng này.`,
  ],
  [
    "E48",
    ({ at, who, column, issue }) =>
      issue.cell === ""
        ? `${capital(who)}: chưa nhập ${column}. Hãy bổ sung.`
        : `${at}: chưa nhập ${column}. Hãy bổ sung${issue.level === "block" ? " để gửi được dòng này" : "; dòng vẫn được gửi và tính là thiếu thông tin"}.`,
  ],
  [
    "E49",
    ({ at, quote }) =>
      `${at} ghi ${quote("value")}, sắp xếp lại là mất nghĩa. Hãy điền giá trị đầy đủ cho từng dòng.`,
  ],
  ["E50", notEligible],
  [
    "E51",
    ({ who, text }) =>
      `${capital(who)} không có trong danh sách hộ nghèo, cận nghèo năm ${text("year")}. Hãy ghi số quyết định công nhận.`,
  ],
  [
    "E52",
    ({ who, text }) =>
      `${capital(who)} đã được hỗ trợ theo ${text("help")} năm ${text("year")}, thường không hỗ trợ lại. Nếu được phép, ghi căn cứ ở Ghi chú.`,
  ],
  [
    "E53",
    ({ at, number }) =>
      `${at}: nhà ${number("area")} m², ${number("people")} khẩu (${number("each")} m²/người), kết cấu bền ${number("durable")}/3: chưa khớp tiêu chí. Hãy kiểm tra lại.`,
  ],
  [
    "E54",
    ({ at, is, number }) =>
      is("reason", "area")
        ? `${at}: nhà mới ${number("area")} m², nhỏ hơn ${number("least")} m² theo quy định. Hãy đo lại diện tích.`
        : `${at}: nhà mới đã hoàn thành nhưng chưa đủ 3 cứng (nền, khung-tường, mái). Hãy kiểm tra lại các cột này.`,
  ],
  ["E55", wrongPhone],
  [
    "E56",
    ({ at, is, text, number }) =>
      is("reason", "people")
        ? `${at}: hộ có ${number("people")} khẩu, nhiều bất thường. Hãy kiểm tra lại.`
        : `${at}: chủ hộ sinh năm ${text("year")} (${text("age")} tuổi), khác thường. Hãy kiểm tra lại năm sinh.`,
  ],
  ["E57", leftOrGone],
  [
    "E58",
    ({ number, issue }) =>
      issue.form === "households"
        ? `Có ${number("count")} hộ đã gửi nay không còn trong biểu. Đừng xóa dòng; hãy khôi phục và chọn lý do đưa ra khỏi danh sách.`
        : `Có ${number("count")} dòng đã gửi nay không còn trong biểu. Hãy bấm “Lấy số liệu mới” để lấy lại, hoặc gửi kèm lý do rút.`,
  ],
  [
    "E59",
    ({ at, text }) =>
      `${at} đã được ${text("by") || "người khác"} sửa${text("at") === "" ? "" : ` lúc ${text("at")}`}. Hãy xem chỗ khác nhau rồi chọn bản giữ lại.`,
  ],
  [
    "E60",
    ({ is, text }) =>
      is("reason", "norm")
        ? `Văn bản ${text("number")} hết hiệu lực từ ${text("date")}. Hãy báo cơ quan thường trực cập nhật định mức.`
        : `Mẫu phiên bản ${text("version")} đã cũ, phiên bản mới là ${text("current")}. Hãy bấm “Thiết lập biểu” để cập nhật mẫu.`,
  ],
  [
    "E61",
    ({ at, issue, number, quote }) =>
      issue.row === 0
        ? `Có ô tô màu ở ${number("count")} cột, như cột ${quote("name")}; màu không được gửi. Hãy nhập nội dung vào cột tương ứng.`
        : `${at}: màu ô và ghi chú kèm ô không được gửi. Hãy nhập nội dung vào cột tương ứng.`,
  ],
  ["E62", allocatedTwice],
  ["E63", notEligibleForAward],
  ["E64", overQuota],
  [
    "E65",
    ({ text, quote }) =>
      `Kỳ báo cáo ${quote("period")} đã khóa từ ${text("date")} nên chưa nhận. Hãy gửi “Đề nghị mở lại kỳ báo cáo” kèm lý do.`,
  ],
  [
    "E66",
    ({ at, money, text, issue }) =>
      issue.params["unit"] !== undefined
        ? `${at}: nghi trùng khoản ủng hộ ${money("value")} đồng mà ${text("unit")} đã ghi. Hãy đối chiếu với đơn vị đó để thống nhất.`
        : `${at}: khoản ${money("value")} đồng giống hệt một khoản đã ghi${rowOf(issue.params["otherRow"])}. Nếu nhập hai lần, hãy bỏ một dòng.`,
  ],
  ["E67", wrongKind],
  [
    "E68",
    ({ is, text }) =>
      is("reason", "member")
        ? `Dòng này là quyền đã tiếp nhận của một tài khoản khác. Hãy ghi ngày hết hiệu lực ở đây và thêm dòng mới.`
        : `Dòng này là hộ ${text("code")} đã tiếp nhận hoặc phê duyệt; cả tên và số định danh đều đổi. Nếu là hộ khác, hãy thêm dòng mới.`,
  ],
  ["E69", malformedCode],
  ["E70", nothingTicked],
  [
    "E71",
    ({ at }) => `${at}: không ai được nhập quyền cho chính mình. Hãy nhờ người khác nhập dòng này.`,
  ],
  ["E72", rolesTogether],
  [
    "E73",
    ({ at }) =>
      `${at}: người tố cáo phải được giữ bí mật nên không ghi tên ở đây. Hãy xóa ô này và không ghi tên trong nội dung.`,
  ],
  [
    "E74",
    ({ at, column, text }) =>
      `${at}: ${column} do ${text("office")} ghi nên giá trị này không được nhận. Hãy để trống hoặc lấy lại giá trị cũ.`,
  ],
  ["other", ({ at }) => `${at} chưa đúng yêu cầu của biểu. Hãy kiểm tra lại và sửa.`],
]);
