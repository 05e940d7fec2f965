import { readCampaign, type StoredCampaign } from "../../shared/campaign/read-campaign.ts";
import type { Memory, Remembered } from "../flows/workbook.ts";
import { batchOf, blocks } from "./batch.ts";
import type { Context } from "./run-excel.ts";

/** Custom XML parts under our own namespaces: they are saved with the file, and nobody sees or edits them by accident. */
const namespaces: Readonly<Record<keyof Memory, string>> = {
  passport: "urn:mai-am:passport",
  campaign: "urn:mai-am:campaign",
  known: "urn:mai-am:known",
  outbox: "urn:mai-am:outbox",
  picks: "urn:mai-am:picks",
  seen: "urn:mai-am:seen",
};

/** Characters in one part, and parts read in one round trip: together below Excel's 5 MB even at three bytes a character. */
const maxPiece = 300_000;
const maxPiecesPerRead = 5;

const keys = ["passport", "campaign", "known", "outbox", "picks", "seen"] as const;

interface Piece {
  readonly generation: number;
  readonly index: number;
  readonly of: number;
  readonly text: string;
}

/** Everything the workbook remembers, in two round trips. What was damaged reads as never remembered. */
export async function readMemory(context: Context): Promise<Remembered> {
  const workbook = context.workbook.load("name");
  const pieces = await loadPieces(context, keys);
  const at = (key: keyof Memory): unknown => join(pieces.get(key) ?? []);
  const campaign = at("campaign") as StoredCampaign | null;
  return {
    passport: at("passport") as Memory["passport"],
    campaign: campaign === null ? null : readCampaign(campaign),
    known: at("known") as Memory["known"],
    outbox: at("outbox") as Memory["outbox"],
    picks: at("picks") as Memory["picks"],
    seen: at("seen") as Memory["seen"],
    file: workbook.name,
  };
}

/**
 * New parts are in the workbook before old ones go: a crash in between leaves the old or the new value, never half a one. Two
 * round trips for what is small.
 */
export async function writeMemory(context: Context, values: Partial<Memory>): Promise<void> {
  const changed = keys.filter((key) => values[key] !== undefined);
  const old = await findParts(context, changed);
  const batch = batchOf(context);
  // Later values have higher numbers, on whatever machine they are written; the fraction keeps two of one moment apart.
  const generation = Date.now() + Math.random();
  for (const key of changed) {
    const value = values[key];
    if (value === null || value === undefined) continue;
    for (const xml of split(namespaces[key], value, generation)) {
      context.workbook.customXmlParts.add(xml);
      await batch.add(xml.length);
    }
  }
  for (const { part } of old) part.delete();
  await batch.end();
}

interface FoundPart {
  readonly key: keyof Memory;
  readonly part: Excel.CustomXmlPart;
}

async function findParts(
  context: Context,
  wanted: readonly (keyof Memory)[],
): Promise<readonly FoundPart[]> {
  const scoped = wanted.map((key) => ({
    key,
    parts: context.workbook.customXmlParts.getByNamespace(namespaces[key]).load("items/id"),
  }));
  await context.sync();
  return scoped.flatMap(({ key, parts }) => parts.items.map((part) => ({ key, part })));
}

async function loadPieces(
  context: Context,
  wanted: readonly (keyof Memory)[],
): Promise<ReadonlyMap<keyof Memory, readonly Piece[]>> {
  const found = await findParts(context, wanted);
  const result = new Map(wanted.map((key) => [key, [] as Piece[]]));
  for (const { first, last } of blocks(0, found.length - 1, maxPiecesPerRead)) {
    const asked = found
      .slice(first, last + 1)
      .map(({ key, part }) => ({ key, xml: part.getXml() }));
    // A round trip each: a submission on its way may hold more than one answer can.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { key, xml } of asked) result.get(key)?.push(readPiece(xml.value));
  }
  return result;
}

function split(namespace: string, value: unknown, generation: number): readonly string[] {
  // JSON escapes control characters and lone surrogates itself; what is left is legal in XML but for these few.
  const json = JSON.stringify(value).replace(
    /[\ud800-\udfff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16)}`,
  );
  const of = Math.ceil(json.length / maxPiece);
  return Array.from({ length: of }, (_, index) => {
    const text = json.slice(index * maxPiece, (index + 1) * maxPiece);
    return `<part xmlns="${namespace}" generation="${generation}" index="${index}" of="${of}">${escape(text)}</part>`;
  });
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function readPiece(xml: string): Piece {
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1] ?? "";
  return {
    generation: Number(attribute("generation")),
    index: Number(attribute("index")),
    of: Number(attribute("of")),
    text: unescape(/^[^]*?<part[^>]*>([^]*)<\/part>\s*$/.exec(xml)?.[1] ?? ""),
  };
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescape(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|[a-z]+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return entities.get(name) ?? whole;
    const digits = name.startsWith("#x")
      ? Number.parseInt(name.slice(2), 16)
      : Number(name.slice(1));
    return String.fromCodePoint(digits);
  });
}

/** The newest complete value; null when there is none. */
function join(pieces: readonly Piece[]): unknown {
  const generations = [...new Set(pieces.map(({ generation }) => generation))].sort(
    (a, b) => b - a,
  );
  for (const generation of generations) {
    const mine = pieces
      .filter((piece) => piece.generation === generation)
      .sort((a, b) => a.index - b.index);
    if (mine.length !== mine[0]?.of) continue;
    try {
      return JSON.parse(mine.map(({ text }) => text).join("")) as unknown;
    } catch {
      continue;
    }
  }
  return null;
}
