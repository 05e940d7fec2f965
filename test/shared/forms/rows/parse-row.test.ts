import { describe, expect, it } from "vitest";
import { formById } from "../../../../shared/forms/catalogue.ts";
import { parseRow, RowReader } from "../../../../shared/forms/rows/parse-row.ts";
import { cellsOf, cleanHousehold, naLay, type Typed } from "../../validate/build-sheet.ts";

const form = formById("households");

/** Rows read one after another, and each by itself. */
function bothWays(rows: readonly Typed[]) {
  const cells = rows.map((typed) => cellsOf(form, typed));
  const reader = new RowReader(form, naLay);
  return {
    inTurn: cells.map((row) => reader.read(row)),
    alone: cells.map((row) => parseRow(form, row, naLay)),
  };
}

describe("a reader of rows", () => {
  it.each<[what: string, rows: readonly Typed[]]>([
    ["repeated rows", [cleanHousehold, cleanHousehold, cleanHousehold]],
    [
      "cells that become blank and come back",
      [cleanHousehold, { head: "Lò Thị Inh" }, cleanHousehold, { ...cleanHousehold, note: "" }],
    ],
    [
      "a mistake that is repeated, then right",
      [
        { ...cleanHousehold, people: "bốn", category: "Hộ giàu" },
        { ...cleanHousehold, people: "bốn", category: "Hộ giàu" },
        cleanHousehold,
        { ...cleanHousehold, people: "bốn" },
      ],
    ],
    ["numbers and texts that look alike", [{ birth: 1985 }, { birth: "1985" }, { birth: 1985 }]],
    ["zeros of both signs", [{ area: 0 }, { area: -0 }, { area: 0 }]],
  ])("reads %s as if each stood alone", (_, rows) => {
    const { inTurn, alone } = bothWays(rows);
    expect(inTurn).toEqual(alone);
  });

  it("gives each row values of its own", () => {
    const { inTurn } = bothWays([cleanHousehold, { ...cleanHousehold, people: 7 }]);
    expect(inTurn.map(({ values }) => values["people"])).toEqual([5, 7]);
  });
});
