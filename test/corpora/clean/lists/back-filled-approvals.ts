import type { CleanList } from "../clean-list.ts";

/** Their decision of 22/4/2024, under the norm of that day. */
export const backFilledApprovals: CleanList = {
  form: "approvals",
  unit: "na-lay",
  table: `
decisionNo | decisionOn | household | programme | amount | signer
612/QĐ-UBND | 22/04/2024 | #1 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #2 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #3 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #4 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #5 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #6 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #7 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #8 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #9 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #10 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #11 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #12 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #13 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #14 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #15 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #16 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #17 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #18 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #19 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #20 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #21 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #22 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #23 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #24 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #25 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #26 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #27 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #28 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #29 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #30 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #31 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #32 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #33 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #34 | Phong trào xóa nhà tạm, nhà dột nát | 25000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #35 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
612/QĐ-UBND | 22/04/2024 | #36 | Phong trào xóa nhà tạm, nhà dột nát | 50000000 | Nguyễn Thanh Tùng
`,
};
