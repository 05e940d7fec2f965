import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { drawHouseholds } from "../town/households.ts";
import { approvalCells, constructionCells } from "../town/houses.ts";
import type { Random } from "../town/random.ts";
import { wardLedger } from "../town/resources.ts";
import type { WardPlan } from "../town/town-plan.ts";
import { shareOut } from "./share-out.ts";

/** Lists of one ward by form; cells in column order, household codes where the form names them. */
export interface DrawnWard {
  readonly unit: Unit;
  readonly lists: ReadonlyMap<FormId, readonly (readonly Cell[])[]>;
}

/** Shares of the town of 31/10/2024 (domain §8.1). */
const shares = {
  states: {
    surveyed: 41,
    voted: 22,
    posted: 10,
    approved: 12,
    started: 7,
    completed: 3,
    removed: 1,
  },
  categories: { poor: 44, "near-poor": 23, merit: 9, "martyr-kin": 5, disaster: 9, hardship: 6 },
  works: { new: 67, repair: 29 },
} as const;

/** What a ward keeps about so many households, drawn without mistakes. */
export function drawWard(
  random: Random,
  { campaign, unit, rows }: { campaign: Campaign; unit: Unit; rows: number },
): DrawnWard {
  const plan: WardPlan = {
    unit: unit.id,
    villages: campaign.villages.filter((each) => each.unit === unit.id).map(({ name }) => name),
    namesAreUnique: false,
    mix: { thai: 60, kinh: 20, hmong: 15 },
    states: shareOut(rows, shares.states),
    categories: shareOut(rows, shares.categories),
    works: shareOut(rows, shares.works),
  };
  const year = campaign.goLiveOn.slice(0, 4);
  const households = drawHouseholds(random, plan).map((household, index) => {
    return {
      ...household,
      code: `${unit.shortCode}-${year}-${String(index + 1).padStart(3, "0")}`,
    };
  });
  return {
    unit,
    lists: new Map<FormId, readonly (readonly Cell[])[]>([
      ["households", households.map(({ code, cells }) => [code, ...cells.slice(1)])],
      ["approvals", households.flatMap((each) => listed(approvalCells(each)))],
      ["construction", households.flatMap((each) => listed(constructionCells(random, each)))],
      ["money", wardLedger(random, households)],
    ]),
  };
}

function listed(cells: readonly Cell[] | undefined): readonly (readonly Cell[])[] {
  return cells === undefined ? [] : [cells];
}
