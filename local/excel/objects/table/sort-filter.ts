/** Excel.RangeSort, Excel.TableSort, Excel.Filter, Excel.AutoFilter. */
import { columnCount } from "../../model/area.ts";
import type { FilterCriteria } from "../../model/rules.ts";
import type { SortField, WorksheetModel } from "../../model/types.ts";
import type { RangeRef } from "../../book/book.ts";
import { invalidArgument, itemNotFound } from "../../book/errors.ts";
import { bodyArea, resolvePlace } from "../../book/names.ts";
import {
  clearTableFilters,
  isTableFiltered,
  reapplySheetFilter,
  reapplyTableFilters,
  removeSheetFilter,
  setColumnFilter,
  setSheetFilter,
} from "../../tables/filters.ts";
import { sortArea } from "../../tables/sort.ts";
import { usedArea } from "../../grid/read-cells.ts";
import { asColor } from "../format/color.ts";
import { asNumber, asOneOf, asRecord, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectType, Scope } from "../object-type.ts";
import type { ColumnTarget, TableTarget, Targets } from "../targets.ts";

function readFields(given: unknown): SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return given.map((field: unknown) => {
    const parts = asRecord(field);
    const sortOn =
      parts.get("sortOn") === undefined
        ? "Value"
        : asOneOf(parts.get("sortOn"), ["Value", "CellColor", "FontColor", "Icon"] as const);
    const color = parts.get("color");
    return {
      key: asNumber(parts.get("key")),
      ascending: parts.get("ascending") !== false,
      sortOn,
      ...(color === undefined || color === null || color === "" ? {} : { color: asColor(color) }),
    };
  });
}

export const rangeSort: ObjectType<RangeRef> = {
  methods: {
    Apply: ({ sheet, area }, args, { book }) => {
      const byRows =
        args.raw(3) === undefined || asOneOf(args.raw(3), ["Rows", "Columns"] as const) === "Rows";
      const used = usedArea(sheet, area, true) ?? area;
      const whole = {
        ...area,
        bottom: Math.min(area.bottom, used.bottom),
        right: Math.min(area.right, used.right),
      };
      const body = args.flag(2)
        ? byRows
          ? { ...whole, top: whole.top + 1 }
          : { ...whole, left: whole.left + 1 }
        : whole;
      sortArea(
        book,
        { sheet, area: body },
        { fields: readFields(args.raw(0)), matchCase: args.flag(1), byRows },
      );
      return undefined;
    },
  },
};

function applyTableSort({ sheet, table }: TableTarget, { book }: Scope): void {
  if (table.sort === undefined) return;
  sortArea(
    book,
    { sheet, area: bodyArea(table) },
    { fields: table.sort.fields, matchCase: table.sort.matchCase, byRows: true },
  );
}

export const tableSort: ObjectType<TableTarget> = {
  scalars: {
    Fields: { get: ({ table }) => table.sort?.fields ?? [] },
    MatchCase: { get: ({ table }) => table.sort?.matchCase ?? false },
    Method: { get: ({ table }) => table.sort?.method ?? "PinYin" },
  },
  methods: {
    Apply: (target, args, scope) => {
      const fields = readFields(args.raw(0));
      if (fields.some(({ key }) => key >= target.table.columns.length)) throw invalidArgument();
      const old = target.table.sort;
      target.table.sort = { fields, matchCase: args.flag(1), method: "PinYin" };
      try {
        applyTableSort(target, scope);
      } catch (error) {
        if (old === undefined) delete target.table.sort;
        else target.table.sort = old;
        throw error;
      }
      return undefined;
    },
    Clear: ({ table }) => {
      delete table.sort;
      return undefined;
    },
    Reapply: (target, _args, scope) => {
      applyTableSort(target, scope);
      return undefined;
    },
  },
};

const filterKinds = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
] as const;

/** @throws ExcelError "InvalidArgument" */
function readCriteria(given: unknown): FilterCriteria {
  const parts = asRecord(given);
  const criteria: FilterCriteria = { filterOn: asOneOf(parts.get("filterOn"), filterKinds) };
  const values = parts.get("values");
  if (Array.isArray(values))
    criteria.values = values.map((entry: unknown) =>
      typeof entry === "object" && entry !== null ? readDate(entry) : String(entry),
    );
  for (const name of ["criterion1", "criterion2", "dynamicCriteria"] as const) {
    const text = parts.get(name);
    if (typeof text === "string" || typeof text === "number") criteria[name] = String(text);
  }
  if (parts.get("operator") !== undefined && parts.get("operator") !== null)
    criteria.operator = asOneOf(parts.get("operator"), ["And", "Or"] as const);
  if (typeof parts.get("color") === "string") criteria.color = asColor(parts.get("color"));
  if (criteria.filterOn === "Values" && criteria.values === undefined) throw invalidArgument();
  if (criteria.filterOn === "Custom" && criteria.criterion1 === undefined) throw invalidArgument();
  return criteria;
}

function readDate(given: object): { date: string; specificity: string } {
  const parts = asRecord(given);
  const [date, specificity] = [parts.get("date"), parts.get("specificity")];
  if (typeof date !== "string" || typeof specificity !== "string") throw invalidArgument();
  return { date, specificity };
}

function setFilter(
  { sheet, table, column }: ColumnTarget,
  criteria: FilterCriteria | undefined,
  { book }: Scope,
): MethodResult {
  setColumnFilter(book, sheet, { table, index: table.columns.indexOf(column), criteria });
  return undefined;
}

