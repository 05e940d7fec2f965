import type { Cell, Understood } from "../text/cell.ts";
import { matchChoice } from "../text/choice.ts";
import type { Campaign, IsoDate, Village } from "../campaign/campaign.ts";
import { isInForce, unitById, workingDate } from "../campaign/in-force.ts";
import { villageKeys, villagesOf } from "../campaign/villages.ts";
import type { Column, EntrySource, Option, ParseContext } from "./column.ts";
import { readingAlike } from "./kinds/alike.ts";

/** A drop-down and how a cell of it is read. */
export interface EntryList {
  readonly options: readonly Option[];
  /** Id by exact label. */
  readonly ids: ReadonlyMap<Cell, string>;
  readonly read: (cell: Cell) => Understood<string>;
}

/** Catalogue entries that can be chosen in a unit on a day. */
export interface ContextLists {
  readonly villages: EntryList;
  /** Every village of the campaign under each of its keys, for names that are not in the unit's list. */
  readonly villagesByKey: ReadonlyMap<string, readonly Village[]>;
  readonly entries: Readonly<Record<EntrySource, EntryList>>;
}

const byContext = new WeakMap<ParseContext, ContextLists>();
/** A campaign document never changes: a change makes a new one. */
const byCampaign = new WeakMap<Campaign, Map<string, ContextLists>>();

/** The lists of a context, made once per campaign, unit and day. */
export function contextLists(context: ParseContext): ContextLists {
  const known = byContext.get(context);
  if (known !== undefined) return known;
  const lists = listsOfDay(context);
  byContext.set(context, lists);
  return lists;
}

/** Entries of a column's drop-down as labels; null for a column without one. Household picks come from the context. */
export function listOf(column: Column, context: ParseContext): readonly string[] | null {
  if (column.source === undefined) return column.options?.map(labelOf) ?? null;
  if (column.source === "households") return [...(context.householdLabels?.values() ?? [])];
  const { villages, entries } = contextLists(context);
  return (column.source === "villages" ? villages : entries[column.source]).options.map(labelOf);
}

/** The label of a catalogue entry, whatever the date; the id itself for one the campaign does not know. */
export function entryLabel(campaign: Campaign, source: EntrySource, id: string): string {
  return labelsOf(campaign, source).get(id) ?? id;
}

const labelsByCampaign = new WeakMap<Campaign, Map<EntrySource, ReadonlyMap<string, string>>>();

/** Every row that is shown asks. */
function labelsOf(campaign: Campaign, source: EntrySource): ReadonlyMap<string, string> {
  const known = labelsByCampaign.get(campaign) ?? new Map<EntrySource, Map<string, string>>();
  labelsByCampaign.set(campaign, known);
  const labels =
    known.get(source) ??
    new Map(sources[source](campaign, null).map(({ id, label }) => [id, label]));
  known.set(source, labels);
  return labels;
}

/** Options of each catalogue on a day; null = of all days, the newest entry of an id first. */
type EntriesAt = (campaign: Campaign, on: IsoDate | null) => readonly Option[];

const sources: Readonly<Record<EntrySource, EntriesAt>> = {
  programmes: ({ programmes }, on) =>
    inForce(programmes, on).map(({ id, name, aliases }) => option(id, name, aliases)),
  units: ({ units }, on) =>
    inForce(units, on).map(({ id, name, shortCode }) => option(id, name, [shortCode])),
  periods: ({ periods }) => periods.map(({ id, name }) => option(id, name, [id])),
  awards: ({ awards }, on) => inForce(awards, on).map(({ id, name }) => option(id, name)),
  citations: ({ citations }, on) =>
    inForce(citations, on).map(({ id, number }) => option(id, number)),
  "all-programmes": (campaign) => sources.programmes(campaign, null),
  "all-units": (campaign) => sources.units(campaign, null),
  // Villages of several wards bear the same name.
  "all-villages": (campaign) =>
    inForce(campaign.villages, null).map(({ id, name, unit }) =>
      option(id, `${name} - ${unitById(campaign, unit)?.name ?? unit}`, [id]),
    ),
  "all-awards": (campaign) => sources.awards(campaign, null),
  "all-citations": (campaign) => sources.citations(campaign, null),
};

function inForce<T extends { id: string; validFrom: IsoDate; validTo: IsoDate | null }>(
  entries: readonly T[],
  on: IsoDate | null,
): readonly T[] {
  if (on !== null) return entries.filter((entry) => isInForce(entry, on));
  const found = new Map<string, T>();
  for (const entry of entries) {
    const known = found.get(entry.id);
    if (known === undefined || entry.validFrom > known.validFrom) found.set(entry.id, entry);
  }
  return [...found.values()];
}

function option(id: string, name: string, aliases: readonly string[] = []): Option {
  return { id, label: name, en: name, aliases };
}

function listsOfDay(context: ParseContext): ContextLists {
  const { campaign, unit, today } = context;
  const days = byCampaign.get(campaign) ?? new Map<string, ContextLists>();
  byCampaign.set(campaign, days);
  const day = `${unit}|${workingDate(campaign, unit, today)}|${today}`;
  const lists = days.get(day) ?? makeLists(context);
  days.set(day, lists);
  return lists;
}

function makeLists({ campaign, unit, today }: ParseContext): ContextLists {
  const villages = villagesOf(campaign, unit, today).map((village) =>
    option(village.id, village.name, villageKeys(village)),
  );
  // Of units and awards an ended one may still be meant: reports of a unit are corrected after its end.
  const entries = (source: EntrySource) =>
    entryList(sources[source](campaign, workingDate(campaign, unit, today)));
  const { villagesByKey, ...always } = listsOfAlways(campaign);
  return {
    villages: entryList(villages),
    villagesByKey,
    entries: {
      programmes: entryList(sources.programmes(campaign, today)),
      units: entries("units"),
      periods: entries("periods"),
      awards: entries("awards"),
      citations: entries("citations"),
      ...always.entries,
    },
  };
}

type ListsOfAlways = Pick<ContextLists, "villagesByKey"> & {
  readonly entries: Readonly<Record<Extract<EntrySource, `all-${string}`>, EntryList>>;
};

const alwaysByCampaign = new WeakMap<Campaign, ListsOfAlways>();

/** What is the same in every unit and on every day. */
function listsOfAlways(campaign: Campaign): ListsOfAlways {
  const known = alwaysByCampaign.get(campaign);
  if (known !== undefined) return known;
  const entries = (source: EntrySource) => entryList(sources[source](campaign, null));
  const lists: ListsOfAlways = {
    villagesByKey: byKey(campaign.villages),
    entries: {
      "all-programmes": entries("all-programmes"),
      "all-units": entries("all-units"),
      "all-villages": entries("all-villages"),
      "all-awards": entries("all-awards"),
      "all-citations": entries("all-citations"),
    },
  };
  alwaysByCampaign.set(campaign, lists);
  return lists;
}

function entryList(options: readonly Option[]): EntryList {
  return {
    options,
    ids: new Map(options.map(({ id, label }) => [label, id])),
    read: readingAlike((cell) => matchChoice(cell, options)),
  };
}

function byKey(villages: readonly Village[]): ReadonlyMap<string, readonly Village[]> {
  const found = new Map<string, Village[]>();
  for (const village of villages)
    for (const key of villageKeys(village)) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [village]);
      else others.push(village);
    }
  return found;
}

function labelOf({ label }: Option): string {
  return label;
}
