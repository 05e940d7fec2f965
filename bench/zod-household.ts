import { z } from "zod";
import type { Column, ParseContext, Value, Values } from "../shared/forms/column.ts";
import { households as form } from "../shared/forms/households.ts";
import { missingColumns } from "../shared/forms/rows/required.ts";
import { contextLists } from "../shared/forms/lists.ts";
import { isIsoDate, serialToIso } from "../shared/text/date.ts";

/** Rows by key of column, as a zod user holds them. */
export type ZodRows = readonly Readonly<Record<string, unknown>>[];

/**
 * A household list checked as a zod user would write it: built-in types, formats, lists and ranges, transformations to the values the
 * form gives (option ids, ISO days, plain numbers), the form's own rules across columns, and each person once.
 * @returns a check that gives the number of rows with an issue.
 */
export function zodHouseholds(context: ParseContext): (rows: ZodRows) => number {
  const schema = rowSchema(context);
  return (rows) => {
    const seen = new Set<string>();
    let refused = 0;
    for (const row of rows) {
      const read = schema.safeParse(row);
      if (!read.success || isRepeated(read.data, seen)) refused++;
    }
    return refused;
  };
}

/** A person entered before, or one of the same name, birth and village. */
function isRepeated({ nationalId, head, birth, village }: Values, seen: Set<string>): boolean {
  const before = seen.size;
  if (typeof nationalId === "string") seen.add(nationalId);
  seen.add(`${village}|${birth}|${String(head).toLowerCase()}`);
  return seen.size < before + (typeof nationalId === "string" ? 2 : 1);
}

function rowSchema(context: ParseContext): z.ZodType<Values> {
  const cells = form.columns.map((column) => [column.key, cellSchema(column, context)] as const);
  return z.object(Object.fromEntries(cells)).superRefine((values, issues) => {
    for (const { key } of missingColumns(form, values)) report(issues, key, "E48");
    for (const { check, column, code } of form.rules)
      if (check(values, context) !== undefined) report(issues, column, code);
  });
}

function report(issues: z.RefinementCtx, column: string, message: string): void {
  issues.addIssue({ code: "custom", path: [column], message });
}

function cellSchema(column: Column, context: ParseContext): z.ZodType<Value> {
  const type = typeOf(column, context);
  return column.required ? type : type.nullable();
}

function typeOf(column: Column, context: ParseContext): z.ZodType<Value> {
  const { kind, min = 0, max = 500, options = [] } = column;
  switch (kind) {
    case "name":
      return text(max).regex(/^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*)+$/u);
    case "choice":
      return oneOf(options);
    case "village":
      return oneOf(contextLists(context).villages.options);
    case "entry":
      return oneOf(contextLists(context).entries.programmes.options);
    case "mark":
      return z.enum(["x", "X"]).transform(() => true);
    case "integer":
      return z.int().min(min).max(max);
    case "decimal":
      return z.number().min(min).max(max);
    case "date":
      return z.union([z.number().min(10_000).max(73_415), writtenDay]).transform(toIso);
    case "birth":
      return z.union([z.number().min(1900).max(73_415), writtenDay]).transform(toBirth);
    case "national-id":
      return z.string().regex(/^\d{12}$/);
    case "phone":
      return z.string().regex(/^0[35789]\d{8}$/);
    default:
      return text(max);
  }
}

/** The same characters as the form stores. */
function text(max: number): z.ZodString {
  return z.string().normalize("NFC").trim().max(max);
}

function oneOf(options: readonly { readonly id: string; readonly label: string }[]) {
  const ids = new Map(options.map(({ id, label }) => [label, id]));
  return z.enum([...ids.keys()]).transform((label) => ids.get(label) ?? null);
}

const writtenDay = z.string().regex(/^\d{1,2}\/\d{1,2}\/\d{4}$/);

function toIso(cell: string | number, issues: z.RefinementCtx): string {
  const day = typeof cell === "number" ? serialToIso(cell) : isoOfWritten(cell);
  if (day !== null) return day;
  issues.addIssue({ code: "custom", message: "E27" });
  return z.NEVER;
}

function toBirth(cell: string | number, issues: z.RefinementCtx): string {
  return typeof cell === "number" && cell <= 2100 ? String(cell) : toIso(cell, issues);
}

function isoOfWritten(written: string): string | null {
  const [day = "", month = "", year = ""] = written.split("/");
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}
