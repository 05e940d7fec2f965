import type { Language } from "./grid.ts";

/** The line among a grid's titles that says that its rows are invented; none where they are real. */
export function syntheticLines(synthetic: boolean, language: Language): readonly string[] {
  return synthetic ? [language === "vi" ? "DỮ LIỆU GIẢ LẬP" : "SYNTHETIC DATA"] : [];
}
