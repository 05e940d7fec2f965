import { normAt } from "../../campaign/norms.ts";
import type { ParseContext } from "../column.ts";

/**
 * What an amount far too small for a house was probably meant to be: typed in triệu or nghìn đồng. Undefined when no reading falls
 * into the sanity band of one house (config "nha.kinh_phi_*").
 */
export function likelyAmount(
  amount: number,
  { campaign, today }: ParseContext,
): number | undefined {
  const least = normAt(campaign, "nha.kinh_phi_tu", { on: today })?.value ?? 0;
  const most = normAt(campaign, "nha.kinh_phi_den", { on: today })?.value ?? 0;
  return [1_000_000, 1_000]
    .map((scale) => amount * scale)
    .find((meant) => meant >= least && meant <= most);
}

/** The least one house can cost, in đồng; 0 when the office has set no band. */
export function leastPerHouse({ campaign, today }: ParseContext): number {
  return normAt(campaign, "nha.kinh_phi_tu", { on: today })?.value ?? 0;
}
