import type { Aliases } from "./aliases.ts";

/** Minutes of village meetings and postings: Phụ lục I of TT 01/2022/TT-BXD and registers of postings (domain §2.2, F2, F3). */
export const roundAliases: Aliases = {
  kind: ["Loại việc", "Nội dung việc", "Loại cuộc họp", "Hình thức họp", "Việc thực hiện"],
  heldOn: [
    "Ngày họp",
    "Ngày bình xét",
    "Ngày họp bình xét",
    "Từ ngày",
    "Niêm yết từ ngày",
    "Ngày niêm yết",
    "Ngày bắt đầu niêm yết",
    "Thời gian họp",
  ],
  until: ["Đến ngày", "Niêm yết đến ngày", "Ngày kết thúc niêm yết", "Ngày hết niêm yết"],
  place: ["Địa điểm", "Địa điểm họp", "Nơi niêm yết", "Nơi họp", "Địa điểm niêm yết"],
  households: [
    "Số hộ",
    "Số hộ bình xét",
    "Số hộ đưa ra bình xét",
    "Số hộ niêm yết",
    "Tổng số hộ đưa ra bình xét",
  ],
  attendees: ["Số người dự", "Số người tham dự", "Số đại biểu dự", "Số hộ dự họp", "Tổng số phiếu"],
  agreed: ["Đồng ý", "Số phiếu đồng ý", "Nhất trí", "Số người đồng ý", "Tán thành"],
  disagreed: ["Không đồng ý", "Số phiếu không đồng ý", "Không nhất trí", "Không tán thành"],
  passed: ["Số hộ đủ điều kiện", "Số hộ được thông qua", "Hộ đạt", "Số hộ đạt yêu cầu"],
  minutesNo: ["Biên bản", "Biên bản số", "Số BB", "Số biên bản họp"],
  chair: ["Người chủ trì", "Chủ tọa", "Chủ trì cuộc họp"],
  rejectedBecause: ["Lý do không đạt", "Lý do", "Lý do loại", "Lý do chưa đạt"],
  participants: ["Thành phần", "Thành phần tham dự", "Đại biểu"],
  way: ["Hình thức niêm yết", "Cách công khai", "Công khai bằng"],
  objections: ["Số ý kiến", "Số phản ánh", "Ý kiến phản ánh", "Số ý kiến phản ánh"],
  objectionResult: ["Kết quả xử lý", "Kết quả xử lý ý kiến", "Kết quả giải quyết"],
};

/** The usual table of difficulties at the end of a ward's report (domain §2.2, F9). */
export const obstacleAliases: Aliases = {
  household: ["Hộ vướng mắc", "Hộ gặp khó khăn", "Hộ, nhà"],
  kind: ["Loại khó khăn", "Nhóm vướng mắc", "Loại khó khăn, vướng mắc", "Loại"],
  content: [
    "Nội dung",
    "Khó khăn, vướng mắc",
    "Khó khăn",
    "Vướng mắc",
    "Nội dung khó khăn",
    "Tồn tại, vướng mắc",
  ],
  cause: ["Lý do", "Nguyên nhân tồn tại", "Nguyên nhân khó khăn"],
  proposal: [
    "Đề xuất",
    "Giải pháp",
    "Kiến nghị, đề xuất",
    "Đề xuất, kiến nghị",
    "Đề xuất giải pháp",
    "Biện pháp",
  ],
  level: ["Cấp", "Cấp xử lý", "Thẩm quyền giải quyết", "Thẩm quyền", "Cấp có thẩm quyền"],
  raisedOn: ["Ngày", "Ngày ghi nhận", "Ngày báo cáo", "Phát sinh ngày", "Thời điểm phát sinh"],
  dueOn: ["Thời hạn", "Hạn xử lý", "Hạn", "Thời hạn giải quyết", "Thời hạn xử lý"],
  status: ["Trạng thái", "Tình trạng giải quyết", "Tiến độ giải quyết", "Tình hình giải quyết"],
  solvedOn: ["Ngày giải quyết", "Ngày xong", "Ngày hoàn thành"],
  result: ["Kết quả", "Kết quả xử lý"],
};

/** The register of letters and remarks of an office that receives citizens (domain §2.2, F13). */
export const complaintAliases: Aliases = {
  kind: ["Loại đơn", "Phân loại đơn", "Loại ý kiến", "Phân loại", "Loại đơn thư"],
  receivedOn: ["Ngày tiếp nhận", "Ngày đến", "Ngày nhận đơn", "Nhận ngày"],
  content: ["Nội dung đơn", "Nội dung đơn thư", "Nội dung phản ánh", "Tóm tắt nội dung"],
  household: ["Hộ được phản ánh", "Hộ có liên quan"],
  dueOn: ["Thời hạn", "Hạn xử lý", "Thời hạn giải quyết", "Hạn trả lời"],
  status: ["Trạng thái", "Tình trạng xử lý", "Tình hình giải quyết", "Tiến độ xử lý"],
  closedOn: ["Ngày giải quyết", "Ngày trả lời", "Ngày chuyển đơn", "Ngày giải quyết xong"],
  result: ["Kết quả", "Kết quả xử lý", "Nội dung trả lời"],
  channel: ["Nguồn đơn", "Nguồn tiếp nhận", "Hình thức tiếp nhận", "Hình thức gửi"],
  sender: ["Người gửi", "Họ tên người gửi", "Người gửi đơn", "Người phản ánh", "Người kiến nghị"],
  answerNo: ["Văn bản trả lời", "Số văn bản trả lời", "Số công văn trả lời"],
};
