import type { Localised } from "../forms/column.ts";
import { type Family, indicatorsOf } from "./family.ts";
import { type Indicator, percentOf, type Scope, type Slice, slicesOf, words } from "./indicator.ts";
import { type Month, until, within } from "./months.ts";
import { only, sumOf } from "./select.ts";
import type { Term } from "./vocabulary.ts";

export interface ResourceTerms {
  readonly sources: readonly Term[];
  /** Kinds in the order of tab B4. */
  readonly kinds: readonly Term[];
  /** The kind that is money: only money is budgeted, disbursed and left over. */
  readonly money: string;
}

type Payment = "pledged" | "received" | "disbursed";
type When = (scope: Scope) => (month: Month) => boolean;

const toDate: When = ({ months }) => until(months.to);
const inPeriod: When = ({ months }) => within(months);

/** B3 Kinh phí by source, money only: pledged, received, disbursed, left over (received − disbursed). */
export function budgetIndicators({ sources, money }: ResourceTerms): readonly Indicator[] {
  const paid = (measure: Payment, when: When) => (scope: Scope, source: Slice) =>
    sumOf(scope.cells, {
      measure,
      where: { ...only("source", source.holds), kind: money, month: when(scope) },
    });
  const received = paid("received", toDate);
  const disbursed = paid("disbursed", toDate);
  const list = (
    id: string,
    label: Localised,
    value: (scope: Scope, source: Slice) => number | null,
  ) => indicatorsOf(bySource({ id: `B3.${id}`, label, sources, value }));
  return [
    ...list("pledged", words("Kế hoạch, đăng ký", "Planned, pledged"), paid("pledged", toDate)),
    ...list("received", words("Đã nhận", "Received"), received),
    ...list(
      "received-in-period",
      words("Đã nhận trong kỳ", "Received in the period"),
      paid("received", inPeriod),
    ),
    ...list("disbursed", words("Đã giải ngân", "Disbursed"), disbursed),
    ...list(
      "disbursed-in-period",
      words("Đã giải ngân trong kỳ", "Disbursed in the period"),
      paid("disbursed", inPeriod),
    ),
    ...list(
      "balance",
      words("Còn dư", "Left over"),
      (scope, source) => received(scope, source) - disbursed(scope, source),
    ),
    ...shares(sources, (scope, source) =>
      percentOf(disbursed(scope, source), received(scope, source)),
    ),
  ];
}

/** B4 Huy động by source and kind, in đồng: huy_dong = Σ thực nhận, not promises; labour and materials at their value. */
export function mobilisedIndicators({ sources, kinds }: ResourceTerms): readonly Indicator[] {
  const families = (["pledged", "received"] as const).map((measure): Family => {
    return {
      id: `B4.${measure}`,
      label: measure === "pledged" ? words("Đăng ký", "Pledged") : words("Thực nhận", "Received"),
      unit: "dong",
      rows: slicesOf(sources),
      columns: slicesOf(kinds),
      value: (scope, source, kind) =>
        sumOf(scope.cells, {
          measure,
          where: {
            ...only("source", source.holds),
            ...only("kind", kind.holds),
            month: toDate(scope),
          },
        }),
    };
  });
  const workdays = bySource({
    id: "B4.workdays",
    label: words("Ngày công", "Workdays"),
    sources,
    // Stored in hundredths so that sums stay exact.
    value: (scope, source) =>
      sumOf(scope.cells, {
        measure: "workdays",
        where: { ...only("source", source.holds), month: toDate(scope) },
      }) / 100,
  });
  return [...families.flatMap(indicatorsOf), ...indicatorsOf({ ...workdays, unit: "workday" })];
}

function shares(
  sources: readonly Term[],
  value: (scope: Scope, source: Slice) => number | null,
): readonly Indicator[] {
  const label = words("Tỷ lệ giải ngân trên số đã nhận", "Disbursed of received");
  return indicatorsOf({ ...bySource({ id: "B3.rate", label, sources, value }), unit: "percent" });
}

/** A family of one dimension: its rows are all together and leave no trace in the id. */
function bySource(figure: {
  id: string;
  label: Localised;
  sources: readonly Term[];
  value: (scope: Scope, source: Slice) => number | null;
}): Family {
  const { id, label, sources, value } = figure;
  return {
    id,
    label,
    unit: "dong",
    rows: slicesOf([]).filter((slice) => slice.id === "total"),
    columns: slicesOf(sources),
    value: (scope, _, source) => value(scope, source),
  };
}
