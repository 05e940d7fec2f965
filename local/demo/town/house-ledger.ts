import { donors, materials } from "./donors.ts";
import { dayCell, labelOf, type NamedCells } from "./cells.ts";
import { type CodedHousehold, supportOf } from "./houses.ts";
import { programmeOf } from "./households.ts";
import type { Random } from "./random.ts";

/** Đồng per workday; each unit sets its own price (domain §3, ngay_cong.don_gia). */
const workdayRate = 250_000;

const million = 1_000_000;

/** 70 % once building has begun, 30 % when the house is finished (TT 55/2023/TT-BTC, Điều 75). */
export function instalments(household: CodedHousehold): readonly NamedCells[] {
  const { code, timeline } = household;
  const { startedOn, completedOn } = timeline;
  if (startedOn === null) return [];
  const total = supportOf(household);
  const group = programmeOf(household).group;
  const source =
    group === "ethnic" ? "ethnic-programme" : group === "merit" ? "central" : "province";
  const paid = (instalment: "1" | "2", day: number) => ({
    ...moneyRow(source, { household: code, amount: (total / 10) * (instalment === "1" ? 7 : 3) }),
    receivedOn: day,
    disbursedOn: day + 3,
    instalment: labelOf("money", "instalment", instalment),
    receipt: `UNC ${code}/${instalment}`,
  });
  const first = paid("1", startedOn + 4);
  return completedOn === null ? [first] : [first, paid("2", completedOn + 4)];
}

/** What the household brings itself: pledged until building begins. */
export function ownMoney(random: Random, { code, timeline }: CodedHousehold): NamedCells {
  const amount = random.between(4, 16) * 5 * million;
  const begun = timeline.startedOn;
  const day = begun === null ? { pledgedOn: dayCell("2024-10-23") } : { receivedOn: begun };
  return { ...moneyRow("own", { household: code, amount }), ...day };
}

/** Kin help with money once building has begun. */
export function kinMoney(random: Random, { code, timeline }: CodedHousehold): NamedCells {
  const amount = random.between(2, 10) * million;
  return {
    ...moneyRow("kin", { household: code, amount }),
    receivedOn: (timeline.startedOn ?? 0) + random.between(1, 9),
  };
}

/** Two gifts of materials for each house under way, from two donors. */
export function gifts(
  random: Random,
  { code, timeline }: CodedHousehold,
  index: number,
): readonly NamedCells[] {
  return [0, 1].map((which) => {
    const donor = donors[(index * 2 + which) % donors.length];
    const what = random.pick(materials);
    return {
      ...moneyRow(donor?.source ?? "business", { household: code, amount: what.value }),
      kind: labelOf("money", "kind", "materials"),
      donor: donor?.name ?? "",
      receivedOn: (timeline.startedOn ?? 0) + random.between(2, 9),
      receipt: `BB ${code}/${which + 1}`,
      note: what.name,
    };
  });
}

/** Kin and neighbours help with their hands. */
export function labour(random: Random, { code, timeline }: CodedHousehold): NamedCells {
  const workdays = random.between(15, 60);
  return {
    ...labourRow("kin", { household: code, workdays }),
    receivedOn: (timeline.startedOn ?? 0) + random.between(2, 9),
  };
}

/** A ledger row of labour, with the rate but not its value. */
export function labourRow(
  source: string,
  { household, workdays }: { household: string | null; workdays: number },
): NamedCells {
  return {
    source: labelOf("money", "source", source),
    kind: labelOf("money", "kind", "labour"),
    workdays,
    rate: workdayRate,
    household,
  };
}

/** A ledger row of money in đồng, for a household or the common fund. */
export function moneyRow(
  source: string,
  { household = null, amount }: { household?: string | null; amount: number },
): NamedCells {
  return {
    source: labelOf("money", "source", source),
    kind: labelOf("money", "kind", "money"),
    amount,
    household,
  };
}
