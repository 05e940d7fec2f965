import type { BorderLine, BorderStyle, BorderWeight } from "../../model/format.ts";

/** The file's one word for the API's style and weight. */
const words: readonly (readonly [string, BorderStyle, BorderWeight])[] = [
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["hair", "Continuous", "Hairline"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["double", "Double", "Thick"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

/** undefined for "none" and words Excel does not know. */
export function borderLine(word: string | undefined, color: string): BorderLine | undefined {
  const found = words.find(([name]) => name === word);
  return found === undefined ? undefined : { style: found[1], weight: found[2], color };
}

/** The nearest word: every style exists, not every weight of it. */
export function borderWord(line: BorderLine): string | undefined {
  const ofStyle = words.filter(([, style]) => style === line.style);
  const exact = ofStyle.find(([, , weight]) => weight === line.weight);
  return (exact ?? ofStyle[0])?.[0];
}
