import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { FormId } from "../../../../shared/forms/column.ts";
import type { Scenario, Typed } from "../facts.ts";

const one = (form: FormId, why: string, ...[changes, expected]: [Typed, string]): Scenario => ({
  why,
  rows: [[form, changes, expected]],
});
const medal = 'Kỷ niệm chương "Vì sự nghiệp xây dựng và phát triển tỉnh Điện Biên"';
const mobilised = {
  branch: "Tuyên truyền, vận động",
  documentsDrafted: null,
  mobilised: 50_000_000,
};
const ofTown = "Giấy khen của Chủ tịch UBND thị xã (tham mưu, tổ chức)";

/** The other sheets of a ward. Source: domain §1.3, §2.2 F8 to F13, §6.4; E35, E41, E63, E73. */
export const others: readonly Scenario[] = [
  one("obstacles", "an open obstacle", {}, ""),
  one(
    "obstacles",
    "E35: solved on a day, yet open",
    { solvedOn: day("2025-02-20") },
    "E35 block status",
  ),
  one("obstacles", "E48: solved on no day", { status: "Đã giải quyết" }, "E48 warn solvedOn"),
  one("obstacles", "E16: no kind of ours", { kind: "Tâm linh" }, "E16 block kind"),
  one(
    "obstacles",
    "E29: solved before it arose",
    { status: "Đã giải quyết", solvedOn: day("2025-01-01") },
    "E29 block solvedOn",
  ),
  one("outreach", "a meeting", {}, ""),
  one("outreach", "E67: nothing was held", { quantity: 0 }, "E67 block quantity"),
  one("outreach", "E14: by another name", { form: "Loa" }, "E14 fixed form"),
  one("outreach", "E30: next week", { heldOn: day("2025-03-22") }, "E30 block heldOn"),
  one("outreach", "E09: a number with its word", { quantity: "3 buổi" }, "E09 fixed quantity"),
  one("documents", "a letter", {}, ""),
  one("documents", "E48: no number", { number: null }, "E48 block number"),
  one(
    "documents",
    "E44: its title in an old font",
    { title: "V/v xãa nhµ t¹m" },
    "E44 block title",
  ),
  one("inspections", "a visit", {}, ""),
  one(
    "inspections",
    "E48: what is to be done, by nobody",
    { recommendation: "Bổ sung hồ sơ" },
    "E48 warn dueOn; E48 warn followUp",
  ),
  one(
    "inspections",
    "E35: followed on a day, yet open",
    {
      recommendation: "Bổ sung hồ sơ",
      dueOn: day("2025-03-30"),
      followUp: "Chưa khắc phục",
      followedOn: day("2025-03-01"),
    },
    "E35 block followUp",
  ),
  one("exemplars", "an example", {}, ""),
  one("exemplars", "E48: of whom", { who: null }, "E48 warn who"),
  one("complaints", "a proposal", { sender: "Lò Văn Inh" }, ""),
  one(
    "complaints",
    "E73: who denounced",
    { kind: "Tố cáo", sender: "Lò Văn Inh" },
    "E73 block sender",
  ),
  one(
    "complaints",
    "E73: the same under a nickname",
    { kind: "Tố cáo", sender: "ông Inh bản Hốc" },
    "E73 block sender",
  ),
  one(
    "complaints",
    "E73: even 'nặc danh' is not asked for",
    { kind: "Tố cáo", sender: "Nặc danh" },
    "E73 block sender",
  ),
  one("complaints", "a denunciation without a name", { kind: "Tố cáo" }, ""),
  one(
    "complaints",
    "E35: answered on a day, yet open",
    { closedOn: day("2025-02-20") },
    "E35 block status",
  ),

  one("nominations", "a certificate of the ward", {}, ""),
  one(
    "nominations",
    "E64: no share of the town's certificates yet, which is not none (domain §1.3)",
    { award: ofTown },
    "E64 warn award",
  ),
  one(
    "nominations",
    "E64: the same of the province's",
    { award: "Bằng khen của Chủ tịch UBND tỉnh (tham mưu, tổ chức)" },
    "E64 warn award",
  ),
  one(
    "nominations",
    "E64: the same of the State's",
    { award: "Huân chương Lao động", influence: "Toàn tỉnh" },
    "E64 warn award",
  ),
  one(
    "nominations",
    "E63: the medal is for persons only",
    { award: medal, subject: "Tập thể", ...mobilised },
    "E63 block subject; E64 warn award",
  ),
  one(
    "nominations",
    "E63: nor for households",
    { award: medal, subject: "Hộ gia đình", ...mobilised },
    "E63 block subject; E64 warn award",
  ),
  one(
    "nominations",
    "E63: a household does not organise",
    { award: ofTown, subject: "Hộ gia đình" },
    "E63 block subject; E64 warn award",
  ),
  one(
    "nominations",
    "E63: the one for organising is not for gifts",
    { award: ofTown, ...mobilised },
    "E63 block branch; E64 warn award",
  ),
  one("nominations", "E63: under inquiry", { isUnderInquiry: "Có" }, "E63 block isUnderInquiry"),
  one(
    "nominations",
    "E63: one achievement, one honour",
    { isHonoured: "Có" },
    "E63 block isHonoured",
  ),
  one(
    "nominations",
    "E63: the State honours what the province feels",
    { award: "Huân chương Lao động", influence: "Toàn thị xã" },
    "E63 block influence; E64 warn award",
  ),
  one("nominations", "E41: more votes than people", { present: 7, agreed: 9 }, "E41 block agreed"),
  one("nominations", "E16: no honour of the plan", { award: "Huy chương vàng" }, "E16 block award"),
  one("nominations", "E48: decided on no day", { decisionNo: "12/QĐ-UBND" }, "E48 warn decisionOn"),
];
