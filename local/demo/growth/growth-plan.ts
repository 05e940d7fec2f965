import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { CodedHousehold } from "../town/houses.ts";
import { type DemoState, listOut } from "../town/town-plan.ts";

/** Where a household stands on 30/6/2025, the least advanced first. */
export type GrownState =
  "removed" | "not-started" | "foundation" | "frame" | "roof" | "completed" | "accepted";

/** A household with what became of it. */
export interface GrownHousehold extends CodedHousehold {
  readonly goal: GrownState;
}

/** The synthetic town on 30/6/2025, S2: the same 96 households. Source: domain §8.1. */
const grownStates: ReadonlyMap<UnitId, Readonly<Record<GrownState, number>>> = new Map([
  ["na-lay", states([1, 0, 1, 2, 2, 2, 14])],
  ["song-da", states([1, 1, 1, 2, 1, 1, 9])],
  ["lay-nua", states([4, 3, 4, 10, 5, 4, 28])],
]);

type Seven = readonly [number, number, number, number, number, number, number];

function states([removed, notStarted, foundation, frame, roof, completed, accepted]: Seven) {
  return { removed, "not-started": notStarted, foundation, frame, roof, completed, accepted };
}

const ranks: readonly DemoState[] = [
  "removed",
  "surveyed",
  "voted",
  "posted",
  "approved",
  "started",
  "completed",
];

/** Gives each household of a ward its goal: who was further on in October is further on in June. Repairs have no foundation to lay. */
export function growHouseholds(
  unit: UnitId,
  households: readonly CodedHousehold[],
): readonly GrownHousehold[] {
  const counts = grownStates.get(unit);
  if (counts === undefined) throw new Error(`No plan for ${unit}`);
  const left = [...households].sort((a, b) => ranks.indexOf(a.state) - ranks.indexOf(b.state));
  const grown = listOut(counts).map((goal): GrownHousehold => {
    const at = Math.max(
      left.findIndex(({ work }) => goal !== "foundation" || work === "new"),
      0,
    );
    const [household] = left.splice(at, 1);
    if (household === undefined) throw new Error(`${unit} has fewer households than planned`);
    return { ...household, goal };
  });
  return grown.sort((a, b) => (a.code < b.code ? -1 : 1));
}
