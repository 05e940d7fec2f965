import type { Values } from "../column.ts";
import type { HouseFacts, Measure } from "../form.ts";
import { currentState, houseStates, type HouseState } from "../house.ts";
import type { Household } from "./columns.ts";
import { isVoid } from "./rules.ts";

/** A dimension that is not known, so that totals still add up. */
const none = "none";

interface House {
  readonly row: Household;
  readonly facts: HouseFacts;
  /** Group of the approved programme, else of the proposed one, or "none". */
  readonly group: string;
  readonly state: HouseState;
}

/** Everything the tabs count about houses. A household adds 1 to a cell or nothing, and a void one nothing anywhere. */
export const householdMeasures: readonly Measure[] = [
  perHouse("households", {
    by: ["category", "workType", "programmeGroup", "state"],
    dims: ({ row, group, state }) => [row.category ?? none, row.workType ?? none, group, state],
  }),
  monthly("approved", ({ facts }) => (isApproved(facts) ? (facts.approvedOn ?? none) : null)),
  monthly("started", (house) => reached(house, "started", ["startedOn", "completedOn"])),
  monthly("completed", (house) => reached(house, "completed", ["completedOn", "acceptedOn"])),
  monthly("accepted", (house) => reached(house, "accepted", ["acceptedOn", "handedOverOn"])),
  monthly("handedOver", (house) => reached(house, "handed-over", ["handedOverOn"])),
  monthly("removed", ({ row, state }) => (state === "removed" ? (row.exitOn ?? none) : null)),
  // What the denominator leaves out (domain §2.2c): approved houses that left the list afterwards.
  monthly("removedApproved", ({ row, facts, state }) =>
    state === "removed" && isApproved(facts) ? (row.exitOn ?? none) : null,
  ),
  perHouse("stage", {
    by: ["programmeGroup", "workType", "stage"],
    dims: ({ row, facts, group, state }) =>
      state === "removed" || !isApproved(facts)
        ? null
        : [group, row.workType ?? none, facts.stage ?? "not-started"],
  }),
];

/** The group a programme counts under: its id begins with it, so that a stored row needs no catalogue to be counted. */
export function programmeGroupOf(programme: string | null): string {
  if (programme === null) return none;
  const dot = programme.indexOf(".");
  return dot < 0 ? programme : programme.slice(0, dot);
}

function perHouse(
  id: string,
  { by, dims }: { by: readonly string[]; dims: (house: House) => readonly string[] | null },
): Measure {
  return {
    id,
    by,
    contribute: (values, facts) => {
      const house = houseOf(values, facts);
      const cell = house === null ? null : dims(house);
      return cell === null ? [] : [{ dims: cell, amount: 1 }];
    },
  };
}

/** Counts in the month of the day, "YYYY-MM", or under "none" when the event has no day; null = it has not happened. */
function monthly(id: string, dayOf: (house: House) => string | null): Measure {
  return perHouse(id, {
    by: ["programmeGroup", "workType", "month"],
    dims: (house) => {
      const day = dayOf(house);
      return day === null ? null : [house.group, house.row.workType ?? none, monthName(day)];
    },
  });
}

function houseOf(values: Values, facts: HouseFacts): House | null {
  const row = values as unknown as Household;
  if (isVoid(row.exitReason)) return null;
  const group = programmeGroupOf(facts.programme ?? row.programme ?? null);
  return { row, facts, group, state: currentState(values, facts) };
}

type DayFact = "startedOn" | "completedOn" | "acceptedOn" | "handedOverOn";

/** The day of a step the house has reached: its own, else that of the next step, since a completed house was started. */
function reached(
  { facts, state }: House,
  step: HouseState,
  days: readonly DayFact[],
): string | null {
  if (state === "removed" || houseStates.indexOf(state) < houseStates.indexOf(step)) return null;
  const day = days.find((fact) => facts[fact] !== null);
  return (day === undefined ? null : facts[day]) ?? none;
}

function isApproved(facts: HouseFacts): boolean {
  return facts.approvedOn !== null || facts.approvedAmount !== null;
}

function monthName(day: string): string {
  return day === none ? none : day.slice(0, 7);
}
