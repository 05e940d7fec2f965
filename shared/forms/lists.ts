import type { Cell, Understood } from "../text/cell.ts";
import { matchChoice } from "../text/choice.ts";
import type { Campaign, Village } from "../campaign/campaign.ts";
import { workingDate } from "../campaign/in-force.ts";
import { programmesAt } from "../campaign/norms.ts";
import { villageKeys, villagesOf } from "../campaign/villages.ts";
import type { Column, Option, ParseContext } from "./form.ts";
import { readingAlike } from "./kinds/alike.ts";

/** Catalogue entries that can be chosen in a unit on a day, as options and by their exact label. */
export interface ContextLists {
  readonly villages: readonly Option[];
  readonly villageIds: ReadonlyMap<Cell, string>;
  readonly programmes: readonly Option[];
  readonly programmeIds: ReadonlyMap<Cell, string>;
  /** Every village of the campaign under each of its keys, for names that are not in the unit's list. */
  readonly villagesByKey: ReadonlyMap<string, readonly Village[]>;
  readonly readVillage: (cell: Cell) => Understood<string>;
  readonly readProgramme: (cell: Cell) => Understood<string>;
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
  if (column.source === "villages") return contextLists(context).villages.map(labelOf);
  if (column.source === "programmes") return contextLists(context).programmes.map(labelOf);
  if (column.source === "households") return [...(context.householdLabels?.values() ?? [])];
  return column.options?.map(labelOf) ?? null;
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
  const villages = villagesOf(campaign, unit, today).map((village) => ({
    id: village.id,
    label: village.name,
    en: village.name,
    aliases: villageKeys(village),
  }));
  const programmes = programmesAt(campaign, today).map(({ id, name, aliases }) => ({
    id,
    label: name,
    en: name,
    aliases,
  }));
  return {
    villages,
    villageIds: idsOf(villages),
    programmes,
    programmeIds: idsOf(programmes),
    villagesByKey: byKey(campaign.villages),
    readVillage: readingAlike((cell) => matchChoice(cell, villages)),
    readProgramme: readingAlike((cell) => matchChoice(cell, programmes)),
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

function idsOf(options: readonly Option[]): ReadonlyMap<Cell, string> {
  return new Map(options.map(({ id, label }) => [label, id]));
}

function labelOf(option: Option): string {
  return option.label;
}
