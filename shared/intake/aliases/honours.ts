import type { Aliases } from "./aliases.ts";

/** Lists of good examples and ideas (domain §2.2, F12). */
export const exemplarAliases: Aliases = {
  kind: ["Loại hình", "Phân loại", "Loại điển hình", "Lĩnh vực"],
  subject: ["Loại đối tượng", "Tập thể, cá nhân", "Tập thể hay cá nhân"],
  who: [
    "Tên",
    "Tên điển hình",
    "Họ tên",
    "Họ và tên",
    "Tên tập thể, cá nhân",
    "Tên tập thể cá nhân",
    "Điển hình",
  ],
  address: ["Địa chỉ", "Đơn vị", "Đơn vị công tác", "Nơi ở"],
  title: ["Tên mô hình", "Tên sáng kiến", "Tên đề tài", "Mô hình", "Sáng kiến"],
  summary: ["Tóm tắt", "Nội dung", "Việc làm cụ thể", "Tóm tắt thành tích", "Cách làm"],
  effect: ["Kết quả", "Hiệu quả mang lại", "Hiệu quả, tác dụng", "Kết quả đạt được"],
  notedOn: ["Ngày", "Ngày phát hiện", "Thời gian", "Ngày báo cáo"],
  told: ["Đã giới thiệu", "Nơi giới thiệu", "Đã tuyên truyền ở đâu", "Giới thiệu ở đâu"],
  toldOn: ["Ngày đăng", "Ngày tuyên truyền"],
  nominated: ["Đề nghị khen", "Khen thưởng", "Có đề nghị khen thưởng"],
  evidence: ["Minh chứng", "Đường dẫn", "Link"],
};

/** The list that goes with a "tờ trình đề nghị khen thưởng" (domain §2.2, F12; §6.4). */
export const nominationAliases: Aliases = {
  award: [
    "Hình thức khen thưởng",
    "Hình thức khen",
    "Danh hiệu",
    "Hình thức khen thưởng đề nghị",
    "Đề nghị khen thưởng",
  ],
  subject: ["Đối tượng", "Tập thể, cá nhân", "Đối tượng khen thưởng"],
  nominee: [
    "Tên",
    "Họ tên",
    "Họ và tên",
    "Tên tập thể, cá nhân",
    "Tên tập thể cá nhân",
    "Tên tập thể",
    "Tên cá nhân",
    "Tên đơn vị, cá nhân",
  ],
  position: ["Chức vụ", "Chức vụ, đơn vị công tác", "Đơn vị công tác", "Chức danh", "Địa chỉ"],
  branch: ["Lĩnh vực thành tích", "Nội dung thành tích", "Nhóm thành tích", "Nhóm"],
  influence: ["Phạm vi", "Mức độ ảnh hưởng", "Tầm ảnh hưởng"],
  achievement: ["Thành tích", "Thành tích nổi bật", "Tóm tắt", "Tóm tắt thành tích đạt được"],
  minutesNo: ["Biên bản họp", "Số biên bản", "Biên bản họp xét"],
  present: ["Số người dự họp", "Tổng số phiếu"],
  agreed: ["Đồng ý", "Số phiếu", "Số phiếu bầu", "Phiếu đồng ý"],
  decisionNo: ["Số QĐ", "Số quyết định", "Quyết định khen thưởng", "Số QĐ khen thưởng"],
  decisionOn: ["Ngày QĐ", "Ngày khen thưởng"],
  origin: ["Địa bàn", "Trong ngoài địa bàn"],
  submissionNo: ["Tờ trình", "Tờ trình số"],
  minutesOn: ["Ngày họp"],
  initiative: ["Sáng kiến", "Tên sáng kiến"],
  appraisal: ["Thẩm định", "Ý kiến thẩm định"],
};
