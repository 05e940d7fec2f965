import type { Aliases } from "./aliases.ts";

/** How meetings, broadcasts and articles are listed (domain §2.2, F10). */
export const outreachAliases: Aliases = {
  form: ["Hình thức", "Loại hình", "Loại hình tuyên truyền", "Kênh tuyên truyền"],
  heldOn: ["Ngày", "Ngày đăng", "Ngày phát", "Thời gian", "Thời gian thực hiện", "Ngày tổ chức"],
  topic: ["Chủ đề", "Nội dung tuyên truyền", "Chuyên đề"],
  quantity: ["Số lượng", "Số buổi", "Số lượt", "Số tin, bài", "Số tin bài", "Số lượt phát"],
  people: [
    "Lượt người",
    "Số lượt người",
    "Số người dự",
    "Số người tham dự",
    "Lượt tiếp cận",
    "Số lượt người tham dự",
  ],
  title: ["Tên bài", "Tiêu đề", "Tên tin, bài", "Tên hội nghị", "Tên buổi"],
  place: ["Địa điểm", "Nơi đăng", "Kênh đăng", "Nơi tổ chức", "Kênh"],
  evidence: ["Minh chứng", "Đường dẫn", "Link", "Đường link", "Tài liệu minh chứng"],
  partner: ["Phối hợp", "Cơ quan phối hợp", "Phối hợp với"],
};

/** The register of papers sent out (domain §2.2, F11). */
export const documentAliases: Aliases = {
  kind: ["Loại", "Loại VB", "Thể loại", "Hình thức văn bản", "Tên loại văn bản"],
  number: ["Số hiệu", "Số ký hiệu", "Số văn bản", "Số VB", "Ký hiệu", "Số và ký hiệu"],
  issuedOn: ["Ngày", "Ngày, tháng, năm", "Ngày tháng văn bản", "Ngày VB"],
  title: ["Trích yếu nội dung", "Nội dung", "Nội dung trích yếu", "Tên văn bản", "Về việc"],
  purpose: ["Nhóm nội dung", "Mục đích", "Mục đích ban hành"],
  signer: ["Ký", "Lãnh đạo ký", "Người ký văn bản", "Họ tên người ký"],
  newHouses: ["Mục tiêu xây mới", "Chỉ tiêu xây mới", "Kế hoạch xây mới", "Số nhà xây mới"],
  repairHouses: ["Mục tiêu sửa chữa", "Chỉ tiêu sửa chữa", "Kế hoạch sửa chữa", "Số nhà sửa chữa"],
  targetOn: ["Thời hạn hoàn thành", "Mốc hoàn thành", "Hoàn thành trước ngày"],
  link: ["Tệp", "File", "Nơi lưu", "Đường dẫn", "Tệp đính kèm"],
  milestones: ["Các mốc", "Mốc thời gian", "Tiến độ đề ra"],
  basis: ["Căn cứ", "Văn bản cấp trên", "Căn cứ pháp lý"],
};

/** Plans and minutes of inspections (domain §2.2, F8). */
export const inspectionAliases: Aliases = {
  kind: ["Loại hình", "Loại cuộc", "Hình thức", "Hình thức kiểm tra", "Kiểm tra, giám sát"],
  lead: [
    "Cơ quan chủ trì",
    "Chủ trì",
    "Đơn vị chủ trì",
    "Đoàn kiểm tra",
    "Đoàn giám sát",
    "Tên đoàn",
  ],
  heldOn: ["Ngày", "Ngày kiểm tra", "Ngày giám sát", "Thời gian", "Thời gian kiểm tra"],
  visited: ["Đơn vị được giám sát", "Nơi kiểm tra", "Đơn vị kiểm tra", "Địa bàn kiểm tra"],
  houses: ["Số nhà", "Số hộ được kiểm tra", "Số hộ kiểm tra", "Số nhà kiểm tra"],
  withProgramme: ["Kết hợp Đề án", "Kết hợp CTMTQG", "Kết hợp Đề án CTMTQG", "Lồng ghép CTMTQG"],
  result: ["Kết quả", "Kết luận", "Kết quả kiểm tra", "Kết quả giám sát", "Đánh giá"],
  recommendation: ["Đề nghị", "Kiến nghị, đề xuất", "Yêu cầu", "Kiến nghị sau kiểm tra"],
  dueOn: ["Thời hạn khắc phục", "Hạn", "Hạn thực hiện", "Thời hạn"],
  followUp: ["Tình trạng khắc phục", "Khắc phục", "Kết quả thực hiện kiến nghị"],
  followedOn: ["Ngày khắc phục", "Ngày hoàn thành khắc phục"],
  shortcomings: ["Tồn tại", "Hạn chế", "Thiếu sót", "Tồn tại, thiếu sót"],
  participants: ["Thành phần đoàn", "Thành phần tham gia", "Thành viên đoàn"],
  household: ["Hộ kiểm tra", "Hộ được giám sát"],
  documentNo: ["Văn bản", "Số văn bản", "Số kết luận", "Thông báo kết luận", "Số biên bản"],
};
