import type { TownKey } from "../../shared/forms/form.ts";
import type { Settlement, Verdict } from "../rows/claims.ts";
import { type Contender, liveOf, type Register } from "./register.ts";

type Judged = Pick<Register, "version" | "contenders">;

/** The verdict on every row that holds the key now, by row id: a function of the register alone. */
export function judge(key: TownKey, register: Judged): ReadonlyMap<string, Verdict> {
  const live = liveOf(register.contenders).toSorted(byClaim);
  return key.counts === "one" ? judgeOne(key, live, register) : judgeAll(key, live, register);
}

/** The reviewer's word that holds: the newest one in a row that holds the key now. */
export function settlementOf(contenders: readonly Contender[]): Settlement | undefined {
  return liveOf(contenders)
    .flatMap(({ settlement }) => (settlement === undefined ? [] : [settlement]))
    .toSorted((a, b) => b.version - a.version || (a.at < b.at ? 1 : -1))[0];
}

/**
 * One current row counts: the one a reviewer chose, else the earliest. A kept accepted version goes on counting among the accepted
 * figures until its row is decided on, and keeps the counting row out of them that long: each figure has the key once.
 */
function judgeOne(
  key: TownKey,
  live: readonly Contender[],
  { version, contenders }: Judged,
): ReadonlyMap<string, Verdict> {
  const settlement = settlementOf(contenders);
  const current = live.filter(({ is }) => is === "current");
  const [kept] = live.filter(({ is }) => is === "kept");
  const chosen =
    current.find(({ row }) => settlement?.counts.includes(row) === true) ?? current.at(0);
  return new Map(
    live.map((one) => {
      const isChosen = one === chosen;
      const accepted = kept === undefined ? isChosen : one === kept;
      const isSettled = settlement?.between.includes(one.row) === true;
      const doubt = one.is === "current" && !isChosen && !isSettled;
      const others = tellOf(
        key,
        live.filter((other) => other !== one),
      );
      return [one.row, { version, sent: isChosen, accepted, doubt, decided: isSettled, ...others }];
    }),
  );
}

/** All rows count; the later of two that look alike is in doubt until a reviewer says which of them count. */
function judgeAll(
  key: TownKey,
  live: readonly Contender[],
  { version, contenders }: Judged,
): ReadonlyMap<string, Verdict> {
  const settlement = settlementOf(contenders);
  return new Map(
    live.map((one, place) => {
      const rivals = live.filter((other) => areRivals(key, one, other));
      const isSettled = settlement?.between.includes(one.row) === true;
      const isBeaten =
        isSettled &&
        !settlement.counts.includes(one.row) &&
        rivals.some(({ row }) => settlement.counts.includes(row));
      const isLater = rivals.some((other) => live.indexOf(other) < place);
      const counts = !isBeaten;
      return [
        one.row,
        {
          version,
          sent: counts,
          accepted: counts,
          doubt: isLater && !isSettled,
          decided: isSettled,
          ...tellOf(key, rivals),
        },
      ];
    }),
  );
}

/** Twice within one unit is for the unit's own check; here two units meet. */
function areRivals(key: TownKey, one: Contender, other: Contender): boolean {
  if (one.unit === other.unit) return false;
  return key.alike?.(one.marks ?? [], other.marks ?? []) ?? true;
}

/** Earliest first; commits of the same instant in one order whoever asks. */
function byClaim(a: Contender, b: Contender): number {
  return compare(a.at, b.at) || compare(a.unit, b.unit) || compare(a.row, b.row);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a row's unit may know of the others. */
function tellOf(
  { programmeIn }: TownKey,
  others: readonly Contender[],
): Pick<Verdict, "units" | "programmes"> {
  const units = sortedOnce(others.map(({ unit }) => unit));
  const programmes = sortedOnce(others.flatMap(({ marks = [] }) => programmeIn?.(marks) ?? []));
  return programmes.length === 0 ? { units } : { units, programmes };
}

function sortedOnce(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
