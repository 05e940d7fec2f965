import type { Localised } from "../forms/column.ts";
import { type Family, indicatorsOf } from "./family.ts";
import { type Indicator, percentOf, type Scope, type Slice, slicesOf, words } from "./indicator.ts";
import { type Month, monthsBefore, until, within } from "./months.ts";
import { type MeasureId, only, sumOf } from "./select.ts";
import { programmeGroups, type Term, workTypes } from "./vocabulary.ts";

type HouseEvent = Extract<
  MeasureId,
  "approved" | "started" | "completed" | "accepted" | "handedOver" | "removed" | "removedApproved"
>;

type Formula = (scope: Scope, group: Slice, workType: Slice) => number | null;

/**
 * B2 Tiến độ by programme group and work type. Cumulative figures count whole months up to the period's last; a completed
 * house was started, so "đã khởi công" includes it and "đang làm" is the exclusive reading of the national line.
 * mau_so = phe_duyet − dua_ra_sau_duyet; con_lai = mau_so − da_khoi_cong (domain §2.2c).
 */
export function progressIndicators(stages: readonly Term[]): readonly Indicator[] {
  return [
    ...target(),
    ...figure("approved", words("Được phê duyệt", "Approved"), toDate("approved")),
    ...figure(
      "removed",
      words("Đưa ra sau phê duyệt", "Removed after approval"),
      toDate("removedApproved"),
    ),
    ...figure("denominator", words("Mẫu số (phê duyệt trừ đưa ra)", "Denominator"), denominator),
    ...tracked("started", words("Đã khởi công", "Started")),
    ...figure("in-progress", words("Đang làm", "Under way"), difference("started", "completed")),
    ...stages.flatMap(({ id, label }) => figure(`stage-${id}`, label, atStage(id))),
    ...tracked("completed", words("Hoàn thành", "Completed")),
    ...figure("accepted", words("Đã nghiệm thu", "Inspected"), toDate("accepted")),
    ...figure("handed-over", words("Đã bàn giao", "Handed over"), toDate("handedOver")),
    ...figure("remaining", words("Chưa khởi công", "Not started"), remaining),
    ...rate(
      "started-rate",
      words("Tỷ lệ khởi công trên mẫu số", "Started of denominator"),
      "started",
    ),
    ...rate("rate", words("Tỷ lệ hoàn thành trên mẫu số", "Completed of denominator"), "completed"),
  ];
}

/** An event to date, in the period, and the period against the one before it. */
function tracked(event: "started" | "completed", label: Localised): readonly Indicator[] {
  const inPeriod = words(`${label.vi} trong kỳ`, `${label.en} in the period`);
  const change = words(
    `${label.vi} trong kỳ, tăng giảm so với kỳ trước`,
    `${label.en} in the period, change from the previous one`,
  );
  return [
    ...figure(event, label, toDate(event)),
    ...figure(`${event}-in-period`, inPeriod, (scope, ...slices) =>
      count(event, { scope, slices, month: within(scope.months) }),
    ),
    ...figure(`${event}-change`, change, (scope, ...slices) => {
      const now = count(event, { scope, slices, month: within(scope.months) });
      return now - count(event, { scope, slices, month: within(monthsBefore(scope.months)) });
    }),
  ];
}

function family(id: string, label: Localised, value: Formula): Family {
  return {
    id: `B2.${id}`,
    label,
    unit: "household",
    rows: slicesOf(programmeGroups),
    columns: slicesOf(workTypes),
    value,
  };
}

function figure(id: string, label: Localised, value: Formula): readonly Indicator[] {
  return indicatorsOf(family(id, label, value));
}

function rate(id: string, label: Localised, event: HouseEvent): readonly Indicator[] {
  const value: Formula = (scope, ...slices) =>
    percentOf(toDate(event)(scope, ...slices), denominator(scope, ...slices));
  return indicatorsOf({ ...family(id, label, value), unit: "percent" });
}

/** Targets name no programme: only all groups together have one, and a share of it. */
function target(): readonly Indicator[] {
  const share: Formula = (scope, group, workType) =>
    percentOf(toDate("completed")(scope, group, workType), housesDue(scope, workType));
  const label = words("Tỷ lệ hoàn thành trên kế hoạch", "Completed of target");
  return [
    family("target", words("Kế hoạch (chỉ tiêu)", "Target"), (scope, _, workType) =>
      housesDue(scope, workType),
    ),
    { ...family("target-rate", label, share), unit: "percent" as const },
  ].flatMap((one) => indicatorsOf({ ...one, rows: one.rows.filter(({ id }) => id === "total") }));
}

/** Every target says new or repair, so nothing is due for houses whose work type is not known. */
function housesDue({ targets }: Scope, workType: Slice): number {
  if (workType.id === "total") return targets.new + targets.repair;
  return workType.id === "new" || workType.id === "repair" ? targets[workType.id] : 0;
}

function count(
  measure: HouseEvent,
  {
    scope,
    slices,
    month,
  }: { scope: Scope; slices: readonly Slice[]; month: (month: Month) => boolean },
): number {
  const [group, workType] = slices;
  const where = {
    ...only("programmeGroup", group?.holds),
    ...only("workType", workType?.holds),
    month,
  };
  return sumOf(scope.cells, { measure, where });
}

function toDate(measure: HouseEvent) {
  return (scope: Scope, ...slices: [Slice, Slice]): number =>
    count(measure, { scope, slices, month: until(scope.months.to) });
}

function difference(minuend: HouseEvent, subtrahend: HouseEvent) {
  return (scope: Scope, ...slices: [Slice, Slice]): number =>
    toDate(minuend)(scope, ...slices) - toDate(subtrahend)(scope, ...slices);
}

const denominator = difference("approved", "removedApproved");

function remaining(scope: Scope, ...slices: [Slice, Slice]): number {
  return denominator(scope, ...slices) - toDate("started")(scope, ...slices);
}

/** Houses whose stage is this one now: stages carry no date, so a past period shows the present stage. */
function atStage(stage: string): Formula {
  return ({ cells }, group, workType) =>
    sumOf(cells, {
      measure: "stage",
      where: { ...only("programmeGroup", group.holds), ...only("workType", workType.holds), stage },
    });
}
