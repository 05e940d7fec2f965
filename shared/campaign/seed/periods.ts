import type { Period } from "../campaign.ts";

const plan = "Kế hoạch 2404/KH-UBND ngày 25/9/2024";

/** September 2024 to December 2025: the duration of the movement (plan, IV.2). The monthly cycle is the office's own choice. */
const months: readonly Period[] = Array.from({ length: 16 }, (_, index) => month(index + 8));

/** Reports of the plan, then its months. "Trước 05/11/2024" is read strictly: on the 4th at the latest. */
export const periods: readonly Period[] = [
  {
    id: "nam-2024",
    name: "Báo cáo năm 2024 của đơn vị",
    from: "2024-09-01",
    to: "2024-10-31",
    dueBefore: "2024-11-05",
    document: "kh-2404",
    citation: `${plan}, V.2.g`,
    confirmed: true,
  },
  {
    id: "nam-2024-thi-xa",
    name: "Báo cáo năm 2024 của thị xã",
    from: "2024-09-01",
    to: "2024-11-30",
    dueBefore: "2024-12-10",
    document: "kh-2404",
    citation: `${plan}, V.4`,
    confirmed: true,
  },
  {
    id: "tong-ket",
    name: "Báo cáo tổng kết phong trào",
    from: "2024-09-01",
    to: "2025-12-31",
    // "Khi có yêu cầu": the day is set when it is asked for.
    dueBefore: null,
    document: "kh-2404",
    citation: `${plan}, V.2.g, V.4`,
    confirmed: true,
  },
  {
    id: "ke-hoach",
    name: "Ban hành kế hoạch của đơn vị",
    from: "2024-09-01",
    to: "2025-12-31",
    // The plan gives no day; the standing office sets its own.
    dueBefore: "2024-10-16",
    document: "kh-2404",
    citation: `${plan}, V.2.b; hạn nội bộ do cơ quan thường trực đặt`,
    confirmed: false,
  },
  ...months,
];

/** `since` counts months from January 2024. */
function month(since: number): Period {
  const year = 2024 + Math.floor(since / 12);
  const number = (since % 12) + 1;
  const id = `${year}-${String(number).padStart(2, "0")}`;
  const last = number === 2 ? 28 : [4, 6, 9, 11].includes(number) ? 30 : 31;
  return {
    id,
    name: `Tháng ${number}/${year}`,
    from: `${id}-01`,
    to: `${id}-${last}`,
    dueBefore: null,
    citation: "Chu kỳ do cơ quan thường trực đặt",
    confirmed: false,
  };
}
