import type { CleanList } from "../clean-list.ts";

/** Visits of Phòng Quản lý Đô thị. */
export const officeInspections: CleanList = {
  form: "inspections",
  unit: "qldt",
  table: `
kind | lead | heldOn | visited | houses | withProgramme | result | recommendation | dueOn | followUp
Kiểm tra | Phòng Quản lý Đô thị | 05/11/2024 | phường Na Lay | 5 | Có | Còn 02 hộ chưa có biên bản bình xét |  |  |
Giám sát | Đoàn liên ngành | 11/11/2024 | phường Sông Đà | 9 | Không | Tiến độ đạt kế hoạch; hồ sơ cơ bản đầy đủ |  |  |
Kiểm tra | Tổ công tác theo QĐ 1702 | 18/11/2024 | xã Lay Nưa | 3 | Có | Tiến độ đạt kế hoạch; hồ sơ cơ bản đầy đủ | Bổ sung biên bản bình xét | 28/03/2025 | Chưa khắc phục
Giám sát của cộng đồng | Đoàn liên ngành | 25/11/2024 | phường Na Lay | 4 | Có | Còn 02 hộ chưa có biên bản bình xét |  |  |
Kiểm tra | Đoàn liên ngành | 29/11/2024 | phường Sông Đà | 4 | Có | Tiến độ đạt kế hoạch; hồ sơ cơ bản đầy đủ |  |  |
Giám sát | Tổ công tác theo QĐ 1702 | 05/12/2024 | xã Lay Nưa | 5 | Có | 3/5 nhà đã xong móng, chất lượng tốt | Bổ sung biên bản bình xét | 28/03/2025 | Đang khắc phục
Kiểm tra | Tổ công tác theo QĐ 1702 | 11/12/2024 | phường Na Lay | 8 | Không | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
Giám sát của cộng đồng | Đoàn liên ngành | 17/12/2024 | phường Sông Đà | 7 | Không | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
Kiểm tra | Đoàn liên ngành | 23/12/2024 | xã Lay Nưa | 2 | Có | Còn 02 hộ chưa có biên bản bình xét | Bổ sung biên bản bình xét | 28/03/2025 | Chưa khắc phục
Giám sát | Đoàn liên ngành | 30/12/2024 | phường Na Lay | 7 | Có | Tiến độ đạt kế hoạch; hồ sơ cơ bản đầy đủ |  |  |
Kiểm tra | Phòng Quản lý Đô thị | 06/01/2025 | phường Sông Đà | 4 | Không | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
Giám sát của cộng đồng | Đoàn liên ngành | 10/01/2025 | xã Lay Nưa | 3 | Không | 3/5 nhà đã xong móng, chất lượng tốt | Bổ sung biên bản bình xét | 28/03/2025 | Đang khắc phục
Kiểm tra | Đoàn liên ngành | 16/01/2025 | phường Na Lay | 7 | Có | Tiến độ đạt kế hoạch; hồ sơ cơ bản đầy đủ |  |  |
Giám sát | Tổ công tác theo QĐ 1702 | 22/01/2025 | phường Sông Đà | 2 | Không | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
Kiểm tra | Đoàn liên ngành | 28/01/2025 | xã Lay Nưa | 9 | Có | Còn 02 hộ chưa có biên bản bình xét | Bổ sung biên bản bình xét | 28/03/2025 | Chưa khắc phục
Giám sát của cộng đồng | Tổ công tác theo QĐ 1702 | 03/02/2025 | phường Na Lay | 9 | Có | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
Kiểm tra | Tổ công tác theo QĐ 1702 | 10/02/2025 | phường Sông Đà | 5 | Có | Còn 02 hộ chưa có biên bản bình xét |  |  |
Giám sát | Phòng Quản lý Đô thị | 17/02/2025 | xã Lay Nưa | 5 | Không | Tiến độ đạt kế hoạch; hồ sơ cơ bản đầy đủ | Bổ sung biên bản bình xét | 28/03/2025 | Đang khắc phục
Kiểm tra | Phòng Quản lý Đô thị | 21/02/2025 | phường Na Lay | 6 | Không | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
Giám sát của cộng đồng | Tổ công tác theo QĐ 1702 | 27/02/2025 | phường Sông Đà | 4 | Không | 3/5 nhà đã xong móng, chất lượng tốt |  |  |
`,
};
