import type { CleanList } from "../clean-list.ts";

/** What stands in the way in Lay Nưa. */
export const layNuaObstacles: CleanList = {
  form: "obstacles",
  unit: "lay-nua",
  table: `
household | kind | content | proposal | level | raisedOn | dueOn | status | solvedOn | result
#1 | Đất ở | Đất ở nằm trong hành lang lưới điện, bản Lé |  | Thị xã | 04/11/2024 |  | Chưa giải quyết |  |
 | Vốn đối ứng | Hộ già yếu, không có vốn đối ứng (bản Ló, 3 hộ) | Vận động anh em giúp ngày công | Xã, phường | 11/11/2024 | 15/04/2025 | Đang giải quyết |  |
 | Hồ sơ | Chưa có xác nhận đất ở (bản Tạo Sen, 4 hộ) |  | Xã, phường | 14/11/2024 |  | Đã giải quyết | 03/03/2025 | Đã bố trí xong
 | Vật liệu | Giá cát, sỏi tăng, vận chuyển xa, bản Ló | Đề nghị UBND thị xã xem xét | Thị xã | 19/11/2024 |  | Chưa giải quyết |  |
 | Thời tiết | Mưa kéo dài, đường sạt lở (bản Hô Huổi Luông, 2 hộ) | Đề nghị UBND thị xã xem xét | Xã, phường | 25/11/2024 |  | Đang giải quyết |  |
#11 | Hộ từ chối | Hộ chưa muốn dỡ nhà sàn cũ (bản Ổ, 3 hộ) | Đề nghị UBND thị xã xem xét | Thôn, bản | 29/11/2024 | 15/04/2025 | Đã giải quyết | 06/03/2025 | Đã bố trí xong
 | Cơ chế, chính sách | Chưa có hướng dẫn mức hỗ trợ nhà sàn, bản Tạo Sen | Vận động anh em giúp ngày công | Tỉnh | 04/12/2024 |  | Chưa giải quyết |  |
 | Đất ở | Đất ở nằm trong hành lang lưới điện (bản Lé, 5 hộ) | Đề nghị UBND thị xã xem xét | Thị xã | 09/12/2024 |  | Đang giải quyết |  |
 | Vốn đối ứng | Hộ già yếu, không có vốn đối ứng (bản Ló, 2 hộ) |  | Xã, phường | 16/12/2024 |  | Đã giải quyết | 10/03/2025 | Đã bố trí xong
 | Hồ sơ | Chưa có xác nhận đất ở, bản Mo |  | Xã, phường | 19/12/2024 | 15/04/2025 | Chưa giải quyết |  |
#21 | Vật liệu | Giá cát, sỏi tăng, vận chuyển xa (bản Mo, 4 hộ) | Vận động anh em giúp ngày công | Thị xã | 24/12/2024 |  | Đang giải quyết |  |
 | Thời tiết | Mưa kéo dài, đường sạt lở (bản Hô Huổi Luông, 5 hộ) | Đề nghị UBND thị xã xem xét | Xã, phường | 30/12/2024 |  | Đã giải quyết | 03/03/2025 | Đã bố trí xong
 | Hộ từ chối | Hộ chưa muốn dỡ nhà sàn cũ, bản Hô Huổi Luông | Vận động anh em giúp ngày công | Thôn, bản | 03/01/2025 |  | Chưa giải quyết |  |
 | Cơ chế, chính sách | Chưa có hướng dẫn mức hỗ trợ nhà sàn (bản Na Ka, 3 hộ) | Vận động anh em giúp ngày công | Tỉnh | 08/01/2025 | 15/04/2025 | Đang giải quyết |  |
 | Đất ở | Đất ở nằm trong hành lang lưới điện (bản Lé, 4 hộ) |  | Thị xã | 13/01/2025 |  | Đã giải quyết | 06/03/2025 | Đã bố trí xong
#31 | Vốn đối ứng | Hộ già yếu, không có vốn đối ứng, bản Ổ | Đề nghị UBND thị xã xem xét | Xã, phường | 20/01/2025 |  | Chưa giải quyết |  |
 | Hồ sơ | Chưa có xác nhận đất ở (bản Tạo Sen, 2 hộ) | Đề nghị UBND thị xã xem xét | Xã, phường | 23/01/2025 |  | Đang giải quyết |  |
 | Vật liệu | Giá cát, sỏi tăng, vận chuyển xa (bản Mo, 3 hộ) | Đề nghị UBND thị xã xem xét | Thị xã | 28/01/2025 | 15/04/2025 | Đã giải quyết | 10/03/2025 | Đã bố trí xong
 | Thời tiết | Mưa kéo dài, đường sạt lở, bản Na Ka | Đề nghị UBND thị xã xem xét | Xã, phường | 03/02/2025 |  | Chưa giải quyết |  |
 | Hộ từ chối | Hộ chưa muốn dỡ nhà sàn cũ (bản Ổ, 5 hộ) | Vận động anh em giúp ngày công | Thôn, bản | 07/02/2025 |  | Đang giải quyết |  |
#41 | Cơ chế, chính sách | Chưa có hướng dẫn mức hỗ trợ nhà sàn (bản Na Ka, 2 hộ) | Vận động anh em giúp ngày công | Tỉnh | 12/02/2025 |  | Đã giải quyết | 03/03/2025 | Đã bố trí xong
 | Đất ở | Đất ở nằm trong hành lang lưới điện, bản Lé | Đề nghị UBND thị xã xem xét | Thị xã | 17/02/2025 | 15/04/2025 | Chưa giải quyết |  |
`,
};
