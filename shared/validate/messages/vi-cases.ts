import { stages } from "../../forms/construction/columns.ts";
import { capital, type Parts } from "./sentence.ts";

const names: Readonly<Record<string, string>> = {
  villages: "thôn, bản của đơn vị",
  households: "danh sách hộ",
};

/** E16: a value that is not in its list. */
export function notInList({ at, quote, text, is, column }: Parts): string {
  if (is("reason", "unsent"))
    return `${at}: hộ ${quote("value")} chưa có mã vì chưa gửi. Hãy gửi Danh sách hộ trước.`;
  const list = names[text("list")] ?? column;
  const suggestion = text("suggestion");
  const action =
    suggestion === "" ? "Hãy chọn trong danh sách." : `Nếu là “${suggestion}”, hãy bấm Sửa.`;
  return `${at}: ${quote("value")} không có trong danh mục ${list}. ${action}`;
}

/** E24: a person, house, decision or ledger row entered twice. */
export function duplicate({ at, is, issue }: Parts): string {
  if (is("what", "gift"))
    return `Dòng này giống hệt${rowOf(issue.params["otherRow"]) || " một dòng đã gửi"}. Nếu là khoản khác, hãy ghi số chứng từ hoặc ngày; nếu trùng, hãy xóa dòng.`;
  const row = rowOf(issue.params["otherRow"]) || " một dòng đã gửi";
  if (is("what", "household"))
    return `${at}: hộ này trùng với${row}. Mỗi nhà chỉ có một dòng tiến độ; hãy bỏ dòng thừa.`;
  if (is("what", "row"))
    return `${at}: việc này đã ghi ở${row}. Mỗi việc chỉ ghi một dòng; hãy bỏ dòng thừa hoặc sửa cho khác.`;
  if (is("what", "entry"))
    return `${at}: trùng với${row}, cùng mã hoặc tên trong cùng thời gian. Hãy sửa ngày hiệu lực hoặc bỏ dòng thừa.`;
  if (is("what", "decision"))
    return `${at}: hộ này đã có trong cùng quyết định, trùng với${row}. Hãy bỏ dòng thừa.`;
  return `${at}: số định danh trùng với${row}. Mỗi người chỉ nhập một lần; hãy bỏ dòng thừa hoặc sửa số.`;
}

/** E27: what is no day of the calendar. */
export function impossibleDate({ at, quote, is }: Parts): string {
  if (is("reason", "year"))
    return `${at}: ${quote("value")} chỉ là năm. Hãy nhập đủ ngày/tháng/năm, ví dụ 28/02/2025.`;
  if (is("reason", "range"))
    return `${at}: ${quote("value")} không phải một ngày trong thời gian hợp lý. Hãy nhập lại, ví dụ 28/02/2025.`;
  return `${at}: ${quote("value")} không có trong lịch. Hãy nhập theo ngày/tháng/năm, ví dụ 28/02/2025.`;
}

/** E28: a date said back in words. */
export function saidBack({ at, issue, is }: Parts): string {
  const words = String(issue.params["words"] ?? "");
  const doubt = is("reason", "early") ? ", sớm bất thường" : "";
  return issue.level === "fixed"
    ? `${at} là chữ, đã hiểu là ${words}. Bấm Sửa để ghi lại thành ngày.`
    : `${at} được hiểu là ${words}${doubt}. Nếu không đúng, hãy sửa lại ngày.`;
}

/** E33: work before or without approval. */
export function startedWithoutApproval({ at, is, text, number }: Parts): string {
  if (is("reason", "figures"))
    return `${at}: ${text("less")} (${number("value")}) lớn hơn ${text("more")} (${number("limit")}). Hãy kiểm tra và sửa số sai.`;
  return is("reason", "before-approval")
    ? `${at}: nhà khởi công ngày ${text("date")}, trước ngày phê duyệt ${text("decided")}. Hãy kiểm tra lại hai ngày.`
    : `${at}: nhà đã khởi công nhưng chưa có quyết định phê duyệt. Hãy báo Phòng QLĐT bổ sung quyết định.`;
}

