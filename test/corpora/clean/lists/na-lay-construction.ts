import type { CleanList } from "../clean-list.ts";

/** How far these houses are in March 2025. */
export const naLayConstruction: CleanList = {
  form: "construction",
  unit: "na-lay",
  table: `
household | stage | percent | startedOn | completedOn | acceptedOn | obstacle | checkedOn | acceptanceNo | expectedOn | newArea | hardFoundation | hardFrame | hardRoof | builder
#1 | Khung, tường | 55 | 16/12/2024 |  |  | Không | 10/03/2025 |  | 20/05/2025 |  |  |  |  |
#2 | Mái | 80 | 09/12/2024 |  |  | Không | 10/03/2025 |  |  |  |  |  |  |
#3 | Khung, tường | 55 | 23/12/2024 |  |  | Không | 10/03/2025 |  | 20/05/2025 |  |  |  |  |
#4 | Nghiệm thu | 100 | 20/12/2024 | 31/01/2025 | 03/02/2025 | Không | 10/03/2025 | 04/BBNT |  | 56 | Có | Có | Có |
#5 | San nền, móng | 20 | 13/12/2024 |  |  | Không | 10/03/2025 |  | 20/05/2025 |  |  |  |  |
#6 | Hoàn thành | 100 | 18/12/2024 | 28/01/2025 |  | Không | 10/03/2025 |  |  | 60 | Có | Có | Có |
#7 | San nền, móng | 20 | 02/12/2024 |  |  | Không | 10/03/2025 |  |  |  |  |  |  |
#10 | Khung, tường | 55 | 10/12/2024 |  |  | Không | 10/03/2025 |  | 11/05/2025 |  |  |  |  |
#11 | Nghiệm thu | 100 | 12/12/2024 | 30/01/2025 | 03/02/2025 | Không | 10/03/2025 | 09/BBNT |  | 56 | Có | Có | Có |
#12 | Chưa khởi công |  |  |  |  |  |  |  |  |  |  |  |  |
#13 | Chưa khởi công |  |  |  |  |  |  |  |  |  |  |  |  |
#14 | Hoàn thành | 100 | 09/12/2024 | 16/01/2025 |  | Không | 10/03/2025 |  |  | 48,5 | Có | Có | Có | Thợ tự do, anh em họ hàng
#15 | Hoàn thành | 100 | 13/01/2025 | 17/02/2025 |  | Không | 10/03/2025 |  |  | 72 | Có | Có | Có | Đội xây dựng ông Cường
#16 | San nền, móng | 20 | 01/01/2025 |  |  | Không | 10/03/2025 |  |  |  |  |  |  |
#19 | Khung, tường | 55 | 02/01/2025 |  |  | Không | 10/03/2025 |  | 15/05/2025 |  |  |  |  |
#20 | Nghiệm thu | 100 | 30/12/2024 | 11/02/2025 | 13/02/2025 | Không | 10/03/2025 | 16/BBNT |  | 48,5 | Có | Có | Có |
#21 | Mái | 80 | 30/12/2024 |  |  | Không | 10/03/2025 |  |  |  |  |  |  |
#22 | Chưa khởi công |  |  |  |  |  |  |  |  |  |  |  |  |
#23 | San nền, móng | 20 | 08/01/2025 |  |  | Không | 10/03/2025 |  |  |  |  |  |  |
#24 | Khung, tường | 55 | 30/12/2024 |  |  | Không | 10/03/2025 |  | 10/05/2025 |  |  |  |  |
#25 | Chưa khởi công |  |  |  |  |  |  |  |  |  |  |  |  |
#28 | Hoàn thành | 100 | 10/01/2025 | 24/02/2025 |  | Không | 10/03/2025 |  |  | 42 | Có | Có | Có |
#29 | Khung, tường | 55 | 14/01/2025 |  |  | Không | 10/03/2025 |  |  |  |  |  |  |
#30 | Nghiệm thu | 100 | 17/01/2025 | 21/02/2025 | 24/02/2025 | Không | 10/03/2025 | 24/BBNT |  | 60 | Có | Có | Có |
`,
};
