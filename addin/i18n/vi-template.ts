/** Words for the care of the workbook and for further forms, in Vietnamese; part of `vi`. */
export const viTemplate = {
  "care.foreign":
    "Tệp này là của {unit}, không phải của đơn vị đang đăng nhập. Hãy mở tệp của đơn vị mình.",
  "care.lost":
    "Tệp này có biểu của Mái Ấm nhưng đã mất dấu nhận biết đơn vị. Bấm “Thiết lập biểu” để nhận lại; các dòng giữ nguyên.",
  "care.copy":
    "Tệp này trước có tên “{file}”. Nếu là bản sao, bấm “Dùng bản này”; nếu chỉ đổi tên tệp, bấm “Chỉ đổi tên”.",
  "care.useCopy": "Dùng bản này",
  "care.renamed": "Chỉ đổi tên",
  "care.template": "Mẫu biểu cần cập nhật: {sheets}. Số liệu giữ nguyên.",
  "care.season": "Đến kỳ lập biểu “{title}” ({name}).",

  "template.title": "Cập nhật mẫu",
  "template.text":
    "Các dòng ở nguyên chỗ. Cột riêng, công thức và màu của bạn được giữ. Chỉ làm những việc sau:",
  "template.update": "Cập nhật mẫu",
  "template.running": "Đang cập nhật mẫu…",
  "template.done": "Đã cập nhật mẫu",
  "template.fine": "Mẫu đã đúng phiên bản",
  "template.fineText": "Không có cột nào thiếu hay bị đổi tên.",
  "template.old": "Mẫu phiên bản cũ",
  "template.renamed": "Tiêu đề “{from}” đổi lại thành “{to}”",
  "template.added": "Thêm cột “{to}”",
  "template.restored": "Thêm cột “{to}”, lấy lại {n} ô từ máy chủ",
  "template.moved": "Cột “{to}” ở chỗ khác, vẫn đọc đúng",
  "template.own": "Cột riêng “{to}” giữ nguyên",
  "template.ask": "Cột “{heading}” có phải là cột “{label}” không?",
  "template.askHint":
    "Đánh dấu nếu đúng. Không đánh dấu thì cột này là của riêng bạn, cột mẫu được thêm mới.",

  "forms.title": "Thêm biểu",
  "forms.text": "Chọn biểu cần lập. Mỗi biểu thêm một trang vào sổ này.",
  "forms.loading": "Đang xem sổ này…",
  "forms.none": "Sổ này đã có đủ các biểu",
  "forms.noneText": "Đơn vị không còn biểu nào khác để thêm.",
  "forms.add": "Thêm biểu {title}",
  "forms.addShort": "Thêm",
  "forms.season": "Đến kỳ: {name}",
} as const;
