import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Typed } from "../facts.ts";

export const person: Typed = {
  head: "Lò Văn Panh",
  nationalId: "011085000777",
  sex: "Nam",
  birth: 1985,
  village: "bản Hốc",
  people: 4,
  category: "Hộ nghèo",
  workType: "Xây mới",
  surveyedOn: day("2024-10-05"),
};
export const elsewhere = { ...person, village: "bản Đáp" };
export const another = { head: "Cà Văn Nọi", nationalId: "011085000999" };
export const gift: Typed = {
  source: "Doanh nghiệp, nhà hảo tâm",
  donor: "Công ty Đà Giang",
  kind: "Tiền",
  amount: 30_000_000,
  receivedOn: day("2024-10-10"),
};
export const house: Typed = {
  household: "@A",
  stage: "Khung, tường",
  percent: 60,
  startedOn: day("2024-10-15"),
};
export const listed: Typed = {
  head: "Quàng Thị Danh",
  nationalId: "011185000001",
  unit: "phường Na Lay",
  village: "bản Hốc",
  category: "Hộ nghèo",
  year: 2024,
  decision: "QĐ 1200/QĐ-UBND",
};
export const rights: Typed = {
  name: "Lò Văn Panh",
  unit: "phường Na Lay",
  clerk: "x",
  validFrom: day("2024-10-01"),
};
export const honour: Typed = {
  award: "Giấy khen",
  subject: "Cá nhân",
  nominee: "Lò Văn Panh",
  position: "Trưởng bản Hốc",
  branch: "Tham mưu, tổ chức thực hiện",
  achievement: "Tổ chức dựng 12 nhà",
  documentsDrafted: 3,
};
