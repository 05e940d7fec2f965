import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import type { Passport } from "../workbook.ts";
import type { SheetSurvey } from "./columns-plan.ts";

/** Excel names a workbook that was never saved without an ending. */
const saved = /\.xl[a-z]{1,3}$/i;

/** Name of the file a workbook was copied or renamed from; null while it is where it was made. */
export function copyOf({ file: before }: Passport, file: string): string | null {
  if (before === undefined || !saved.test(before) || !saved.test(file)) return null;
  return before === file ? null : before;
}

/** The passport with what makes its workbook one of its own; undefined when it has that already. */
export function identified(
  passport: Passport,
  { file, newKey }: { file: string; newKey: () => string },
): Passport | undefined {
  if (copyOf(passport, file) !== null) return undefined;
  if (passport.instance !== undefined && passport.file === file) return undefined;
  return { ...passport, instance: passport.instance ?? newKey(), file };
}

/** The unit whose name stands in the titles of all sheets; undefined when they say nothing, or not the same. */
export function unitOfTitles(
  { units }: Campaign,
  surveys: readonly Pick<SheetSurvey, "title">[],
): Unit | undefined {
  const titles = surveys.map(({ title }) => title).filter((title) => title !== "");
  if (titles.length === 0) return undefined;
  return units.find(({ name }) => titles.every((title) => title.endsWith(` – ${name}`)));
}
