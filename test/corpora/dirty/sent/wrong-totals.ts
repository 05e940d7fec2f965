import type { ForeignList } from "../../foreign-lists/foreign-list.ts";
import { naLaySurvey } from "../../foreign-lists/lists/na-lay-survey.ts";

const rows = naLaySurvey.rows.map((row) =>
  row[1] === "Tổng cộng" ? row.with(6, Number(row[6]) + 4) : row,
);

/** Na Lay's survey with a total that its rows do not give, and a title whose parts do not make up its total. */
export const wrongTotals: {
  readonly name: string;
  readonly list: ForeignList;
  /** With the Excel row. */
  readonly expected: readonly string[];
} = {
  name: "wrong-totals",
  expected: ["E32 6 -", "E31 40 people"],
  list: {
    ...naLaySurvey,
    rows: rows.with(5, ["Tổng số: 32 hộ, trong đó xây mới 20, sửa chữa 11"]),
  },
};
