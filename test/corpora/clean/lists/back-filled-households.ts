import type { CleanList } from "../clean-list.ts";

/** Houses of spring 2024, entered after go-live. */
export const backFilledHouseholds: CleanList = {
  form: "households",
  unit: "na-lay",
  table: `
head | nationalId | sex | birth | village | people | category | workType | surveyedOn | votedOn | postedOn | flags | ethnicity | noIdReason | priority | foundation | frame | roof | area | land | priorHelp | phone | note
Vì Văn Muôn | 012040159412 | Nam | 04/10/1940 | bản Na Nát | 2 | Hộ nghèo | Sửa chữa | 04/03/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  |  | Không bền | Không bền | Không bền | 40,5 | Hợp pháp | Chưa |  |
Cà Thị Pành | 011186160254 | Nữ | 1986 | bản Na Nát | 3 | Khó khăn khác | Sửa chữa | 19/02/2024 | 18/03/2024 | 02/04/2024 | KK | Thái |  |  | Không bền | Bền | Không bền | 24 | Hợp pháp |  |  | => cần làm trước mùa mưa
Lý A Lử | 011076160654 | Nam | 26/12/1976 | bản Na Nát | 7 | Khó khăn khác | Xây mới | 04/03/2024 | 18/03/2024 | 02/04/2024 | KK | HMông |  |  | Không bền | Không bền | Không bền | 60 | Chưa có giấy, không tranh chấp |  |  |
Mùa A Lử | 011079160738 | Nam | 10/05/1979 | bản Na Nát | 7 | Hộ nghèo | Xây mới | 04/03/2024 | 18/03/2024 | 02/04/2024 | HN | HMông |  |  | Không bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp | Chưa |  | Đã có đơn ngày 02/10/2024
Quàng Văn Toản | 011060160843 | Nam | 06/05/1960 | bản Na Nát | 4 | Người có công | Xây mới | 22/02/2024 | 18/03/2024 | 02/04/2024 | NCC | Thái |  |  |  |  |  |  |  |  |  |
Cứ A Lử | 012056161110 | Nam | 1956 | bản Na Nát | 6 | Hộ nghèo | Sửa chữa | 23/02/2024 | 18/03/2024 | 02/04/2024 | HN | HMông |  |  | Không bền | Không bền | Không bền | 36 | Hợp pháp | Chưa |  |
Khoàng Thị Nga | 011139161842 | Nữ | 27/03/1939 | bản Na Nát | 7 | Người có công | Xây mới | 26/02/2024 | 18/03/2024 | 02/04/2024 | NCC | Thái |  | Hộ nghèo dân tộc thiểu số | Bền | Không bền | Không bền | 32 | Hợp pháp | Chưa |  |
Vàng A Páo | 012038162158 | Nam | 1938 | bản Na Nát | 9 | Thân nhân liệt sĩ | Xây mới | 19/02/2024 | 18/03/2024 | 02/04/2024 | TNLS | HMông |  |  | Không bền | Bền | Không bền | 28,5 | Hợp pháp | Chưa |  |
Lò Văn Hặc | 011053163053 | Nam | 10/09/1953 | bản Na Nát | 2 | Người có công | Sửa chữa | 28/02/2024 | 18/03/2024 | 02/04/2024 | NCC | Thái |  |  |  |  |  |  |  |  | 0398815735 | Hộ vay NHCSXH 40 triệu đồng
Lù Bá Toản | 011063163267 | Nam | 1963 | bản Đớ | 6 | Khó khăn khác | Xây mới | 21/02/2024 | 18/03/2024 | 02/04/2024 | KK | Thái |  | Hộ nghèo dân tộc thiểu số |  |  |  |  |  | Chưa |  | Nhà chuyển từ bản Bó về năm 2019
Hoàng Văn Hịa | 011064163743 | Nam | 1964 | bản Đớ | 9 | Hộ cận nghèo | Xây mới | 20/02/2024 | 18/03/2024 | 02/04/2024 | CN,KK | Thái |  |  |  |  |  |  |  | Chưa |  |
Khoàng Bá Panh |  | Nam | 1941 | bản Đớ | 5 | Hộ cận nghèo | Sửa chữa | 21/02/2024 | 18/03/2024 | 02/04/2024 | CN | Thái | Mất thẻ, chưa làm lại |  | Không bền | Không bền | Không bền | 60 | Hợp pháp | Chưa | 0939565310 | Đã tập kết cát, sỏi (8 m³)
Vì Đức Nọi | 011060164710 | Nam | 11/09/1960 | bản Đớ | 2 | Khó khăn khác | Sửa chữa | 28/02/2024 | 18/03/2024 | 02/04/2024 | KK | Thái |  |  | Không bền | Không bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp |  |  | 1 con bị bệnh tim
Sùng Thị Dở | 034198164817 | Nữ | 24/06/1998 | bản Đớ | 9 | Hộ cận nghèo | Xây mới | 29/02/2024 | 18/03/2024 | 02/04/2024 | CN | HMông |  |  |  |  |  |  |  | Chưa |  |
Cà Bá Inh | 011098165044 | Nam | 19/09/1998 | bản Đớ | 6 | Hộ cận nghèo | Xây mới | 04/03/2024 | 18/03/2024 | 02/04/2024 | CN | Thái |  |  | Không bền | Không bền | Không bền | 32 | Hợp pháp |  |  | Chủ hộ khuyết tật vận động
Vì Đức Hịa | 001032165951 | Nam | 10/09/1932 | bản Đớ | 4 | Khó khăn khác | Xây mới | 20/02/2024 | 18/03/2024 | 24/04/2024 | KK | Thái |  |  | Bền | Không bền | Không bền | 40,5 | Hợp pháp | Chưa |  |
Điêu Thị Mai | 034146166271 | Nữ | 07/11/1946 | bản Đớ | 6 | Hộ nghèo | Xây mới | 21/02/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  | Già cả, neo đơn, khuyết tật | Không bền | Không bền | Không bền | 32 | Chưa có giấy, không tranh chấp |  |  |
Mào Văn Tướng | 011200166449 | Nam | 2000 | bản Đớ | 4 | Hộ cận nghèo | Xây mới | 27/02/2024 | 18/03/2024 | 02/04/2024 | CN | Thái |  |  | Không bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa |  |
Cà Văn É | 011094166836 | Nam | 1994 | tổ dân phố 5 | 3 | Hộ nghèo | Xây mới | 23/02/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  |  | Không bền | Bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp | Chưa |  |
Khoàng Bá Inh | 011062167594 | Nam | 1962 | tổ dân phố 5 | 4 | Hộ nghèo | Xây mới | 28/02/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  |  | Không bền | Bền | Không bền | 36 | Hợp pháp | Chưa | 0360188319 |
Giàng Thị Mỷ | 011139167735 | Nữ | 16/12/1939 | tổ dân phố 5 | 7 | Thân nhân liệt sĩ | Xây mới | 04/03/2024 | 18/03/2024 | 02/04/2024 | TNLS | HMông |  |  |  |  |  |  |  | Chưa |  |
Lý A Nhè | 011201168538 | Nam | 06/03/2001 | tổ dân phố 5 | 8 | Thiên tai, biến đổi khí hậu | Xây mới | 01/03/2024 | 18/03/2024 | 02/04/2024 | TT | HMông |  |  |  |  |  |  |  | Chưa |  | Đường vào bản khó, xe máy đi được
Hoàng Văn Panh | 011042169175 | Nam | 1942 | tổ dân phố 5 | 1 | Thiên tai, biến đổi khí hậu | Xây mới | 22/02/2024 | 18/03/2024 | 02/04/2024 | TT | Thái |  |  |  |  |  |  |  |  | 0840700618 |
Lý A Páo | 020076169888 | Nam | 1976 | tổ dân phố 5 | 7 | Thân nhân liệt sĩ | Xây mới | 22/02/2024 | 18/03/2024 | 02/04/2024 | TNLS | HMông |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  | Chưa | 0381182213 | Vợ đi XKLĐ Đài Loan
Lò Bá Panh | 011092170536 | Nam | 16/09/1992 | tổ dân phố 5 | 2 | Hộ nghèo | Sửa chữa | 27/02/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  |  | Không bền | Bền | Không bền | 28,5 | Chưa có giấy, không tranh chấp | Chưa |  |
Lò Bá Hom | 011054170814 | Nam | 1954 | tổ dân phố 5 | 6 | Hộ nghèo | Xây mới | 22/02/2024 | 18/03/2024 | 02/04/2024 | HN,KK | Thái |  | Còn lại | Không bền | Bền | Không bền | 60 | Chưa có giấy, không tranh chấp | Chưa |  |
Quàng Văn Tướng | 011036171019 | Nam | 17/09/1936 | tổ dân phố 5 | 9 | Khó khăn khác | Xây mới | 23/02/2024 | 18/03/2024 | 02/04/2024 | KK | Thái |  |  |  |  |  |  |  |  |  | Chủ hộ khuyết tật vận động
Thào Thị Dí | 011150171727 | Nữ | 22/12/1950 | tổ dân phố 6 | 7 | Hộ cận nghèo | Sửa chữa | 26/02/2024 | 18/03/2024 | 02/04/2024 | CN | HMông |  |  |  |  |  |  |  | Chưa | 0863810706 |
Tòng Văn Toản |  | Nam | 17/09/1932 | tổ dân phố 6 | 9 | Người có công | Xây mới | 29/02/2024 | 18/03/2024 | 02/04/2024 | NCC | Thái | Đang làm lại thẻ căn cước |  |  |  |  |  |  | Chưa | 0947820363 |
Mào Bá Ơn | 011031172230 | Nam | 1931 | tổ dân phố 6 | 2 | Thiên tai, biến đổi khí hậu | Xây mới | 27/02/2024 | 18/03/2024 | 02/04/2024 | TT | Thái |  |  | Không bền | Bền | Không bền | 36 | Chưa có giấy, không tranh chấp |  |  | + Có 2 con học đại học
Khoàng Văn Ơn | 020086172413 | Nam | 07/02/1986 | tổ dân phố 6 | 4 | Hộ nghèo | Xây mới | 23/02/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  |  | Bền | Không bền | Không bền | 36 | Chưa có giấy, không tranh chấp | Chưa | 0977212766 |
Lý A Dơ | 012088172876 | Nam | 1988 | tổ dân phố 6 | 9 | Người có công | Xây mới | 26/02/2024 | 18/03/2024 | 02/04/2024 | NCC | HMông |  | Còn lại | Không bền | Bền | Không bền | 28,5 | Chưa có giấy, không tranh chấp |  | 0722112479 | => cần làm trước mùa mưa
Quàng Bá Panh | 011045173180 | Nam | 1945 | tổ dân phố 6 | 9 | Hộ nghèo | Xây mới | 23/02/2024 | 18/03/2024 | 02/04/2024 | HN | Thái |  |  | Không bền | Không bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp |  | 0318181999 | ĐT con trai: 0912345678
Lường Văn Phích | 011066173789 | Nam | 25/07/1966 | tổ dân phố 6 | 3 | Người có công | Sửa chữa | 26/02/2024 | 18/03/2024 | 02/04/2024 | NCC | Thái |  | Hộ nghèo dân tộc thiểu số |  |  |  |  |  |  |  |
Vũ Thị Thu Hương | 011159174538 | Nữ | 15/08/1959 | tổ dân phố 6 | 5 | Hộ cận nghèo | Xây mới | 28/02/2024 | 18/03/2024 | 02/04/2024 | CN,KK | Kinh |  |  | Không bền | Bền | Không bền | 60 | Chưa có giấy, không tranh chấp |  |  |
Cà Đức Toản | 011076174837 | Nam | 01/08/1976 | tổ dân phố 6 | 2 | Người có công | Xây mới | 26/02/2024 | 18/03/2024 | 02/04/2024 | NCC | Thái |  |  |  |  |  |  |  |  |  | Vợ đi XKLĐ Đài Loan
`,
};
