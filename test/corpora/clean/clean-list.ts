import { formById } from "../../../shared/forms/catalogue.ts";
import type { Column, FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { isoToSerial } from "../../../shared/text/date.ts";

/**
 * A list as an office keeps it in our template: column keys, then a line for each row, cells between bars, days and numbers as people see
 * them. "flags" stands for the columns of flags. "#7" names the seventh household of the office's list.
 */
export interface CleanList {
  readonly form: FormId;
  /** The unit that keeps the rows. */
  readonly unit: string;
  readonly table: string;
}

export type CleanRow = Readonly<Record<string, Cell>>;

const flags: Readonly<Record<string, string>> = {
  HN: "flagPoor",
  CN: "flagNearPoor",
  NCC: "flagMerit",
  TNLS: "flagMartyrKin",
  TT: "flagDisaster",
  KK: "flagHardship",
};

/** The list's rows with the cells that Excel holds: days as serials, numbers as numbers. */
export function rowsOf({ form, table }: CleanList): readonly CleanRow[] {
  const [heading = "", ...lines] = table.trim().split("\n");
  const keys = heading.split("|").map((key) => key.trim());
  const columns = new Map(formById(form).columns.map((column) => [column.key, column]));
  return lines.map((line) => {
    const texts = line.split("|").map((text) => text.trim());
    return Object.fromEntries(
      keys.flatMap((key, index) => {
        const text = texts[index] ?? "";
        if (text === "") return [];
        if (key === "flags") return text.split(",").map((flag) => [flags[flag] ?? flag, "x"]);
        return [[key, cellOf(columns.get(key), text)]];
      }),
    );
  });
}

function cellOf(column: Column | undefined, text: string): Cell {
  if (column === undefined) throw new Error(`No column for ${text}`);
  const isDay = column.kind === "date" || column.kind === "birth";
  if (isDay && text.includes("/")) return isoToSerial(text.split("/").reverse().join("-"));
  if (["birth", "integer", "decimal", "money"].includes(column.kind))
    return Number(text.replace(",", "."));
  return text;
}
