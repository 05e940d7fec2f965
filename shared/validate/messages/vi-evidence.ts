import { capital, type Parts } from "./sentence.ts";
import { rowOf } from "./vi-cases.ts";

const belongings: Readonly<Record<string, string>> = {
  approvals: "quyết định phê duyệt",
  construction: "tiến độ xây dựng",
  money: "khoản tiền",
};

/** E25: helped twice, by two lists, two programmes or two decisions. */
export function helpedTwice({ who, at, is, text, issue }: Parts): string {
  if (is("reason", "decision"))
    return `${at}: hộ đã được duyệt đủ mức theo ${text("number")} ngày ${text("date")}, không hưởng trùng. Hãy bỏ dòng này hoặc quyết định kia.`;
  const programme = text("programme") === "" ? "" : `, chương trình ${text("programme")}`;
  if (is("reason", "programme"))
    return `${at}: người này đã có ở${rowOf(issue.params["otherRow"]) || " một dòng đã gửi"}${programme}; không hưởng trùng. Hãy bỏ một trong hai dòng.`;
  return `${capital(who)} đã có trong danh sách của ${text("unit")}${programme}; không hưởng trùng. Hãy liên hệ đơn vị đó để thống nhất.`;
}

/** E31: a typed total or percentage that the figures do not give. */
export function wrongTotal({ at, is, number }: Parts): string {
  if (is("reason", "list"))
    return `${at}: tổng ghi ${number("total")}, cộng các dòng của danh sách là ${number("sum")}, chênh ${number("difference")}. Hãy xem danh sách có thiếu hoặc thừa dòng.`;
  if (is("reason", "report"))
    return `${at}: tổng ghi ${number("total")}, cộng các dòng là ${number("sum")}, chênh ${number("difference")}. Hãy kiểm tra lại các dòng và dòng tổng.`;
  return is("reason", "percent")
    ? `${at} ghi ${number("total")} %, tính lại từ ${number("part")}/${number("whole")} là ${number("sum")} %. Hãy sửa tỷ lệ hoặc số gốc.`
    : `${at}: tổng ghi ${number("total")}, cộng các dòng là ${number("sum")}, chênh ${number("difference")}. Hãy xóa số gõ tay, hệ thống tự cộng.`;
}

/** E32: parts of one row that do not make up its total. */
export function wrongParts({ at, text, number }: Parts): string {
  return `${at}: ${text("parts")} cộng lại là ${number("sum")}, khác tổng ghi ${number("total")}. Hãy kiểm tra và sửa số sai.`;
}

/** E34: a stage or share of the work that went down. */
export function wentBack({ at, column, text, is }: Parts): string {
  if (is("reason", "state"))
    return `${at}: hộ đã đến bước “${text("before")}”, nay lùi về “${text("value")}”. Nếu đúng, hãy ghi lý do ở Ghi chú.`;
  return `${at}: ${column} “${text("value")}” thấp hơn lần gửi trước “${text("before")}”. Nếu đúng, hãy ghi lý do giảm ở Ghi chú.`;
}

/** E36: state money paid before its milestone, or more than the milestone allows. */
export function paidTooEarly({ at, is, text, money, number }: Parts): string {
  if (is("reason", "too-early"))
    return `${at}: giải ngân đợt 2 ngày ${text("date")}, trước ngày hoàn thành ${text("completed")}. Hãy kiểm tra lại hai ngày.`;
  if (is("reason", "before-start"))
    return `${at}: giải ngân đợt 1 ngày ${text("date")}, trước ngày khởi công ${text("started")}. Hãy kiểm tra lại hai ngày.`;
  if (is("reason", "not-begun"))
    return `${at}: đã giải ngân đợt 1 khi chưa xong móng hoặc 30% khối lượng sửa chữa. Hãy cập nhật Tiến độ nhà hoặc sửa ngày.`;
  if (is("reason", "share"))
    return `${at}: đợt 1 chi ${money("value")} đồng, quá ${number("share")}% mức duyệt là ${money("most")} đồng. Hãy kiểm tra số tiền hoặc đợt.`;
  if (is("reason", "no-approval"))
    return `${at}: đã giải ngân tiền nhà nước khi hộ chưa có quyết định phê duyệt. Hãy báo Phòng QLĐT bổ sung quyết định.`;
  return `${at}: đã giải ngân đợt 2 khi nhà chưa hoàn thành. Hãy cập nhật Tiến độ nhà hoặc sửa đợt.`;
}

