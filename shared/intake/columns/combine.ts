import type { Column, Option, ParseContext } from "../../forms/column.ts";
import { type Cell, isBlank } from "../../text/cell.ts";
import { fold, normaliseText } from "../../text/normalise.ts";
import { fitsColumn, isMark, isNameLike } from "./contents.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Source } from "./source.ts";
import { wordsOf } from "./words.ts";

/**
 * Columns that are one ("Xây mới" | "Sửa chữa" ticked, "Nam" | "Nữ" with the year of birth below) become one source, and a column that is
 * two ("Lò Văn Panh - 1960") becomes two; only where every cell agrees.
 */
export function combineSources(
  sources: readonly Source[],
  lexicon: Lexicon,
  context: ParseContext,
): readonly Source[] {
  const pivoted = pivot(sources, lexicon, context);
  return pivoted.flatMap((source) => splitName(source, lexicon, context));
}

/** A choice whose options stand as headings beside each other. */
function pivot(
  sources: readonly Source[],
  lexicon: Lexicon,
  context: ParseContext,
): readonly Source[] {
  let left = sources;
  for (const column of lexicon.columns) {
    if (column.kind !== "choice") continue;
    const members = left.flatMap((source) => {
      const option = optionOf(column, source);
      // A column of its own, such as a flag, says it better.
      return option === undefined || isOwnColumn(source, lexicon) ? [] : [{ source, option }];
    });
    const distinct = new Set(members.map(({ option }) => option.id)).size;
    if (members.length < 2 || distinct < members.length) continue;
    const made = pivotedSources(members, { column, lexicon, context });
    if (made.length === 0) continue;
    const taken = new Set(members.map(({ source }) => source));
    left = [...left.filter((source) => !taken.has(source)), ...made];
  }
  return left;
}

function optionOf({ options = [] }: Column, { parts }: Source): Option | undefined {
  const heading = wordsOf(parts.at(-1) ?? "").join(" ");
  return options.find(({ label, aliases = [] }) =>
    [label, ...aliases].some((spelling) => wordsOf(spelling).join(" ") === heading),
  );
}

function isOwnColumn({ parts }: Source, { columns, scoreOf }: Lexicon): boolean {
  return columns.some((column) => column.kind === "mark" && scoreOf(parts, column) >= 0.84);
}

interface Member {
  readonly source: Source;
  readonly option: Option;
}

function pivotedSources(
  members: readonly Member[],
  { column, lexicon, context }: { column: Column; lexicon: Lexicon; context: ParseContext },
): readonly Source[] {
  const id = members.map(({ source }) => source.id).join("+");
  const group = members[0]?.source.parts.slice(0, -1) ?? [];
  const columns = members.flatMap((member) => member.source.columns);
  const filled = members.flatMap(({ source }) => source.cells.filter((cell) => !isBlank(cell)));
  if (filled.length === 0) return [];
  const names = members.map(({ source }) => source.parts.at(-1) ?? "").join(", ");
  const choice: Source = {
    id,
    parts: [...group, names],
    columns,
    cells: chosen(members),
    only: column.key,
  };
  if (filled.every(isMark)) return [choice];
  const inner = innerColumn(group, filled, { lexicon, context });
  if (inner === undefined || !areExclusive(members)) return [];
  const cells = choice.cells.map((_, row) => firstFilled(members, row));
  return [choice, { id: `${id}:${inner.key}`, parts: group, columns, cells, only: inner.key }];
}

/** The label of the ticked option; both where two are ticked, which the check then asks about (E15, E16). */
function chosen(members: readonly Member[]): readonly Cell[] {
  const rows = members[0]?.source.cells.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const labels = members
      .filter(({ source }) => !isBlank(source.cells[row] ?? null))
      .map(({ option }) => option.label);
    return labels.length === 0 ? null : labels.join(", ");
  });
}

/** The column whose values stand below the options, as the group's heading says: "Năm sinh" over "Nam" and "Nữ". */
function innerColumn(
  group: readonly string[],
  filled: readonly Cell[],
  { lexicon, context }: { lexicon: Lexicon; context: ParseContext },
): Column | undefined {
  if (group.length === 0) return undefined;
  return lexicon.columns.find(
    (column) =>
      column.kind !== "text" &&
      column.kind !== "choice" &&
      lexicon.scoreOf(group, column) >= 0.86 &&
      filled.every((cell) => fitsColumn(cell, column, context)),
  );
}

function areExclusive(members: readonly Member[]): boolean {
  return (members[0]?.source.cells ?? []).every(
    (_, row) => members.filter(({ source }) => !isBlank(source.cells[row] ?? null)).length <= 1,
  );
}

function firstFilled(members: readonly Member[], row: number): Cell {
  const cells = members.map(({ source }) => source.cells[row] ?? null);
  return cells.find((cell) => !isBlank(cell)) ?? null;
}

const nameAndRest =
  /^(\p{L}[\p{L}\p{M}'. ]*?)(?: ?[-–—,;/] ?| ?\()(?:(?:sinh năm|sinh|năm sinh|sn|ns)[ .:]*)?(\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?$/iu;

/** "Lò Văn Panh - 1960" under a heading that names both; every filled cell must read so. */
function splitName(source: Source, lexicon: Lexicon, context: ParseContext): readonly Source[] {
  const name = lexicon.columns.find(({ kind }) => kind === "name");
  const birth = lexicon.columns.find(({ kind }) => kind === "birth");
  if (name === undefined || birth === undefined) return [source];
  const filled = source.cells.filter((cell) => !isBlank(cell));
  if (filled.length < 3) return [source];
  const read = source.cells.map((cell) => (isBlank(cell) ? null : readName(cell)));
  const isSure = read.every(
    (parts, row) =>
      isBlank(source.cells[row] ?? null) ||
      (parts !== null && fitsColumn(parts.birth, birth, context)),
  );
  const heading = fold(source.parts.join(" "));
  if (!isSure || !/\b(?:ten|ho|ong|ba)\b/.test(heading) || !/sinh|\bns\b|\bsn\b/.test(heading))
    return [source];
  const part = (key: "name" | "birth", column: Column): Source => ({
    ...source,
    id: `${source.id}:${column.key}`,
    cells: read.map((parts) => parts?.[key] ?? null),
    only: column.key,
  });
  return [part("name", name), part("birth", birth)];
}

function readName(cell: Cell): { readonly name: string; readonly birth: string } | null {
  if (typeof cell !== "string") return null;
  const [, name = "", birth = ""] = nameAndRest.exec(normaliseText(cell)) ?? [];
  return isNameLike(name) ? { name: name.trim(), birth } : null;
}
