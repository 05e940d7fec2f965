import type { CleanList } from "../clean-list.ts";

/** Meetings and posted lists of the same villages. */
export const naLayRounds: CleanList = {
  form: "rounds",
  unit: "na-lay",
  table: `
kind | village | heldOn | until | place | households | attendees | agreed | passed | minutesNo | chair | way | objections
Công bố tiêu chí | bản Hốc | 27/09/2024 |  | Nhà văn hóa |  |  |  |  |  |  | Họp bản |
Họp bình xét | bản Hốc | 21/10/2024 |  | Nhà văn hóa | 8 | 108 | 105 | 8 | 13/BB-TB | Giàng A Páo |  |
Niêm yết danh sách | bản Hốc | 04/11/2024 | 11/11/2024 | Nhà văn hóa, trụ sở UBND phường | 7 |  |  |  |  |  | Niêm yết | 0
Công bố tiêu chí | bản Nậm Cản | 27/09/2024 |  | Nhà văn hóa |  |  |  |  |  |  | Họp bản |
Họp bình xét | bản Nậm Cản | 22/10/2024 |  | Nhà văn hóa | 7 | 118 | 110 | 7 | 13/BB-TB | Tòng Thị Xiên |  |
Niêm yết danh sách | bản Nậm Cản | 05/11/2024 | 12/11/2024 | Nhà văn hóa, trụ sở UBND phường | 7 |  |  |  |  |  | Niêm yết | 0
Công bố tiêu chí | bản Chi Luông | 27/09/2024 |  | Nhà văn hóa |  |  |  |  |  |  | Họp bản |
Họp bình xét | bản Chi Luông | 23/10/2024 |  | Nhà văn hóa | 7 | 42 | 35 | 7 | 5/BB-TB | Tòng Thị Ủ |  |
Niêm yết danh sách | bản Chi Luông | 06/11/2024 | 13/11/2024 | Nhà văn hóa, trụ sở UBND phường | 6 |  |  |  |  |  | Niêm yết | 0
Công bố tiêu chí | tổ dân phố 2 | 27/09/2024 |  | Nhà văn hóa |  |  |  |  |  |  | Họp bản |
Họp bình xét | tổ dân phố 2 | 24/10/2024 |  | Nhà văn hóa | 7 | 64 | 63 | 7 | 26/BB-TB | Lê Quang Huy |  |
Niêm yết danh sách | tổ dân phố 2 | 07/11/2024 | 14/11/2024 | Nhà văn hóa, trụ sở UBND phường | 6 |  |  |  |  |  | Niêm yết | 0
Công bố tiêu chí | tổ dân phố 4 | 27/09/2024 |  | Nhà văn hóa |  |  |  |  |  |  | Họp bản |
Họp bình xét | tổ dân phố 4 | 25/10/2024 |  | Nhà văn hóa | 7 | 66 | 62 | 7 | 5/BB-TB | Thào Thị Dở |  |
Niêm yết danh sách | tổ dân phố 4 | 08/11/2024 | 15/11/2024 | Nhà văn hóa, trụ sở UBND phường | 6 |  |  |  |  |  | Niêm yết | 0
`,
};
