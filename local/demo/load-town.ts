import type { ApiRow, ReviewRequest } from "../../shared/api/shapes.ts";
import type { UnitId } from "../../shared/campaign/campaign.ts";
import { unitById } from "../../shared/campaign/in-force.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { type LoadDeps, type Loaded, Sender } from "./sender.ts";
import { drawHouseholds } from "./town/households.ts";
import { approvalCells, type CodedHousehold, constructionCells } from "./town/houses.ts";
import { randomFrom } from "./town/random.ts";
import { organisationRows } from "./town/organisation.ts";
import { frontLedger, officeLedger, wardLedger } from "./town/resources.ts";
import { townPlan } from "./town/town-plan.ts";

/** One seed, one town: the same at every start and on every machine. */
const seed = 2404;
const organisationSeed = 2405;

/** A loaded town, with what its next state is made from. */
export interface LoadedTown extends Loaded {
  readonly wards: readonly (readonly CodedHousehold[])[];
}

/**
 * Sends the synthetic town of 31/10/2024 through the service as the persons would: wards their households, the standing office its
 * decisions, wards progress and money, MTTQ its gifts; then reviewers decide. Rows of the last days still wait.
 */
export async function loadTown(deps: LoadDeps): Promise<LoadedTown> {
  const random = randomFrom(seed);
  const sender = new Sender(deps, "demo");
  const send = (at: Parameters<Sender["send"]>[0], rows: readonly CodedHousehold["cells"][]) =>
    sender.send(
      at,
      rows.map((cells) => ({ cells })),
    );
  const wards: (readonly CodedHousehold[])[] = [];
  for (const { unit, ...plan } of townPlan) {
    const drawn = drawHouseholds(random, { unit, ...plan });
    const codes = await send(
      { person: unit, unit, form: "households" },
      drawn.map(({ cells }) => cells),
    );
    wards.push(drawn.map((household, index) => ({ ...household, code: codes[index] ?? "" })));
  }
  for (const households of wards) {
    const unit = households[0]?.unit ?? "";
    const approvals = households.flatMap((household) => wrap(approvalCells(household)));
    await send({ person: "qldt", unit, form: "approvals" }, approvals);
    const houses = households.flatMap((household) => wrap(constructionCells(random, household)));
    await send({ person: unit, unit, form: "construction" }, houses);
    await send({ person: unit, unit, form: "money" }, wardLedger(random, households));
  }
  const all = wards.flat();
  await send({ person: "mttq", unit: "mttq", form: "money" }, frontLedger(random, all));
  await send({ person: "qldt", unit: "qldt", form: "money" }, officeLedger(all));
  // Its own seed: what is recorded beside the houses changes nothing of them.
  for (const { unit, form, rows } of organisationRows(
    randomFrom(organisationSeed),
    wardsOf(deps, wards),
  ))
    await send({ person: unit, unit, form }, rows);
  await reviewTown(deps);
  return { ...sender.loaded(), wards };
}

function wardsOf({ campaign }: LoadDeps, wards: readonly (readonly CodedHousehold[])[]) {
  return townPlan.map(({ unit, villages }, index) => {
    const name = unitById(campaign, unit)?.name ?? unit;
    return { unit, villages, name, households: wards[index] ?? [] };
  });
}

function wrap<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

interface Desk {
  readonly person: string;
  readonly form: FormId;
  readonly units: readonly UnitId[];
  /** The last rows of each unit that nobody has decided on yet. */
  readonly waiting: number;
  /** Place of a row that goes back, with the reason. */
  readonly returned?: { readonly unit: UnitId; readonly place: number; readonly reason: string };
}

const wardIds = townPlan.map(({ unit }) => unit);

const desks: readonly Desk[] = [
  {
    person: "qldt",
    form: "households",
    units: wardIds,
    waiting: 3,
    returned: {
      unit: "na-lay",
      place: 4,
      reason: "Đề nghị kiểm tra lại số khẩu theo sổ hộ khẩu và ghi rõ trong cột Ghi chú.",
    },
  },
  { person: "noi-vu", form: "approvals", units: wardIds, waiting: 1 },
  { person: "qldt", form: "construction", units: wardIds, waiting: 1 },
  { person: "qldt", form: "money", units: wardIds, waiting: 0 },
  { person: "mttq", form: "money", units: [...wardIds, "qldt"], waiting: 2 },
];

const returnDueOn = "2024-11-06";

async function reviewTown({ campaign, as }: LoadDeps): Promise<void> {
  for (const desk of desks)
    for (const unit of desk.units) {
      const api = as(desk.person);
      const at = { campaign: campaign.id, unit, form: desk.form };
      const { rows } = await api.listAllRows(at, 0);
      const decisions = decide(desk, unit, rows);
      if (decisions.length > 0)
        await api.postReview(
          at,
          { decisions: [...decisions] },
          `demo-${desk.person}-${desk.form}-${unit}`,
        );
    }
}

/** Rows outside the person's lanes and rows they entered themselves are answered with "not found" and stay as they are. */
function decide(
  { form, waiting, returned }: Desk,
  unit: UnitId,
  rows: readonly ApiRow[],
): ReviewRequest["decisions"] {
  const open = rows
    .filter(({ state }) => state === "sent")
    // Ids are made with a secret of the folder: only codes are in the same order in every town.
    .sort(({ code: a }, { code: b }) => (a ?? "").localeCompare(b ?? "", "en"))
    .slice(0, waiting === 0 ? undefined : -waiting);
  return open.map(({ id, version }, index) => {
    const isReturned = returned?.unit === unit && returned.place === index;
    return {
      id,
      version,
      decision: isReturned ? "return" : "accept",
      reason: isReturned ? returned.reason : "",
      notes:
        isReturned && form === "households" ? [{ column: "people", text: returned.reason }] : [],
      dueOn: isReturned ? returnDueOn : null,
    };
  });
}
