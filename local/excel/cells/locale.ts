/** What Excel takes from the regional settings of the machine. */

export interface Locale {
  /** BCP 47, e.g. "vi-VN"; also decides the order of sorted text. */
  name: string;
  decimalSeparator: string;
  thousandsSeparator: string;
  dateOrder: "dmy" | "mdy" | "ymd";
  /** What the format "m/d/yyyy" (the system's short date) looks like here. */
  shortDate: string;
  currency: { symbol: string; after: boolean };
  monthNames: readonly string[];
  shortMonthNames: readonly string[];
  dayNames: readonly string[];
  shortDayNames: readonly string[];
}

const vietnameseMonths = [
  "Một",
  "Hai",
  "Ba",
  "Tư",
  "Năm",
  "Sáu",
  "Bảy",
  "Tám",
  "Chín",
  "Mười",
  "Mười Một",
  "Mười Hai",
].map((month) => `Tháng ${month}`);

/** Windows' Vietnamese settings: 1.234,5 and 31/12/2024. */
export const vietnamese: Locale = {
  name: "vi-VN",
  decimalSeparator: ",",
  thousandsSeparator: ".",
  dateOrder: "dmy",
  shortDate: "dd/mm/yyyy",
  currency: { symbol: "₫", after: true },
  monthNames: vietnameseMonths,
  shortMonthNames: Array.from({ length: 12 }, (_, index) => `Thg${index + 1}`),
  dayNames: ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  shortDayNames: ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
};

/** Windows' American settings: 1,234.5 and 12/31/2024. */
export const american: Locale = {
  name: "en-US",
  decimalSeparator: ".",
  thousandsSeparator: ",",
  dateOrder: "mdy",
  shortDate: "m/d/yyyy",
  currency: { symbol: "$", after: false },
  monthNames: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  shortMonthNames: [
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
  ],
  dayNames: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  shortDayNames: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
