/** Data validations, conditional formats and filters, with the names Excel's API uses for their parts. */
import type { BorderLine } from "./format.ts";
import type { Area } from "./types.ts";

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export type ComparisonKind = "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";

export type ValidationRule =
  | {
      type: ComparisonKind;
      operator: ValidationOperator;
      /** A number, or a formula with the leading "=". Dates are serial numbers. */
      formula1: number | string;
      formula2?: number | string;
    }
  | {
      type: "List";
      /** "a,b,c", or a formula with the leading "=" such as "=Lists!$A$1:$A$9" or "=VillageList". */
      source: string;
      inCellDropDown: boolean;
    }
  | {
      type: "Custom";
      /** With the leading "=", relative to the first cell of the first area. */
      formula: string;
    };

export interface DataValidationModel {
  areas: Area[];
  /** Missing: any value is allowed (a prompt alone). */
  rule?: ValidationRule;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: {
    showAlert: boolean;
    style: "Stop" | "Warning" | "Information";
    title: string;
    message: string;
  };
}

/** What a conditional format paints over a cell's own look. Colours "#RRGGBB". */
export interface ConditionalLook {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "None" | "Single" | "Double";
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  borders?: { top?: BorderLine; bottom?: BorderLine; left?: BorderLine; right?: BorderLine };
}

export type PresetCriterion =
  | "Blanks"
  | "NonBlanks"
  | "Errors"
  | "NonErrors"
  | "Yesterday"
  | "Today"
  | "Tomorrow"
  | "LastSevenDays"
  | "LastWeek"
  | "ThisWeek"
  | "NextWeek"
  | "LastMonth"
  | "ThisMonth"
  | "NextMonth"
  | "AboveAverage"
  | "BelowAverage"
  | "UniqueValues"
  | "DuplicateValues";

export interface ScalePoint {
  type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
  formula?: string;
  color: string;
}

export type ConditionalRule =
  | {
      /** Formula with the leading "=", relative to the first cell of the first area. */
      type: "Custom";
      formula: string;
    }
  | { type: "CellValue"; operator: ValidationOperator; formula1: string; formula2?: string }
  | {
      type: "ContainsText";
      operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
      text: string;
    }
  | {
      type: "TopBottom";
      kind: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
      rank: number;
    }
  | { type: "PresetCriteria"; criterion: PresetCriterion }
  | { type: "ColorScale"; minimum: ScalePoint; midpoint?: ScalePoint; maximum: ScalePoint }
  | { type: "DataBar"; color: string; showDataBarOnly: boolean }
  | { type: "IconSet"; style: string; showIconOnly: boolean; reverseIconOrder: boolean };

export interface ConditionalFormatModel {
  /** Unique in the workbook. */
  id: string;
  areas: Area[];
  rule: ConditionalRule;
  look: ConditionalLook;
  stopIfTrue: boolean;
}

/** As Excel.FilterCriteria; only the parts a `filterOn` uses are set. */
export interface FilterCriteria {
  filterOn:
    | "BottomItems"
    | "BottomPercent"
    | "CellColor"
    | "Dynamic"
    | "FontColor"
    | "Values"
    | "TopItems"
    | "TopPercent"
    | "Icon"
    | "Custom";
  /** Texts as shown, or dates with the part that must match. */
  values?: (string | { date: string; specificity: string })[];
  /** E.g. ">=5", "=*abc*". */
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
  color?: string;
  dynamicCriteria?: string;
}
