import { dayCell, cellsOf, labelOf } from "./cells.ts";
import { donors } from "./donors.ts";
import {
  gifts,
  instalments,
  kinMoney,
  labour,
  labourRow,
  moneyRow,
  ownMoney,
} from "./house-ledger.ts";
import type { CodedHousehold } from "./houses.ts";
import type { Random } from "./random.ts";

export type MoneyCells = ReturnType<typeof cellsOf>;

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
