import { describe, expect, it } from "vitest";
import { planColumns, type Stranger } from "../../../../addin/excel/template/plan-columns.ts";
import { layoutOf } from "../../../../addin/excel/sheets/layout.ts";
import { construction } from "../../../../shared/forms/construction.ts";
import { baseOf, writeBase } from "../../../../shared/sync/row-base.ts";
import type { Cell } from "../../../../shared/text/cell.ts";

const labels = layoutOf(construction).slots.map(({ label }) => label);

/** The plan of a sheet with these headings from left to right; `about` tells of headings nobody knows. */
function plan(
  headings: readonly string[],
  about: Readonly<Record<string, { prompt?: string; cells?: readonly Cell[] }>> = {},
  bases: readonly Cell[] = [],
) {
  const form = construction;
  const known = new Set(labels);
  const places = headings.map((heading, index) => [heading, index + 1] as const);
  const strangers = places
    .filter(([heading]) => !known.has(heading))
    .map(([heading, column]): Stranger => ({
      heading,
      column,
      prompt: about[heading]?.prompt ?? "",
      cells: about[heading]?.cells ?? [],
    }));
  const found = new Map(places.filter(([heading]) => known.has(heading)));
  return planColumns({ form, headings, firstColumn: 1, found, strangers, bases });
}

function renamed(from: string, to: string): readonly string[] {
  return labels.map((label) => (label === from ? to : label));
}

/** Bases of rows whose stage was this. */
function basesOf(stages: readonly string[]): readonly Cell[] {
  return stages.map((stage) =>
    writeBase(
      baseOf(
        1,
        construction.columns.map(({ key }) => (key === "stage" ? stage : null)),
      ),
      construction,
    ),
  );
}

const stages = ["Mái", "Hoàn thành", "Khung, tường", "Mái"];
const nothing = { renames: [], missing: [], moved: [], own: [] };

describe("planColumns", () => {
  it("finds nothing to do in a sheet as it was laid out", () => {
    expect(plan(labels)).toEqual(nothing);
  });

  it("knows a heading that was typed over by the prompt its column keeps", () => {
    const sheet = renamed("Giai đoạn", "Đang làm tới đâu");
    expect(plan(sheet, { "Đang làm tới đâu": { prompt: "Giai đoạn" } })).toEqual({
      ...nothing,
      renames: [{ heading: "Đang làm tới đâu", label: "Giai đoạn", isCertain: true }],
    });
  });

  it("knows it by what the rows held when they were last exchanged, wherever it stands", () => {
    const sheet = [...labels.filter((label) => label !== "Giai đoạn"), "Tới đâu"];
    expect(plan(sheet, { "Tới đâu": { cells: stages } }, basesOf(stages)).renames).toEqual([
      { heading: "Tới đâu", label: "Giai đoạn", isCertain: true },
    ]);
  });

  it("asks where only the place speaks for it", () => {
    const sheet = renamed("Giai đoạn", "Tới đâu");
    expect(plan(sheet).renames).toEqual([
      { heading: "Tới đâu", label: "Giai đoạn", isCertain: false },
    ]);
  });

  it.each<[why: string, ...given: Parameters<typeof plan>]>([
    [
      "the cells are not what the rows held",
      renamed("Giai đoạn", "Số điện thoại"),
      { "Số điện thoại": { prompt: "Giai đoạn", cells: ["0912", "0913", "0914", "0915"] } },
      basesOf(stages),
    ],
    [
      "two columns stand in its place",
      renamed("Giai đoạn", "Tới đâu").flatMap((label) =>
        label === "Tới đâu" ? ["Tới đâu", "Ai xây"] : [label],
      ),
    ],
    [
      "two columns carry its prompt",
      renamed("Giai đoạn", "Tới đâu").flatMap((label) =>
        label === "Tới đâu" ? ["Tới đâu", "Ai xây"] : [label],
      ),
      { "Tới đâu": { prompt: "Giai đoạn" }, "Ai xây": { prompt: "Giai đoạn" } },
    ],
  ])("takes no column for another one when %s", (_, ...given) => {
    const { renames, missing } = plan(...given);
    expect([renames, missing]).toEqual([[], ["Giai đoạn"]]);
  });

  it("tells a deleted column, a moved one and the person's own apart", () => {
    const rest = labels.filter((label) => label !== "Giai đoạn" && label !== "Ngày cập nhật");
    const sheet = ["Ngày cập nhật", ...rest, "Ghi riêng của bản"];
    expect(plan(sheet)).toEqual({
      renames: [],
      missing: ["Giai đoạn"],
      moved: ["Ngày cập nhật"],
      own: ["Ghi riêng của bản"],
    });
  });

  it("renames a column that is found by the heading of an earlier version", () => {
    const columns = construction.columns.map((column) =>
      column.key === "stage" ? { ...column, formerLabels: ["Tình trạng"] } : column,
    );
    const form = { ...construction, version: 2, columns };
    const found = new Map(labels.map((label, index) => [label, index + 1]));
    const headings = renamed("Giai đoạn", "Tình trạng");
    const sheet = { form, headings, found, firstColumn: 1, strangers: [], bases: [] };
    expect(planColumns(sheet).renames).toEqual([
      { heading: "Tình trạng", label: "Giai đoạn", isCertain: true },
    ]);
  });
});
