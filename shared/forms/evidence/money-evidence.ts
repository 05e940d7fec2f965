import { normAt } from "../../campaign/norms.ts";
import type { IsoDate } from "../../campaign/campaign.ts";
import { formatDate } from "../../text/date.ts";
import { stageOrder } from "../house.ts";
import { valueInDong, type Money } from "../money/columns.ts";
import { stateSources } from "../money/options.ts";
import { dayOf } from "../rules/date-rules.ts";
import type { Dossier, DossierRow, ParseContext, Values } from "../column.ts";
import type { CollisionRule, HouseRule } from "../rule.ts";
import { afterLeaving } from "./left-list.ts";

/** What a payment must find in place: a decision, its milestone, a household still on the list. */
export const moneyEvidence: readonly HouseRule[] = [
  afterLeaving("disbursedOn", "warn"),
  {
    code: "E36",
    level: "warn",
    column: "disbursedOn",
    check: ({ values }, { approvals }) =>
      isStatePayment(values) && approvals?.length === 0 ? { reason: "no-approval" } : undefined,
  },
  {
    code: "E36",
    level: "warn",
    column: "disbursedOn",
    against: { form: "construction", column: "stage" },
    // Source: TT 55/2023/TT-BTC, Điều 75: the first part is paid after the foundation, for a repair after 30 % of the work.
    check: ({ values }, dossier, context) => {
      const paid = dayOf(values["disbursedOn"]);
      const first = paid === null ? undefined : firstPart({ ...dossier, values }, paid, context);
      if (paid === null || first === undefined || dossier.construction === undefined)
        return undefined;
      if (!isBegun(dossier.construction, first)) return { reason: "not-begun" };
      const started = dayOf(dossier.construction?.["startedOn"]);
      return started !== null && paid < started
        ? { reason: "before-start", date: formatDate(paid), started: formatDate(started) }
        : undefined;
    },
  },
  {
    code: "E36",
    level: "warn",
    column: "amount",
    against: { form: "approvals", column: "amount", pick: (_, { approvals = [] }) => approvals[0] },
    check: (row, dossier, context) => {
      const paid = dayOf(row.values["disbursedOn"]);
      const first =
        paid === null ? undefined : firstPart({ ...dossier, values: row.values }, paid, context);
      const approved = (dossier.approvals ?? []).reduce((sum, one) => sum + amountOf(one), 0);
      if (first === undefined || approved === 0) return undefined;
      const most = Math.round((approved * first.share) / 100);
      const value = valueInDong(asMoney(row.values));
      return value > most ? { reason: "share", value, most, share: first.share } : undefined;
    },
  },
];

/** State money is one payment per house, source and instalment: a second row of the same amount is the same money (E66). */
export const stateMoneyTwice: CollisionRule = {
  id: "state-money",
  code: "E66",
  level: "warn",
  column: "amount",
  keyOf: (values) => {
    const { household, source, instalment, kind } = asMoney(values);
    const value = valueInDong(asMoney(values));
    if (!isState(values) || household === null || instalment === null || value === 0) return null;
    return JSON.stringify([household, source, instalment, kind, value]);
  },
  // Two receipts are two payments.
  collides: ({ receipt }, earlier) =>
    receipt === null || earlier["receipt"] === null || receipt === earlier["receipt"],
  describe: (values) => ({ value: valueInDong(asMoney(values)) }),
};

interface FirstPart {
  /** Per cent of the support. */
  readonly share: number;
  /** Per cent of the work that must be done; 0 = the foundation. */
  readonly work: number;
}

/** What binds a first instalment; undefined for any other money, and for programmes without such a norm. */
function firstPart(
  { values, household, approvals = [] }: Dossier & Pick<DossierRow, "values">,
  on: IsoDate,
  { campaign }: ParseContext,
): FirstPart | undefined {
  const workType = household?.["workType"];
  const programme = approvals[0]?.values["programme"];
  if (values["instalment"] !== "1" || !isStatePayment(values)) return undefined;
  if (typeof programme !== "string" || typeof workType !== "string") return undefined;
  const at = { on, scope: { programme, workType } };
  const isNew = workType === "new";
  const share = normAt(
    campaign,
    isNew ? "giai_ngan.xay_moi.dot_1" : "giai_ngan.sua_chua.dot_1",
    at,
  );
  if (share === undefined) return undefined;
  const work = isNew ? undefined : normAt(campaign, "giai_ngan.sua_chua.khoi_luong", at);
  return { share: share.value, work: work?.value ?? 0 };
}

function isBegun(construction: Values | null, { work }: FirstPart): boolean {
  const stage = stageOrder.get(String(construction?.["stage"] ?? "")) ?? 0;
  if (work === 0 || stage >= 4) return stage >= 1;
  const percent = construction?.["percent"];
  // Work that was not measured is not known to be too little.
  return typeof percent === "number" ? percent >= work : stage >= 1;
}

function isStatePayment(values: Values): boolean {
  return (
    isState(values) &&
    values["kind"] === "money" &&
    (values["household"] ?? null) !== null &&
    dayOf(values["disbursedOn"]) !== null
  );
}

function isState({ source }: Values): boolean {
  return typeof source === "string" && stateSources.has(source);
}

function amountOf({ values }: DossierRow): number {
  const { amount } = values;
  return typeof amount === "number" ? amount : 0;
}

function asMoney(values: Values): Money {
  return values as unknown as Money;
}
