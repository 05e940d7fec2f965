import type { Sentence } from "./sentence.ts";

/** Vietnamese sentences about what only Excel can see of a sheet, E01–E08. */
export const sheetMessagesVi: readonly (readonly [code: string, say: Sentence])[] = [
  [
    "E01",
    ({ at }) =>
      `${at} đang gộp ô nên không biết dữ liệu thuộc hộ nào. Hãy bỏ gộp ô và điền đủ từng dòng.`,
  ],
  [
    "E02",
    ({ quote }) =>
      `Không tìm thấy cột ${quote("name")} nên chưa gửi được biểu này. Hãy bấm “Thiết lập biểu” để lấy lại tiêu đề.`,
  ],
  [
    "E03",
    ({ number }) =>
      `Đã bỏ qua ${number("count")} dòng trống hoặc dòng tiêu đề phụ. Không cần làm gì thêm.`,
  ],
  [
    "E04",
    ({ at }) =>
      `${at} là dòng cộng, không phải một hộ nên không được gửi. Hãy xóa dòng này, hệ thống tự cộng.`,
  ],
  [
    "E05",
    ({ number }) => `Có ${number("count")} dòng đang bị ẩn mà vẫn được gửi. Hãy bỏ ẩn để kiểm tra.`,
  ],
  [
    "E06",
    ({ number }) =>
      `Bảng đang lọc: ${number("count")} dòng không hiển thị vẫn được kiểm tra và gửi. Hãy bỏ lọc để xem đủ.`,
  ],
  [
    "E07",
    ({ at }) =>
      `${at} là công thức lấy từ tệp khác, có thể không còn đúng. Hãy dán lại dạng giá trị.`,
  ],
  [
    "E08",
    ({ at, text }) =>
      `${at} đang báo lỗi ${text("value")} nên không có giá trị để gửi. Hãy nhập lại giá trị.`,
  ],
];
