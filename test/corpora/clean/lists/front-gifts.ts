import type { CleanList } from "../clean-list.ts";

/** Gifts the Front received and was promised. */
export const frontGifts: CleanList = {
  form: "money",
  unit: "mttq",
  table: `
source | donor | kind | amount | workdays | rate | pledgedOn | receivedOn | receipt | note
Lực lượng vũ trang | Công an thị xã | Ngày công |  | 50 | 250000 | 08/10/2024 | 11/10/2024 | PT 301 |
Quỹ VNN tỉnh |  | Ngày công |  | 24 | 250000 |  | 14/10/2024 | PT 302 |
Quỹ VNN tỉnh |  | Ngày công |  | 24 | 250000 |  | 16/10/2024 | PT 303 |
Quỹ VNN tỉnh |  | Ngày công |  | 24 | 250000 |  | 21/10/2024 | PT 304 |
Doanh nghiệp, nhà hảo tâm | Công ty Điện lực Điện Biên | Ngày công |  | 36 | 250000 | 24/10/2024 |  | PT 305 |
Doanh nghiệp, nhà hảo tâm | Chùa Linh Quang | Tiền | 2000000 |  |  |  | 28/10/2024 | PT 306 |
Tổ chức CT-XH | Hội Nông dân thị xã | Ngày công |  | 36 | 250000 |  | 01/11/2024 | PT 307 |
Lực lượng vũ trang | Đồn Biên phòng | Tiền | 500000 |  |  |  | 05/11/2024 | PT 308 |
Tổ chức CT-XH | Hội LHPN thị xã | Tiền | 5000000 |  |  | 11/11/2024 | 14/11/2024 | PT 309 |
Quỹ VNN tỉnh |  | Tiền | 10000000 |  |  |  | 13/11/2024 | PT 310 |
Tổ chức CT-XH | Hội Nông dân thị xã | Tiền | 2000000 |  |  |  | 18/11/2024 | PT 311 |
Lực lượng vũ trang | Đồn Biên phòng | Ngày công |  | 10 | 250000 |  | 21/11/2024 | PT 312 |
Doanh nghiệp, nhà hảo tâm | Công ty TNHH MTV Hoàng Anh | Tiền | 60000000 |  |  | 25/11/2024 |  | PT 313 |
Tổ chức CT-XH | Đoàn Thanh niên thị xã | Tiền | 5000000 |  |  |  | 29/11/2024 | PT 314 |
Tổ chức CT-XH | Hội Nông dân thị xã | Ngày công |  | 36 | 250000 |  | 03/12/2024 | PT 315 |
Doanh nghiệp, nhà hảo tâm | Viettel Điện Biên | Tiền | 50000000 |  |  |  | 09/12/2024 | PT 316 |
Doanh nghiệp, nhà hảo tâm | Công ty Điện lực Điện Biên | Tiền | 5000000 |  |  | 11/12/2024 | 14/12/2024 | PT 317 |
Doanh nghiệp, nhà hảo tâm | Chùa Linh Quang | Vật liệu | 12000000 |  |  |  | 16/12/2024 | PT 318 | 200 bao xi măng x 92.000
Tổ chức CT-XH | Đoàn Thanh niên thị xã | Ngày công |  | 36 | 250000 |  | 19/12/2024 | PT 319 |
Lực lượng vũ trang | Đồn Biên phòng | Tiền | 500000 |  |  |  | 23/12/2024 | PT 320 |
Quỹ VNN tỉnh |  | Vật liệu | 12000000 |  |  | 27/12/2024 |  | PT 321 | 10 m³ cát, 5.000 viên gạch
Tổ chức CT-XH | Hội Nông dân thị xã | Ngày công |  | 36 | 250000 |  | 31/12/2024 | PT 322 |
Tổ chức CT-XH | Đoàn Thanh niên thị xã | Ngày công |  | 10 | 250000 |  | 06/01/2025 | PT 323 |
Lực lượng vũ trang | Công an thị xã | Tiền | 60000000 |  |  |  | 08/01/2025 | PT 324 |
Lực lượng vũ trang | Công an thị xã | Tiền | 10000000 |  |  | 13/01/2025 | 16/01/2025 | PT 325 |
Doanh nghiệp, nhà hảo tâm | Công ty CP Thủy điện Nậm Na 3 | Tiền | 500000 |  |  |  | 16/01/2025 | PT 326 |
Lực lượng vũ trang | Đồn Biên phòng | Vật liệu | 12000000 |  |  |  | 20/01/2025 | PT 327 | Tôn lợp 120 m²
Doanh nghiệp, nhà hảo tâm | Viettel Điện Biên | Tiền | 50000000 |  |  |  | 24/01/2025 | PT 328 |
Doanh nghiệp, nhà hảo tâm | Công ty Điện lực Điện Biên | Ngày công |  | 10 | 250000 | 28/01/2025 |  | PT 329 |
Tổ chức CT-XH | Hội LHPN thị xã | Tiền | 30000000 |  |  |  | 03/02/2025 | PT 330 |
Quỹ VNN tỉnh |  | Vật liệu | 7500000 |  |  |  | 05/02/2025 | PT 331 | Tôn lợp 120 m²
Doanh nghiệp, nhà hảo tâm | Doanh nghiệp tư nhân Số 9 | Tiền | 2000000 |  |  |  | 10/02/2025 | PT 332 |
Tổ chức CT-XH | Đoàn Thanh niên thị xã | Ngày công |  | 36 | 250000 | 13/02/2025 | 16/02/2025 | PT 333 |
Lực lượng vũ trang | Ban CHQS thị xã | Tiền | 5000000 |  |  |  | 17/02/2025 | PT 334 |
`,
};
