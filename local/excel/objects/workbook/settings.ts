/** Excel.SettingCollection, Excel.CustomXmlPartCollection, Excel.DocumentProperties: what add-ins keep in a workbook. */
import type { CustomXmlPartModel, DocumentProperties } from "../../model/types.ts";
import { checkXml, rootNamespace } from "../../book/custom-xml.ts";
import { nextId } from "../../book/book.ts";
import { ExcelError, invalidArgument, itemNotFound } from "../../book/errors.ts";
import { asNumber, asText, type Arguments } from "../arguments.ts";
import { type ObjectHandle, type ObjectType, type Scalar, type Scope } from "../object-type.ts";
import type { Targets } from "../targets.ts";

function settingOf(key: unknown, scope: Scope): ObjectHandle | null {
  const name = asText(key);
  return scope.book.model.settings.has(name) ? scope.object("Setting", { key: name }) : null;
}

export const settingCollection: ObjectType<null> = {
  items: (_target, scope) =>
    [...scope.book.model.settings.keys()].map((key) => scope.object("Setting", { key })),
  item: (_target, key, scope) => settingOf(key, scope),
  methods: {
    Add: (_target, args, scope) => {
      const key = args.text(0);
      scope.book.model.settings.set(key, structuredClone(args.raw(1)) ?? null);
      return scope.object("Setting", { key });
    },
    GetCount: (_target, _args, { book }) => ({ value: book.model.settings.size }),
    GetItemOrNullObject: (_target, args, scope) => settingOf(args.raw(0), scope),
  },
};

export const setting: ObjectType<{ key: string }> = {
  id: { key: "_Id", get: ({ key }) => key },
  require: ({ key }, { book }) => {
    if (!book.model.settings.has(key)) throw itemNotFound();
  },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { book }) => structuredClone(book.model.settings.get(key)) ?? null,
      set: ({ key }, given, { book }) => {
        book.model.settings.set(key, structuredClone(given) ?? null);
      },
    },
  },
  methods: {
    Delete: ({ key }, _args, { book }) => {
      book.model.settings.delete(key);
      return undefined;
    },
  },
};

function partOf(
  parts: readonly CustomXmlPartModel[],
  id: unknown,
  scope: Scope,
): ObjectHandle | null {
  const found = parts.find((part) => part.id.toLowerCase() === asText(id).toLowerCase());
  return found === undefined ? null : scope.object("CustomXmlPart", found);
}

/** @throws ExcelError "InvalidArgument" for text that is no well-formed XML. */
function addPart(args: Arguments, scope: Scope): ObjectHandle {
  const xml = args.text(0);
  if (!checkXml(xml)) throw invalidArgument();
  const part: CustomXmlPartModel = {
    id: newGuid(nextId(scope.book)),
    namespaceUri: rootNamespace(xml),
    xml,
  };
  scope.book.model.customXmlParts.push(part);
  return scope.object("CustomXmlPart", part);
}

