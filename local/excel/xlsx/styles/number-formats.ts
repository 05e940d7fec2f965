/** Number formats every file knows by id without listing them (ECMA-376 part 1, 18.8.30; en-US). */
const builtIn = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const idsByCode = new Map(Array.from(builtIn, ([id, code]) => [code, id]));

/** First id for formats of the workbook's own. */
const firstOwnId = 164;

export function builtInNumberFormat(id: number): string {
  return builtIn.get(id) ?? "General";
}

/** Gives formats their ids while a file is written; `own` holds those the file must list. */
interface NumberFormatIds {
  idOf(code: string): number;
  own: Map<string, number>;
}

export function createNumberFormatIds(): NumberFormatIds {
  const own = new Map<string, number>();
  return {
    own,
    idOf(code) {
      const known = idsByCode.get(code) ?? own.get(code);
      if (known !== undefined) return known;
      const id = firstOwnId + own.size;
      own.set(code, id);
      return id;
    },
  };
}
