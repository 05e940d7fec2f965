/** Colours as Excel takes and gives them. */
import { invalidArgument } from "../../book/errors.ts";

/** Names of HTML colours that add-ins use most; Excel knows them all. */
const named = new Map(
  Object.entries({
    aqua: "#00FFFF",
    black: "#000000",
    blue: "#0000FF",
    brown: "#A52A2A",
    cyan: "#00FFFF",
    darkblue: "#00008B",
    darkgray: "#A9A9A9",
    darkgreen: "#006400",
    darkred: "#8B0000",
    fuchsia: "#FF00FF",
    gold: "#FFD700",
    gray: "#808080",
    green: "#008000",
    grey: "#808080",
    lightblue: "#ADD8E6",
    lightgray: "#D3D3D3",
    lightgreen: "#90EE90",
    lightyellow: "#FFFFE0",
    lime: "#00FF00",
    magenta: "#FF00FF",
    maroon: "#800000",
    navy: "#000080",
    olive: "#808000",
    orange: "#FFA500",
    pink: "#FFC0CB",
    purple: "#800080",
    red: "#FF0000",
    silver: "#C0C0C0",
    teal: "#008080",
    violet: "#EE82EE",
    white: "#FFFFFF",
    yellow: "#FFFF00",
  }),
);

/** "#RRGGBB" from "#RRGGBB", "RRGGBB" or a name. @throws ExcelError "InvalidArgument" */
export function asColor(given: unknown): string {
  if (typeof given !== "string") throw invalidArgument();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given.trim())?.[1];
  const color = hex === undefined ? named.get(given.trim().toLowerCase()) : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument();
  return color;
}
