import type { DataValidationModel } from "../../../../../local/excel/model/rules.ts";
import { area } from "./area.ts";

/** Every kind of rule for typing, with and without prompt and alert. */
export const validations: DataValidationModel[] = [
  {
    areas: [area("B4:B7")],
    rule: { type: "List", source: "=VillageList", inCellDropDown: true },
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "Thôn, bản", message: "Chọn trong danh sách" },
    errorAlert: {
      showAlert: true,
      style: "Warning",
      title: "Không có",
      message: "Chọn một bản\ncó trong danh mục",
    },
  },
  {
    areas: [area("C4:C7"), area("B11:B12")],
    rule: { type: "WholeNumber", operator: "GreaterThanOrEqualTo", formula1: 0 },
    ignoreBlanks: false,
    prompt: { showPrompt: false, title: "", message: "" },
    errorAlert: {
      showAlert: true,
      style: "Stop",
      title: "Số tiền",
      message: "Nhập số nguyên, đơn vị đồng",
    },
  },
  {
    areas: [area("D4:D7")],
    rule: { type: "Date", operator: "Between", formula1: 45_000, formula2: "=TODAY()" },
    ignoreBlanks: true,
    prompt: { showPrompt: false, title: "", message: "" },
    errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
  },
  {
    areas: [area("A4:A7")],
    rule: { type: "Custom", formula: "=LEN(A4)<=12" },
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "", message: "Mã hộ" },
    errorAlert: { showAlert: true, style: "Information", title: "", message: "" },
  },
  {
    areas: [area("A21")],
    rule: { type: "List", source: 'Có,Thiếu,"x"', inCellDropDown: false },
    ignoreBlanks: true,
    prompt: { showPrompt: false, title: "", message: "" },
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  },
  {
    areas: [area("A22")],
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "Gợi ý", message: "Chỉ để nhắc" },
    errorAlert: { showAlert: false, style: "Stop", title: "", message: "" },
  },
];
