import { describe, expect, it } from "vitest";
import { forms } from "../../../shared/forms/catalogue.ts";
import { canonicalCells, parseRow } from "../../../shared/forms/rows/parse-row.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { describeIssue } from "../../../shared/validate/describe-issue.ts";
import { checkRows, checkWorkbook } from "../../../shared/validate/check-workbook.ts";
import { naLay, withoutLetters } from "./build-sheet.ts";

/** The same numbers on every run, so that a failure can be repeated. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const pieces: readonly Cell[] = [
  null,
  null,
  "",
  " ",
  0,
  1,
  -7,
  3.5,
  1985,
  45_580,
  60_000_000,
  1e20,
  NaN,
  true,
  false,
  "x",
  "Có",
  "Không",
  "nt",
  '"',
  "#REF!",
  "Lò Văn Panh",
  "lo van panh",
  "Cộng",
  "Tổng cộng",
  "011085000123",
  11085000123,
  "1,1E+10",
  "bản Hốc",
  "Bó",
  "Hộ nghèo",
  "HN",
  "Xây mới",
  "Hoàn thành",
  "NSTW",
  "Tiền",
  "60.000",
  "60 triệu",
  "31/10/2024",
  "05/11/2024",
  "30/2",
  "NL-2024-001",
  "nhµ dét n¸t",
  "Nhà\u00a0dột",
  "=1+1",
  "+84912345678",
  "đã chết",
  "Đợt 2",
  "__proto__",
  "constructor",
  "a\u202eb",
  "\ud800",
  "😀",
  "'",
  "-",
  "0",
  "1.200",
  "QĐ 22",
  "Tranh chấp",
];

function randomSheets(seed: number) {
  const random = randomNumbers(seed);
  return forms.map(({ id, columns }) => ({
    form: id,
    letters: columns.map((_, index) => `C${index}`),
    rows: Array.from({ length: 12 }, (_, index) => ({
      row: 6 + index,
      id: random(3) === 0 ? `id-${index}` : null,
      code: id === "households" ? `NL-2024-00${index}` : null,
      cells: columns.map(() => pieces[random(pieces.length)] ?? null),
    })),
  }));
}

describe("whatever stands in the sheets", () => {
  it.each(Array.from({ length: 40 }, (_, seed): [number] => [seed + 1]))(
    "checks never throw and always explain themselves (seed %i)",
    (seed) => {
      const sheets = randomSheets(seed);
      for (const { rows, issues, fixes } of checkWorkbook(sheets, naLay)) {
        expect(rows.length).toBeLessThanOrEqual(12);
        expect(fixes.every(({ issue }) => issues.includes(issue))).toBe(true);
        for (const issue of issues)
          for (const language of ["vi", "en"] as const)
            expect(
              describeIssue(issue, { language, head: "Lò Văn Panh" }).length,
            ).toBeLessThanOrEqual(160);
      }
    },
  );

  it.each(Array.from({ length: 20 }, (_, seed): [number] => [seed + 100]))(
    "the service raises the same codes as Excel for one sheet (seed %i)",
    (seed) => {
      for (const sheet of randomSheets(seed)) {
        const neighbours = { sameKey: () => [], house: () => ({}) };
        const [excel] = checkWorkbook([sheet], naLay);
        const service = checkRows(withoutLetters(sheet), { ...naLay, neighbours });
        const codes = (issues: readonly { row: number; code: string; level: string }[]) =>
          issues.map(({ row, code, level }) => `${row} ${code} ${level}`);
        expect(codes(service.issues)).toEqual(codes(excel?.issues ?? []));
        expect(service.rows.map(({ held }) => held)).toEqual(excel?.rows.map(({ held }) => held));
      }
    },
  );

  it.each(Array.from({ length: 20 }, (_, seed): [number] => [seed + 200]))(
    "what was understood reads back the same from its canonical cells (seed %i)",
    (seed) => {
      for (const { form, rows } of randomSheets(seed)) {
        const defined = forms.find(({ id }) => id === form);
        if (defined === undefined) continue;
        for (const { cells } of rows) {
          const { values } = parseRow(defined, cells, naLay);
          expect(parseRow(defined, canonicalCells(defined, values, naLay), naLay).values).toEqual(
            values,
          );
        }
      }
    },
  );
});
