import { zip } from "@cj-tech-master/excelts/archive";
import { tag, xmlDocument } from "./xml-write.ts";

const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const mainTypes = "application/vnd.openxmlformats-officedocument";

/** Relationship types outside the office namespace. */
const typeUris = new Map([
  ["core-properties", `${packageTypes}/relationships/metadata/core-properties`],
  ["threadedComment", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"],
  ["person", "http://schemas.microsoft.com/office/2017/10/relationships/person"],
]);

interface Part {
  path: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** The parts of an .xlsx file while it is being written. */
export interface PackageWriter {
  /** `contentType`: after "application/vnd.openxmlformats-officedocument." when it starts with a dot, else whole. */
  add(path: string, contentType: string, content: string | Uint8Array<ArrayBuffer>): void;
  /** Relates `source` ("" for the package) to a part or outside address; answers the relationship's id. */
  relate(source: string, kind: string, target: { path: string } | { address: string }): string;
  toBytes(): Promise<Uint8Array>;
}

/** A package without parts. The same parts always give the same bytes: the zip carries no times. */
export function createPackage(): PackageWriter {
  const parts: Part[] = [];
  const contentTypes = new Map<string, string>();
  const relations = new Map<string, string[]>();
  return {
    add(path, contentType, content) {
      parts.push({ path, content });
      contentTypes.set(path, contentType.startsWith(".") ? mainTypes + contentType : contentType);
    },
    relate(source, kind, target) {
      const list = relations.get(source) ?? [];
      relations.set(source, list);
      const id = `rId${list.length + 1}`;
      list.push(relationship(source, id, { kind, target }));
      return id;
    },
    async toBytes() {
      const all = [
        { path: "[Content_Types].xml", content: contentTypesXml(contentTypes) },
        ...Array.from(relations, relationshipsPart),
        ...parts,
      ];
      const archive = zip({ level: 6, reproducible: true, noSort: true });
      // As blobs, because for bytes the library's browser build compresses with code of its own that spoils parts over 1 MB.
      for (const { path, content } of all) archive.add(path, new Blob([content]));
      return archive.bytes();
    },
  };
}

function relationship(
  source: string,
  id: string,
  { kind, target }: { kind: string; target: { path: string } | { address: string } },
): string {
  const Type = typeUris.get(kind) ?? `${officeTypes}/${kind}`;
  return "path" in target
    ? tag("Relationship", { Id: id, Type, Target: relativePath(source, target.path) })
    : tag("Relationship", { Id: id, Type, Target: target.address, TargetMode: "External" });
}

/** As Excel writes it: several other readers do not understand paths from the root. */
function relativePath(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  const known = from.findIndex((folder, index) => folder !== to[index]);
  const shared = known === -1 ? from.length : known;
  return "../".repeat(from.length - shared) + to.slice(shared).join("/");
}

function relationshipsPart([source, list]: [string, string[]]): Part {
  const slash = source.lastIndexOf("/") + 1;
  const path = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
  const xmlns = `${packageTypes}/relationships`;
  return { path, content: xmlDocument(tag("Relationships", { xmlns }, list.join(""))) };
}

function contentTypesXml(contentTypes: ReadonlyMap<string, string>): string {
  const defaults = [
    tag("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    tag("Default", { Extension: "xml", ContentType: "application/xml" }),
    tag("Default", { Extension: "vml", ContentType: `${mainTypes}.vmlDrawing` }),
  ];
  const overrides = Array.from(contentTypes)
    .filter(([, type]) => type !== "application/xml" && type !== `${mainTypes}.vmlDrawing`)
    .map(([path, type]) => tag("Override", { PartName: `/${path}`, ContentType: type }));
  const xmlns = `${packageTypes}/content-types`;
  return xmlDocument(tag("Types", { xmlns }, defaults.join("") + overrides.join("")));
}
