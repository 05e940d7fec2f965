/** Answers a load: the properties asked for, those of children and of items. */
import { ExcelError } from "../book/errors.ts";
import type { ObjectHandle } from "../objects/object-type.ts";
import type { QueryInfo } from "./protocol.ts";

type Answer = Record<string, unknown>;

interface Selection {
  /** Names asked for here, PascalCase. */
  names: Set<string>;
  /** Child → what is asked of it. */
  children: Map<string, Selection>;
  /** Everything cheap. */
  all: boolean;
}

/** `Select` holds camelCase paths such as "format/fill/color" or "items/name"; `Expand` children to be loaded whole. */
export function queryObject(object: ObjectHandle, info: QueryInfo): Answer {
  const selection = emptySelection();
  for (const path of info.Select ?? [])
    addPath(selection, path.split("/"), object.items() !== undefined);
  for (const path of info.Expand ?? [])
    addPath(selection, [...path.split("/"), "$all"], object.items() !== undefined);
  if ((info.Select ?? []).length === 0) selection.all = true;
  return answer(object, selection, info);
}

function emptySelection(): Selection {
  return { names: new Set(), children: new Map(), all: false };
}

function addPath(selection: Selection, path: readonly string[], skipItems: boolean): void {
  const [head = "", ...rest] = skipItems && path[0] === "items" ? path.slice(1) : path;
  if (head === "$all" || head === "$none" || head === "") {
    selection.all ||= head !== "$none";
    return;
  }
  const name = pascal(head);
  if (rest.length === 0) {
    selection.names.add(name);
    return;
  }
  const child = selection.children.get(name) ?? emptySelection();
  selection.children.set(name, child);
  addPath(child, rest, true);
}

function pascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function answer(object: ObjectHandle, selection: Selection, info: QueryInfo): Answer {
  const items = object.items();
  if (items === undefined) return properties(object, selection);
  const skip = info.Skip ?? 0;
  const page = items.slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const own = new Set([...selection.names].filter((name) => object.has(name) === "scalar"));
  const ownAnswer = properties(object, {
    names: own,
    children: new Map(),
    all: selection.all && own.size === 0,
  });
  const itemNames = new Set([...selection.names].filter((name) => !own.has(name)));
  const forItems = { ...selection, names: itemNames };
  return { ...ownAnswer, _Items: page.map((item) => answer(item, forItems, {})) };
}

function properties(object: ObjectHandle, selection: Selection): Answer {
  const result: Answer = {};
  const { id } = object;
  if (id !== undefined) result[id.key] = id.value;
  const names = selection.all ? [...object.scalarNames(), ...selection.names] : selection.names;
  for (const name of names) addProperty(object, { name, selection: undefined }, result);
  for (const [name, child] of selection.children)
    addProperty(object, { name, selection: child }, result);
  return result;
}

function addProperty(
  object: ObjectHandle,
  { name, selection }: { name: string; selection: Selection | undefined },
  result: Answer,
): void {
  const kind = object.has(name);
  if (kind === "scalar") {
    result[name] = object.get(name);
    return;
  }
  if (kind === undefined) throw unknownProperty(object, name);
  const child = object.child(name);
  result[name] =
    child === null
      ? { _IsNull: true }
      : answer(child, selection ?? { ...emptySelection(), all: true }, {});
}

function unknownProperty(object: ObjectHandle, name: string): ExcelError {
  return new ExcelError(
    "NotImplemented",
    `The requested feature isn't implemented: ${object.type}.${name}`,
  );
}
