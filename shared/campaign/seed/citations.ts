import type { Citation } from "../campaign.ts";

const prime = "Thủ tướng Chính phủ";
const government = "Chính phủ";
const building = "Bộ Xây dựng";
const home = "Bộ Nội vụ";
const province = "UBND tỉnh Điện Biên";

/** Texts that reports and rules may cite; never typed by hand, since the plan itself cites 359/QĐ-TTg for 539/QĐ-TTg. */
export const citations: readonly Citation[] = [
  cite(
    "kh-2404",
    ["2404/KH-UBND", "UBND thị xã Mường Lay", "2024-09-25"],
    'Kế hoạch triển khai Phong trào thi đua "Chung tay xóa nhà tạm, nhà dột nát trên phạm vi cả nước trong năm 2025"',
  ),
  cite(
    "kh-4169",
    ["4169/KH-UBND", province, "2024-09-18"],
    "Kế hoạch triển khai Phong trào thi đua trên địa bàn tỉnh Điện Biên",
  ),
  cite(
    "qd-539",
    ["539/QĐ-TTg", prime, "2024-06-19"],
    'Kế hoạch triển khai Phong trào thi đua "Chung tay xóa nhà tạm, nhà dột nát trên phạm vi cả nước trong năm 2025"',
  ),
  cite(
    "cd-102",
    ["102/CĐ-TTg", prime, "2024-10-06"],
    "Công điện về đẩy mạnh xóa nhà tạm, nhà dột nát",
  ),
  cite(
    "ct-42",
    ["42/CT-TTg", prime, "2024-11-09"],
    "Chỉ thị về đẩy nhanh tiến độ xóa nhà tạm, nhà dột nát",
  ),
  cite(
    "cd-84",
    ["84/CĐ-TTg", prime, "2025-06-08"],
    "Công điện về hoàn thành xóa nhà tạm, nhà dột nát trước 31/8/2025",
  ),
  cite(
    "tb-367",
    ["367/TB-VPCP", "Văn phòng Chính phủ", "2025-07-16"],
    "Thông báo kết luận về tiến độ xóa nhà tạm, nhà dột nát",
  ),
  cite(
    "qd-21-2024",
    ["21/2024/QĐ-TTg", prime, "2025-01-09", "2025-12-31"],
    "Mức hỗ trợ nhà ở người có công với cách mạng, thân nhân liệt sĩ",
  ),
  cite(
    "qd-22-2013",
    ["22/2013/QĐ-TTg", prime, "2013-06-15"],
    "Hỗ trợ người có công với cách mạng về nhà ở",
  ),
  cite(
    "qd-90",
    ["90/QĐ-TTg", prime, "2022-01-18"],
    "CTMTQG giảm nghèo bền vững giai đoạn 2021 - 2025",
  ),
  cite(
    "qd-1719",
    ["1719/QĐ-TTg", prime, "2021-10-14"],
    "CTMTQG phát triển KT-XH vùng DTTS và miền núi giai đoạn 2021 - 2030",
  ),
  cite(
    "qd-24-2021",
    ["24/2021/QĐ-TTg", prime, "2021-09-01"],
    "Quy trình rà soát hộ nghèo, hộ cận nghèo",
  ),
  cite(
    "qd-55-bxd",
    ["55/QĐ-BXD", building, "2025-01-20"],
    "Tiêu chí xác định nhà tạm, nhà dột nát",
  ),
  cite(
    "tt-01-2022",
    ["01/2022/TT-BXD", building, "2022-08-15"],
    "Hướng dẫn hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo trên địa bàn huyện nghèo",
  ),
  cite(
    "tt-55-2023",
    ["55/2023/TT-BTC", "Bộ Tài chính", "2023-08-15"],
    "Quản lý, sử dụng kinh phí các chương trình mục tiêu quốc gia",
  ),
  cite(
    "nd-07-2021",
    ["07/2021/NĐ-CP", government, "2021-03-15"],
    "Chuẩn nghèo đa chiều giai đoạn 2021 - 2025",
  ),
  cite("nd-20-2021", ["20/2021/NĐ-CP", government, "2021-07-01"], "Chính sách trợ giúp xã hội"),
  cite("nd-30-2020", ["30/2020/NĐ-CP", government, "2020-03-05"], "Công tác văn thư"),
  cite(
    "nd-351-2025",
    ["351/2025/NĐ-CP", government, "2025-12-30"],
    "Chuẩn nghèo đa chiều áp dụng từ năm 2027",
  ),
  cite("luat-26-2023", ["26/2023/QH15", "Quốc hội", "2024-07-01"], "Luật Căn cước"),
  cite(
    "luat-10-2022",
    ["10/2022/QH15", "Quốc hội", "2023-07-01"],
    "Luật Thực hiện dân chủ ở cơ sở",
  ),
  cite("luat-91-2025", ["91/2025/QH15", "Quốc hội", "2026-01-01"], "Luật Bảo vệ dữ liệu cá nhân"),
  cite(
    "qd-353-2022",
    ["353/QĐ-TTg", prime, "2022-03-15", "2025-12-31"],
    "Danh sách huyện nghèo giai đoạn 2021 - 2025",
  ),
  doubted(
    cite(
      "nd-131-2021",
      ["131/2021/NĐ-CP", government, "2022-02-15"],
      "Hướng dẫn Pháp lệnh Ưu đãi người có công với cách mạng",
    ),
  ),
  doubted(
    cite(
      "nd-28-2022",
      ["28/2022/NĐ-CP", government, "2022-04-26"],
      "Tín dụng ưu đãi thực hiện CTMTQG DTTS và miền núi",
    ),
  ),
  cite(
    "kl-10-11-2024",
    ["Kết luận phiên họp thứ nhất BCĐ Trung ương", prime, "2024-11-10"],
    "Nâng mức hỗ trợ xây mới 60 triệu đồng, sửa chữa 30 triệu đồng mỗi hộ",
  ),
  cite(
    "qd-885-dien-bien",
    ["885/QĐ-UBND", province, "2019-09-19"],
    "Sáp nhập, đổi tên các bản, tổ dân phố phường Na Lay",
  ),
  cite("luat-06-2022", ["06/2022/QH15", "Quốc hội", "2024-01-01"], "Luật Thi đua, khen thưởng"),
  cite(
    "nd-98-2023",
    ["98/2023/NĐ-CP", government, "2024-01-01", "2025-06-30"],
    "Quy định chi tiết Luật Thi đua, khen thưởng",
  ),
  cite(
    "nd-152-2025",
    ["152/2025/NĐ-CP", government, "2025-07-01"],
    "Phân cấp, phân quyền và quy định chi tiết trong lĩnh vực thi đua, khen thưởng",
  ),
  doubted(
    cite(
      "tt-01-2024-bnv",
      ["01/2024/TT-BNV", home, "2024-02-24", "2025-08-04"],
      "Hướng dẫn thi đua, khen thưởng",
    ),
  ),
  cite("tt-15-2025-bnv", ["15/2025/TT-BNV", home, "2025-08-05"], "Hướng dẫn thi đua, khen thưởng"),
  cite(
    "nd-13-2023",
    ["13/2023/NĐ-CP", government, "2023-07-01", "2025-12-31"],
    "Bảo vệ dữ liệu cá nhân",
  ),
  cite(
    "nd-356-2025",
    ["356/2025/NĐ-CP", government, "2026-01-01"],
    "Quy định chi tiết Luật Bảo vệ dữ liệu cá nhân",
  ),
  // Its content was not seen.
  doubted(
    cite(
      "qd-150-dien-bien",
      ["150/QĐ-UBND", province, "2025-01-24"],
      "Đề án xóa nhà tạm, nhà dột nát tỉnh Điện Biên năm 2025",
    ),
  ),
];

/** In force from the third entry to the fourth, or still. */
function cite(
  id: string,
  [number, issuer, validFrom, validTo]: readonly [string, string, string, string?],
  title: string,
): Citation {
  return { id, number, issuer, title, validFrom, validTo: validTo ?? null, confirmed: true };
}

/** Heard of, not read: the office compares it with the text. */
function doubted(citation: Citation): Citation {
  return { ...citation, confirmed: false };
}