/** E35: a stage and its dates disagree. */
export function withoutEvidence(parts: Parts): string {
  const { at, is, issue, heading, quote, column, text, number } = parts;
  if (is("reason", "status"))
    return `${at} ghi ${quote("label")} nhưng đã có ${heading("step")}. Hãy chọn lại ${column} hoặc xóa ngày.`;
  if (is("reason", "no-gift"))
    return `${at}: sổ Nguồn lực của đơn vị chưa có khoản đã nhận của ${quote("donor")}. Hãy ghi đúng tên hoặc bổ sung khoản đó.`;
  if (is("reason", "houses"))
    return `${at}: ghi ${number("value")} nhà hoàn thành, Tiến độ nhà có ${number("count")}. Hãy sửa số hoặc cập nhật tiến độ.`;
  if (is("reason", "no-vote"))
    return `${at}: bản không có cuộc họp bình xét nào ngày ${text("date")}. Hãy sửa ngày hoặc bổ sung ở biểu Bình xét, niêm yết.`;
  if (is("reason", "no-posting"))
    return `${at}: bản không có đợt niêm yết nào vào ngày ${text("date")}. Hãy sửa ngày hoặc bổ sung ở biểu Bình xét, niêm yết.`;
  const stage = stages.find(({ id }) => id === issue.params["stage"])?.label ?? "";
  if (is("reason", "stage"))
    return `${at} ghi “${stage}” nhưng đã có ${heading("step")}. Hãy chọn lại giai đoạn hoặc xóa ngày.`;
  if (is("reason", "acceptanceNo"))
    return `${at}: đã có ngày nghiệm thu nhưng chưa có số biên bản nghiệm thu. Hãy nhập số biên bản.`;
  return `${at}: giai đoạn “${stage}” nhưng chưa có ${heading("reason")}. Hãy nhập ngày hoặc chọn lại giai đoạn.`;
}

/** E41: votes and households of a meeting. */
export function voteCount({ at, is, number }: Parts): string {
  if (is("reason", "count"))
    return `${at}: tổng số phiếu ${number("votes")} lớn hơn số người dự họp ${number("attendees")}. Hãy đối chiếu biên bản.`;
  if (is("reason", "passed"))
    return `${at}: số hộ đạt ${number("passed")} lớn hơn số hộ đưa ra xét ${number("households")}. Hãy đối chiếu biên bản.`;
  if (is("reason", "household"))
    return `${at}: tỷ lệ đồng ý ${number("percent")}% chưa quá ${number("least")}%. Hãy đối chiếu biên bản hoặc chọn Không đạt.`;
  return `${at}: tỷ lệ đồng ý ${number("percent")}% chưa quá ${number("least")}%. Hãy đối chiếu biên bản hoặc ghi số hộ đạt là 0.`;
}

/** E45: a name that looks mistyped. */
export function oddName({ at, quote, is, text }: Parts): string {
  const suggestion = text("suggestion");
  if (suggestion !== "")
    return `${at}: ${quote("value")} viết chưa đúng kiểu. Nếu đúng là “${suggestion}”, hãy bấm Sửa.`;
  return is("reason", "short")
    ? `${at}: ${quote("value")} chỉ có một chữ. Hãy nhập đủ họ và tên.`
    : `${at}: ${quote("value")} có ký tự lạ trong tên. Hãy kiểm tra và nhập lại họ tên.`;
}

/** E46: a village the unit does not have. */
export function wrongVillage({ at, quote, text }: Parts): string {
  const successor = text("successor");
  if (successor !== "")
    return `${at}: ${quote("value")} đã nhập vào “${successor}”. Nếu đúng, hãy bấm Sửa.`;
  const other = text("other");
  return other === ""
    ? `${at}: ${quote("value")} không thuộc ${text("unit")} vào ngày ${text("on")}. Hãy chọn trong danh sách.`
    : `${at}: ${quote("value")} thuộc ${other}, không thuộc ${text("unit")}. Hãy chọn trong danh sách.`;
}

/** E50: a household that cannot be helped as it is described. */
export function notEligible({ who, at, is, quote }: Parts): string {
  if (is("reason", "flag"))
    return `${at}: đối tượng chính ${quote("category")} chưa được đánh dấu ở cột cờ tương ứng. Hãy đánh dấu hoặc chọn lại.`;
  if (is("reason", "off-plan"))
    return `${capital(who)} có đất ở không phù hợp quy hoạch. Hãy kiểm tra vị trí đất trước khi phê duyệt.`;
  if (is("reason", "land"))
    return `${capital(who)} có đất ở đang tranh chấp nên chưa được phê duyệt. Hãy giải quyết rồi sửa cột Đất ở.`;
  return `${capital(who)} chưa thuộc đối tượng nào nên chưa đủ điều kiện. Hãy chọn Đối tượng chính.`;
}

