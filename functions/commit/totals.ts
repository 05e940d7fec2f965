import { contributionsOf } from "../../shared/cube/contributions.ts";
import { doubtOf } from "../../shared/cube/doubt.ts";
import { addTo, fromRecord, merge, toRecord, type Cube } from "../../shared/cube/cube.ts";
import type { Form, HouseFacts } from "../../shared/forms/form.ts";
import { noFacts } from "../../shared/forms/house.ts";
import type { RowState } from "../../shared/sync/row.ts";
import { valuesOf } from "../rows/form-rows.ts";
import type { Claims } from "../rows/claims.ts";
import {
  acceptedClaims,
  acceptedContent,
  type Content,
  type Head,
  type RowDocument,
} from "../rows/row-document.ts";

/** Counts and cubes of a form of a unit while they change. */
export interface Totals {
  readonly states: Map<RowState, number>;
  readonly sent: Map<string, number>;
  readonly accepted: Map<string, number>;
}

export function totalsOf(head: Head | undefined): Totals {
  return {
    states: new Map(Object.entries(head?.states ?? {}) as [RowState, number][]),
    sent: new Map(fromRecord(head?.sent ?? {})),
    accepted: new Map(fromRecord(head?.accepted ?? {})),
  };
}

/** Adds what a row counts for (sign 1) or takes it back (sign −1). */
export function countRow(totals: Totals, row: { form: Form; document: RowDocument }, sign: 1 | -1) {
  const { form, document } = row;
  const { states } = totals;
  states.set(document.state, (states.get(document.state) ?? 0) + sign);
  if (states.get(document.state) === 0) states.delete(document.state);
  addCube(totals.sent, sentOf(form, document), sign);
  addCube(totals.accepted, acceptedOf(form, document), sign);
}

/** The fields of a head that are totals. */
export function toHeadTotals(totals: Totals): Pick<Head, "states" | "sent" | "accepted"> {
  return {
    states: Object.fromEntries([...totals.states].sort(([a], [b]) => (a < b ? -1 : 1))),
    sent: toRecord(totals.sent),
    accepted: toRecord(totals.accepted),
  };
}

const nothing: Cube = new Map();

function sentOf(form: Form, row: RowDocument): Cube {
  if (row.state === "withdrawn") return nothing;
  const { content, claims } = row;
  const facts = row.facts?.sent ?? noFacts;
  return counted(form, { content, claims, facts, side: "sent" });
}

/** A returned, changed or withdrawn row keeps counting as it was last accepted, until a reviewer decides otherwise. */
function acceptedOf(form: Form, row: RowDocument): Cube {
  const content = acceptedContent(row);
  if (content === null) return nothing;
  const facts = row.facts?.accepted ?? noFacts;
  return counted(form, { content, claims: acceptedClaims(row), facts, side: "accepted" });
}

/** Nothing for a row that another one of the town counts for, beside what tells that it is in doubt. */
function counted(
  form: Form,
  of: {
    readonly content: Content;
    readonly claims: Claims | undefined;
    readonly facts: HouseFacts;
    readonly side: "sent" | "accepted";
  },
): Cube {
  const values = valuesOf(form, of.content);
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
