/** Range.getCellProperties, setCellProperties and the same for rows and columns: many cells' formats in one call. */
import { columnCount, rowCount } from "../../model/area.ts";
import type { Area } from "../../model/types.ts";
import type { RangeRef } from "../../book/book.ts";
import { invalidArgument } from "../../book/errors.ts";
import { asRecord, isRecord, type Arguments } from "../arguments.ts";
import type { MethodResult, ObjectHandle, ObjectType, Scope } from "../object-type.ts";

type Kind = "cells" | "rows" | "columns";

/** The parts of a range that one entry stands for, in the order of the entries. */
function partsOf(area: Area, kind: Kind): Area[][] {
  const rows = Array.from({ length: rowCount(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
  if (kind === "rows") return rows.map((row) => [row]);
  const columns = Array.from({ length: columnCount(area) }, (_, index) => area.left + index);
  if (kind === "columns")
    return columns.map((column) => [{ ...area, left: column, right: column }]);
  return rows.map((row) => columns.map((column) => ({ ...row, left: column, right: column })));
}

/** Names come in camelCase, nested as in the API: { format: { fill: { color } } }. */
function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const borderNames: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function childOf(object: ObjectHandle, name: string): ObjectHandle {
  const border =
    object.type === "RangeBorderCollection" && Object.hasOwn(borderNames, name)
      ? borderNames[name]
      : undefined;
  const child = border === undefined ? object.child(pascal(name)) : object.item(border);
  if (child === null) throw invalidArgument();
  return child;
}

function isChild(object: ObjectHandle, name: string): boolean {
  return object.type === "RangeBorderCollection" || object.has(pascal(name)) === "child";
}

function apply(object: ObjectHandle, given: unknown): void {
  for (const [name, part] of asRecord(given)) {
    if (part === null || part === undefined) continue;
    if (isChild(object, name)) apply(childOf(object, name), part);
    else object.set(pascal(name), part);
  }
}

function setProperties(kind: Kind) {
  return ({ sheet, area }: RangeRef, args: Arguments, scope: Scope): MethodResult => {
    const given = args.raw(0);
    const parts = partsOf(area, kind);
    if (!Array.isArray(given) || given.length !== parts.length) throw invalidArgument();
    parts.forEach((line, index) => {
      const entry: unknown = given[index];
      const entries: unknown = kind === "cells" ? entry : [entry];
      if (!Array.isArray(entries) || entries.length !== line.length) throw invalidArgument();
      line.forEach((part, offset) => {
        const one: unknown = entries[offset];
        if (isRecord(one)) apply(scope.object("Range", { sheet, area: part }), one);
      });
    });
    return undefined;
  };
}

function read(object: ObjectHandle, wanted: unknown): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, part] of asRecord(wanted)) {
    if (part === false || part === null || part === undefined) continue;
    answer[name] =
      isRecord(part) || isChild(object, name)
        ? read(childOf(object, name), part)
        : object.get(pascal(name));
  }
  return answer;
}

function getProperties(kind: Kind) {
  return ({ sheet, area }: RangeRef, args: Arguments, scope: Scope): MethodResult => {
    const wanted = args.raw(0);
    const lines = partsOf(area, kind).map((line) =>
      line.map((part) => read(scope.object("Range", { sheet, area: part }), wanted)),
    );
    return { value: kind === "cells" ? lines : lines.map(([only]) => only) };
  };
}

export const propertyMethods: NonNullable<ObjectType<RangeRef>["methods"]> = {
  SetCellProperties: setProperties("cells"),
  SetRowProperties: setProperties("rows"),
  SetColumnProperties: setProperties("columns"),
  GetCellProperties: getProperties("cells"),
  GetRowProperties: getProperties("rows"),
  GetColumnProperties: getProperties("columns"),
};
