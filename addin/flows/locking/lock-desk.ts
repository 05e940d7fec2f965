import type { Lock, LocksList } from "../../../shared/api/lock-shapes.ts";
import type { Me } from "../../../shared/api/shapes.ts";
import type { SnapshotLine } from "../../../shared/api/snapshot-shapes.ts";
import type { Campaign, IsoDate } from "../../../shared/campaign/campaign.ts";
import { scopeOf } from "../../../shared/campaign/roles.ts";
import { unitById } from "../../../shared/campaign/in-force.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import { datedForms } from "../../../shared/forms/filling/dated-forms.ts";
import type { FlowDeps } from "../deps.ts";

/** Whom a locked period is, or is to be, open for again. */
export interface OpenFor {
  /** Name of the unit. */
  readonly unit: string;
  /** Name of the one sheet; null = all. */
  readonly sheet: string | null;
  readonly until: IsoDate;
}

/** A wish to open a period again, with what the signed-in person may do about it. */
export interface RequestLine extends OpenFor {
  readonly id: string;
  readonly reason: string;
  readonly isApproved: boolean;
  readonly actions: readonly ("approve" | "refuse" | "withdraw" | "reopen")[];
}

/** A sheet whose rows a lock closes. */
export interface DatedSheet {
  readonly form: FormId;
  readonly sheet: string;
}

/** Figures of a locked period as they stood. */
export interface KeptFigures {
  /** Name of the snapshot. */
  readonly id: string;
  readonly at: string;
  /** False for who is told no figures: that and when they were kept is all there is to see. */
  readonly mayShow: boolean;
}

/** A reporting period that has begun, with what the signed-in person may do about it. */
export interface PeriodLine {
  readonly id: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Day on which it was locked; null = it is open. */
  readonly since: IsoDate | null;
  /** Day on which it will lock by itself. */
  readonly lockFrom: IsoDate | null;
  /** Of the service: nothing is opened until a day before it. */
  readonly today: IsoDate;
  readonly open: readonly OpenFor[];
  readonly requests: readonly RequestLine[];
  readonly actions: readonly ("lock" | "request")[];
  /** The person's own sheets with dated rows, for which nobody has asked yet; empty where nothing can be asked for. */
  readonly sheets: readonly DatedSheet[];
  /** What was kept at its locks, the newest first; empty for an auditor. */
  readonly kept: readonly KeptFigures[];
}

/** One step a person takes; who asks, who agrees and who carries it out are three persons. */
export type LockStep = { readonly reason: string } & (
  | { readonly is: "lock"; readonly period: string }
  | {
      readonly is: "request";
      readonly period: string;
      /** Null = all forms of the person's unit. */
      readonly form: FormId | null;
      readonly until: IsoDate;
    }
  | { readonly is: RequestLine["actions"][number]; readonly request: string }
);

export interface LockDesk {
  /** The newest period first. */
  readonly list: () => Promise<readonly PeriodLine[]>;
  readonly take: (step: LockStep) => Promise<void>;
}

/** The desk of the page "Kỳ báo cáo": it needs no workbook. A step that was not answered is repeated under its key. */
export function lockDesk({ api, newKey }: Pick<FlowDeps, "api" | "newKey">): LockDesk {
  const open = new Map<string, string>();
  return {
    list: async () => {
      const me = await api.getMe();
      const [campaign, { periods }, snapshots] = await Promise.all([
        api.getCampaign(me.campaign),
        api.listLocks(me.campaign),
        listKept(api, me),
      ]);
      return periods
        .filter(({ from, lock }) => from <= me.today || lock !== null)
        .map((period) => toLine(period, { me, campaign, snapshots }))
        .sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? 1 : -1));
    },
    take: async (step) => {
      const { campaign, unit } = await api.getMe();
      const name = JSON.stringify(step);
      const key = open.get(name) ?? newKey();
      open.set(name, key);
      await sendStep(api, step, { campaign, unit, key });
      open.delete(name);
    },
  };
}

