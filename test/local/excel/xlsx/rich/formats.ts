import { defaultFormat } from "../../../../../local/excel/model/format.ts";

/** The look of a heading. */
export const header = {
  ...defaultFormat,
  font: { ...defaultFormat.font, bold: true, color: "#FFFFFF" },
  fill: "#1F4E79",
  wrapText: true,
  horizontalAlignment: "Center" as const,
};

/** A code that must not become a number. */
export const asText = { ...defaultFormat, numberFormat: "@" };

/** Amounts in đồng, in cells a person may fill in. */
export const money = {
  ...defaultFormat,
  numberFormat: "#,##0",
  horizontalAlignment: "Right" as const,
  locked: false,
};

/** A date, with two kinds of borders. */
export const day = {
  ...defaultFormat,
  numberFormat: "dd/mm/yyyy",
  borders: {
    top: { style: "Continuous" as const, weight: "Thin" as const, color: "#808080" },
    bottom: { style: "Double" as const, weight: "Thick" as const, color: "#C00000" },
  },
};
