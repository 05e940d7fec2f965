import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { commandNames } from "../addin/commands.ts";
import { attribute, findAll, getOne, parseXml, type XmlNode } from "./xml-node.ts";

const top = join(import.meta.dirname, "..");
const file = join(top, "manifest.xml");
const manifest = parseXml(readFileSync(file, "utf8"));
const base = "https://localhost:3000/addin/";

/** What the build serves below `base`: its pages, and addin/assets as it is. */
function served(url: string): string {
  const path = url.slice(base.length);
  return join(top, "addin", path === "taskpane.html" ? path : `assets/${path}`);
}

const resources = new Map(
  ["bt:Image", "bt:Url", "bt:String"]
    .flatMap((name) => findAll(manifest, name))
    // Inside an icon the same element name refers to a resource.
    .filter((node) => node.attributes.has("id"))
    .map((node) => [attribute(node, "id"), node]),
);

function elementsWith(name: string, node: XmlNode = manifest): readonly XmlNode[] {
  const own = node.attributes.has(name) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => elementsWith(name, child))];
}

/** Width and height as the PNG's first chunk says. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("is what Microsoft's own reader takes for an add-in of Excel", async () => {
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      version: "0.1.0.0",
      defaultLocale: "vi-VN",
      displayName: "Mái Ấm",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      officeAppType: "TaskPaneApp",
      defaultSettings: { sourceLocation: `${base}taskpane.html` },
    });
  });

  // The schema is a sequence: Office refuses the file when an element stands elsewhere.
  it("has its elements in the order of the schema", () => {
    expect(manifest.children.map(({ name }) => name)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "AppDomains",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const overrides = getOne(manifest, "VersionOverrides");
    expect(overrides.children.map(({ name }) => name)).toEqual([
      "Hosts",
      "Resources",
      "WebApplicationInfo",
    ]);
  });

  it("keeps the limits of names and texts", () => {
    const lengthOf = (name: string) =>
      manifest.children.find((node) => node.name === name)?.attributes.get("DefaultValue")?.length;
    expect(lengthOf("DisplayName")).toBeLessThanOrEqual(125);
    expect(lengthOf("Description")).toBeLessThanOrEqual(250);
    expect([...resources.keys()].filter((id) => id.length > 32)).toEqual([]);
    const tooLong = (list: string, limit: number) =>
      [getOne(manifest, list)]
        .flatMap((node) => [...findAll(node, "bt:String"), ...findAll(node, "bt:Override")])
        .map((node) => node.attributes.get("DefaultValue") ?? attribute(node, "Value"))
        .filter((text) => text.length > limit);
    expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
    expect(tooLong("bt:LongStrings", 250)).toEqual([]);
  });

  it("says everything in Vietnamese and in English", () => {
    const strings = findAll(manifest, "bt:String");
    const oneLanguage = strings.filter(
      ({ children: [english] }) =>
        english === undefined || attribute(english, "Locale") !== "en-US",
    );
    expect(oneLanguage).toEqual([]);
    expect(strings.length).toBeGreaterThan(20);
  });

  it("names resources that exist, and no others", () => {
    const wanted = new Set(elementsWith("resid").map((node) => attribute(node, "resid")));
    expect([...wanted].filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !wanted.has(id))).toEqual([]);
  });

  it("gives every control and group its own id", () => {
    const ids = ["Control", "Group", "CustomTab"]
      .flatMap((name) => findAll(manifest, name))
      .map((node) => attribute(node, "id"));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the ribbon", () => {
  const label = (node: XmlNode | undefined) => {
    const resource = resources.get(node === undefined ? "" : attribute(node, "resid"));
    return resource === undefined ? "" : attribute(resource, "DefaultValue");
  };
  const labelOf = (node: XmlNode) => label(node.children.find(({ name }) => name === "Label"));

  it("is one tab of its own with the words of the campaign", () => {
    expect(labelOf(getOne(manifest, "CustomTab"))).toBe("Xóa nhà tạm");
    expect(findAll(manifest, "Control").map(labelOf)).toEqual([
      "Kiểm tra lỗi",
      "Gửi số liệu",
      "Lấy số liệu mới",
      "Không thay đổi tuần này",
      "Lỗi trước",
      "Lỗi sau",
      "Cập nhật số liệu",
      "Thiết lập biểu",
      "Lấy từ danh sách có sẵn",
      "Mở bảng Mái Ấm",
    ]);
  });

  it("calls only functions that the add-in ties to a button, each once", () => {
    const names = findAll(manifest, "FunctionName").map(({ text }) => text);
    expect([...names].sort()).toEqual(commandNames.filter((name) => name !== "showPane").sort());
  });

  it("runs buttons and pane in one long-lived runtime", () => {
    const runtime = getOne(manifest, "Runtime");
    expect(attribute(runtime, "lifetime")).toBe("long");
    const page = attribute(runtime, "resid");
    const action = findAll(manifest, "Action").filter(
      (node) => attribute(node, "xsi:type") === "ShowTaskpane",
    );
    expect(action.map((node) => attribute(getOne(node, "SourceLocation"), "resid"))).toEqual([
      page,
    ]);
    expect(attribute(getOne(manifest, "FunctionFile"), "resid")).toBe(page);
    const sets = findAll(manifest, "Set").map((node) => attribute(node, "Name"));
    expect(sets).toContain("SharedRuntime");
  });

  it("has icons in the sizes every Office asks for", () => {
    for (const icon of findAll(manifest, "Icon")) {
      const sizes = icon.children.map((image) => attribute(image, "size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });
});

describe("addresses in the manifest", () => {
  const urls = [
    ...elementsWith("DefaultValue").map((node) => attribute(node, "DefaultValue")),
  ].filter((value) => value.startsWith("http"));

  it("are all on the one origin that a deployment replaces", () => {
    expect(urls.filter((url) => !url.startsWith(base))).toEqual([]);
    expect(findAll(manifest, "AppDomain").map(({ text }) => text)).toEqual([
      "https://localhost:3000",
      "https://login.microsoftonline.com",
    ]);
  });

  it("lead to files that are served", () => {
    expect(urls.filter((url) => !existsSync(served(url)))).toEqual([]);
  });

  it("lead to pictures of the size they are named for", () => {
    const icons = urls.filter((url) => url.endsWith(".png"));
    const wrong = icons.filter((url) => {
      const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
      const [width, height] = pngSize(served(url));
      return width !== size || height !== size;
    });
    expect(wrong).toEqual([]);
    expect(icons.length).toBeGreaterThan(50);
  });

  it("lead to pages whose own links are served too", () => {
    const pages = urls.filter((url) => url.endsWith(".html"));
    const links = pages.flatMap((url) =>
      [...readFileSync(served(url), "utf8").matchAll(/(?:src|href)="([^"]+)"/g)].map(
        ([, link]) => new URL(link ?? "", url).href,
      ),
    );
    const missing = links
      .filter((link) => link.startsWith(base) && !link.endsWith("main.tsx"))
      .filter((link) => !existsSync(served(link)));
    expect(missing).toEqual([]);
    expect(links).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  });
});
