import type { UnitId } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { flagOf } from "../../../shared/forms/households/columns.ts";
import type { Sex } from "../../../shared/text/national-id.ts";
import { cellsOf, labelOf, type NamedCells } from "./cells.ts";
import { drawGroup, drawName, drawNationalId, type EthnicGroup } from "./names.ts";
import type { Random } from "./random.ts";
import { drawTimeline, type Timeline } from "./timeline.ts";
import { type DemoCategory, type DemoState, listOut, type WardPlan } from "./town-plan.ts";

/** A synthetic household and what the rows of other forms about its house are made from. */
export interface DemoHousehold {
  readonly unit: UnitId;
  readonly state: DemoState;
  readonly category: DemoCategory;
  readonly work: "new" | "repair";
  readonly group: EthnicGroup;
  readonly village: string;
  readonly timeline: Timeline;
  readonly cells: ReturnType<typeof cellsOf>;
}

/** What is drawn once in a ward: two households alike would look like one entered twice. */
interface Taken {
  readonly people: Set<string>;
  readonly names: Set<string>;
}

/** The households of a ward; states, categories and kinds of work exactly as planned, who holds which is drawn. */
export function drawHouseholds(random: Random, plan: WardPlan): readonly DemoHousehold[] {
  const categories = [...random.shuffle(listOut(plan.categories))];
  const works = [...random.shuffle(listOut(plan.works))];
  const taken: Taken = { people: new Set(), names: new Set() };
  // Houses a storm took were built first, so the finished ones choose before the others.
  const states = listOut(plan.states).toReversed();
  const households = states.map((state) => {
    const wanted = state === "completed" ? ({ category: "disaster", work: "new" } as const) : {};
    return {
      state,
      category: take(categories, wanted.category) ?? "poor",
      work: take(works, wanted.work) ?? "new",
    };
  });
  return random
    .shuffle(households)
    .map((household) => drawHousehold(random, { ...household, plan, taken }));
}

/** Takes the wanted entry out of the list, or any where it has none. */
function take<T>(list: T[], wanted: T | undefined): T | undefined {
  const at = list.findIndex((each) => each === wanted);
  return list.splice(Math.max(at, 0), 1)[0];
}

interface Draft extends Pick<DemoHousehold, "state" | "category" | "work"> {
  readonly plan: WardPlan;
  readonly taken: Taken;
}

function drawHousehold(random: Random, draft: Draft): DemoHousehold {
  const { plan, state, category, work } = draft;
  const group = drawGroup(random, plan.mix);
  const timeline = drawTimeline(random, state);
  const person = drawPerson(random, { ...draft, group });
  const named = {
    ...person,
    ...drawNeed(random, draft, group),
    ...daysOf(timeline),
  };
  const cells = cellsOf("households", named);
  const { village } = person;
  return { unit: plan.unit, state, category, work, group, village, timeline, cells };
}

function drawPerson(
  random: Random,
  { plan, taken, group }: Draft & { readonly group: EthnicGroup },
): NamedCells & { readonly village: string } {
  for (;;) {
    const sex: Sex = random.chance(68) ? "male" : "female";
    const year = random.between(1938, 1993);
    const village = random.pick(plan.villages);
    const head = drawName(random, group, sex);
    const name = plan.namesAreUnique ? head : `${village}|${head}`;
    if (taken.people.has(`${village}|${year}`) || taken.names.has(name)) continue;
    taken.people.add(`${village}|${year}`);
    taken.names.add(name);
    return {
      head,
      nationalId: drawNationalId(random, { sex, year }),
      sex: labelOf("households", "sex", sex),
      birth: year,
      village,
      people: random.between(2, 8),
      ethnicity: group,
    };
  }
}

function drawNeed(
  random: Random,
  { state, category, work }: Draft,
  group: EthnicGroup,
): NamedCells {
  const weak = labelOf("households", "roof", "weak");
  const durable = labelOf("households", "roof", "durable");
  return {
    category: labelOf("households", "category", category),
    [flagOf[category]]: "x",
    workType: labelOf("households", "workType", work),
    programme: programmeOf({ category, work, group }).name,
    priority: labelOf("households", "priority", priorityOf(category, group)),
    foundation: work === "new" || random.chance(40) ? weak : durable,
    frame: weak,
    roof: weak,
    area: random.between(18, 48),
    land: labelOf("households", "land", random.chance(65) ? "legal" : "undisputed"),
    priorHelp: labelOf("households", "priorHelp", "none"),
    exitReason: state === "removed" ? labelOf("households", "exitReason", "other-programme") : null,
  };
}

function priorityOf(category: DemoCategory, group: EthnicGroup): string {
  if (category === "poor" && group !== "Kinh") return "poor-minority";
  if (category === "disaster") return "disaster-area";
  return category === "hardship" ? "alone-disabled" : "other";
}

/** The programme a house is proposed and approved under: merit first, then poor minority families, else the movement. */
export function programmeOf({
  category,
  work,
  group,
}: Pick<DemoHousehold, "category" | "work" | "group">) {
  const isMerit = category === "merit" || category === "martyr-kin";
  const isEthnic = category === "poor" && group !== "Kinh" && work === "new";
  const id = isMerit
    ? "merit.nguoi-co-cong"
    : isEthnic
      ? "ethnic.dtts-mien-nui"
      : "movement.xoa-nha-tam";
  const found = xnt2025.programmes.find((programme) => programme.id === id);
  if (found === undefined) throw new Error(`No programme ${id}`);
  return found;
}

function daysOf({ surveyedOn, votedOn, postedOn, exitOn }: Timeline): NamedCells {
  return { surveyedOn, votedOn, postedOn, exitOn };
}
