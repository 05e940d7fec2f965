import type { CleanList } from "../clean-list.ts";

/** What xã Lay Nưa issued. */
export const layNuaDocuments: CleanList = {
  form: "documents",
  unit: "lay-nua",
  table: `
kind | number | issuedOn | title | purpose | signer | newHouses | repairHouses | targetOn
Kế hoạch (KH) | 41/KH-UBND | 03/10/2024 | Triển khai Phong trào thi đua năm 2025 | Kế hoạch thực hiện Phong trào | Lò Văn Thành | 44 | 14 | 30/06/2025
Kế hoạch (KH) | 48/KH-UBND | 09/10/2024 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Kế hoạch thực hiện Phong trào | Lò Văn Thành | 44 | 14 | 30/06/2025
Thông báo (TB) | 55/TB-UBND | 15/10/2024 | Đôn đốc tiến độ xây dựng nhà ở | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Thông báo (TB) | 62/TB-UBND | 21/10/2024 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Báo cáo (BC) | 69/BC-UBND | 28/10/2024 | Triển khai Phong trào thi đua năm 2025 | Báo cáo kết quả | Lò Văn Thành |  |  |
Kế hoạch (KH) | 76/KH-UBND | 04/11/2024 | Phê duyệt danh sách hộ được hỗ trợ | Kế hoạch thực hiện Phong trào | Lò Văn Thành | 44 | 14 | 30/06/2025
Thông báo (TB) | 83/TB-UBND | 08/11/2024 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Báo cáo (BC) | 90/BC-UBND | 14/11/2024 | Đôn đốc tiến độ xây dựng nhà ở | Báo cáo kết quả | Lò Văn Thành |  |  |
Quyết định (QĐ) | 97/QĐ-UBND | 20/11/2024 | Phê duyệt danh sách hộ được hỗ trợ | Phê duyệt, phân bổ | Lò Văn Thành |  |  |
Quyết định (QĐ) | 104/QĐ-UBND | 26/11/2024 | Triển khai Phong trào thi đua năm 2025 | Phê duyệt, phân bổ | Lò Văn Thành |  |  |
Báo cáo (BC) | 111/BC-UBND | 02/12/2024 | Kết quả thực hiện tháng | Báo cáo kết quả | Lò Văn Thành |  |  |
Công văn (CV) | 118/UBND-VP | 09/12/2024 | Triển khai Phong trào thi đua năm 2025 | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Công văn (CV) | 125/UBND-VP | 16/12/2024 | Đôn đốc tiến độ xây dựng nhà ở | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Công văn (CV) | 132/UBND-VP | 20/12/2024 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Báo cáo (BC) | 139/BC-UBND | 26/12/2024 | Phê duyệt danh sách hộ được hỗ trợ | Báo cáo kết quả | Lò Văn Thành |  |  |
Kế hoạch (KH) | 146/KH-UBND | 01/01/2025 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Kế hoạch thực hiện Phong trào | Lò Văn Thành | 44 | 14 | 30/06/2025
Công văn (CV) | 153/UBND-VP | 07/01/2025 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
Kế hoạch (KH) | 160/KH-UBND | 13/01/2025 | Triển khai Phong trào thi đua năm 2025 | Kế hoạch thực hiện Phong trào | Lò Văn Thành | 44 | 14 | 30/06/2025
Báo cáo (BC) | 167/BC-UBND | 20/01/2025 | Kết quả thực hiện tháng | Báo cáo kết quả | Lò Văn Thành |  |  |
Quyết định (QĐ) | 174/QĐ-UBND | 27/01/2025 | Về việc rà soát hộ có nhà tạm, nhà dột nát | Phê duyệt, phân bổ | Lò Văn Thành |  |  |
Kế hoạch (KH) | 181/KH-UBND | 31/01/2025 | Triển khai Phong trào thi đua năm 2025 | Kế hoạch thực hiện Phong trào | Lò Văn Thành | 44 | 14 | 30/06/2025
Thông báo (TB) | 188/TB-UBND | 06/02/2025 | Kết quả thực hiện tháng | Chỉ đạo, hướng dẫn, đôn đốc | Lò Văn Thành |  |  |
`,
};
