import { contributionsOf } from "../../shared/cube/contributions.ts";
import { doubtOf } from "../../shared/cube/doubt.ts";
import { addTo, fromRecord, merge, toRecord, type Cube } from "../../shared/cube/cube.ts";
import type { UnitId } from "../../shared/campaign/campaign.ts";
import type { Values } from "../../shared/forms/column.ts";
import type { Form, HouseFacts } from "../../shared/forms/form.ts";
import { noFacts } from "../../shared/forms/house.ts";
import type { RowState } from "../../shared/sync/row.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { Claims } from "../rows/claims.ts";
import {
  acceptedClaims,
  acceptedContent,
  type Erasure,
  type Head,
  type RowDocument,
  type StoredTotals,
} from "../rows/row-document.ts";

/** Counts and cubes while they change. */
interface Sums {
  readonly states: Map<RowState, number>;
  readonly sent: Map<string, number>;
  readonly accepted: Map<string, number>;
}

/** Totals of a form of a unit while they change, with the part that came from other units. */
export interface Totals extends Sums {
  readonly origins: Map<UnitId, Sums>;
}

export function totalsOf(head: Head | undefined): Totals {
  const origins = Object.entries(head?.origins ?? {});
  return {
    ...sumsOf(head),
    origins: new Map(origins.map(([unit, stored]) => [unit, sumsOf(stored)])),
  };
}

function sumsOf(stored: StoredTotals | undefined): Sums {
  return {
    states: new Map(Object.entries(stored?.states ?? {}) as [RowState, number][]),
    sent: new Map(fromRecord(stored?.sent ?? {})),
    accepted: new Map(fromRecord(stored?.accepted ?? {})),
  };
}

interface CountedRow {
  readonly form: Form;
  readonly document: RowDocument;
  /** Of the current content, by column key. */
  readonly values: Values;
}

/** Totals of a form as its rows make them. */
export function recount(form: Form, rows: Iterable<RowDocument>): Totals {
  const totals = totalsOf(undefined);
  for (const document of rows)
    countRow(totals, { form, document, values: valuesOf(form, document.content) }, 1);
  return totals;
}

/** Adds what a row counts for (sign 1) or takes it back (sign −1), in the whole and in the part of the unit it came from. */
export function countRow(totals: Totals, row: CountedRow, sign: 1 | -1): void {
  const { document } = row;
  const [sent, accepted] = [sentOf(row), acceptedOf(row)];
  for (const sums of [totals, ...originOf(totals, document)]) {
    addState(sums.states, document.state, sign);
    addCube(sums.sent, sent, sign);
    addCube(sums.accepted, accepted, sign);
  }
}

function originOf({ origins }: Totals, { origin }: RowDocument): readonly Sums[] {
  if (origin === undefined) return [];
  const known = origins.get(origin) ?? sumsOf(undefined);
  origins.set(origin, known);
  return [known];
}

function addState(states: Map<RowState, number>, state: RowState, sign: 1 | -1): void {
  states.set(state, (states.get(state) ?? 0) + sign);
  if (states.get(state) === 0) states.delete(state);
}

/** The fields of a head that are totals. */
export function toHeadTotals(totals: Totals): StoredTotals & Pick<Head, "origins"> {
  const origins = [...totals.origins].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...toStored(totals),
    ...(origins.length === 0
      ? {}
      : { origins: Object.fromEntries(origins.map(([unit, sums]) => [unit, toStored(sums)])) }),
  };
}

function toStored({ states, sent, accepted }: Sums): StoredTotals {
  return {
    states: Object.fromEntries([...states].sort(([a], [b]) => (a < b ? -1 : 1))),
    sent: toRecord(sent),
    accepted: toRecord(accepted),
  };
}

const nothing: Cube = new Map();

/** What a row counts for, as it is kept with an erased one. */
export function countsOf(row: CountedRow): Pick<Erasure, "sent" | "accepted"> {
  return { sent: toRecord(sentOf(row)), accepted: toRecord(acceptedOf(row)) };
}

function sentOf({ form, document, values }: CountedRow): Cube {
  if (document.erased !== undefined) return fromRecord(document.erased.sent);
  if (document.state === "withdrawn") return nothing;
  const facts = document.facts?.sent ?? noFacts;
  return counted(form, { values, claims: document.claims, facts, side: "sent" });
}

/** A returned, changed or withdrawn row keeps counting as it was last accepted, until a reviewer decides otherwise. */
function acceptedOf({ form, document, values: current }: CountedRow): Cube {
  if (document.erased !== undefined) return fromRecord(document.erased.accepted);
  const content = acceptedContent(document);
  if (content === null) return nothing;
  const values = content === document.content ? current : valuesOf(form, content);
  const facts = document.facts?.accepted ?? noFacts;
  return counted(form, { values, claims: acceptedClaims(document), facts, side: "accepted" });
}

/** Nothing for a row that another one of the town counts for, beside what tells that it is in doubt. */
function counted(
  form: Form,
  of: {
    readonly values: Values;
    readonly claims: Claims | undefined;
    readonly facts: HouseFacts;
    readonly side: "sent" | "accepted";
  },
): Cube {
  const { values } = of;
  const verdicts = form.townKeys.flatMap((key) => {
    const verdict = of.claims?.[key.id]?.verdict;
    return verdict === undefined ? [] : [{ key, verdict }];
  });
  const counts = verdicts.every(({ verdict }) => verdict[of.side]);
  const cube = counts ? contributionsOf(form, values, of.facts) : nothing;
  const doubts = verdicts.filter(({ verdict }) => verdict.doubt);
  return doubts.length === 0
    ? cube
    : merge([cube, ...doubts.map(({ key }) => doubtOf(key, values))]);
}

function addCube(total: Map<string, number>, cube: Cube, sign: 1 | -1): void {
  for (const [key, amount] of cube) addTo(total, key, sign * amount);
}
