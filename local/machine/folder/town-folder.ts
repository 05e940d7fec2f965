import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a town's data folder. */
export const townFiles = {
  /** Every document. */
  store: "town.db",
  /** Row ids are made with it: it lives as long as the rows do. */
  secret: "secret",
  /** Whose folder this is; its presence keeps the demonstration out. */
  town: "town.json",
} as const;

/** Whose data a folder holds. */
export interface Town {
  readonly campaign: string;
  /** The issuer whose subjects the members' ids are: those of another issuer are other people. */
  readonly issuer: string;
}

export interface TownFolder extends Town {
  readonly dataDir: string;
  readonly store: string;
  readonly secret: string;
}

/** True for a folder that serves a real town. */
export function isTownFolder(dataDir: string): boolean {
  return existsSync(join(dataDir, townFiles.town));
}

/** A town's folder as it lies there, readable by its owner only from now on; undefined when `init` was never run here. */
export function readTownFolder(dataDir: string): TownFolder | undefined {
  const file = (name: string) => join(dataDir, name);
  const needed = Object.values(townFiles).map(file);
  if (!needed.every((path) => existsSync(path))) return undefined;
  chmodSync(dataDir, 0o700);
  for (const path of needed) chmodSync(path, 0o600);
  const town = readTown(readFileSync(file(townFiles.town), "utf8"));
  const secret = readFileSync(file(townFiles.secret), "utf8").trim();
  return { ...town, dataDir, secret, store: file(townFiles.store) };
}

/** Writes the two small files beside the store, which is there already or comes next. */
export function writeTownFolder(dataDir: string, { secret, ...town }: Town & { secret: string }) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const mode = { mode: 0o600 };
  writeFileSync(join(dataDir, townFiles.secret), secret, mode);
  writeFileSync(join(dataDir, townFiles.town), `${JSON.stringify(town, null, 2)}\n`, mode);
}

/** @throws Error for a text that is no town's. */
export function readTown(text: string): Town {
  const found: unknown = JSON.parse(text);
  const town = found instanceof Object ? (found as Partial<Town>) : {};
  if (typeof town.campaign !== "string" || typeof town.issuer !== "string")
    throw new Error(`${townFiles.town} does not say whose folder it is`);
  return { campaign: town.campaign, issuer: town.issuer };
}
