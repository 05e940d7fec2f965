/** How a cell looks. Objects are shared and never changed in place. */

export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";

export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

export type BorderStyle =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";

export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface BorderLine {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  /** "#RRGGBB". */
  readonly color: string;
}

export interface FontFormat {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  /** "#RRGGBB". */
  readonly color: string;
}

export interface CellFormat {
  /** English, as Excel stores it: "General", "@", "#,##0", "dd/mm/yyyy". */
  readonly numberFormat: string;
  readonly font: FontFormat;
  /** "#RRGGBB"; missing: no fill. */
  readonly fill?: string;
  readonly borders: {
    readonly top?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
    readonly right?: BorderLine;
    readonly diagonalDown?: BorderLine;
    readonly diagonalUp?: BorderLine;
  };
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indentLevel: number;
  /** Degrees −90…90, or 180 for stacked letters. */
  readonly textOrientation: number;
  /** Protected when the sheet is. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Typed with a leading apostrophe: the content is text and stays so. */
  readonly quotePrefix: boolean;
  /** Name of the cell style, e.g. "Normal". */
  readonly styleName: string;
}

/** Excel's Normal style (Calibri 11) without any setting. */
export const defaultFormat: CellFormat = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    subscript: false,
    superscript: false,
    color: "#000000",
  },
  borders: {},
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
  styleName: "Normal",
};
