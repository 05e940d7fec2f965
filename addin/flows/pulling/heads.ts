import { Problem } from "../../../shared/api/problem.ts";
import type { Summary } from "../../../shared/api/shapes.ts";
import type { UnitId } from "../../../shared/campaign/campaign.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import type { FlowDeps } from "../deps.ts";

/** Version of a form's head at the service: 0 before its first row, undefined where it is not known. */
export type HeadVersion = (unit: UnitId, form: FormId) => number | undefined;

/**
 * Head versions of every unit the person sees, in one request, which a shaky network forgives more easily than one for each form.
 * Nothing is known where the summary is not for them.
 */
export async function readHeads(
  { api }: Pick<FlowDeps, "api">,
  campaign: string,
): Promise<HeadVersion> {
  const headOf = headsIn(await summaryOf(api, campaign));
  return (unit, form) => headOf(unit, form)?.version;
}

/** True where rows of a form of a unit may wait for a reviewer: one request says of most that none do. */
export async function readWaiting(
  { api }: Pick<FlowDeps, "api">,
  campaign: string,
): Promise<(unit: UnitId, form: FormId) => boolean> {
  const headOf = headsIn(await summaryOf(api, campaign));
  return (unit, form) => {
    const head = headOf(unit, form);
    // Of withdrawn rows only some wait, which the rows themselves tell.
    return head === undefined || waitingStates.some((state) => (head.states[state] ?? 0) > 0);
  };
}

const waitingStates = ["sent", "re-review", "withdrawn"] as const;

type Head = Pick<Summary["units"][number]["forms"][number], "version" | "states">;

const noRows: Head = { version: 0, states: {} };

/** A form without a head has no rows yet; of a unit that is not in the summary nothing is known. */
function headsIn(summary: Summary | undefined) {
  const units = new Map(
    summary?.units.map(({ unit, forms }) => [unit, new Map(forms.map((one) => [one.form, one]))]),
  );
  return (unit: UnitId, form: FormId): Head | undefined => {
    const heads = units.get(unit);
    return heads === undefined ? undefined : (heads.get(form) ?? noRows);
  };
}

async function summaryOf(api: FlowDeps["api"], campaign: string): Promise<Summary | undefined> {
  try {
    return await api.getSummary(campaign);
  } catch (error) {
    const isRefused =
      error instanceof Problem && (error.kind === "not-allowed" || error.kind === "not-found");
    if (isRefused) return undefined;
    throw error;
  }
}
