import type { FormId } from "../../../shared/forms/column.ts";
import { isoToSerial as day } from "../../../shared/text/date.ts";
import type { Typed } from "./facts.ts";

const source = { confirmed: "Đã xác nhận", citation: "Kế hoạch 2404/KH-UBND" };

/** A row with nothing to remark, another one for each number up to 999. */
const good: Readonly<Partial<Record<FormId, (n: number) => Typed>>> = {
  households: (n) => ({
    head: `Lò Văn ${syllables(n)}`,
    nationalId: `0110851${String(n).padStart(5, "0")}`,
    sex: "Nam",
    birth: 1985,
    village: "bản Hốc",
    people: 4,
    category: "Hộ nghèo",
    workType: "Xây mới",
    surveyedOn: day("2024-10-05"),
    flagPoor: "x",
  }),
  construction: () => ({ stage: "San nền, móng", startedOn: day("2025-01-05") }),
  approvals: (n) => ({
    decisionNo: `1${n}/QĐ-UBND`,
    decisionOn: day("2024-12-10"),
    programme: "Phong trào xóa nhà tạm, nhà dột nát",
    amount: 60_000_000,
  }),
  money: (n) => ({
    source: "Doanh nghiệp, nhà hảo tâm",
    donor: `Công ty ${syllables(n)}`,
    kind: "Tiền",
    amount: 50_000_000 + n * 1000,
    receivedOn: day("2025-01-10"),
    receipt: `PT1${n}`,
  }),
  rounds: (n) => ({
    kind: "Họp bình xét",
    village: "bản Chi Luông",
    heldOn: day("2024-11-01") + n,
    households: 5,
    attendees: 20,
    agreed: 18,
    passed: 5,
    minutesNo: `${n}/BB`,
    chair: "Lò Văn Inh",
  }),
  obstacles: (n) => ({
    kind: "Đất ở",
    content: `Chưa có đất ở, hộ ${syllables(n)}`,
    level: "Xã, phường",
    raisedOn: day("2025-02-10"),
    status: "Chưa giải quyết",
  }),
  outreach: (n) => ({
    form: "Hội nghị",
    heldOn: day("2025-02-10"),
    topic: "Kế hoạch của thị xã",
    quantity: 1,
    title: `Hội nghị ${syllables(n)}`,
  }),
  documents: (n) => ({
    kind: "Công văn (CV)",
    number: `1${n}/UBND-VP`,
    issuedOn: day("2025-02-10"),
    title: "Đôn đốc tiến độ",
    purpose: "Chỉ đạo, hướng dẫn, đôn đốc",
  }),
  inspections: (n) => ({
    kind: "Kiểm tra",
    lead: `Đoàn kiểm tra ${syllables(n)}`,
    heldOn: day("2025-02-10"),
    result: "Nhà xây đúng thiết kế",
  }),
  exemplars: (n) => ({
    kind: "Gương điển hình",
    subject: "Cá nhân",
    who: `Lò Văn ${syllables(n)}`,
    summary: "Hiến đất làm nhà cho hộ nghèo",
    notedOn: day("2025-02-10"),
  }),
  complaints: (n) => ({
    kind: "Kiến nghị",
    receivedOn: day("2025-02-10"),
    content: `Đề nghị sớm hỗ trợ hộ ${syllables(n)}`,
    status: "Mới tiếp nhận",
  }),
  nominations: (n) => ({
    award: "Giấy khen của Chủ tịch UBND xã, phường",
    subject: "Cá nhân",
    nominee: `Lò Văn ${syllables(n)}`,
    position: "Trưởng bản Hốc",
    branch: "Tham mưu, tổ chức thực hiện",
    achievement: "Tham mưu kế hoạch, tổ chức dựng 12 nhà",
    documentsDrafted: 3,
  }),
  units: (n) => ({
    id: `phong-${n}`,
    name: `Phòng ${syllables(n)}`,
    shortCode: `P${letter(n)}${letter(Math.floor(n / 26))}`,
    kind: "Cơ quan, phòng ban",
    validFrom: day("2025-01-01"),
    ...source,
  }),
  villages: (n) => ({
    unit: "phường Na Lay",
    name: `bản ${syllables(n)}`,
    id: `na-lay.moi-${n}`,
    validFrom: day("2025-01-01"),
    ...source,
  }),
  norms: (n) => ({
    key: `thu.muc_${n}`,
    value: 60_000_000,
    unitOf: "đồng/hộ",
    validFrom: day("2025-01-01"),
    ...source,
  }),
  programmes: (n) => ({
    id: `movement.moi-${n}`,
    name: `Chương trình ${syllables(n)}`,
    group: "Phong trào",
    validFrom: day("2025-01-01"),
    ...source,
  }),
  citations: (n) => ({
    id: `qd-1${n}`,
    number: `1${n}/QĐ-UBND`,
    title: "Phê duyệt danh sách",
    issuer: "UBND thị xã Mường Lay",
    validFrom: day("2025-01-01"),
    confirmed: "Đã xác nhận",
  }),
  members: (n) => ({
    name: `Lò Văn ${syllables(n)}`,
    oid: `11111111-0000-4000-8000-${String(n).padStart(12, "0")}`,
    unit: "phường Na Lay",
    clerk: "x",
    validFrom: day("2025-01-01"),
  }),
  awards: (n) => ({
    id: `giay-khen-${n}`,
    name: `Giấy khen ${syllables(n)}`,
    level: "Thị xã",
    decidedBy: "Chủ tịch UBND thị xã",
    forPerson: "x",
    organise: "x",
    validFrom: day("2025-01-01"),
    ...source,
  }),
  quotas: (n) => ({
    award: "Giấy khen của Chủ tịch UBND thị xã (tham mưu, tổ chức)",
    unit: ["phường Na Lay", "phường Sông Đà", "xã Lay Nưa"][n % 3] ?? "",
    subject: "Cá nhân",
    number: 2,
    ...source,
  }),
};

/** @throws Error for a form that has no good row here. */
export function goodRow(form: FormId, n: number): Typed {
  const make = good[form];
  if (make === undefined) throw new Error(`No good row of ${form}`);
  return make(n);
}

const onsets = ["B", "C", "D", "H", "L", "M", "N", "P", "T", "V"];
const rhymes = ["an", "inh", "ong", "ua", "ay", "oi", "um", "et", "ieng", "ang"];

/** Two syllables of letters only, others for each number below 1000. */
function syllables(n: number): string {
  const digit = (place: number) => Math.floor(n / 10 ** place) % 10;
  return `${onsets[digit(0)] ?? ""}${rhymes[digit(1)] ?? ""} ${onsets[digit(2)] ?? ""}inh`;
}

function letter(n: number): string {
  return String.fromCharCode(65 + (n % 26));
}
