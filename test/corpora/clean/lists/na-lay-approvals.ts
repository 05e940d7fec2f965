import type { CleanList } from "../clean-list.ts";

/** Two decisions about houses of Na Lay; "#7" is the seventh household of the list. */
export const naLayApprovals: CleanList = {
  form: "approvals",
  unit: "na-lay",
  table: `
decisionNo | decisionOn | household | programme | amount | signer
1873/QĐ-UBND | 22/11/2024 | #1 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #2 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #3 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #4 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #5 | Phong trào xóa nhà tạm, nhà dột nát | 30000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #6 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #7 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #10 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #11 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #12 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #13 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
1873/QĐ-UBND | 22/11/2024 | #14 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #15 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #16 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #19 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #20 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #21 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #22 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #23 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #24 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #25 | Phong trào xóa nhà tạm, nhà dột nát | 30000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #28 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #29 | Phong trào xóa nhà tạm, nhà dột nát | 30000000 | Nguyễn Thanh Tùng
2046/QĐ-UBND | 18/12/2024 | #30 | Phong trào xóa nhà tạm, nhà dột nát | 60000000 | Nguyễn Thanh Tùng
`,
};
