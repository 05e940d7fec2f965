import type { Column, ParseContext } from "../../forms/column.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { fold, normaliseText } from "../../text/normalise.ts";
import { inDong } from "./money-unit.ts";

/** What was understood beyond doubt and may be written as the form writes it: marks, other spellings, spaces, letters, numbers as text. */
const certain: ReadonlySet<string> = new Set(["E09", "E14", "E42", "E43"]);

/** The cell that goes into the form's column; what is not certain stays as it was typed, and the check asks. */
export function cellFor(
  cell: Cell,
  column: Column,
  { context, unit, village }: { context: ParseContext; unit: number; village: Cell },
): Cell {
  if (isBlank(cell)) return null;
  const own = adapted(cell, column, { context, unit, village });
  const { value, code, fix } = column.parse(own, context);
  if (value === null && code === null) return own;
  return code !== null && certain.has(code) && value !== null && fix !== undefined ? fix : own;
}

function adapted(
  cell: Cell,
  column: Column,
  { context, unit, village }: { context: ParseContext; unit: number; village: Cell },
): Cell {
  switch (column.kind) {
    case "money":
      return inDong(cell, unit);
    case "village":
      return withoutUnit(cell, column, context);
    case "household":
      return householdNamed(cell, village, context) ?? cell;
    default:
      return cell;
  }
}

/** "bản Hốc, phường Na Lay, thị xã Mường Lay" → "bản Hốc", where what follows names the unit itself. */
function withoutUnit(cell: Cell, column: Column, context: ParseContext): Cell {
  if (typeof cell !== "string" || column.parse(cell, context).value !== null) return cell;
  const [first = "", ...rest] = normaliseText(cell).split(/ ?[,–;-] ?/);
  const unit = context.campaign.units.find(({ id }) => id === context.unit);
  const known = fold(unit?.name ?? "");
  const bare = known.replace(/^(?:xa|phuong|thi tran) /, "");
  const names = rest.map((part) => fold(part).replace(/^(?:p|x)\.? ?/, ""));
  const isOwn = names[0] === known || names[0] === bare || fold(rest[0] ?? "") === known;
  return isOwn && column.parse(first, context).value !== null ? first : cell;
}

/** The pick "NL-2024-007 – Lò Văn Panh – bản Hốc" of the one household of that name; several of one name are told apart by village. */
function householdNamed(cell: Cell, village: Cell, context: ParseContext): Cell | undefined {
  if (typeof cell !== "string") return undefined;
  const wanted = fold(cell);
  const labels = [...(context.householdLabels?.values() ?? [])];
  const named = labels.filter((label) => fold(label.split(" – ")[1] ?? "") === wanted);
  if (named.length <= 1) return named[0];
  const place = fold(String(village ?? "")).replace(/^(?:ban|thon) /, "");
  const here = named.filter(
    (label) =>
      place !== "" && fold(label.split(" – ").at(-1) ?? "").replace(/^(?:ban|thon) /, "") === place,
  );
  return here.length === 1 ? here[0] : undefined;
}
