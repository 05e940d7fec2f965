import type { IsoDate } from "../../campaign/campaign.ts";
import type { Value, Values } from "../../forms/column.ts";
import { type Money, valueInDong } from "../../forms/money/columns.ts";
import { groupBy } from "../../text/group-by.ts";

export interface Instalment {
  readonly amount: number;
  /** Day of the last payment; null when nothing was paid. */
  readonly on: IsoDate | null;
}

/** What one house has received, in đồng; money that was only promised stands apart. */
export interface HouseMoney {
  /** Household code; null for the common fund, which belongs to no house yet. */
  readonly code: string | null;
  readonly approved: number;
  /** Money really received by source; the household's own is not among it. */
  readonly bySource: ReadonlyMap<string, number>;
  readonly materials: number;
  readonly workdays: number;
  readonly labour: number;
  /** What the household itself gave, of every kind. */
  readonly own: number;
  /** tong_von_nha = Σ sources + vật liệu quy tiền + ngày công quy tiền (domain §2.2c). */
  readonly total: number;
  /** Promised and not received. */
  readonly pledged: number;
  readonly first: Instalment;
  readonly second: Instalment;
  /** All that was paid out, with or without an instalment's number. */
  readonly disbursed: number;
}

/** Money per house from the ledger's rows and the approvals' rows; houses in order of their code, the common fund last. */
export function houseMoney(
  ledger: readonly Values[],
  approvals: readonly Values[],
): readonly HouseMoney[] {
  const entries = groupBy(ledger, ({ household }) => codeOf(household));
  const decisions = groupBy(approvals, ({ household }) => codeOf(household));
  const codes = new Set([...entries.keys(), ...decisions.keys()]);
  return [...codes]
    .filter((code) => code !== null || entries.has(null))
    .sort(byCode)
    .map((code) => sumHouse(code, entries.get(code) ?? [], decisions.get(code) ?? []));
}

/** All houses and the common fund in one line. */
export function sumHouses(houses: readonly HouseMoney[]): HouseMoney {
  const sum = (amount: (house: HouseMoney) => number) =>
    houses.reduce((total, house) => total + amount(house), 0);
  const sources = new Set(houses.flatMap(({ bySource }) => [...bySource.keys()]));
  return {
    code: null,
    approved: sum(({ approved }) => approved),
    bySource: new Map(
      [...sources].map((source) => [source, sum(({ bySource }) => bySource.get(source) ?? 0)]),
    ),
    materials: sum(({ materials }) => materials),
    workdays: sum(({ workdays }) => Math.round(workdays * 100)) / 100,
    labour: sum(({ labour }) => labour),
    own: sum(({ own }) => own),
    total: sum(({ total }) => total),
    pledged: sum(({ pledged }) => pledged),
    first: { amount: sum(({ first }) => first.amount), on: null },
    second: { amount: sum(({ second }) => second.amount), on: null },
    disbursed: sum(({ disbursed }) => disbursed),
  };
}

function sumHouse(
  code: string | null,
  ledger: readonly Values[],
  approvals: readonly Values[],
): HouseMoney {
  const rows = ledger.map((values) => values as unknown as Money);
  const received = rows.filter(
    ({ receivedOn, disbursedOn }) => (receivedOn ?? disbursedOn) !== null,
  );
  const given = received.filter(({ source }) => source !== "own");
  const ofKind = (kind: Money["kind"]) => given.filter((row) => row.kind === kind);
  const sources = groupBy(
    given.filter(({ kind }) => kind !== "materials" && kind !== "labour"),
    ({ source }) => source ?? "unknown",
  );
  const disbursed = rows.filter(({ disbursedOn }) => disbursedOn !== null);
  return {
    code,
    approved: approvals.reduce((sum, { amount }) => sum + numberOf(amount), 0),
    bySource: new Map([...sources].map(([source, of]) => [source, value(of)])),
    materials: value(ofKind("materials")),
    // Hundredths, so that the sum of tenths of days is exact.
    workdays:
      ofKind("labour").reduce((sum, row) => sum + Math.round((row.workdays ?? 0) * 100), 0) / 100,
    labour: value(ofKind("labour")),
    own: value(received.filter(({ source }) => source === "own")),
    total: value(received),
    pledged: value(rows) - value(received),
    first: instalment(disbursed, "1"),
    second: instalment(disbursed, "2"),
    disbursed: value(disbursed),
  };
}

function instalment(disbursed: readonly Money[], which: Money["instalment"]): Instalment {
  const rows = disbursed.filter((row) => row.instalment === which);
  const days = rows.map(({ disbursedOn }) => disbursedOn).filter((day) => day !== null);
  return { amount: value(rows), on: days.sort().at(-1) ?? null };
}

function value(rows: readonly Money[]): number {
  return rows.reduce((sum, row) => sum + valueInDong(row), 0);
}

function codeOf(household: Value | undefined): string | null {
  return typeof household === "string" ? household : null;
}

function numberOf(amount: Value | undefined): number {
  return typeof amount === "number" ? amount : 0;
}

function byCode(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
