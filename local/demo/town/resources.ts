import { dayCell, cellsOf, labelOf, type NamedCells } from "./cells.ts";
import { donors, materials } from "./donors.ts";
import { type CodedHousehold, supportOf } from "./houses.ts";
import { programmeOf } from "./households.ts";
import type { Random } from "./random.ts";

export type MoneyCells = ReturnType<typeof cellsOf>;

/** Đồng per workday; each unit sets its own price (domain §3, ngay_cong.don_gia). */
const workdayRate = 250_000;

const million = 1_000_000;

/**
 * The ledger of a ward: for each approved house the state's instalments, its own money, kin, materials and labour. With the rows of
 * MTTQ and QLĐT the town has 110: 70 money, 22 materials, 18 labour (domain §8.1).
 */
export function wardLedger(
  random: Random,
  households: readonly CodedHousehold[],
): readonly MoneyCells[] {
  const approved = households.filter(({ timeline }) => timeline.decision !== null);
  const begun = approved.filter(({ timeline }) => timeline.startedOn !== null);
  return [
    ...begun.flatMap(instalments),
    ...approved.map((household) => ownMoney(random, household)),
    ...begun.map((household) => kinMoney(random, household)),
    ...begun.flatMap((household, index) => gifts(random, household, index)),
    ...begun.map((household) => labour(random, household)),
  ].map((named) => cellsOf("money", named));
}

/** 70 % once building has begun, 30 % when the house is finished (TT 55/2023/TT-BTC, Điều 75). */
function instalments(household: CodedHousehold): readonly NamedCells[] {
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

function ownMoney(random: Random, { code, timeline }: CodedHousehold): NamedCells {
  const amount = random.between(4, 16) * 5 * million;
  const begun = timeline.startedOn;
  const day = begun === null ? { pledgedOn: dayCell("2024-10-23") } : { receivedOn: begun };
  return { ...moneyRow("own", { household: code, amount }), ...day };
}

function kinMoney(random: Random, { code, timeline }: CodedHousehold): NamedCells {
  const amount = random.between(2, 10) * million;
  return {
    ...moneyRow("kin", { household: code, amount }),
    receivedOn: (timeline.startedOn ?? 0) + random.between(1, 9),
  };
}

/** Two gifts of materials for each house under way, from two donors. */
function gifts(
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

function labour(random: Random, { code, timeline }: CodedHousehold): NamedCells {
  const workdays = random.between(15, 60);
  return {
    ...labourRow("kin", { household: code, workdays }),
    receivedOn: (timeline.startedOn ?? 0) + random.between(2, 9),
  };
}

function labourRow(
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

function moneyRow(
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

/** What MTTQ has gathered: a gift of money from each donor, materials for two houses, eight teams that pledge labour. */
export function frontLedger(
  random: Random,
  households: readonly CodedHousehold[],
): readonly MoneyCells[] {
  const approved = households.filter(({ state }) => state === "approved");
  const given = donors.map((donor, index) => {
    const amount = random.between(2, 20) * 5 * million;
    const day = dayCell("2024-10-07", index);
    const isReceived = index % 3 !== 2;
    return {
      ...moneyRow(donor.source, { amount }),
      donor: donor.name,
      pledgedOn: day,
      ...(isReceived
        ? { receivedOn: day + 5, receipt: `PT ${String(index + 1).padStart(3, "0")}` }
        : {}),
    };
  });
  const goods = approved.slice(0, 2).map(({ code }, index) => ({
    ...moneyRow("business", { household: code, amount: (index + 3) * 2 * million }),
    kind: labelOf("money", "kind", "materials"),
    donor: donors[index]?.name ?? "",
    pledgedOn: dayCell("2024-10-24"),
    note: "50 tấm tôn lợp",
  }));
  const teams = approved.slice(2, 10).map(({ code }, index) => ({
    ...labourRow(index % 2 === 0 ? "armed-forces" : "organisation", {
      household: code,
      workdays: random.between(15, 40),
    }),
    donor: index % 2 === 0 ? "Đội dân quân cơ động (mẫu)" : "Tổ thanh niên tình nguyện (mẫu)",
    pledgedOn: dayCell("2024-10-25"),
  }));
  return [...given, ...goods, ...teams].map((named) => cellsOf("money", named));
}

/** Budget lines of the standing office and loans of the social bank, in đồng. */
export function officeLedger(households: readonly CodedHousehold[]): readonly MoneyCells[] {
  const lines = [
    { source: "central", amount: 400 * million, receivedOn: dayCell("2024-10-02") },
    { source: "province", amount: 600 * million, receivedOn: dayCell("2024-06-20") },
    { source: "town", amount: 150 * million, pledgedOn: dayCell("2024-10-10") },
    { source: "savings", amount: 220 * million, pledgedOn: dayCell("2024-10-15") },
    { source: "ethnic-programme", amount: 880 * million, receivedOn: dayCell("2024-09-24") },
    { source: "fund-province", amount: 300 * million, pledgedOn: dayCell("2024-10-16") },
  ].map(({ source, amount, ...day }) => ({ ...moneyRow(source, { amount }), ...day }));
  const loans = households
    .filter(({ state }) => state === "approved")
    .slice(0, 5)
    .map(({ code }) => ({
      ...moneyRow("social-bank", { household: code, amount: 40 * million }),
      pledgedOn: dayCell("2024-10-24"),
    }));
  return [...lines, ...loans].map((named) => cellsOf("money", named));
}
