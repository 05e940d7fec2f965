import type { ProtectionModel, ProtectionOptions } from "../../model/types.ts";
import { child, flagOf, type XmlElement } from "../package/xml-read.ts";
import { tag } from "../package/xml-write.ts";
import { passwordAttributes, readPassword } from "./passwords.ts";

type Allowance = Exclude<keyof ProtectionOptions, "selectionMode">;

/** The file says what is locked; the last column is what it means when it says nothing. */
const allowances: readonly (readonly [Allowance, string, boolean])[] = [
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertRows", "insertRows", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowSort", "sort", true],
  ["allowAutoFilter", "autoFilter", true],
  ["allowPivotTables", "pivotTables", true],
];

/** `<sheetProtection>`; undefined when the sheet is open. */
export function readProtection(sheet: XmlElement): ProtectionModel | undefined {
  const element = child(sheet, "sheetProtection");
  if (!flagOf(element, "sheet")) return undefined;
  const allowed = (attributeName: string, lockedWhenAbsent: boolean) =>
    !flagOf(element, attributeName, lockedWhenAbsent);
  const entries = allowances.map(([name, word, absent]) => [name, allowed(word, absent)]);
  const options: ProtectionOptions = {
    ...(Object.fromEntries(entries) as Record<Allowance, boolean>),
    selectionMode: flagOf(element, "selectUnlockedCells")
      ? "None"
      : flagOf(element, "selectLockedCells")
        ? "Unlocked"
        : "Normal",
  };
  const password = readPassword(element, "password");
  return password === undefined ? { options } : { options, password };
}

/** The reverse of `readProtection`. */
export function writeProtection(protection: ProtectionModel | undefined): string {
  if (protection === undefined) return "";
  const { options, password } = protection;
  const locks = allowances.map(([name, word, absent]) => {
    const isLocked = !options[name];
    return [word, isLocked === absent ? undefined : isLocked] as const;
  });
  return tag("sheetProtection", {
    ...passwordAttributes(password, "password"),
    sheet: true,
    ...Object.fromEntries(locks),
    selectLockedCells: options.selectionMode === "Normal" ? undefined : true,
    selectUnlockedCells: options.selectionMode === "None" || undefined,
  });
}