/** E40: decided or posted in the wrong order, or posted too briefly. */
export function decidedTooEarly({ at, is, text, number }: Parts): string {
  if (is("reason", "days"))
    return `${at}: niêm yết ${number("days")} ngày làm việc, ít hơn ${number("least")} ngày. Hãy kiểm tra lại ngày hoặc niêm yết tiếp.`;
  if (is("reason", "posting"))
    return `${at}: phê duyệt ngày ${text("date")}, trước khi bản hết niêm yết ngày ${text("earlierDate")}. Hãy kiểm tra lại hai ngày.`;
  if (is("reason", "posting-open"))
    return `${at}: phê duyệt ngày ${text("date")} khi bản chưa niêm yết xong. Hãy ghi ngày hết niêm yết hoặc sửa ngày phê duyệt.`;
  return `${at}: ngày phê duyệt ${text("date")} trước khi hết niêm yết hoặc bình xét ${text("earlierDate")}. Hãy kiểm tra lại ngày.`;
}

/** E57: a household that is gone but still listed, or left the list while something stands on it. */
export function leftOrGone({ at, is, text, quote, issue }: Parts): string {
  if (is("reason", "left"))
    return `${at}: ngày ${text("date")} sau ngày hộ ra khỏi danh sách ${text("left")}. Hãy sửa ngày hoặc bỏ lý do đưa ra khỏi danh sách.`;
  if (is("reason", "late"))
    return `${at}: lý do ${quote("value")} không hợp với hộ đã đến bước “${text("state")}”. Hãy chọn lại lý do.`;
  const what = belongings[String(issue.params["what"])] ?? "số liệu";
  if (is("reason", "withdrawn"))
    return `Hộ ${text("code")} còn ${what} nên không rút được. Hãy lấy lại dòng này, bỏ ${what} trước.`;
  if (is("reason", "live"))
    return issue.level === "block"
      ? `${at}: hộ nhập trùng hoặc sai nhưng còn ${what}. Hãy rút hoặc chuyển ${what} sang đúng hộ trước.`
      : `${at}: hộ ra khỏi danh sách khi nhà đã khởi công. Hãy kiểm tra lại lý do hoặc Tiến độ nhà.`;
  return `${at} ghi ${quote("value")} mà hộ vẫn trong danh sách hỗ trợ. Hãy chọn lý do đưa ra khỏi danh sách.`;
}

/** E62: one gift that stands twice in the ledger. */
export function allocatedTwice({ at, is, money, quote, number, issue }: Parts): string {
  return is("reason", "allocated")
    ? `${at}: ${money("value")} đồng của ${quote("donor")} đã chia hết cho ${number("count")} hộ mà dòng quỹ vẫn còn, bị tính hai lần. Hãy bỏ dòng quỹ.`
    : `${at}: khoản ${money("value")} đồng của ${quote("donor")} đã ghi${rowOf(issue.params["otherRow"]) || " trước đó"}, một dòng cho quỹ, một dòng cho hộ. Hãy bỏ một dòng.`;
}

/** E64: more nominations than the unit's share, or none allocated yet. */
export function overQuota({ at, is, number }: Parts): string {
  return is("reason", "unallocated")
    ? `${at}: chưa phân bổ chỉ tiêu cho hình thức này. Cứ lập danh sách; khi có Kế hoạch tổng kết, hãy kiểm tra lại.`
    : `${at}: đã đề nghị ${number("count")}, chỉ tiêu ${number("quota")}. Hãy bỏ bớt hoặc xin bổ sung chỉ tiêu.`;
}
