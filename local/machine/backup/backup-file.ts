import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { DatabaseSync } from "node:sqlite";
import { schemaOf, storeSchema } from "../../sqlite-store.ts";
import { readTown, type Town } from "../folder/town-folder.ts";

/** What a backup holds beside the documents: everything a folder is made of. */
export interface BackupNote extends Town {
  readonly secret: string;
  /** Moment of the snapshot. */
  readonly at: string;
}

/** Why a file is not a backup that can be used here, as a word for people to look up. */
export type Unusable = "not-a-backup" | "damaged" | "newer" | "checksum-differs";

const table = "mai_am_backup";

/** Writes the note into a copied store and gives it the form of a single file. */
export function writeNote(file: string, note: BackupNote): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL");
    database.exec(`PRAGMA user_version = ${storeSchema}`);
    database.exec(`CREATE TABLE ${table} (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`);
    const insert = database.prepare(`INSERT INTO ${table} (name, value) VALUES (?, ?)`);
    for (const [name, value] of Object.entries(note)) insert.run(name, String(value));
  } finally {
    database.close();
  }
}

/** Takes the note out of a copy that becomes a folder's store again. */
export function dropNote(file: string): void {
  const database = new DatabaseSync(file);
  database.exec(`DROP TABLE ${table}`);
  database.close();
}

/** The note of a backup whose pages are whole, or why it cannot be used. It only reads. */
export function readNote(file: string): BackupNote | Unusable {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    if (schemaOf(database) > storeSchema) return "newer";
    if (!isWhole(database)) return "damaged";
    const rows = database.prepare(`SELECT name, value FROM ${table}`).all();
    const note = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
    const town = readTown(JSON.stringify(Object.fromEntries(note)));
    const secret = note.get("secret") ?? "";
    return secret === "" ? "not-a-backup" : { ...town, secret, at: note.get("at") ?? "" };
  } catch (error) {
    const isTorn = error instanceof Error && /malformed|disk image/.test(error.message);
    return isTorn ? "damaged" : "not-a-backup";
  } finally {
    database?.close();
  }
}

function isWhole(database: DatabaseSync): boolean {
  const answer = database.prepare("PRAGMA integrity_check").all();
  return answer.length === 1 && answer[0]?.["integrity_check"] === "ok";
}

/** Name of the file that holds a backup's checksum, in the form `sha256sum -c` reads. */
export function checksumFile(file: string): string {
  return `${file}.sha256`;
}

/** The line of the checksum file. */
export async function checksumLine(file: string, name = basename(file)): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return `${hash.digest("hex")}  ${name}\n`;
}

/** False when a checksum lies beside the file and says otherwise. */
export async function hasItsChecksum(file: string): Promise<boolean> {
  const beside = checksumFile(file);
  if (!existsSync(beside)) return true;
  const [said = ""] = readFileSync(beside, "utf8").split(" ");
  return (await checksumLine(file)).startsWith(`${said} `);
}
