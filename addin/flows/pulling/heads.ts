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
  const summary = await summaryOf(api, campaign);
  const units = new Map(
    summary?.units.map(({ unit, forms }) => [
      unit,
      new Map(forms.map(({ form, version }) => [form, version])),
    ]),
  );
  return (unit, form) => {
    const heads = units.get(unit);
    return heads === undefined ? undefined : (heads.get(form) ?? 0);
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
