import type { CleanList } from "../clean-list.ts";

/** The list of xã Lay Nưa, surveyed by the criteria of 20/01/2025. */
export const layNuaHouseholds: CleanList = {
  form: "households",
  unit: "lay-nua",
  table: `
head | nationalId | sex | birth | village | people | category | workType | surveyedOn | votedOn | postedOn | flags | ethnicity | noIdReason | priority | foundation | frame | roof | area | land | priorHelp | phone | note
Giàng A Vừ | 020200132869 | Nam | 26/04/2000 | bản Lé | 6 | Thiên tai, biến đổi khí hậu | Xây mới | 24/02/2025 |  |  | TT | HMông |  | Hộ nghèo dân tộc thiểu số |  |  |  |  |  | Chưa | 0793472553 |
Tòng Đức Inh | 011076133372 | Nam | 11/11/1976 | bản Lé | 6 | Thiên tai, biến đổi khí hậu | Sửa chữa | 12/02/2025 | 03/03/2025 |  | TT | Thái |  |  | Không bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp |  |  | => cần làm trước mùa mưa
Lường Thị Đôi | 011175134204 | Nữ | 25/04/1975 | bản Lé | 5 | Người có công | Xây mới | 17/02/2025 |  |  | NCC | Thái |  |  | Bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa | 0858043779 | Đường vào bản khó, xe máy đi được
Lò Thị Như Quỳnh | 011132134974 | Nữ | 1932 | bản Lé | 3 | Khó khăn khác | Xây mới | 20/02/2025 | 03/03/2025 |  | KK | Thái |  |  | Không bền | Bền | Không bền | 24 | Chưa có giấy, không tranh chấp |  | 0786269208 |
Điêu Đức Panh | 011059135249 | Nam | 04/02/1959 | bản Lé | 5 | Thân nhân liệt sĩ | Xây mới | 17/02/2025 |  |  | TNLS | Thái |  |  | Bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp | Chưa |  |
Sùng A Chu | 011073135849 | Nam | 1973 | bản Lé | 6 | Hộ nghèo | Xây mới | 17/02/2025 | 03/03/2025 |  | HN,KK | HMông |  | Còn lại | Không bền | Bền | Không bền | 45 | Hợp pháp |  |  | + Có 2 con học đại học
Cà Thị Xoan | 011165136638 | Nữ | 27/05/1965 | bản Lé | 1 | Hộ nghèo | Sửa chữa | 18/02/2025 |  |  | HN | Thái |  | Còn lại |  |  |  |  |  |  |  |
Lý Thị Dua | 011165137288 | Nữ | 18/07/1965 | bản Lé | 2 | Hộ nghèo | Xây mới | 19/02/2025 | 03/03/2025 |  | HN | HMông |  |  |  |  |  |  |  | Chưa | 0392906179 | Chồng đã chết năm 2015, nuôi 3 con nhỏ
Hoàng Bá Toản | 012079137947 | Nam | 1979 | bản Lé | 5 | Hộ cận nghèo | Xây mới | 21/02/2025 |  |  | CN,KK | Thái |  |  |  |  |  |  |  | Chưa |  |
Điêu Văn Ơn | 011057138063 | Nam | 1957 | bản Ló | 2 | Hộ nghèo | Xây mới | 13/02/2025 | 03/03/2025 |  | HN | Thái |  |  |  |  |  |  |  | Chưa |  |
Quàng Văn Nhất | 012052138101 | Nam | 16/04/1952 | bản Ló | 1 | Khó khăn khác | Xây mới | 13/02/2025 |  |  | KK | Thái |  |  | Không bền | Không bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp |  |  | + Có 2 con học đại học
Thào A Lử |  | Nam | 1988 | bản Ló | 2 | Thiên tai, biến đổi khí hậu | Xây mới | 17/02/2025 | 03/03/2025 |  | TT | HMông | Đang làm lại thẻ căn cước |  |  |  |  |  |  |  |  | Mất giấy tờ đất, đang làm lại
Vì Đức Ngoan | 011088138324 | Nam | 1988 | bản Ló | 2 | Hộ nghèo | Xây mới | 14/02/2025 |  |  | HN,KK | Thái |  |  | Không bền | Không bền | Không bền | 36 | Hợp pháp |  |  | 1 con bị bệnh tim
Mào Văn Nọi | 011081138432 | Nam | 18/12/1981 | bản Ló | 2 | Thân nhân liệt sĩ | Xây mới | 17/02/2025 | 03/03/2025 |  | TNLS | Thái |  |  |  |  |  |  |  | Chưa |  | Chủ hộ khuyết tật vận động
Mào Thị Đôi | 001162138639 | Nữ | 01/05/1962 | bản Ló | 5 | Hộ cận nghèo | Xây mới | 10/02/2025 |  |  | CN | Thái |  |  | Không bền | Không bền | Không bền | 36 | Hợp pháp |  |  |
Sùng A Páo | 034094139069 | Nam | 03/10/1994 | bản Ló | 4 | Người có công | Xây mới | 17/02/2025 | 03/03/2025 |  | NCC | HMông |  | Già cả, neo đơn, khuyết tật | Không bền | Không bền | Không bền | 24 | Hợp pháp | Chưa |  | Nhà cũ 6x8 = 48 m²
Lò Văn Toản | 011080139525 | Nam | 1980 | bản Ló | 2 | Hộ cận nghèo | Xây mới | 10/02/2025 |  |  | CN | Thái |  |  |  |  |  |  |  | Chưa |  |
Cầm Bá Quát | 011056139930 | Nam | 23/10/1956 | bản Tạo Sen | 8 | Người có công | Xây mới | 21/02/2025 | 03/03/2025 |  | NCC | Thái |  | Hộ nghèo dân tộc thiểu số |  |  |  |  |  |  | 0794676031 |
Cà Văn Hom | 001090140629 | Nam | 1990 | bản Tạo Sen | 1 | Khó khăn khác | Sửa chữa | 11/02/2025 |  |  | KK | Thái |  |  | Không bền | Không bền | Không bền | 36 | Chưa có giấy, không tranh chấp | Chưa | 0920748520 | 1 con bị bệnh tim
Cứ Thị Xúa | 011191140755 | Nữ | 26/04/1991 | bản Tạo Sen | 1 | Hộ nghèo | Sửa chữa | 20/02/2025 | 03/03/2025 |  | HN | HMông |  |  | Không bền | Bền | Không bền | 24 | Hợp pháp |  | 0882171253 |
Lý A Chá | 011090141348 | Nam | 23/07/1990 | bản Tạo Sen | 6 | Hộ nghèo | Xây mới | 13/02/2025 |  |  | HN | HMông |  |  |  |  |  |  |  | Chưa |  |
Quàng Văn Hom | 011069141953 | Nam | 27/05/1969 | bản Tạo Sen | 9 | Hộ nghèo | Xây mới | 12/02/2025 | 03/03/2025 |  | HN,KK | Thái |  |  |  |  |  |  |  |  | 0823681752 |
Lù Văn É | 034042142176 | Nam | 22/01/1942 | bản Tạo Sen | 4 | Thân nhân liệt sĩ | Sửa chữa | 20/02/2025 |  |  | TNLS | Thái |  |  | Bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp | Chưa |  |
Cà Văn Pâng | 011046142732 | Nam | 1946 | bản Tạo Sen | 1 | Hộ nghèo | Sửa chữa | 10/02/2025 | 03/03/2025 |  | HN | Thái |  | Hộ nghèo dân tộc thiểu số |  |  |  |  |  |  | 0727774856 |
Lý Thị Hai | 011147143452 | Nữ | 1947 | bản Tạo Sen | 4 | Hộ nghèo | Xây mới | 12/02/2025 |  |  | HN | HMông |  | Còn lại | Không bền | Bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa |  |
Lường Văn U | 011043144301 | Nam | 1943 | bản Mo | 9 | Khó khăn khác | Xây mới | 17/02/2025 | 03/03/2025 |  | KK | Thái |  |  |  |  |  |  |  | Chưa |  |
Thào Thị Dua | 020173144340 | Nữ | 1973 | bản Mo | 2 | Thân nhân liệt sĩ | Sửa chữa | 17/02/2025 |  |  | TNLS | HMông |  | Hộ nghèo dân tộc thiểu số | Bền | Không bền | Không bền | 45 | Hợp pháp | Chưa |  |
Thào A Dua | 034089144446 | Nam | 23/08/1989 | bản Mo | 2 | Hộ nghèo | Xây mới | 13/02/2025 | 03/03/2025 |  | HN | HMông |  |  | Không bền | Không bền | Không bền | 36 | Chưa có giấy, không tranh chấp | Chưa | 0737303348 |
Lò Thị Ín |  | Nữ | 20/03/1997 | bản Mo | 7 | Người có công | Sửa chữa | 21/02/2025 |  |  | NCC | Thái | Mất thẻ, chưa làm lại |  |  |  |  |  |  | Chưa | 0927311183 |
Hoàng Văn Muôn | 001089145827 | Nam | 22/01/1989 | bản Mo | 2 | Hộ nghèo | Xây mới | 24/02/2025 | 03/03/2025 |  | HN | Thái |  |  | Không bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa |  |
Lường Đức Van | 011077146161 | Nam | 1977 | bản Mo | 5 | Hộ nghèo | Xây mới | 17/02/2025 |  |  | HN | Thái |  |  |  |  |  |  |  |  |  | + Có 2 con học đại học
Tao Văn Xuân | 011056146385 | Nam | 1956 | bản Mo | 1 | Hộ cận nghèo | Xây mới | 14/02/2025 | 03/03/2025 |  | CN | Thái |  | Còn lại |  |  |  |  |  | Chưa | 0772768954 |
Cà Bá Hịa | 011056147243 | Nam | 1956 | bản Mo | 4 | Hộ cận nghèo | Xây mới | 17/02/2025 |  |  | CN | Thái |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  | Chưa | 0720459513 | 1 con bị bệnh tim
Tòng Thị Nga | 011194147750 | Nữ | 24/12/1994 | bản Mo | 6 | Thiên tai, biến đổi khí hậu | Xây mới | 11/02/2025 | 03/03/2025 |  | TT | Thái |  |  |  |  |  |  |  | Chưa |  |
Cà Thị Nga | 012155147818 | Nữ | 25/05/1955 | bản Hô Huổi Luông | 2 | Thân nhân liệt sĩ | Xây mới | 10/02/2025 |  |  | TNLS | Thái |  | Già cả, neo đơn, khuyết tật | Không bền | Bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp | Chưa |  | => cần làm trước mùa mưa
Bùi Thị Quyên | 011184147863 | Nữ | 17/11/1984 | bản Hô Huổi Luông | 4 | Hộ cận nghèo | Xây mới | 13/02/2025 | 03/03/2025 |  | CN | Kinh |  | Già cả, neo đơn, khuyết tật | Không bền | Không bền | Không bền | 28,5 | Hợp pháp | Chưa |  | ĐT con trai: 0912345678
Điêu Thị Thơm | 020137148259 | Nữ | 1937 | bản Hô Huổi Luông | 9 | Khó khăn khác | Sửa chữa | 11/02/2025 |  |  | KK | Thái |  |  | Bền | Không bền | Không bền | 60 | Chưa có giấy, không tranh chấp | Chưa |  |
Hoàng Đức Panh | 011070148461 | Nam | 13/12/1970 | bản Hô Huổi Luông | 4 | Hộ cận nghèo | Xây mới | 17/02/2025 | 03/03/2025 |  | CN,KK | Thái |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  |  |  |
Nguyễn Văn Không | 011032148881 | Nam | 21/08/1932 | bản Hô Huổi Luông | 4 | Khó khăn khác | Xây mới | 21/02/2025 |  |  | KK | Thái |  |  |  |  |  |  |  |  |  |
Đỗ Thị Oanh | 012194149424 | Nữ | 11/07/1994 | bản Hô Huổi Luông | 3 | Thiên tai, biến đổi khí hậu | Xây mới | 17/02/2025 | 03/03/2025 |  | TT | Kinh |  |  |  |  |  |  |  |  |  |
Thào Thị Mỷ | 011197150224 | Nữ | 1997 | bản Hô Huổi Luông | 5 | Thiên tai, biến đổi khí hậu | Sửa chữa | 20/02/2025 |  |  | TT | HMông |  | Hộ nghèo dân tộc thiểu số | Bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp |  | 0996137194 |
Vàng A Tủa | 011061150592 | Nam | 1961 | bản Hô Huổi Luông | 6 | Hộ cận nghèo | Xây mới | 12/02/2025 | 03/03/2025 |  | CN | HMông |  | Còn lại | Bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa | 0838972664 |
Cà Đức Pâng | 011067150707 | Nam | 10/01/1967 | bản Ổ | 8 | Hộ cận nghèo | Xây mới | 12/02/2025 |  |  | CN | Thái |  |  | Không bền | Bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp | Chưa | 0721237078 |
Cà Thị Lả | 001191151586 | Nữ | 24/08/1991 | bản Ổ | 3 | Hộ nghèo | Sửa chữa | 24/02/2025 | 03/03/2025 |  | HN | Thái |  |  | Không bền | Không bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp | Chưa | 0747612308 | Xem biên bản số 12/BB-UBND
Quàng Văn Ngoan | 011081152145 | Nam | 20/03/1981 | bản Ổ | 7 | Người có công | Sửa chữa | 18/02/2025 |  |  | NCC | Thái |  |  |  |  |  |  |  | Chưa |  |
Thào A Phử |  | Nam | 1959 | bản Ổ | 5 | Khó khăn khác | Xây mới | 11/02/2025 | 03/03/2025 |  | KK | HMông | Đang làm lại thẻ căn cước |  | Không bền | Không bền | Không bền | 52,75 | Hợp pháp |  |  |
Vì Văn Chựa | 011044153582 | Nam | 23/03/1944 | bản Ổ | 4 | Hộ cận nghèo | Xây mới | 18/02/2025 |  |  | CN | Thái |  |  | Không bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp |  |  |
Cà Bá Chựa | 011086154424 | Nam | 11/10/1986 | bản Ổ | 4 | Hộ nghèo | Xây mới | 17/02/2025 | 03/03/2025 |  | HN | Thái |  |  |  |  |  |  |  | Chưa |  | Mất giấy tờ đất, đang làm lại
Khoàng Thị Xiên | 011193155276 | Nữ | 05/07/1993 | bản Ổ | 4 | Hộ nghèo | Sửa chữa | 18/02/2025 |  |  | HN,KK | Thái |  | Còn lại | Không bền | Bền | Không bền | 40,5 | Chưa có giấy, không tranh chấp |  |  | Mất giấy tờ đất, đang làm lại
Quàng Bá Inh | 011094155569 | Nam | 02/05/1994 | bản Ổ | 9 | Hộ nghèo | Xây mới | 19/02/2025 | 03/03/2025 |  | HN | Thái |  |  | Bền | Không bền | Không bền | 40,5 | Hợp pháp |  |  | ĐT con trai: 0912345678
Hạng A Chá | 011069155979 | Nam | 11/02/1969 | bản Na Ka | 4 | Thân nhân liệt sĩ | Xây mới | 17/02/2025 |  |  | TNLS | HMông |  | Còn lại |  |  |  |  |  |  | 0850038863 |
Tòng Thị Xoan | 011180156283 | Nữ | 27/12/1980 | bản Na Ka | 2 | Khó khăn khác | Xây mới | 19/02/2025 | 03/03/2025 |  | KK | Thái |  |  |  |  |  |  |  |  |  | Con đi làm công ty ở Bắc Ninh
Lò Văn Chướng | 012200157183 | Nam | 2000 | bản Na Ka | 3 | Hộ cận nghèo | Xây mới | 10/02/2025 |  |  | CN | Thái |  |  | Không bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa | 0378858117 | Đã có đơn ngày 02/10/2024
Mào Văn Inh | 011088157493 | Nam | 07/04/1988 | bản Na Ka | 4 | Người có công | Sửa chữa | 20/02/2025 | 03/03/2025 |  | NCC | Thái |  |  | Không bền | Bền | Không bền | 36 | Chưa có giấy, không tranh chấp | Chưa |  |
Lò Văn É | 011051158283 | Nam | 1951 | bản Na Ka | 5 | Thiên tai, biến đổi khí hậu | Xây mới | 13/02/2025 |  |  | TT | Thái |  |  |  |  |  |  |  | Chưa |  | Mất giấy tờ đất, đang làm lại
Lò Văn Nọi | 020201158431 | Nam | 2001 | bản Na Ka | 5 | Hộ nghèo | Sửa chữa | 12/02/2025 | 03/03/2025 |  | HN,KK | Thái |  |  |  |  |  |  |  |  | 0735893299 |
Tòng Văn Thoong | 011076158564 | Nam | 1976 | bản Na Ka | 3 | Khó khăn khác | Xây mới | 10/02/2025 |  |  | KK | Thái |  | Hộ nghèo dân tộc thiểu số | Không bền | Bền | Không bền | 36 | Hợp pháp |  |  | Bố chồng mất tháng 2/2024
Điêu Đức Thoong | 011064158804 | Nam | 06/11/1964 | bản Na Ka | 7 | Thân nhân liệt sĩ | Xây mới | 21/02/2025 | 03/03/2025 |  | TNLS | Thái |  |  |  |  |  |  |  |  |  | Xem biên bản số 12/BB-UBND
`,
};