async function sendStep(
  api: FlowDeps["api"],
  step: LockStep,
  { campaign, unit, key }: { campaign: string; unit: string; key: string },
): Promise<void> {
  const { reason } = step;
  if (step.is === "lock") await api.postLock(campaign, { period: step.period, reason }, key);
  else if (step.is === "request") {
    const { period, form, until } = step;
    await api.postReopenRequest(campaign, { period, unit, form, until, reason }, key);
  } else if (step.is === "reopen")
    await api.postReopening({ campaign, request: step.request }, { reason }, key);
  else if (step.is === "withdraw")
    await api.postReopenWithdrawal({ campaign, request: step.request }, { reason }, key);
  else {
    const body = { decision: step.is, reason };
    await api.postReopenDecision({ campaign, request: step.request }, body, key);
  }
}

interface Seen {
  readonly me: Me;
  readonly campaign: Campaign;
  readonly snapshots: readonly SnapshotLine[];
}

/** Snapshots of periods, the newest first; an auditor reads logs, no figures. */
async function listKept(api: FlowDeps["api"], me: Me): Promise<readonly SnapshotLine[]> {
  if (me.roles.every((role) => role === "auditor")) return [];
  const { snapshots } = await api.listSnapshots(me.campaign);
  return snapshots.filter(({ period }) => period !== null).toReversed();
}

function toLine({ lock, ...period }: LocksList["periods"][number], seen: Seen): PeriodLine {
  const { me, campaign, snapshots } = seen;
  const isAdmin = me.roles.includes("admin");
  const reopened = lock?.reopened ?? [];
  const requests = lock?.requests ?? [];
  const sheets = lock === null ? [] : sheetsToAsk(requests, seen);
  return {
    ...period,
    since: lock?.since ?? null,
    lockFrom: lock === null ? period.lockFrom : null,
    today: me.today,
    open: reopened.map((one) => openFor(one, campaign)),
    requests: requests.map((one) => ({
      ...openFor(one, campaign),
      id: one.id,
      reason: one.reason,
      isApproved: one.state === "approved",
      actions: actionsOn(one, me),
    })),
    actions: [
      ...(isAdmin && (lock === null || reopened.length > 0) ? (["lock"] as const) : []),
      ...(sheets.length > 0 ? (["request"] as const) : []),
    ],
    sheets,
    kept: snapshots
      .filter((one) => one.period?.id === period.id)
      .map(({ id, at }) => ({ id, at, mayShow: scopeOf(me) !== "states" })),
  };
}

/** None for whoever is no clerk, nor while all forms of the unit are asked for. */
function sheetsToAsk(
  requests: readonly Lock["requests"][number][],
  { me, campaign }: Pick<Seen, "me" | "campaign">,
): readonly DatedSheet[] {
  const unit = me.roles.includes("clerk") ? unitById(campaign, me.unit) : undefined;
  const asked = requests.filter((request) => request.unit === me.unit).map(({ form }) => form);
  if (unit === undefined || asked.includes(null)) return [];
  return datedForms(unit)
    .filter(({ id }) => !asked.includes(id))
    .map(({ id, sheet }) => ({ form: id, sheet }));
}

function openFor(
  { unit, form, until }: Pick<Lock["requests"][number], "unit" | "form" | "until">,
  campaign: Campaign,
): OpenFor {
  const name = unitById(campaign, unit)?.name ?? unit;
  return { unit: name, sheet: form === null ? null : formById(form).sheet, until };
}

function actionsOn(
  { state, involved }: Lock["requests"][number],
  { roles }: Me,
): RequestLine["actions"] {
  const isLeader = roles.includes("leader");
  // Clerks and reviewers take a step of it only by asking.
  if (involved) return isLeader && state === "requested" ? [] : ["withdraw"];
  if (state === "requested") return isLeader ? ["approve", "refuse"] : [];
  if (roles.includes("admin")) return ["reopen", "withdraw"];
  return isLeader ? ["withdraw"] : [];
}
