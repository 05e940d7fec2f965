/** Excel.WorksheetProtection, WorksheetFreezePanes, WorksheetCustomPropertyCollection. */
import { cellArea, wholeSheet } from "../../model/area.ts";
import { newProtectionOptions } from "../../model/new-workbook.ts";
import { passwordMatches } from "../../model/passwords.ts";
import type { ProtectionOptions, WorksheetModel } from "../../model/types.ts";
import { noteLook } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { raiseSheetSetting } from "../../book/events.ts";
import { resolvePlace } from "../../book/names.ts";
import { asOneOf, asRecord, asText, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectHandle, ObjectType, Scope } from "../object-type.ts";
import type { Targets } from "../targets.ts";

function readOptions(given: unknown): ProtectionOptions {
  const options = newProtectionOptions();
  if (given === undefined) return options;
  for (const [name, option] of asRecord(given)) {
    if (name === "selectionMode")
      options.selectionMode = asOneOf(option, ["Normal", "Unlocked", "None"] as const);
    else if (Object.hasOwn(options, name) && typeof option === "boolean")
      options[name as Exclude<keyof ProtectionOptions, "selectionMode">] = option;
    else if (option !== undefined && option !== null) throw invalidArgument();
  }
  return options;
}

/** @throws ExcelError "InvalidOperation" when it is protected already (documented: "protect" fails then). */
function protect(sheet: WorksheetModel, args: Arguments, { book }: Scope): MethodResult {
  if (sheet.protection !== undefined) throw new ExcelError("InvalidOperation");
  const password = args.optionalText(1);
  sheet.protection = {
    options: readOptions(args.raw(0)),
    ...(password === undefined || password === "" ? {} : { password }),
  };
  raiseSheetSetting(book, "protectionChanged", { sheet, args: { isProtected: true } });
  return undefined;
}

/** @throws ExcelError "AccessDenied" for a wrong password. */
function unprotect(sheet: WorksheetModel, args: Arguments, { book }: Scope): MethodResult {
  if (sheet.protection === undefined) return undefined;
  if (!passwordMatches(sheet.protection.password, args.optionalText(0)))
    throw new ExcelError("AccessDenied");
  delete sheet.protection;
  raiseSheetSetting(book, "protectionChanged", { sheet, args: { isProtected: false } });
  return undefined;
}

export const worksheetProtection: ObjectType<WorksheetModel> = {
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== undefined },
    Options: { get: (sheet) => sheet.protection?.options ?? newProtectionOptions() },
  },
  methods: { Protect: protect, Unprotect: unprotect },
};

function freeze(
  sheet: WorksheetModel,
  { rows, columns }: { rows: number; columns: number },
  { book }: Scope,
): MethodResult {
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  noteLook(book, sheet, cellArea(0, 0));
  return undefined;
}

/** Everything above and left of the range's lower right corner, the range included. */
function freezeAt(sheet: WorksheetModel, args: Arguments, scope: Scope): MethodResult {
  const place = args.range(0) ?? resolvePlace(scope.book, args.text(0), sheet);
  if (place?.sheet !== sheet) throw invalidArgument();
  const { area } = place;
  const rows = area.bottom === wholeSheet.bottom ? 0 : area.bottom + 1;
  const columns = area.right === wholeSheet.right ? 0 : area.right + 1;
  return freeze(sheet, { rows, columns }, scope);
}

function frozenPart(sheet: WorksheetModel, scope: Scope): ObjectHandle | null {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return null;
  const bottom = frozenRows === 0 ? wholeSheet.bottom : frozenRows - 1;
  const right = frozenColumns === 0 ? wholeSheet.right : frozenColumns - 1;
  return scope.object("Range", { sheet, area: { top: 0, left: 0, bottom, right } });
}

function count(args: Arguments): number {
  const given = args.optionalNumber(0) ?? 1;
  if (!Number.isInteger(given) || given < 0) throw invalidArgument();
  return given;
}

export const worksheetFreezePanes: ObjectType<WorksheetModel> = {
  methods: {
    FreezeRows: (sheet, args, scope) => freeze(sheet, { rows: count(args), columns: 0 }, scope),
    FreezeColumns: (sheet, args, scope) => freeze(sheet, { rows: 0, columns: count(args) }, scope),
    FreezeAt: freezeAt,
    Unfreeze: (sheet, _args, scope) => freeze(sheet, { rows: 0, columns: 0 }, scope),
    GetLocation: (sheet, _args, scope) => {
      const found = frozenPart(sheet, scope);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetLocationOrNullObject: (sheet, _args, scope) => frozenPart(sheet, scope),
  },
};

function propertyOf(sheet: WorksheetModel, key: unknown, scope: Scope): ObjectHandle | null {
  const name = asText(key);
  const found = [...sheet.customProperties.keys()].find(
    (each) => each.toLowerCase() === name.toLowerCase(),
  );
  return found === undefined
    ? null
    : scope.object("WorksheetCustomProperty", { sheet, key: found });
}

/** Adding a key that exists replaces its value. */
export const worksheetCustomPropertyCollection: ObjectType<WorksheetModel> = {
  items: (sheet, scope) =>
    [...sheet.customProperties.keys()].map((key) =>
      scope.object("WorksheetCustomProperty", { sheet, key }),
    ),
  item: propertyOf,
  methods: {
    Add: (sheet, args, scope) => {
      sheet.customProperties.set(args.text(0), args.text(1));
      return scope.object("WorksheetCustomProperty", { sheet, key: args.text(0) });
    },
    GetCount: (sheet) => ({ value: sheet.customProperties.size }),
    GetItemOrNullObject: (sheet, args, scope) => propertyOf(sheet, args.raw(0), scope),
  },
};

export const worksheetCustomProperty: ObjectType<Targets["WorksheetCustomProperty"]> = {
  id: { key: "_Id", get: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? "",
      set: ({ sheet, key }, given) => {
        sheet.customProperties.set(key, asText(given));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return undefined;
    },
  },
};
