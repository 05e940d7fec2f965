import type { CleanList } from "../clean-list.ts";

/** How Sông Đà made the movement known. */
export const songDaOutreach: CleanList = {
  form: "outreach",
  unit: "song-da",
  table: `
form | heldOn | topic | quantity | people | title | place | evidence
Hội nghị | 09/10/2024 | Quyết định, chỉ đạo của Thủ tướng | 2 | 120 | Hội nghị: xóa nhà tạm, nhà dột nát, đợt 1 | Cổng thông tin điện tử | https://muonglay.dienbien.gov.vn/tin/1234
Họp bản, họp tổ dân phố | 14/10/2024 | Kế hoạch, Đề án của tỉnh | 2 | 80 | Họp bản, họp tổ dân phố: xóa nhà tạm, nhà dột nát, đợt 2 | Fanpage Na Lay quê tôi | https://muonglay.dienbien.gov.vn/tin/1234
Loa truyền thanh | 17/10/2024 | Kế hoạch của thị xã | 14 | 45 | Loa truyền thanh: xóa nhà tạm, nhà dột nát, đợt 3 | UBND phường |
Tin, bài | 21/10/2024 | Chính sách, tiêu chí hỗ trợ | 2 | 120 | Tin, bài: xóa nhà tạm, nhà dột nát, đợt 4 | Cổng thông tin điện tử | https://muonglay.dienbien.gov.vn/tin/1234
Chuyên mục | 25/10/2024 | Kêu gọi ủng hộ, đóng góp | 5 | 45 | Chuyên mục: xóa nhà tạm, nhà dột nát, đợt 5 | Fanpage Na Lay quê tôi |
Mạng xã hội | 29/10/2024 | Gương điển hình, cách làm hay | 1 | 80 | Mạng xã hội: xóa nhà tạm, nhà dột nát, đợt 6 | UBND phường | Giấy mời 25/GM-UBND
Pa nô, áp phích, khẩu hiệu | 04/11/2024 | Quyết định, chỉ đạo của Thủ tướng | 1 | 45 | Pa nô, áp phích, khẩu hiệu: xóa nhà tạm, nhà dột nát, đợt 7 | Fanpage Na Lay quê tôi | Giấy mời 25/GM-UBND
Hội nghị | 06/11/2024 | Kế hoạch, Đề án của tỉnh | 30 | 1200 | Hội nghị: xóa nhà tạm, nhà dột nát, đợt 8 | Nhà văn hóa bản | https://muonglay.dienbien.gov.vn/tin/1234
Họp bản, họp tổ dân phố | 11/11/2024 | Kế hoạch của thị xã | 30 | 120 | Họp bản, họp tổ dân phố: xóa nhà tạm, nhà dột nát, đợt 9 | Fanpage Na Lay quê tôi | https://muonglay.dienbien.gov.vn/tin/1234
Loa truyền thanh | 14/11/2024 | Chính sách, tiêu chí hỗ trợ | 1 | 45 | Loa truyền thanh: xóa nhà tạm, nhà dột nát, đợt 10 | Nhà văn hóa bản | https://muonglay.dienbien.gov.vn/tin/1234
Tin, bài | 18/11/2024 | Kêu gọi ủng hộ, đóng góp | 1 | 45 | Tin, bài: xóa nhà tạm, nhà dột nát, đợt 11 | UBND phường | Giấy mời 25/GM-UBND
Chuyên mục | 22/11/2024 | Gương điển hình, cách làm hay | 2 | 45 | Chuyên mục: xóa nhà tạm, nhà dột nát, đợt 12 | Cổng thông tin điện tử | https://muonglay.dienbien.gov.vn/tin/1234
Mạng xã hội | 26/11/2024 | Quyết định, chỉ đạo của Thủ tướng | 1 | 1200 | Mạng xã hội: xóa nhà tạm, nhà dột nát, đợt 13 | Fanpage Na Lay quê tôi | Giấy mời 25/GM-UBND
Pa nô, áp phích, khẩu hiệu | 02/12/2024 | Kế hoạch, Đề án của tỉnh | 1 | 1200 | Pa nô, áp phích, khẩu hiệu: xóa nhà tạm, nhà dột nát, đợt 14 | Cổng thông tin điện tử |
Hội nghị | 04/12/2024 | Kế hoạch của thị xã | 1 | 80 | Hội nghị: xóa nhà tạm, nhà dột nát, đợt 15 | UBND phường | Giấy mời 25/GM-UBND
Họp bản, họp tổ dân phố | 09/12/2024 | Chính sách, tiêu chí hỗ trợ | 1 | 120 | Họp bản, họp tổ dân phố: xóa nhà tạm, nhà dột nát, đợt 16 | Nhà văn hóa bản |
Loa truyền thanh | 12/12/2024 | Kêu gọi ủng hộ, đóng góp | 5 | 80 | Loa truyền thanh: xóa nhà tạm, nhà dột nát, đợt 17 | Fanpage Na Lay quê tôi |
Tin, bài | 16/12/2024 | Gương điển hình, cách làm hay | 1 | 1200 | Tin, bài: xóa nhà tạm, nhà dột nát, đợt 18 | Nhà văn hóa bản |
Chuyên mục | 20/12/2024 | Quyết định, chỉ đạo của Thủ tướng | 14 | 350 | Chuyên mục: xóa nhà tạm, nhà dột nát, đợt 19 | UBND phường | https://muonglay.dienbien.gov.vn/tin/1234
Mạng xã hội | 24/12/2024 | Kế hoạch, Đề án của tỉnh | 5 | 1200 | Mạng xã hội: xóa nhà tạm, nhà dột nát, đợt 20 | Cổng thông tin điện tử | https://muonglay.dienbien.gov.vn/tin/1234
Pa nô, áp phích, khẩu hiệu | 30/12/2024 | Kế hoạch của thị xã | 30 | 1200 | Pa nô, áp phích, khẩu hiệu: xóa nhà tạm, nhà dột nát, đợt 21 | Nhà văn hóa bản | https://muonglay.dienbien.gov.vn/tin/1234
Hội nghị | 01/01/2025 | Chính sách, tiêu chí hỗ trợ | 5 | 350 | Hội nghị: xóa nhà tạm, nhà dột nát, đợt 22 | Nhà văn hóa bản |
Họp bản, họp tổ dân phố | 06/01/2025 | Kêu gọi ủng hộ, đóng góp | 30 | 350 | Họp bản, họp tổ dân phố: xóa nhà tạm, nhà dột nát, đợt 23 | UBND phường | Giấy mời 25/GM-UBND
Loa truyền thanh | 09/01/2025 | Gương điển hình, cách làm hay | 5 | 45 | Loa truyền thanh: xóa nhà tạm, nhà dột nát, đợt 24 | UBND phường | Giấy mời 25/GM-UBND
Tin, bài | 13/01/2025 | Quyết định, chỉ đạo của Thủ tướng | 2 | 1200 | Tin, bài: xóa nhà tạm, nhà dột nát, đợt 25 | UBND phường |
Chuyên mục | 17/01/2025 | Kế hoạch, Đề án của tỉnh | 1 | 350 | Chuyên mục: xóa nhà tạm, nhà dột nát, đợt 26 | Nhà văn hóa bản | https://muonglay.dienbien.gov.vn/tin/1234
Mạng xã hội | 21/01/2025 | Kế hoạch của thị xã | 2 | 45 | Mạng xã hội: xóa nhà tạm, nhà dột nát, đợt 27 | Fanpage Na Lay quê tôi |
Pa nô, áp phích, khẩu hiệu | 27/01/2025 | Chính sách, tiêu chí hỗ trợ | 5 | 350 | Pa nô, áp phích, khẩu hiệu: xóa nhà tạm, nhà dột nát, đợt 28 | Fanpage Na Lay quê tôi | Giấy mời 25/GM-UBND
Hội nghị | 29/01/2025 | Kêu gọi ủng hộ, đóng góp | 1 | 80 | Hội nghị: xóa nhà tạm, nhà dột nát, đợt 29 | Cổng thông tin điện tử |
Họp bản, họp tổ dân phố | 03/02/2025 | Gương điển hình, cách làm hay | 1 | 45 | Họp bản, họp tổ dân phố: xóa nhà tạm, nhà dột nát, đợt 30 | Nhà văn hóa bản | Giấy mời 25/GM-UBND
`,
};
