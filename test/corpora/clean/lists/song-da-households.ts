import type { CleanList } from "../clean-list.ts";

/** The list of phường Sông Đà, at the end of October 2024. */
export const songDaHouseholds: CleanList = {
  form: "households",
  unit: "song-da",
  table: `
head | nationalId | sex | birth | village | people | category | workType | surveyedOn | votedOn | postedOn | flags | ethnicity | noIdReason | priority | foundation | frame | roof | area | land | priorHelp | phone | note
Sùng Thị Say | 011192122438 | Nữ | 05/11/1992 | bản Huổi Min | 5 | Hộ cận nghèo | Xây mới | 07/10/2024 |  |  | CN,KK | HMông |  |  |  |  |  |  |  |  |  | 1 con bị bệnh tim
Điêu Đức Tướng | 034069122687 | Nam | 03/07/1969 | bản Huổi Min | 2 | Hộ cận nghèo | Sửa chữa | 15/10/2024 | 25/10/2024 |  | CN | Thái |  |  | Không bền | Bền | Không bền | 52,75 | Chưa có giấy, không tranh chấp |  |  | Nhà sàn gỗ 3 gian, mái Fibro xi măng
Vàng A Nhè | 011042123015 | Nam | 14/06/1942 | bản Huổi Min | 5 | Thân nhân liệt sĩ | Xây mới | 08/10/2024 | 25/10/2024 |  | TNLS | HMông |  |  |  |  |  |  |  |  | 0374781419 | Vợ đi XKLĐ Đài Loan
Mào Văn Ết | 011077123075 | Nam | 1977 | bản Huổi Min | 3 | Hộ cận nghèo | Xây mới | 15/10/2024 |  |  | CN | Thái |  |  | Không bền | Không bền | Không bền | 52,75 | Chưa có giấy, không tranh chấp | Chưa | 0326765384 |
Lường Văn Tướng | 011046123524 | Nam | 08/04/1946 | bản Huổi Min | 2 | Hộ nghèo | Xây mới | 07/10/2024 | 25/10/2024 |  | HN | Thái |  |  |  |  |  |  |  | Chưa |  | 1 con bị bệnh tim
Lường Đức Chum | 011060124331 | Nam | 05/03/1960 | bản Huổi Min | 7 | Người có công | Xây mới | 16/10/2024 | 25/10/2024 |  | NCC | Thái |  |  | Không bền | Không bền | Không bền | 60 | Chưa có giấy, không tranh chấp | Chưa |  | Bố chồng mất tháng 2/2024
Điêu Văn Hặc | 001041124792 | Nam | 03/11/1941 | bản Huổi Min | 4 | Hộ nghèo | Xây mới | 18/10/2024 |  |  | HN | Thái |  |  | Không bền | Không bền | Không bền | 45 | Chưa có giấy, không tranh chấp |  |  |
Điêu Thị Pành | 011162125103 | Nữ | 1962 | bản Huổi Min | 9 | Thân nhân liệt sĩ | Xây mới | 15/10/2024 | 25/10/2024 |  | TNLS | Thái |  |  |  |  |  |  |  | Chưa |  | Ở nhờ nhà bố mẹ đẻ; tách khẩu 3/2023
Thào A Páo | 011045125942 | Nam | 04/05/1945 | tổ dân phố 1 | 3 | Người có công | Xây mới | 11/10/2024 | 25/10/2024 |  | NCC | HMông |  |  | Không bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa |  |
Mùa A Dơ | 012060126174 | Nam | 1960 | tổ dân phố 1 | 1 | Hộ cận nghèo | Xây mới | 09/10/2024 |  |  | CN | HMông |  |  |  |  |  |  |  | Chưa |  | Đã có đơn ngày 02/10/2024
Cư Seo Páo | 011051126806 | Nam | 05/10/1951 | tổ dân phố 1 | 8 | Hộ nghèo | Xây mới | 07/10/2024 | 25/10/2024 |  | HN | HMông |  | Còn lại | Không bền | Bền | Không bền | 24 | Hợp pháp |  |  | Đã tập kết cát, sỏi (8 m³)
Lò Văn Muôn |  | Nam | 09/10/1957 | tổ dân phố 1 | 1 | Hộ cận nghèo | Xây mới | 10/10/2024 | 25/10/2024 |  | CN | Thái | Đang làm lại thẻ căn cước |  |  |  |  |  |  |  |  | + Có 2 con học đại học
Hạng A Páo | 011064127230 | Nam | 10/01/1964 | tổ dân phố 1 | 7 | Hộ cận nghèo | Sửa chữa | 18/10/2024 |  |  | CN | HMông |  | Già cả, neo đơn, khuyết tật |  |  |  |  |  |  | 0872370834 | Chồng đã chết năm 2015, nuôi 3 con nhỏ
Hoàng Văn Thụ | 034092127903 | Nam | 1992 | tổ dân phố 1 | 4 | Khó khăn khác | Sửa chữa | 17/10/2024 | 25/10/2024 |  | KK | Kinh |  |  |  |  |  |  |  | Chưa | 0946598490 |
Bùi Quý Hòa | 020040128700 | Nam | 1940 | tổ dân phố 1 | 4 | Hộ cận nghèo | Xây mới | 15/10/2024 | 25/10/2024 |  | CN | Kinh |  |  |  |  |  |  |  |  |  |
Nguyễn Thị Thúy | 011132129465 | Nữ | 18/01/1932 | tổ dân phố 1 | 3 | Hộ nghèo | Sửa chữa | 18/10/2024 |  |  | HN | Kinh |  |  |  |  |  |  |  | Chưa | 0321429868 |
Lù Đức Chum | 011075129519 | Nam | 22/01/1975 | tổ dân phố 3 | 1 | Thân nhân liệt sĩ | Sửa chữa | 08/10/2024 | 25/10/2024 |  | TNLS | Thái |  |  | Không bền | Bền | Không bền | 32 | Chưa có giấy, không tranh chấp | Chưa | 0946946781 |
Điêu Chính Tâm | 001063130073 | Nam | 08/01/1963 | tổ dân phố 3 | 5 | Thiên tai, biến đổi khí hậu | Xây mới | 14/10/2024 | 25/10/2024 |  | TT | Thái |  |  |  |  |  |  |  |  |  | => cần làm trước mùa mưa
Khoàng Văn Toản | 011095130345 | Nam | 1995 | tổ dân phố 3 | 6 | Hộ cận nghèo | Sửa chữa | 10/10/2024 |  |  | CN | Thái |  |  | Không bền | Không bền | Không bền | 52,75 | Hợp pháp |  |  |
Quàng Văn Muôn | 011096130752 | Nam | 28/11/1996 | tổ dân phố 3 | 8 | Khó khăn khác | Xây mới | 16/10/2024 | 25/10/2024 |  | KK | Thái |  | Già cả, neo đơn, khuyết tật | Bền | Không bền | Không bền | 28,5 | Hợp pháp |  | 0934062635 | Con đi làm công ty ở Bắc Ninh
Lường Đức Hom | 011034131271 | Nam | 26/09/1934 | tổ dân phố 3 | 5 | Hộ nghèo | Xây mới | 11/10/2024 | 25/10/2024 |  | HN | Thái |  |  | Không bền | Bền | Không bền | 32 | Hợp pháp | Chưa |  | Đường vào bản khó, xe máy đi được
Khoàng Bá Van | 011088131540 | Nam | 22/08/1988 | tổ dân phố 3 | 5 | Khó khăn khác | Xây mới | 14/10/2024 |  |  | KK | Thái |  |  | Không bền | Bền | Không bền | 32 | Chưa có giấy, không tranh chấp | Chưa | 0963238507 | Ở nhờ nhà bố mẹ đẻ; tách khẩu 3/2023
Quàng Thị Dung | 011191131690 | Nữ | 14/12/1991 | tổ dân phố 3 | 8 | Hộ nghèo | Xây mới | 16/10/2024 | 25/10/2024 |  | HN | Thái |  |  | Không bền | Không bền | Không bền | 24 | Chưa có giấy, không tranh chấp | Chưa | 0730625396 |
Lường Thị Dung | 020171132221 | Nữ | 01/11/1971 | tổ dân phố 3 | 2 | Thiên tai, biến đổi khí hậu | Xây mới | 14/10/2024 | 25/10/2024 |  | TT | Thái |  | Già cả, neo đơn, khuyết tật | Bền | Không bền | Không bền | 36 | Chưa có giấy, không tranh chấp |  | 0343232581 |
`,
};
