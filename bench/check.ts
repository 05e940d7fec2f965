import { z } from "zod";
import { xnt2025 } from "../shared/campaign/seed/xnt-2025.ts";
import { formById } from "../shared/forms/catalogue.ts";
import { listOf } from "../shared/forms/lists.ts";
import { checkSheet } from "../shared/validate/check-sheet.ts";
import { type Figure, ms, perSecond, time } from "./figure.ts";
import { badHousehold, household } from "./households.ts";

const rowCount = 10_000;
const form = formById("households");
const context = { campaign: xnt2025, unit: "na-lay", today: "2024-10-31" };

/** Parse and validate 10,000 household rows, 5 % of them bad, against zod 4 on the same shape and the same rows. */
export function bench(): readonly Figure[] {
  const rows = Array.from({ length: rowCount }, (_, index) =>
    index % 20 === 0 ? badHousehold(index) : household(index),
  );
  const sheet = {
    form: form.id,
    rows: rows.map((cells, index) => ({ row: index + 6, id: `households-${index}`, cells })),
  };
  const ours = time(() => checkSheet(sheet, form, context), 9);
  const objects = rows.map((cells) =>
    Object.fromEntries(form.columns.map(({ key }, index) => [key, cells[index] ?? null])),
  );
  const schema = zodRow();
  const theirs = time(() => objects.map((row) => schema.safeParse(row).success), 9);
  const { issues } = checkSheet(sheet, form, context);
  const refused = objects.filter((row) => !schema.safeParse(row).success).length;
  const ratio = theirs.warmMs / ours.warmMs;
  return [
    {
      what: `parse and validate ${rowCount} rows × ${form.columns.length} columns, warm`,
      measured: `${perSecond(rowCount, ours.warmMs)} (${issues.length} issues)`,
      target: "≥ 400k rows/s",
      isMet: rowCount / ours.warmMs >= 400,
    },
    {
      what: "the same, cold",
      measured: ms(ours.coldMs),
      target: "≤ 100 ms",
      isMet: ours.coldMs <= 100,
    },
    {
      what: "the same, against zod 4",
      measured: `${ratio.toFixed(1)} × (zod: ${perSecond(rowCount, theirs.warmMs)}, ${refused} rows refused)`,
      target: "≥ 2 ×",
      isMet: ratio >= 2,
    },
  ];
}

function optionsOf(key: string): readonly string[] {
  const column = form.columns.find((one) => one.key === key);
  return (column && listOf(column, context)) ?? [];
}

/** The same shape as a zod user would write it: types, lists, ranges and patterns, all issues reported. */
function zodRow() {
  return z.object(Object.fromEntries(form.columns.map((column) => [column.key, zodCell(column)])));
}

function zodCell(column: (typeof form.columns)[number]): z.ZodType {
  const required = column.required
    ? (type: z.ZodType) => type
    : (type: z.ZodType) => type.nullable();
  const list = optionsOf(column.key);
  if (column.kind === "derived") return z.null();
  if (column.kind === "mark") return z.enum(["x", "X"]).nullable();
  if (column.kind === "programme") return z.string().nullable();
  if (list.length > 0) return required(z.enum(list as [string, ...string[]]));
  if (column.kind === "national-id")
    return z
      .string()
      .trim()
      .regex(/^\d{12}$/)
      .nullable();
  if (column.kind === "phone")
    return z
      .string()
      .regex(/^0\d{9}$/)
      .nullable();
  if (column.kind === "name")
    return required(
      z
        .string()
        .trim()
        .max(60)
        .regex(/^[\p{L}' -]+$/u),
    );
  if (column.kind === "integer" || column.kind === "decimal" || column.kind === "money")
    return required(
      z
        .number()
        .min(column.min ?? 0)
        .max(column.max ?? 1e12),
    );
  if (column.kind === "date") return required(z.number().int().min(36_526).max(73_050));
  if (column.kind === "birth") return required(z.number().int().min(1900).max(73_050));
  return required(z.string().trim().max(500));
}
