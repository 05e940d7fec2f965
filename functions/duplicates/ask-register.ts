import type { Values } from "../../shared/forms/column.ts";
import type { TownKey } from "../../shared/forms/form.ts";
import { judge } from "../register/judge.ts";
import { readContenders } from "../register/read-contenders.ts";
import { type Contender, liveOf } from "../register/register.ts";
import type { Verdict } from "../rows/claims.ts";
import type { LocatedPlace, RowDeps } from "../rows/place-of.ts";

/** What the register says of a row that is not stored as it is asked about. */
export interface Asked {
  readonly key: TownKey;
  /** The register's name, which nobody can turn back; short, yet no two of a town's are likely the same. */
  readonly name: string;
  readonly verdict: Verdict | undefined;
  /** Rows of other units the verdict speaks of. */
  readonly others: readonly Contender[];
  /** True when a row of the unit itself holds the key already. */
  readonly isOwn: boolean;
}

/** No row of the store has this id: ids are made by the service. */
const notStored = "asked";

/** Hexadecimal digits of a register's name: 64 bits. */
const nameLength = 16;

/**
 * What the register would say of the row once it were stored; undefined for a row without the key. Other rows of the unit itself are
 * left out: the sheet shows them, and its own check speaks of them (E24).
 */
export async function askRegister(
  { store, keys, now }: Pick<RowDeps, "store" | "keys" | "now">,
  { campaign, form, unit }: LocatedPlace,
  { key, id, values }: { key: TownKey; id: string | null; values: Values },
): Promise<Asked | undefined> {
  const text = key.keyOf(values);
  if (text === null) return undefined;
  const of = { campaign, form, key, text };
  const contenders = await readContenders({ store, keys }, of);
  const row = id ?? notStored;
  const known = contenders.find((one) => one.unit === unit && one.row === row);
  const asked: Contender = {
    ...(known ?? { unit, row, seq: 0, at: now().toISOString(), version: 0 }),
    is: "current",
    marks: key.marksOf(values),
  };
  const others = contenders.filter((one) => one.unit !== unit);
  const verdict = judge(key, { version: 0, contenders: [...others, asked] }).get(row);
  return {
    key,
    name: keys.newest(of).slice(-nameLength),
    verdict,
    others: liveOf(others).filter(
      ({ marks = [] }) => key.alike?.(asked.marks ?? [], marks) ?? true,
    ),
    isOwn: liveOf(contenders).some((one) => one.unit === unit),
  };
}