/** E63: an honour the nominee may not be proposed for. */
export function notEligibleForAward({ at, is, quote, text }: Parts): string {
  if (is("reason", "subject"))
    return `${at}: ${quote("award")} không tặng cho ${quote("value")}, chỉ tặng: ${text("allowed")}. Hãy chọn hình thức khác.`;
  if (is("reason", "branch"))
    return `${at}: ${quote("award")} không xét thành tích ${quote("value")}. Hãy chọn hình thức hoặc thành tích khác.`;
  if (is("reason", "influence"))
    return `${at}: ${quote("award")} cần phạm vi ảnh hưởng toàn tỉnh. Hãy chọn hình thức khác hoặc sửa phạm vi.`;
  if (is("reason", "origin"))
    return `${at}: ${quote("award")} chỉ xét trong địa bàn. Hãy chọn hình thức khác hoặc sửa cột này.`;
  return is("reason", "inquiry")
    ? `${at}: đang xem xét kỷ luật hoặc điều tra thì chưa được đề nghị khen. Hãy bỏ đề nghị đến khi có kết luận.`
    : `${at}: một thành tích chỉ khen một lần. Hãy bỏ đề nghị hoặc ghi thành tích khác.`;
}

/** E67: a value of the wrong kind, size or length. */
export function wrongKind({ at, quote, is, column, number, text }: Parts): string {
  if (is("reason", "length")) return `${at} dài quá ${number("maximum")} ký tự. Hãy viết ngắn lại.`;
  if (is("reason", "bidi")) return `${at} có ký tự ẩn làm đảo thứ tự chữ. Hãy bấm Sửa hoặc gõ lại.`;
  if (is("reason", "whole")) return `${at}: ${column} phải là số nguyên. Hãy nhập lại.`;
  if (is("reason", "range")) {
    const limits =
      text("maximum") === ""
        ? `từ ${number("minimum")}`
        : `từ ${number("minimum")} đến ${number("maximum")}`;
    return `${at}: ${quote("value")} ngoài khoảng cho phép (${limits}). Hãy kiểm tra lại.`;
  }
  return `${at}: ${quote("value")} không phải là số. Hãy nhập lại bằng chữ số.`;
}

/** E69: an id or code that is not written as its kind is. */
export function malformedCode({ at, quote, is, text }: Parts): string {
  const suggestion = text("suggestion");
  const action = suggestion === "" ? "Hãy nhập lại." : `Nếu là “${suggestion}”, hãy bấm Sửa.`;
  if (is("reason", "letters"))
    return `${at}: ${quote("value")} phải là hai hoặc ba chữ in hoa không dấu. Hãy nhập lại, ví dụ NL.`;
  if (is("reason", "official"))
    return `${at}: mã hành chính ${quote("value")} phải có đúng 5 chữ số. Hãy nhập lại, ví dụ 03151.`;
  if (is("reason", "group")) return `${at}: mã phải bắt đầu bằng mã nhóm chương trình. ${action}`;
  if (is("reason", "itself"))
    return `${at}: một thôn, bản không thể nhập vào chính nó. Hãy chọn thôn, bản khác.`;
  if (is("reason", "key"))
    return `${at}: ${quote("value")} chỉ được gồm chữ thường không dấu, số, gạch dưới và dấu chấm. Hãy nhập lại.`;
  return `${at}: ${quote("value")} chỉ được gồm chữ thường không dấu, số, chấm, gạch nối. ${action}`;
}

/** E70: a row of a catalogue in which nothing is ticked. */
export function nothingTicked({ at, is }: Parts): string {
  if (is("reason", "role")) return `${at}: chưa chọn vai trò nào. Hãy đánh dấu ít nhất một cột.`;
  if (is("reason", "branch"))
    return `${at}: chưa chọn tiêu chí tham mưu, tổ chức hay vận động, đóng góp. Hãy đánh dấu ít nhất một cột.`;
  return `${at}: chưa chọn đối tượng tập thể, hộ gia đình hay cá nhân. Hãy đánh dấu ít nhất một cột.`;
}

/** E72: roles one person may not have together. */
export function rolesTogether({ at, heading }: Parts): string {
  return `${at}: một người của đơn vị này không được có cả “${heading("first")}” và “${heading("second")}”. Hãy bỏ một cột.`;
}

/** " dòng 12" for a row of the same sheet; "" for one that is only stored. */
export function rowOf(row: string | number | undefined): string {
  return typeof row === "number" && row > 0 ? ` dòng ${row}` : "";
}

/** E55: a phone number that was understood, one to be looked at, or none. */
export function wrongPhone({ at, quote, text, issue }: Parts): string {
  if ("understood" in issue.params)
    return `${at}: ${quote("value")} đã hiểu là số điện thoại ${text("understood")}. Bấm Sửa để ghi lại ô.`;
  if ("suggestion" in issue.params)
    return `${at}: ${quote("value")} chưa phải số điện thoại hiện nay. Nếu là ${text("suggestion")}, hãy bấm Sửa.`;
  return `${at}: số điện thoại phải có 10 số, bắt đầu bằng 0. Hãy sửa hoặc để trống.`;
}
