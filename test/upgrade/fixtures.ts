import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ApiRow, Summary } from "../../shared/api/shapes.ts";
import type { Cell } from "../../shared/text/cell.ts";

/** Stores as released versions left them (build-fixture.ts): 1 = 0.1.0, 2 = 0.2.0, named by the version of most forms then. */
export const released = ["v1", "v2"] as const;
export type Released = (typeof released)[number];

const folder = join(import.meta.dirname, "fixtures");
const secret = "the secret of the fixtures, for nobody else";

/** A row as that version showed it, its cells by the key of their column. */
export type ShownRow = Omit<ApiRow, "cells"> & { readonly cells: Readonly<Record<string, Cell>> };

/** What the API of that version said: rows by "<unit> <form>", and the totals. */
export interface Shown {
  readonly rows: Readonly<Record<string, readonly ShownRow[]>>;
  readonly summary: Summary;
}

/** Puts the store of a version into a folder of data. */
export function layOut(version: Released, dataDir: string): void {
  copyFileSync(join(folder, `${version}.db`), join(dataDir, "town.db"));
  writeFileSync(join(dataDir, "secret"), secret);
}

export function shownBy(version: Released): Shown {
  const said = JSON.parse(readFileSync(join(folder, `${version}.json`), "utf8")) as object;
  const { summary, ...rows } = said as Shown["rows"] & { readonly summary: never };
  return { rows, summary };
}