function newGuid(number: number): string {
  const random = globalThis.crypto.randomUUID().toUpperCase();
  return `{${random.slice(0, 24)}${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}

export const customXmlPartCollection: ObjectType<null> = {
  items: (_target, scope) =>
    scope.book.model.customXmlParts.map((part) => scope.object("CustomXmlPart", part)),
  item: (_target, key, scope) => partOf(scope.book.model.customXmlParts, key, scope),
  methods: {
    Add: (_target, args, scope) => addPart(args, scope),
    GetByNamespace: (_target, args, scope) =>
      scope.object("CustomXmlPartScopedCollection", { namespaceUri: args.text(0) }),
    GetCount: (_target, _args, { book }) => ({ value: book.model.customXmlParts.length }),
    GetItemOrNullObject: (_target, args, scope) =>
      partOf(scope.book.model.customXmlParts, args.raw(0), scope),
  },
};

function scoped({ namespaceUri }: { namespaceUri: string }, { book }: Scope): CustomXmlPartModel[] {
  return book.model.customXmlParts.filter((part) => part.namespaceUri === namespaceUri);
}

/** undefined unless there is exactly one. */
function onlyPart(target: { namespaceUri: string }, scope: Scope): CustomXmlPartModel | undefined {
  const [part, ...more] = scoped(target, scope);
  return more.length === 0 ? part : undefined;
}

export const customXmlPartScopedCollection: ObjectType<{ namespaceUri: string }> = {
  items: (target, scope) =>
    scoped(target, scope).map((part) => scope.object("CustomXmlPart", part)),
  item: (target, key, scope) => partOf(scoped(target, scope), key, scope),
  methods: {
    GetCount: (target, _args, scope) => ({ value: scoped(target, scope).length }),
    GetItemOrNullObject: (target, args, scope) => partOf(scoped(target, scope), args.raw(0), scope),
    GetOnlyItem: (target, _args, scope) => {
      const part = onlyPart(target, scope);
      if (part === undefined) throw new ExcelError("InvalidOperation");
      return scope.object("CustomXmlPart", part);
    },
    GetOnlyItemOrNullObject: (target, _args, scope) => {
      const part = onlyPart(target, scope);
      return part === undefined ? null : scope.object("CustomXmlPart", part);
    },
  },
};

export const customXmlPart: ObjectType<CustomXmlPartModel> = {
  id: { key: "Id", get: (part) => part.id },
  require: (part, { book }) => {
    if (!book.model.customXmlParts.includes(part)) throw itemNotFound();
  },
  scalars: { Id: { get: (part) => part.id }, NamespaceUri: { get: (part) => part.namespaceUri } },
  methods: {
    GetXml: (part) => ({ value: part.xml }),
    SetXml: (part, args) => {
      const xml = args.text(0);
      if (!checkXml(xml)) throw invalidArgument();
      part.xml = xml;
      part.namespaceUri = rootNamespace(xml);
      return undefined;
    },
    Delete: (part, _args, { book: { model } }) => {
      model.customXmlParts = model.customXmlParts.filter((each) => each !== part);
      return undefined;
    },
  },
};

function textProperty(
  key: Exclude<keyof DocumentProperties, "custom" | "revisionNumber">,
): Scalar<null> {
  return {
    get: (_target, { book }) => book.model.properties[key],
    set: (_target, given, { book }) => {
      book.model.properties[key] = asText(given);
    },
  };
}

export const documentProperties: ObjectType<null> = {
  scalars: {
    Title: textProperty("title"),
    Subject: textProperty("subject"),
    Author: textProperty("author"),
    Manager: textProperty("manager"),
    Company: textProperty("company"),
    Category: textProperty("category"),
    Keywords: textProperty("keywords"),
    Comments: textProperty("comments"),
    LastAuthor: { get: (_target, { book }) => book.model.properties.lastAuthor },
    CreationDate: { get: (_target, { book }) => book.model.properties.created },
    RevisionNumber: {
      get: (_target, { book }) => book.model.properties.revisionNumber,
      set: (_target, given, { book }) => {
        book.model.properties.revisionNumber = asNumber(given);
      },
    },
  },
  children: { Custom: (_target, scope) => scope.object("CustomPropertyCollection", null) },
};

function customOf(key: unknown, scope: Scope): ObjectHandle | null {
  const wanted = asText(key).toLowerCase();
  const found = [...scope.book.model.properties.custom.keys()].find(
    (each) => each.toLowerCase() === wanted,
  );
  return found === undefined ? null : scope.object("CustomProperty", { key: found });
}

export const customPropertyCollection: ObjectType<null> = {
  items: (_target, scope) =>
    [...scope.book.model.properties.custom.keys()].map((key) =>
      scope.object("CustomProperty", { key }),
    ),
  item: (_target, key, scope) => customOf(key, scope),
  methods: {
    Add: (_target, args, scope) => {
      const key = args.text(0);
      scope.book.model.properties.custom.set(key, customValue(args.raw(1)));
      return scope.object("CustomProperty", { key });
    },
    DeleteAll: (_target, _args, { book }) => {
      book.model.properties.custom.clear();
    },
    GetCount: (_target, _args, { book }) => ({ value: book.model.properties.custom.size }),
    GetItemOrNullObject: (_target, args, scope) => customOf(args.raw(0), scope),
  },
};

function customValue(given: unknown): string | number | boolean {
  if (typeof given === "string" || typeof given === "boolean") return given;
  return asNumber(given);
}

export const customProperty: ObjectType<Targets["CustomProperty"]> = {
  id: { key: "_Id", get: ({ key }) => key },
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { book }) => book.model.properties.custom.get(key) ?? null,
      set: ({ key }, given, { book }) => {
        book.model.properties.custom.set(key, customValue(given));
      },
    },
    Type: { get: ({ key }, { book }) => propertyType(book.model.properties.custom.get(key)) },
  },
  methods: {
    Delete: ({ key }, _args, { book }) => {
      book.model.properties.custom.delete(key);
      return undefined;
    },
  },
};

function propertyType(held: unknown): string {
  if (typeof held === "number") return Number.isInteger(held) ? "Number" : "Float";
  if (typeof held === "boolean") return "Boolean";
  return held instanceof Date ? "Date" : "String";
}
