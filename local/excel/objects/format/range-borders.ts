/** Excel.RangeBorderCollection and Excel.RangeBorder: the edges of a range and the lines inside it. */
import type { BorderLine, BorderStyle, BorderWeight, CellFormat } from "../../model/format.ts";
import type { Area, WorksheetModel } from "../../model/types.ts";
import { formatArea, withParts } from "../../book/formats.ts";
import { invalidArgument } from "../../book/errors.ts";
import { formatAt } from "../../grid/read-cells.ts";
import { asOneOf } from "../arguments.ts";
import type { ObjectType, Scope } from "../object-type.ts";
import type { Areas, BorderSide, Targets } from "../targets.ts";
import { asColor } from "./color.ts";

type CellSide = keyof CellFormat["borders"];

const borderSides: readonly BorderSide[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
  "DiagonalDown",
  "DiagonalUp",
];
const styles: readonly BorderStyle[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const weights: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];

const noLine: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

/** Which sides of which cells make up a border of the range. */
function cellSides(area: Area, side: BorderSide): { area: Area; sides: CellSide[] }[] {
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, sides: ["top"] }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, sides: ["bottom"] }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, sides: ["left"] }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, sides: ["right"] }];
    case "InsideHorizontal":
      return inside([
        { area: { ...area, bottom: area.bottom - 1 }, sides: ["bottom"] },
        { area: { ...area, top: area.top + 1 }, sides: ["top"] },
      ]);
    case "InsideVertical":
      return inside([
        { area: { ...area, right: area.right - 1 }, sides: ["right"] },
        { area: { ...area, left: area.left + 1 }, sides: ["left"] },
      ]);
    case "DiagonalDown":
      return [{ area, sides: ["diagonalDown"] }];
    case "DiagonalUp":
      return [{ area, sides: ["diagonalUp"] }];
  }
}

function inside(parts: { area: Area; sides: CellSide[] }[]): { area: Area; sides: CellSide[] }[] {
  return parts.filter(({ area }) => area.top <= area.bottom && area.left <= area.right);
}

function lineAt(
  sheet: WorksheetModel,
  areas: readonly Area[],
  side: BorderSide,
): BorderLine | null {
  let line: BorderLine | undefined;
  for (const area of areas) {
    for (const part of cellSides(area, side)) {
      for (
        let row = part.area.top;
        row <= Math.min(part.area.bottom, part.area.top + 5000);
        row += 1
      ) {
        for (let column = part.area.left; column <= part.area.right; column += 1) {
          const found = formatAt(sheet, row, column).borders[part.sides[0] ?? "top"] ?? noLine;
          line ??= found;
          if (
            found.style !== line.style ||
            found.weight !== line.weight ||
            found.color !== line.color
          )
            return null;
        }
      }
    }
  }
  return line ?? noLine;
}

function setLine(
  { sheet, areas, side }: Targets["RangeBorder"],
  { book }: Scope,
  how: (line: BorderLine) => BorderLine,
): void {
  for (const area of areas) {
    for (const part of cellSides(area, side)) {
      formatArea(book, {
        sheet,
        area: part.area,
        change: (format) => withBorder(format, part.sides, how),
      });
    }
  }
}

function withBorder(
  format: CellFormat,
  sides: readonly CellSide[],
  how: (line: BorderLine) => BorderLine,
): CellFormat {
  const borders = new Map(Object.entries(format.borders));
  for (const side of sides) {
    const line = how(borders.get(side) ?? noLine);
    if (line.style === "None") borders.delete(side);
    else borders.set(side, line);
  }
  return withParts(format, { borders: Object.fromEntries(borders) });
}

/** Giving a missing line a colour or weight draws it. */
function drawn(line: BorderLine): BorderLine {
  return line.style === "None" ? { ...line, style: "Continuous" } : line;
}

export const rangeBorder: ObjectType<Targets["RangeBorder"]> = {
  id: { key: "_Id", get: ({ side }) => side },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ sheet, areas, side }) => lineAt(sheet, areas, side)?.style ?? null,
      set: (target, given, scope) => {
        const style = asOneOf(given, styles);
        setLine(target, scope, (line) => ({ ...line, style }));
      },
    },
    Weight: {
      get: ({ sheet, areas, side }) => lineAt(sheet, areas, side)?.weight ?? null,
      set: (target, given, scope) => {
        const weight = asOneOf(given, weights);
        setLine(target, scope, (line) => ({ ...drawn(line), weight }));
      },
    },
    Color: {
      get: ({ sheet, areas, side }) => lineAt(sheet, areas, side)?.color ?? "",
      set: (target, given, scope) => {
        const color = asColor(given);
        setLine(target, scope, (line) => ({ ...drawn(line), color }));
      },
    },
  },
};

function borderOf(target: Areas, side: BorderSide): Targets["RangeBorder"] {
  return {
    sheet: target.sheet,
    side,
    get areas() {
      return target.areas;
    },
  };
}

export const rangeBorderCollection: ObjectType<Areas> = {
  scalars: { Count: { get: () => borderSides.length } },
  items: (target, scope) =>
    borderSides.map((side) => scope.object("RangeBorder", borderOf(target, side))),
  item: (target, key, scope) =>
    scope.object("RangeBorder", borderOf(target, asOneOf(key, borderSides))),
  methods: {
    GetItemAt: (target, args, scope) => {
      const side = borderSides[args.integer(0)];
      if (side === undefined) throw invalidArgument();
      return scope.object("RangeBorder", borderOf(target, side));
    },
  },
};
