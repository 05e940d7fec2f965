import type { UnitId } from "../../../shared/campaign/campaign.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { sameCells } from "../../../shared/sync/fingerprint.ts";
import type { Cell } from "../../../shared/text/cell.ts";
import { acceptWaiting } from "../accept-waiting.ts";
import { type LoadDeps, type Loaded, Sender, type SentRow } from "../sender.ts";
import { cellsOf, type NamedCells } from "../town/cells.ts";
import type { CodedHousehold } from "../town/houses.ts";
import { type Random, randomFrom } from "../town/random.ts";
import { growHouseholds } from "./growth-plan.ts";
import {
  type DatedHousehold,
  householdChanges,
  newApprovals,
  newLedger,
  progressRow,
} from "./growth-rows.ts";
import { type Posted, roundRows, villagesWithRounds } from "../town/rounds.ts";
import { allotHonours } from "./allot.ts";
import { seasonRows } from "./season.ts";
import { growTimeline } from "./growth-timeline.ts";

const answered = "Đã kiểm tra lại theo sổ hộ khẩu.";

/** Its own seed: what happened later changes nothing of what happened before. */
const seed = 2406;

/**
 * Carries the town of 31/10/2024 on to 30/6/2025 through the service, as its people would; the service's clock must stand there.
 * `wards` are the households as they were loaded.
 */
export async function growTown(
  deps: LoadDeps,
  wards: readonly (readonly CodedHousehold[])[],
): Promise<Loaded> {
  const random = randomFrom(seed);
  const sender = new Sender(deps, "demo-2025");
  for (const ward of wards) {
    const unit = ward[0]?.unit ?? "";
    const households = growHouseholds(unit, ward).map((household): DatedHousehold => {
      return { ...household, timeline: growTimeline(random, household) };
    });
    await growWard({ deps, sender, random, unit, households, before: ward });
  }
  const proposing = [...wards.map(([first]) => first?.unit ?? ""), "mttq", "vhtt"];
  const unitNames = proposing.map((unit) => unitById(deps.campaign, unit)?.name ?? unit);
  await allotHonours(deps, sender, unitNames);
  for (const { unit, form, rows } of seasonRows(wards.map(([first]) => first?.unit ?? "")))
    await sender.send({ person: unit, unit, form }, rowsOf(rows));
  await acceptWaiting(deps);
  return sender.loaded();
}

/** Only what was not there in October: a household voted on then is posted now. */
function sinceOctober(before: readonly CodedHousehold[]) {
  return ({ code, village, timeline }: DatedHousehold): Posted => {
    const old = before.find((each) => each.code === code)?.timeline.votedOn ?? null;
    return { village, timeline: { ...timeline, votedOn: old === null ? timeline.votedOn : null } };
  };
}

interface Ward {
  readonly deps: LoadDeps;
  /** As they stood in October. */
  readonly before: readonly CodedHousehold[];
  readonly sender: Sender;
  readonly random: Random;
  readonly unit: UnitId;
  readonly households: readonly DatedHousehold[];
}

/** In the order of the chain, so that no row comes before what it rests on. */
async function growWard(ward: Ward): Promise<void> {
  const { sender, random, unit, households, before } = ward;
  const villages = villagesWithRounds(before);
  const isNew = ({ code }: DatedHousehold) =>
    before.some((each) => each.code === code && each.timeline.postedOn === null);
  await sender.send(
    { person: unit, unit, form: "rounds" },
    rowsOf(roundRows(random, households.filter(isNew).map(sinceOctober(before)), villages)),
  );
  const changes = new Map(households.map((each) => [each.code, householdChanges(each)]));
  await sender.send(
    { person: unit, unit, form: "households" },
    await editsOf(ward, "households", changes),
  );
  await sender.send({ person: "qldt", unit, form: "approvals" }, newApprovals(households));
  const progress = new Map(
    households.flatMap((each) => {
      const row = progressRow(random, each);
      return row === undefined ? [] : [[each.code, row] as const];
    }),
  );
  await sender.send({ person: unit, unit, form: "construction" }, [
    ...(await editsOf(ward, "construction", progress)),
    ...rowsOf([...progress.values()].map((named) => cellsOf("construction", named))),
  ]);
  await sender.send({ person: unit, unit, form: "money" }, rowsOf(newLedger(random, households)));
}

function rowsOf(cells: readonly (readonly Cell[])[]): readonly SentRow[] {
  return cells.map((each) => ({ cells: each }));
}

/** Stored rows of these houses with the changed columns; what is edited is taken out of `changes`. */
async function editsOf(
  { deps, unit }: Ward,
  form: FormId,
  changes: Map<string, NamedCells>,
): Promise<readonly SentRow[]> {
  const { columns } = formById(form);
  const keys = columns.map(({ key }) => key);
  const { rows } = await deps.as(unit).listAllRows({ campaign: deps.campaign.id, unit, form }, 0);
  return rows.flatMap(({ id, version, code, state, cells }) => {
    const house = code ?? String(cells[keys.indexOf("household")] ?? "");
    const change = changes.get(house);
    changes.delete(house);
    if (change === undefined) return [];
    // What an office returned is answered, whichever row it was: ids, and with them the order of rows, differ from store to store.
    const named: NamedCells = state === "returned" ? { ...change, note: answered } : change;
    const after = keys.map((key, index) => (key in named ? named[key] : cells[index]) ?? null);
    return sameCells(after, cells) ? [] : [{ id, baseVersion: version, cells: after }];
  });
}
