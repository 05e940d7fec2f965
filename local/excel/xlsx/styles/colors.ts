import {
  attribute,
  child,
  descend,
  elements,
  numberOf,
  type XmlElement,
} from "../package/xml-read.ts";

/** Turns `<color rgb= theme= tint= indexed=>` into "#RRGGBB"; undefined for automatic or absent. */
export type ColorReader = (element: XmlElement | undefined) => string | undefined;

/** The order in which `theme="0"`… counts the scheme's colours: light and dark stand swapped (ECMA-376 part 1, 18.8.3). */
const themeOrder = [
  ["lt1", "FFFFFF"],
  ["dk1", "000000"],
  ["lt2", "E7E6E6"],
  ["dk2", "44546A"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
] as const;

/** Excel's palette of 56 colours; 0–7 repeat 8–15 (ECMA-376 part 1, 18.8.27). */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** `theme`: root of the theme part; `styles`: root of the styles part, which may bring its own palette. */
export function createColorReader(
  theme: XmlElement | undefined,
  styles: XmlElement | undefined,
): ColorReader {
  const themeColors = readTheme(theme);
  const custom = elements(descend(styles, "colors", "indexedColors")).map((element) =>
    lastSix(attribute(element, "rgb")),
  );
  return (element) => {
    const rgb = lastSix(attribute(element, "rgb"));
    const base = rgb ?? themeOrIndexed(element, themeColors, custom);
    if (base === undefined) return undefined;
    return `#${tinted(base, numberOf(element, "tint") ?? 0)}`;
  };
}

function themeOrIndexed(
  element: XmlElement | undefined,
  themeColors: readonly string[],
  custom: readonly (string | undefined)[],
): string | undefined {
  const theme = numberOf(element, "theme");
  if (theme !== undefined) return themeColors[theme];
  const index = numberOf(element, "indexed");
  if (index === undefined) return undefined;
  // 64 and 65 are the system's text and window colours: automatic.
  return custom[index] ?? palette[index < 8 ? index : index - 8];
}

function readTheme(theme: XmlElement | undefined): string[] {
  const scheme = descend(theme, "themeElements", "clrScheme");
  return themeOrder.map(([name, standard]) => {
    const slot = child(scheme, name);
    const rgb = attribute(child(slot, "srgbClr"), "val");
    return lastSix(rgb ?? attribute(child(slot, "sysClr"), "lastClr")) ?? standard;
  });
}

function lastSix(argb: string | undefined): string | undefined {
  return argb !== undefined && /^[0-9A-Fa-f]{6,8}$/.test(argb)
    ? argb.slice(-6).toUpperCase()
    : undefined;
}

/** Lightness moved towards white (positive) or black (negative), hue kept (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (high + low) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation kept, each channel stays at its relative place within the new lightness' span.
  const span = (1 - Math.abs(2 * moved - 1)) * saturation(high, low, lightness);
  return channels
    .map((channel) => {
      const place = high === low ? 0 : (channel - lightness) / (high - low);
      const value = Math.min(255, Math.max(0, Math.round((moved + place * span) * 255)));
      return value.toString(16).padStart(2, "0").toUpperCase();
    })
    .join("");
}

function saturation(high: number, low: number, lightness: number): number {
  return high === low ? 0 : (high - low) / (1 - Math.abs(2 * lightness - 1));
}
