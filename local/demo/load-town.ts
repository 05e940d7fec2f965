import type { ApiClient } from "../../addin/api/client.ts";
import type { ApiRow, ReviewRequest } from "../../shared/api/shapes.ts";
import type { Campaign, UnitId } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/form.ts";
import { chunkRows } from "../../shared/sync/chunk-rows.ts";
import type { Cell } from "../../shared/text/cell.ts";
import type { Issue } from "../../shared/validate/issue.ts";
import { drawHouseholds, type DemoHousehold } from "./town/households.ts";
import { approvalCells, type CodedHousehold, constructionCells } from "./town/houses.ts";
import { randomFrom } from "./town/random.ts";
import { frontLedger, officeLedger, wardLedger } from "./town/resources.ts";
import { townPlan } from "./town/town-plan.ts";

/** One seed, one town: the same at every start and on every machine. */
const seed = 2404;

export interface LoadDeps {
  readonly campaign: Campaign;
  /** The service as one of the demonstration's persons. */
  readonly as: (person: string) => ApiClient;
}

/** What the service said while the town was loaded; a clean town leaves no issue. */
export interface Loaded {
  readonly rows: number;
  readonly issues: readonly Issue[];
}

/**
 * Sends the synthetic town of 31/10/2024 through the service as the persons would: wards their households, the standing office its
 * decisions, wards progress and money, MTTQ its gifts; then reviewers decide. Rows of the last days still wait.
 */
export async function loadTown(deps: LoadDeps): Promise<Loaded> {
  const random = randomFrom(seed);
  const sender = new Sender(deps);
  const wards: (readonly CodedHousehold[])[] = [];
  for (const plan of townPlan)
    wards.push(await sender.households(plan.unit, drawHouseholds(random, plan)));
  for (const households of wards) {
    const unit = households[0]?.unit ?? "";
    const approvals = households.flatMap((household) => wrap(approvalCells(household)));
    await sender.send({ person: "qldt", unit, form: "approvals" }, approvals);
    const houses = households.flatMap((household) => wrap(constructionCells(random, household)));
    await sender.send({ person: unit, unit, form: "construction" }, houses);
    await sender.send({ person: unit, unit, form: "money" }, wardLedger(random, households));
  }
  const all = wards.flat();
  await sender.send({ person: "mttq", unit: "mttq", form: "money" }, frontLedger(random, all));
  await sender.send({ person: "qldt", unit: "qldt", form: "money" }, officeLedger(all));
  await reviewTown(deps);
  return sender.loaded();
}

function wrap<T>(one: T | undefined): readonly T[] {
  return one === undefined ? [] : [one];
}

interface At {
  readonly person: string;
  readonly unit: UnitId;
  readonly form: FormId;
}

/** Sends rows and keeps what the service said of them. */
class Sender {
  readonly #deps: LoadDeps;
  readonly #issues: Issue[] = [];
  #rows = 0;

  constructor(deps: LoadDeps) {
    this.#deps = deps;
  }

  loaded(): Loaded {
    return { rows: this.#rows, issues: this.#issues };
  }

  /** The households with the codes they got. */
  async households(
    unit: UnitId,
    households: readonly DemoHousehold[],
  ): Promise<readonly CodedHousehold[]> {
    const at: At = { person: unit, unit, form: "households" };
    const codes = await this.send(
      at,
      households.map(({ cells }) => cells),
    );
    return households.map((household, index) => ({ ...household, code: codes[index] ?? "" }));
  }

  /** Codes of the rows in their order. @throws Error when the service keeps a row back: then the town would not be the planned one. */
  async send(
    { person, unit, form }: At,
    rows: readonly (readonly Cell[])[],
  ): Promise<readonly (string | null)[]> {
    const chunks = chunkRows(
      rows.map((cells, index) => ({ ref: `r${index + 1}`, id: null, baseVersion: 0, cells })),
    );
    const codes: (string | null)[] = [];
    for (const [chunk, part] of chunks.entries()) {
      const result = await this.#deps.as(person).postSubmission(
        { campaign: this.#deps.campaign.id, unit, form },
        {
          submission: `demo-${form}-${unit}`,
          chunk,
          chunks: chunks.length,
          formVersion: formById(form).version,
          rows: part.map(({ cells, ...row }) => ({ ...row, cells: cells && [...cells] })),
        },
      );
      for (const row of result.rows) {
        this.#issues.push(...row.issues);
        if (row.outcome !== "stored")
          throw new Error(`${form} of ${unit}: ${row.outcome} ${JSON.stringify(row.issues)}`);
        codes.push(row.code);
      }
    }
    this.#rows += rows.length;
    return codes;
  }
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
