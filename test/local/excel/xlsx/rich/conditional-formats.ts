import type { ConditionalFormatModel } from "../../../../../local/excel/model/rules.ts";
import { area } from "./area.ts";

/** Every kind of conditional format. */
export const conditionalFormats: ConditionalFormatModel[] = [
  {
    id: "{4D41C003-0000-4000-8000-000000000001}",
    areas: [area("C4:C7")],
    rule: { type: "CellValue", operator: "GreaterThan", formula1: "=50000000" },
    look: { fill: "#FFC7CE", fontColor: "#9C0006", bold: true },
    stopIfTrue: true,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000002}",
    areas: [area("A4:E7")],
    rule: { type: "Custom", formula: '=$B4=""' },
    look: { fill: "#FFEB9C" },
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000003}",
    areas: [area("B4:B7")],
    rule: { type: "ContainsText", operator: "Contains", text: 'bản "Hốc"' },
    look: { italic: true },
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000004}",
    areas: [area("C4:C7")],
    rule: {
      type: "ColorScale",
      minimum: { type: "LowestValue", color: "#F8696B" },
      midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
      maximum: { type: "HighestValue", color: "#63BE7B" },
    },
    look: {},
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000005}",
    areas: [area("C4:C7")],
    rule: { type: "DataBar", color: "#638EC6", showDataBarOnly: false },
    look: {},
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000006}",
    areas: [area("C4:C7")],
    rule: {
      type: "IconSet",
      style: "ThreeTrafficLights1",
      showIconOnly: true,
      reverseIconOrder: true,
    },
    look: {},
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000007}",
    areas: [area("D4:D7")],
    rule: { type: "PresetCriteria", criterion: "Today" },
    look: { fill: "#C6EFCE" },
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000008}",
    areas: [area("B4:B7")],
    rule: { type: "PresetCriteria", criterion: "DuplicateValues" },
    look: { fontColor: "#FF0000" },
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-000000000009}",
    areas: [area("B4:B7")],
    rule: { type: "PresetCriteria", criterion: "Blanks" },
    look: { fill: "#D9D9D9" },
    stopIfTrue: false,
  },
  {
    id: "{4D41C003-0000-4000-8000-00000000000A}",
    areas: [area("C4:C7")],
    rule: { type: "TopBottom", kind: "BottomPercent", rank: 10 },
    look: { strikethrough: true },
    stopIfTrue: false,
  },
];