function extreme(filterOn: FilterCriteria["filterOn"]) {
  return (target: ColumnTarget, args: Arguments, scope: Scope) =>
    setFilter(target, { filterOn, criterion1: String(args.number(0)) }, scope);
}

export const filter: ObjectType<ColumnTarget> = {
  scalars: { Criteria: { get: ({ column }) => column.filter ?? null } },
  methods: {
    Apply: (target, args, scope) => setFilter(target, readCriteria(args.raw(0)), scope),
    ApplyValuesFilter: (target, args, scope) =>
      setFilter(target, readCriteria({ filterOn: "Values", values: args.raw(0) }), scope),
    ApplyCustomFilter: (target, args, scope) =>
      setFilter(
        target,
        readCriteria({
          filterOn: "Custom",
          criterion1: args.raw(0),
          criterion2: args.raw(1),
          operator: args.raw(2),
        }),
        scope,
      ),
    ApplyTopItemsFilter: extreme("TopItems"),
    ApplyTopPercentFilter: extreme("TopPercent"),
    ApplyBottomItemsFilter: extreme("BottomItems"),
    ApplyBottomPercentFilter: extreme("BottomPercent"),
    ApplyCellColorFilter: (target, args, scope) =>
      setFilter(target, { filterOn: "CellColor", color: asColor(args.raw(0)) }, scope),
    ApplyFontColorFilter: (target, args, scope) =>
      setFilter(target, { filterOn: "FontColor", color: asColor(args.raw(0)) }, scope),
    ApplyDynamicFilter: (target, args, scope) =>
      setFilter(
        target,
        {
          filterOn: "Dynamic",
          dynamicCriteria: asOneOf(args.raw(0), ["AboveAverage", "BelowAverage"] as const),
        },
        scope,
      ),
    Clear: (target, _args, scope) => setFilter(target, undefined, scope),
  },
};

type AutoFilterTarget = Targets["AutoFilter"];

function criteriaOf({ sheet, table }: AutoFilterTarget): (FilterCriteria | null)[] {
  if (table !== undefined) return table.columns.map((column) => column.filter ?? null);
  const known = sheet.autoFilter;
  if (known === undefined) return [];
  return Array.from(
    { length: columnCount(known.area) },
    (_, index) => known.criteria.get(index) ?? null,
  );
}

function isFiltered({ sheet, table }: AutoFilterTarget): boolean {
  return table === undefined ? (sheet.autoFilter?.criteria.size ?? 0) > 0 : isTableFiltered(table);
}

function rangeOf({ sheet, table }: AutoFilterTarget, scope: Scope): MethodResult {
  const area =
    table === undefined ? sheet.autoFilter?.area : table.showFilterButton ? table.area : undefined;
  return area === undefined ? null : scope.object("Range", { sheet, area });
}

function apply({ sheet, table }: AutoFilterTarget, args: Arguments, { book }: Scope): MethodResult {
  const place = args.range(0) ?? resolvePlace(book, args.text(0), sheet);
  if (place?.sheet !== sheet) throw invalidArgument();
  const index = args.optionalNumber(1);
  const criteria = args.raw(2) === undefined ? undefined : readCriteria(args.raw(2));
  if (table !== undefined) {
    if (index !== undefined) setColumnFilter(book, sheet, { table, index, criteria });
  } else setSheetFilter(book, sheet, { area: wholeBlock(sheet, place.area), index, criteria });
  return undefined;
}

/** A whole column means its filled part. */
function wholeBlock(sheet: WorksheetModel, area: RangeRef["area"]): RangeRef["area"] {
  const used = usedArea(sheet, area, true);
  return used === undefined
    ? { ...area }
    : {
        ...area,
        bottom: Math.min(area.bottom, used.bottom),
        right: Math.min(area.right, used.right),
      };
}

function clearColumn({ sheet, table }: AutoFilterTarget, index: number, { book }: Scope): void {
  if (table !== undefined) setColumnFilter(book, sheet, { table, index, criteria: undefined });
  else if (sheet.autoFilter !== undefined)
    setSheetFilter(book, sheet, { area: sheet.autoFilter.area, index, criteria: undefined });
}

export const autoFilter: ObjectType<AutoFilterTarget> = {
  scalars: {
    Enabled: {
      get: ({ sheet, table }) =>
        table === undefined ? sheet.autoFilter !== undefined : table.showFilterButton,
    },
    IsDataFiltered: { get: isFiltered },
    Criteria: { get: criteriaOf },
  },
  methods: {
    Apply: apply,
    ClearColumnCriteria: (target, args, scope) => {
      clearColumn(target, args.integer(0), scope);
      return undefined;
    },
    ClearCriteria: ({ sheet, table }, _args, { book }) => {
      if (table !== undefined) clearTableFilters(book, sheet, table);
      else if (sheet.autoFilter !== undefined) {
        sheet.autoFilter.criteria.clear();
        reapplySheetFilter(book, sheet);
      }
      return undefined;
    },
    Reapply: ({ sheet, table }, _args, { book }) => {
      if (table === undefined) reapplySheetFilter(book, sheet);
      else reapplyTableFilters(book, sheet, table);
      return undefined;
    },
    Remove: ({ sheet, table }, _args, { book }) => {
      if (table === undefined) removeSheetFilter(book, sheet);
      else {
        clearTableFilters(book, sheet, table);
        table.showFilterButton = false;
      }
      return undefined;
    },
    GetRange: (target, _args, scope) => {
      const found = rangeOf(target, scope);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetRangeOrNullObject: (target, _args, scope) => rangeOf(target, scope),
  },
};
