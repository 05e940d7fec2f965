import { Problem } from "../../shared/api/problem.ts";
import type { HandoverRequest, HandoverResult } from "../../shared/api/shapes.ts";
import type { Campaign, Handover, IsoDate, UnitId } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { vietnamDay } from "../../shared/text/vietnam-time.ts";
import { answer, param, type Handler } from "../http/exchange.ts";
import { householdIn } from "../rows/form-rows.ts";
import type { RowDeps } from "../rows/place-of.ts";
import type { Person, RowDocument } from "../rows/row-document.ts";
import { saveSnapshot } from "../snapshots/save-snapshot.ts";
import { unitPartition } from "../store/partitions.ts";
import { closeUnit, formsKept } from "./close-unit.ts";
import { copyForm } from "./copy-form.ts";
import { followerOf, planHandover } from "./plan-handover.ts";
import { recordHandover } from "./record-handover.ts";

/**
 * POST …/handovers: carries the rows of units that ended over to the unit that follows. In this order, each step harmless to
 * repeat: the old units are closed, their figures are kept as a snapshot, rows are copied and do not count yet, and one document
 * makes the new unit count in place of the old ones. Sent again after a failure it goes on where it stopped.
 * 200 with how many rows were carried over; 400 when the catalogue does not say what follows.
 */
export function postHandover(deps: RowDeps): Handler {
  return async (call) => {
    const { campaign } = await deps.campaigns.reread(param(call, "campaign"));
    const today = vietnamDay(deps.now());
    const { from, closedOn } = call.body as HandoverRequest;
    const handover = planHandover(campaign, { from, closedOn }, today);
    await recordHandover(deps.store, campaign.id, handover);
    const at = deps.now().toISOString();
    for (const unit of handover.from)
      await closeUnit(deps.store, { campaign, unit, by: handover.id, at });
    const frozen = { id: handover.id, kind: "handover", period: null } as const;
    if (!(await saveSnapshot(deps, { campaign: campaign.id, ...frozen })))
      throw new Problem("outcome-unknown", { detail: "The town does not stand still" });
    const by = { id: call.caller.id, name: call.caller.name };
    const rows = await copyAll(deps, { campaign, today, handover, by });
    await recordHandover(deps.store, campaign.id, { ...handover, done: true });
    await deps.campaigns.reread(campaign.id);
    const result: HandoverResult = { ...toShape(handover), rows, snapshot: handover.id };
    return answer(result);
  };
}

function toShape({ id, from, to, closedOn }: Handover) {
  return { id, from: [...from], to: [...to], closedOn };
}

interface Work {
  readonly campaign: Campaign;
  readonly today: IsoDate;
  readonly handover: Handover;
  readonly by: Person;
}

async function copyAll(deps: RowDeps, work: Work): Promise<number> {
  let rows = 0;
  for (const unit of work.handover.from) {
    const villages = await villagesByHouse(deps, work.campaign, unit);
    for (const form of formsKept(work.campaign, unit))
      rows += await copyOne(deps, work, { unit, form, villages });
  }
  return rows;
}

async function copyOne(
  deps: RowDeps,
  { campaign, today, handover, by }: Work,
  { unit, form, villages }: { unit: UnitId; form: Form; villages: ReadonlyMap<string, string> },
): Promise<number> {
  const state = await deps.index.load(unitPartition(campaign.id, unit), form);
  const byFollower = new Map<UnitId, RowDocument[]>();
  for (const { document } of state.rows.rows.values()) {
    const village = villageIn(form, document) ?? villages.get(houseOf(form, document) ?? "");
    const to = followerOf(campaign, { unit, village: village ?? null });
    byFollower.set(to, [...(byFollower.get(to) ?? []), document]);
  }
  const after = state.head?.body.version ?? 0;
  for (const [to, rows] of byFollower) {
    const from = { from: unit, to, rows, after };
    await copyForm(deps, { campaign, today, handover: handover.id, form, by, ...from });
    await deps.crossCheck.after({ campaign, unit: to, today, form });
  }
  return state.rows.rows.size;
}

/** Household code → village, for rows that name a house and no village. */
async function villagesByHouse(deps: RowDeps, campaign: Campaign, unit: UnitId) {
  const form = formsKept(campaign, unit).find(({ id }) => id === "households");
  if (form === undefined) return new Map<string, string>();
  const { rows } = await deps.index.load(unitPartition(campaign.id, unit), form);
  return new Map(
    [...rows.rows.values()].flatMap(({ document }): readonly [string, string][] => {
      const village = villageIn(form, document);
      return document.code === null || village === undefined ? [] : [[document.code, village]];
    }),
  );
}

function villageIn({ columns }: Form, { content }: RowDocument): string | undefined {
  const index = columns.findIndex(({ kind }) => kind === "village");
  const value = content.values[index];
  return typeof value === "string" ? value : undefined;
}

function houseOf(form: Form, { code, content }: RowDocument): string | null {
  return form.id === "households" ? code : householdIn(form, content);
}
