/**
 * How a type of the API is declared: its properties, children, methods and items as data. `Targets` says what stands behind it.
 * Names are those of the wire (PascalCase). A member that is not declared answers "NotImplemented", Excel's own code.
 */
import type { Book, BookEvent } from "../book/book.ts";
import { ExcelError } from "../book/errors.ts";
import type { Arguments } from "./arguments.ts";
import type { Targets, TypeName } from "./targets.ts";

/** One add-in (one loaded runtime) working on the book. */
export interface AddinState {
  /** Events raised while `runtime.enableEvents` was false: places in the book's list of events not yet handed over. */
  silences: { from: number; to: number }[];
  /** Objects kept alive across batches, by reference id. */
  readonly kept: Map<string, ObjectHandle>;
  /** Handlers by event type and target id. */
  readonly registered: Map<string, Registration>;
  lastReference: number;
}

export interface Registration {
  count: number;
  /** What was raised before, in the same batch, is not heard: place in the book's list of events not yet handed over. */
  from: number;
}

export interface Scope {
  readonly book: Book;
  readonly addin: AddinState;
  readonly object: <N extends TypeName>(type: N, target: Targets[N]) => ObjectHandle;
}

/** An object of the API, ready to be asked. */
export interface ObjectHandle {
  readonly type: TypeName;
  readonly id: { key: "Id" | "_Id"; value: string | number } | undefined;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
  has(property: string): "scalar" | "child" | undefined;
  child(property: string): ObjectHandle | null;
  call(method: string, args: Arguments): MethodResult;
  items(): ObjectHandle[] | undefined;
  item(key: unknown): ObjectHandle;
  /** What stands behind it, when it is of that type. */
  as<N extends TypeName>(type: N): Targets[N] | undefined;
  scalarNames(): string[];
}

/** A plain answer, an object, or `null` for an "…OrNullObject" that finds nothing. */
export type MethodResult = { value: unknown } | ObjectHandle | null | undefined;

export interface Scalar<T> {
  get?: (target: T, scope: Scope) => unknown;
  set?: (target: T, value: unknown, scope: Scope) => void;
  /** Not part of a load without names (large or costly). */
  onRequest?: boolean;
}

export interface ObjectType<T> {
  readonly id?: { key: "Id" | "_Id"; get: (target: T) => string | number };
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<Record<string, (target: T, scope: Scope) => ObjectHandle | null>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, scope: Scope) => MethodResult>
  >;
  readonly items?: (target: T, scope: Scope) => ObjectHandle[];
  readonly item?: (target: T, key: unknown, scope: Scope) => ObjectHandle | null;
  /** Called before anything is asked of the object: throws when it is gone. */
  readonly require?: (target: T, scope: Scope) => void;
}

export type Catalogue = { readonly [N in TypeName]: ObjectType<Targets[N]> };

function own<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}

function unknownMember(type: string, name: string): ExcelError {
  return new ExcelError(
    "NotImplemented",
    `The requested feature isn't implemented: ${type}.${name}`,
  );
}

/** Binds a declared type to what stands behind one object. */
export function bindObject<N extends TypeName>(
  { type, declared }: { type: N; declared: ObjectType<Targets[N]> },
  target: Targets[N],
  scope: Scope,
): ObjectHandle {
  const alive = () => declared.require?.(target, scope);
  return {
    type,
    get id() {
      return declared.id === undefined
        ? undefined
        : { key: declared.id.key, value: declared.id.get(target) };
    },
    get(property) {
      const get = own(declared.scalars, property)?.get;
      if (get === undefined) throw unknownMember(type, property);
      alive();
      return get(target, scope);
    },
    set(property, value) {
      const scalar = own(declared.scalars, property);
      if (scalar?.set === undefined) throw unknownMember(type, property);
      alive();
      scalar.set(target, value, scope);
    },
    has(property) {
      if (own(declared.scalars, property)?.get !== undefined) return "scalar";
      return own(declared.children, property) === undefined ? undefined : "child";
    },
    child(property) {
      const child = own(declared.children, property);
      if (child === undefined) throw unknownMember(type, property);
      alive();
      return child(target, scope);
    },
    call(method, args) {
      const run = own(declared.methods, method);
      if (run === undefined) throw unknownMember(type, method);
      alive();
      return run(target, args, scope);
    },
    items: () => declared.items?.(target, scope),
    item(key) {
      const found = declared.item?.(target, key, scope);
      if (found === undefined) throw unknownMember(type, "getItem");
      if (found === null) throw new ExcelError("ItemNotFound");
      return found;
    },
    as: (wanted) => (isType(wanted, type) ? (target as never) : undefined),
    scalarNames: () =>
      Object.entries(declared.scalars ?? {}).flatMap(([name, scalar]) =>
        scalar.get === undefined || scalar.onRequest === true ? [] : [name],
      ),
  };
}

function isType(wanted: TypeName, type: TypeName): boolean {
  return wanted === type;
}

/** Methods "_Register…Event" and "_Unregister…Event" of a type: which events of which target the add-in hears. */
export function eventMethods<T>(
  types: Readonly<Record<string, number>>,
  targetOf: (target: T) => string,
): Record<string, (target: T, args: Arguments, scope: Scope) => MethodResult> {
  const methods: Record<string, (target: T, args: Arguments, scope: Scope) => MethodResult> = {};
  for (const [name, type] of Object.entries(types)) {
    methods[`_Register${name}`] = (target, _args, scope) => {
      count(scope, eventKey(type, targetOf(target)), 1);
    };
    methods[`_Unregister${name}`] = (target, _args, scope) => {
      count(scope, eventKey(type, targetOf(target)), -1);
    };
  }
  return methods;
}

export function eventKey(type: BookEvent["type"], target: string): string {
  return `${type} ${target}`;
}

function count({ addin: { registered }, book }: Scope, key: string, step: number): void {
  const known = registered.get(key);
  const from = known === undefined || known.count === 0 ? book.events.length : known.from;
  registered.set(key, { count: Math.max(0, (known?.count ?? 0) + step), from });
}

/** An object that came inside a plain argument or property value. */
export function isHandle(given: unknown): given is ObjectHandle {
  return typeof given === "object" && given !== null && "as" in given && "scalarNames" in given;
}
