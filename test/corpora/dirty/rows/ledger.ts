import { isoToSerial as day } from "../../../../shared/text/date.ts";
import type { Scenario, Typed } from "../facts.ts";

const money = (why: string, changes: Typed, expected: string): Scenario => ({
  why,
  rows: [["money", changes, expected]],
});
const labour = {
  source: "Dòng họ, cộng đồng",
  donor: "Bản Hốc",
  kind: "Ngày công",
  receipt: null,
};

/** Rows of the ledger. Source: F6, F7 of domain §2.2; E38, E39, E48. */
export const ledger: readonly Scenario[] = [
  money("workdays at their rate", { ...labour, amount: null, workdays: 20, rate: 250_000 }, ""),
  money(
    "E39: the value of labour without days",
    { ...labour, amount: 5_100_000 },
    "E39 warn workdays",
  ),
  money(
    "E39: the same of the household's own labour",
    { ...labour, source: "Hộ tự có", donor: null, amount: 3_000_000 },
    "E39 warn workdays",
  ),
  money(
    "E39: the same of soldiers",
    { ...labour, source: "Lực lượng vũ trang", donor: "Ban CHQS thị xã", amount: 8_000_000 },
    "E39 warn workdays",
  ),
  money(
    "E38: days at their rate are another amount",
    { ...labour, amount: 5_200_000, workdays: 10, rate: 250_000 },
    "E38 warn amount",
  ),
  money("E48: a business without a name", { donor: null }, "E48 warn donor"),
  money("E48: no source", { source: null }, "E48 block source"),
  money("E48: no day at all", { receivedOn: null }, "E48 warn pledgedOn"),
  money(
    "E29: received before it was pledged",
    { pledgedOn: day("2025-02-01") },
    "E29 block receivedOn",
  ),
  money("E30: received next month", { receivedOn: day("2025-04-01") }, "E30 block receivedOn"),
  money("E16: a source that is none", { source: "Vietlott" }, "E16 block source"),
  money("E14: the source by another name", { source: "Doanh nghiệp" }, "E14 fixed source"),
  money(
    "E16: money for a household nobody knows",
    { household: "Lò Văn Nào" },
    "E16 block household",
  ),
];
