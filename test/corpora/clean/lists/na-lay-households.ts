import type { CleanList } from "../clean-list.ts";

/** The list of phường Na Lay, five villages, surveyed in October 2024. */
export const naLayHouseholds: CleanList = {
  form: "households",
  unit: "na-lay",
  table: `
head | nationalId | sex | birth | village | people | category | workType | surveyedOn | votedOn | postedOn | flags | ethnicity | noIdReason | priority | foundation | frame | roof | area | land | priorHelp | phone | note
Mào Đức Panh | 011031100166 | Nam | 1931 | bản Hốc | 5 | Khó khăn khác | Xây mới | 14/10/2024 | 21/10/2024 | 11/11/2024 | KK | Thái |  |  |  |  |  |  |  | Chưa |  |
Lò Bá Ngoan | 011099100666 | Nam | 07/09/1999 | bản Hốc | 9 | Hộ cận nghèo | Xây mới | 07/10/2024 | 21/10/2024 | 11/11/2024 | CN | Thái |  |  |  |  |  |  |  |  |  |
Hoàng Văn É | 011035101301 | Nam | 10/09/1935 | bản Hốc | 4 | Hộ nghèo | Xây mới | 07/10/2024 | 21/10/2024 | 11/11/2024 | HN | Thái |  | Già cả, neo đơn, khuyết tật | Bền | Không bền | Không bền | 40,5 | Hợp pháp |  |  |
Tống Văn Cộng | 001086102202 | Nam | 1986 | bản Hốc | 2 | Thân nhân liệt sĩ | Xây mới | 10/10/2024 | 21/10/2024 | 11/11/2024 | TNLS | Thái |  |  |  |  |  |  |  |  | 0933471599 |
Điêu Văn Phích | 011036102469 | Nam | 1936 | bản Hốc | 6 | Người có công | Sửa chữa | 07/10/2024 | 21/10/2024 | 11/11/2024 | NCC | Thái |  |  | Bền | Không bền | Không bền | 36 | Hợp pháp |  | 0866995036 |
Cà Đức Phích | 011098102910 | Nam | 19/10/1998 | bản Hốc | 4 | Hộ cận nghèo | Xây mới | 10/10/2024 | 21/10/2024 | 11/11/2024 | CN | Thái |  |  | Bền | Không bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp | Chưa | 0347232535 |
Đặng Thị Thuý | 011174103378 | Nữ | 11/03/1974 | bản Hốc | 6 | Hộ nghèo | Xây mới | 14/10/2024 | 21/10/2024 | 11/11/2024 | HN | Kinh |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  |  | 0356912185 |
Điêu Văn É | 011074103419 | Nam | 16/05/1974 | bản Hốc | 5 | Thân nhân liệt sĩ | Xây mới | 11/10/2024 | 21/10/2024 |  | TNLS | Thái |  |  | Không bền | Không bền | Không bền | 28,5 | Hợp pháp | Chưa | 0780929726 |
Vì Bá Ơn | 011089104286 | Nam | 1989 | bản Nậm Cản | 5 | Người có công | Xây mới | 07/10/2024 |  |  | NCC | Thái |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  | Chưa |  | - Nhà dột cả 3 gian
Cà Văn Phích | 020052104590 | Nam | 1952 | bản Nậm Cản | 2 | Hộ nghèo | Xây mới | 11/10/2024 | 22/10/2024 | 12/11/2024 | HN | Thái |  |  | Bền | Không bền | Không bền | 52,75 | Hợp pháp | Chưa |  |
Ngô Thị Tổng | 011181105226 | Nữ | 06/04/1981 | bản Nậm Cản | 2 | Người có công | Xây mới | 09/10/2024 | 22/10/2024 | 12/11/2024 | NCC | Thái |  |  |  |  |  |  |  | Chưa | 0829640994 |
Giàng A Chu |  | Nam | 1931 | bản Nậm Cản | 5 | Hộ nghèo | Xây mới | 11/10/2024 | 22/10/2024 | 12/11/2024 | HN | HMông | Mất thẻ, chưa làm lại |  |  |  |  |  |  | Chưa |  |
Thào A Tủa | 012067106247 | Nam | 25/10/1967 | bản Nậm Cản | 9 | Khó khăn khác | Xây mới | 14/10/2024 | 22/10/2024 | 12/11/2024 | KK | HMông |  |  | Không bền | Không bền | Không bền | 40,5 | Hợp pháp |  | 0355533783 | Bố chồng mất tháng 2/2024
Lù Thị Ín | 011143106648 | Nữ | 1943 | bản Nậm Cản | 9 | Hộ cận nghèo | Xây mới | 02/10/2024 | 22/10/2024 | 12/11/2024 | CN | Thái |  |  |  |  |  |  |  | Chưa |  |
Giàng Thị Dí | 011156106722 | Nữ | 1956 | bản Nậm Cản | 5 | Hộ nghèo | Xây mới | 10/10/2024 | 22/10/2024 | 12/11/2024 | HN | HMông |  |  | Không bền | Bền | Không bền | 32 | Chưa có giấy, không tranh chấp | Chưa |  | Đường vào bản khó, xe máy đi được
Cứ A Chu | 011061106809 | Nam | 10/03/1961 | bản Nậm Cản | 3 | Hộ cận nghèo | Xây mới | 03/10/2024 | 22/10/2024 | 12/11/2024 | CN | HMông |  |  |  |  |  |  |  |  |  |
Phạm Ngọc Thạch | 011093107537 | Nam | 27/01/1993 | bản Chi Luông | 2 | Thân nhân liệt sĩ | Sửa chữa | 10/10/2024 | 23/10/2024 |  | TNLS | Kinh |  |  |  |  |  |  |  | Chưa |  |
Nhù A Nhè | 011053108349 | Nam | 04/12/1953 | bản Chi Luông | 1 | Thiên tai, biến đổi khí hậu | Xây mới | 04/10/2024 |  |  | TT | HMông |  | Hộ nghèo dân tộc thiểu số | Bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp | Chưa |  |
Lù Văn Ngoan | 011090108812 | Nam | 04/07/1990 | bản Chi Luông | 2 | Thiên tai, biến đổi khí hậu | Xây mới | 10/10/2024 | 23/10/2024 | 13/11/2024 | TT | Thái |  | Còn lại |  |  |  |  |  | Chưa |  | 1 con bị bệnh tim
Tòng Thị Hoan | 011193109555 | Nữ | 04/02/1993 | bản Chi Luông | 6 | Hộ nghèo | Xây mới | 02/10/2024 | 23/10/2024 | 13/11/2024 | HN | Thái |  |  |  |  |  |  |  | Chưa |  | Con đi làm công ty ở Bắc Ninh
Mào Bá Tướng | 011072110410 | Nam | 06/02/1972 | bản Chi Luông | 4 | Người có công | Xây mới | 03/10/2024 | 23/10/2024 | 13/11/2024 | NCC | Thái |  |  | Không bền | Không bền | Không bền | 24 | Hợp pháp | Chưa | 0736015582 | Nhà chuyển từ bản Bó về năm 2019
Khoàng Đức É | 011056110491 | Nam | 02/10/1956 | bản Chi Luông | 5 | Thân nhân liệt sĩ | Xây mới | 14/10/2024 | 23/10/2024 | 13/11/2024 | TNLS | Thái |  |  | Bền | Không bền | Không bền | 40,5 | Hợp pháp |  |  | Nhà chuyển từ bản Bó về năm 2019
Hoàng Văn Hom | 012084111061 | Nam | 1984 | bản Chi Luông | 4 | Hộ cận nghèo | Xây mới | 04/10/2024 | 23/10/2024 | 13/11/2024 | CN | Thái |  |  | Bền | Không bền | Không bền | 24 | Hợp pháp | Chưa |  |
Mùa A Chá | 011058111424 | Nam | 1958 | bản Chi Luông | 2 | Thiên tai, biến đổi khí hậu | Xây mới | 14/10/2024 | 23/10/2024 | 13/11/2024 | TT | HMông |  | Già cả, neo đơn, khuyết tật | Không bền | Bền | Không bền | 52,75 | Chưa có giấy, không tranh chấp | Chưa | 0359218479 | Con đi làm công ty ở Bắc Ninh
Lý Thị Súa | 011138112329 | Nữ | 09/12/1938 | tổ dân phố 2 | 5 | Hộ nghèo | Sửa chữa | 07/10/2024 | 24/10/2024 | 14/11/2024 | HN,KK | HMông |  |  | Bền | Không bền | Không bền | 40,5 | Hợp pháp |  |  | + Có 2 con học đại học
Hoàng Thị Phượng | 001131112594 | Nữ | 14/12/1931 | tổ dân phố 2 | 2 | Hộ nghèo | Xây mới | 07/10/2024 | 24/10/2024 |  | HN | Thái |  |  | Không bền | Bền | Không bền | 36 | Hợp pháp | Chưa | 0815976144 | Vợ đi XKLĐ Đài Loan
Quàng Đức Toản | 011098113495 | Nam | 22/04/1998 | tổ dân phố 2 | 8 | Hộ cận nghèo | Xây mới | 14/10/2024 |  |  | CN | Thái |  |  | Không bền | Bền | Không bền | 28,5 | Chưa có giấy, không tranh chấp | Chưa |  |
Lý A Sình | 011050113636 | Nam | 1950 | tổ dân phố 2 | 4 | Thân nhân liệt sĩ | Xây mới | 10/10/2024 | 24/10/2024 | 14/11/2024 | TNLS | HMông |  |  | Không bền | Không bền | Không bền | 45 | Hợp pháp | Chưa | 0927154163 | Nhà cũ 6x8 = 48 m²
Tòng Văn Phích |  | Nam | 1973 | tổ dân phố 2 | 9 | Khó khăn khác | Sửa chữa | 14/10/2024 | 24/10/2024 | 14/11/2024 | KK | Thái | Mất thẻ, chưa làm lại |  | Không bền | Không bền | Không bền | 32 | Hợp pháp | Chưa | 0779920947 |
Cứ A Páo | 001061114680 | Nam | 02/07/1961 | tổ dân phố 2 | 2 | Thân nhân liệt sĩ | Xây mới | 04/10/2024 | 24/10/2024 | 14/11/2024 | TNLS | HMông |  | Còn lại |  |  |  |  |  | Chưa |  | Nhà cũ 6x8 = 48 m²
Khoàng Thị Bun | 011167114893 | Nữ | 07/01/1967 | tổ dân phố 2 | 4 | Hộ nghèo | Sửa chữa | 07/10/2024 | 24/10/2024 | 14/11/2024 | HN | Thái |  |  | Không bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp | Chưa | 0858822600 | Nhà cũ 6x8 = 48 m²
Hoàng Thị Lả | 011151115457 | Nữ | 06/09/1951 | tổ dân phố 2 | 5 | Hộ nghèo | Xây mới | 07/10/2024 | 24/10/2024 | 14/11/2024 | HN | Thái |  |  |  |  |  |  |  | Chưa |  | Nhà cũ 6x8 = 48 m²
Nguyễn Hữu Khuê | 011084115614 | Nam | 28/04/1984 | tổ dân phố 4 | 6 | Người có công | Sửa chữa | 02/10/2024 | 25/10/2024 | 15/11/2024 | NCC | Kinh |  |  | Bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa |  | 1 con bị bệnh tim
Trần Thị Hoà | 011195115850 | Nữ | 02/01/1995 | tổ dân phố 4 | 5 | Hộ nghèo | Xây mới | 03/10/2024 | 25/10/2024 | 15/11/2024 | HN | Kinh |  |  |  |  |  |  |  | Chưa |  |
Thào A Chá | 011093116382 | Nam | 1993 | tổ dân phố 4 | 6 | Hộ nghèo | Sửa chữa | 03/10/2024 | 25/10/2024 |  | HN | HMông |  |  |  |  |  |  |  | Chưa |  | Nhà cũ 6x8 = 48 m²
Cà Thị Ín | 011175116980 | Nữ | 25/08/1975 | tổ dân phố 4 | 5 | Thân nhân liệt sĩ | Xây mới | 04/10/2024 |  |  | TNLS | Thái |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  | Chưa |  |
Tòng Văn Chựa | 011070117711 | Nam | 09/07/1970 | tổ dân phố 4 | 6 | Hộ cận nghèo | Sửa chữa | 14/10/2024 | 25/10/2024 | 15/11/2024 | CN | Thái |  |  | Không bền | Không bền | Không bền | 45 | Hợp pháp |  |  | Vợ đi XKLĐ Đài Loan
Sùng A Vừ | 012079118507 | Nam | 1979 | tổ dân phố 4 | 2 | Khó khăn khác | Xây mới | 11/10/2024 | 25/10/2024 | 15/11/2024 | KK | HMông |  |  |  |  |  |  |  | Chưa |  |
Lường Đức Panh | 011093119010 | Nam | 01/04/1993 | tổ dân phố 4 | 6 | Hộ nghèo | Xây mới | 14/10/2024 | 25/10/2024 | 15/11/2024 | HN | Thái |  |  | Không bền | Bền | Không bền | 32 | Chưa có giấy, không tranh chấp |  |  |
Lường Thị Bun | 011139119386 | Nữ | 12/05/1939 | tổ dân phố 4 | 9 | Người có công | Xây mới | 14/10/2024 | 25/10/2024 | 15/11/2024 | NCC | Thái |  |  |  |  |  |  |  |  |  |
`,
};
