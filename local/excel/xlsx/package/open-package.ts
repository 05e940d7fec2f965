import { unzip } from "@cj-tech-master/excelts/archive";
import { XlsxError } from "../xlsx-error.ts";
import { attribute, children, parseElement } from "./xml-read.ts";

/** Excel refuses to upload more than this to a browser; a workbook of a whole town stays under 30 MB. */
const maxFileBytes = 100 * 1024 * 1024;

export interface Relationship {
  id: string;
  /** Last segment of the type's URI: "worksheet", "table", "comments"… */
  kind: string;
  /** Path of the part in the package, or the address outside it. */
  target: string;
  external: boolean;
}

/** An opened .xlsx: its parts by path ("xl/workbook.xml"). */
export interface OpenedPackage {
  text(path: string): string | undefined;
  bytes(path: string): Uint8Array | undefined;
  /** Relationships of a part; "" for the package itself. */
  relationships(path: string): Relationship[];
}

/** @throws XlsxError when the bytes are not an .xlsx file. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  checkSignature(bytes);
  const parts = await unzipParts(bytes);
  const known = new Map<string, Relationship[]>();
  const opened: OpenedPackage = {
    bytes: (path) => parts.get(path.toLowerCase()),
    text: (path) => {
      const part = parts.get(path.toLowerCase());
      return part === undefined ? undefined : decodeText(part);
    },
    relationships: (path) => {
      const found = known.get(path) ?? readRelationships(opened, path);
      known.set(path, found);
      return found;
    },
  };
  return opened;
}

function checkSignature(bytes: Uint8Array): void {
  if (bytes.length > maxFileBytes) throw new XlsxError("too-large", `${bytes.length} bytes`);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // Both old .xls and encrypted .xlsx are compound files; only the latter has a stream of this name (UTF-16).
    const encrypted = includesText(bytes, "EncryptedPackage");
    throw new XlsxError(encrypted ? "password-protected" : "old-excel", "compound file");
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new XlsxError("not-a-workbook", "no zip signature");
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesText(bytes: Uint8Array, text: string): boolean {
  const utf16 = Array.from(text).flatMap((char) => [char.charCodeAt(0), 0]);
  const [first = 0] = utf16;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (utf16.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Part names compare without case (ECMA-376 part 2, 6.2.2.3), so paths are kept in lower case. */
async function unzipParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  try {
    for await (const entry of unzip(bytes).entries())
      if (entry.type === "file")
        parts.set(entry.path.replace(/^\//, "").toLowerCase(), await entry.bytes());
  } catch (cause) {
    throw new XlsxError("damaged", "zip", cause);
  }
  return parts;
}

function decodeText(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0x00]);
  return new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(bytes);
}

function readRelationships(opened: OpenedPackage, path: string): Relationship[] {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const relsPath = `${folder}_rels/${path.slice(slash)}.rels`;
  const xml = opened.text(relsPath);
  if (xml === undefined) return [];
  return children(parseElement(xml, relsPath), "Relationship").map((element) => {
    const external = attribute(element, "TargetMode") === "External";
    const target = attribute(element, "Target") ?? "";
    return {
      id: attribute(element, "Id") ?? "",
      kind: (attribute(element, "Type") ?? "").split("/").at(-1) ?? "",
      target: external ? target : resolvePath(folder, target),
      external,
    };
  });
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
