import { expect } from "vitest";
import {
  addressOf,
  api,
  failsWith,
  facts,
  loaded,
  onSheet,
  orNull,
  errors,
  definedNames,
  assumed,
} from "../facts.ts";

const nameRules = definedNames;

facts("Names", [
  [
    "a name stands for a range",
    api("NamedItem.value"),
    onSheet(async (sheet, context) => {
      const name = context.workbook.names.add("DanhSach", sheet.getRange("A1:A3"));
      await loaded(name, "value,type,formula,scope");
      expect([name.value, name.type, name.formula, name.scope]).toEqual([
        "Sheet1!$A$1:$A$3",
        "Range",
        "=Sheet1!$A$1:$A$3",
        "Workbook",
      ]);
    }),
  ],
  [
    "getRange gives the range",
    api("NamedItem.getRange"),
    onSheet(async (sheet, context) => {
      context.workbook.names.add("DanhSach", sheet.getRange("A1:A3"));
      expect(await addressOf(context.workbook.names.getItem("danhsach").getRange())).toBe(
        "Sheet1!A1:A3",
      );
    }),
  ],
  [
    "a sheet's getRange takes a name",
    api("Worksheet.getRange"),
    onSheet(async (sheet, context) => {
      context.workbook.names.add("DanhSach", sheet.getRange("A1:A3"));
      expect(await addressOf(sheet.getRange("DanhSach"))).toBe("Sheet1!A1:A3");
    }),
  ],
  [
    "a name can be a constant",
    api("NamedItem.type"),
    onSheet(async (_sheet, context) => {
      const name = await loaded(context.workbook.names.add("Muc", "=60000000"), "value,type");
      expect([name.value, name.type]).toEqual([60_000_000, "Integer"]);
    }),
  ],
  [
    "a constant has no range",
    api("NamedItem.getRange"),
    onSheet(async (_sheet, context) => {
      context.workbook.names.add("Muc", "=1").getRange().load("address");
      await failsWith("ItemNotFound", context);
    }),
  ],
  [
    "names have no spaces",
    nameRules,
    onSheet(async (_sheet, context) => {
      context.workbook.names.add("a b", "=1");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "names are no cell references",
    nameRules,
    onSheet(async (_sheet, context) => {
      context.workbook.names.add("R1C1", "=1");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "names have at most 255 characters",
    nameRules,
    onSheet(async (_sheet, context) => {
      context.workbook.names.add("x".repeat(256), "=1");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "a name is there once in its scope",
    assumed,
    onSheet(async (_sheet, context) => {
      context.workbook.names.add("Muc", "=1");
      context.workbook.names.add("MUC", "=2");
      await failsWith("ItemAlreadyExists", context);
    }),
  ],
  [
    "a sheet has names of its own",
    api("NamedItem.scope"),
    onSheet(async (sheet, context) => {
      context.workbook.names.add("Muc", "=1");
      const own = await loaded(sheet.names.add("Muc", "=2"), "scope,value");
      expect([own.scope, own.value]).toEqual(["Worksheet", 2]);
    }),
  ],
  [
    "a name of the workbook has no sheet",
    api("NamedItem.worksheetOrNullObject"),
    onSheet(async (_sheet, context) => {
      const none = context.workbook.names.add("Muc", "=1").worksheetOrNullObject;
      none.load("name");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "names follow inserted rows",
    assumed,
    onSheet(async (sheet, context) => {
      const name = context.workbook.names.add("DanhSach", sheet.getRange("A2:A3"));
      sheet.getRange("1:1").insert("Down");
      expect((await loaded(name, "formula")).formula).toBe("=Sheet1!$A$3:$A$4");
    }),
  ],
]);

facts("Settings, parts and properties", [
  [
    "a setting is added or set",
    api("SettingCollection.add"),
    onSheet(async (_sheet, context) => {
      context.workbook.settings.add("k", { a: 1 });
      context.workbook.settings.add("k", { a: 2 });
      const setting = await loaded(context.workbook.settings.getItem("k"), "value");
      expect(setting.value).toEqual({ a: 2 });
    }),
  ],
  [
    "a setting that is not there is a null object",
    orNull,
    onSheet(async (_sheet, context) => {
      const none = context.workbook.settings.getItemOrNullObject("none");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "a deleted setting is gone",
    api("Setting.delete"),
    onSheet(async (_sheet, context) => {
      context.workbook.settings.add("k", 1).delete();
      context.workbook.settings.getItem("k").load("value");
      await failsWith("ItemNotFound", context);
    }),
  ],
  [
    "a custom part keeps its XML",
    api("CustomXmlPart.getXml"),
    onSheet(async (_sheet, context) => {
      const part = context.workbook.customXmlParts.add('<a xmlns="urn:x"><b/></a>');
      const xml = part.getXml();
      await loaded(part, "namespaceUri");
      expect([part.namespaceUri, xml.value]).toEqual(["urn:x", '<a xmlns="urn:x"><b/></a>']);
    }),
  ],
  [
    "parts are found by namespace",
    api("CustomXmlPartCollection.getByNamespace"),
    onSheet(async (_sheet, context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      context.workbook.customXmlParts.add('<p:a xmlns:p="urn:y"/>');
      const count = context.workbook.customXmlParts.getByNamespace("urn:y").getCount();
      await context.sync();
      expect(count.value).toBe(1);
    }),
  ],
  [
    "getOnlyItem fails on two",
    api("CustomXmlPartScopedCollection.getOnlyItem"),
    onSheet(async (_sheet, context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem().load("id");
      await failsWith("InvalidOperation", context);
    }),
  ],
  [
    "getOnlyItemOrNullObject is null on two",
    api("CustomXmlPartScopedCollection.getOnlyItemOrNullObject"),
    onSheet(async (_sheet, context) => {
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      const none = context.workbook.customXmlParts
        .getByNamespace("urn:x")
        .getOnlyItemOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    }),
  ],
  [
    "setXml replaces the whole",
    api("CustomXmlPart.setXml"),
    onSheet(async (_sheet, context) => {
      const part = context.workbook.customXmlParts.add("<a/>");
      part.setXml("<b/>");
      const xml = part.getXml();
      await context.sync();
      expect(xml.value).toBe("<b/>");
    }),
  ],
  [
    "what is no XML is refused",
    errors,
    onSheet(async (_sheet, context) => {
      context.workbook.customXmlParts.add("<a>");
      await failsWith("InvalidArgument", context);
    }),
  ],
  [
    "document properties can be set",
    api("DocumentProperties.title"),
    onSheet(async (_sheet, context) => {
      context.workbook.properties.title = "Xóa nhà tạm";
      expect((await loaded(context.workbook.properties, "title")).title).toBe("Xóa nhà tạm");
    }),
  ],
]);
