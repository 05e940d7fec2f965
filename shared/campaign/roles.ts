import type { Role, Unit, UnitKind } from "./campaign.ts";

interface AllowedPair {
  readonly roles: readonly [Role, Role];
  /** Kinds of units whose people may hold both. */
  readonly in: readonly UnitKind[];
}

/**
 * Roles one person may hold together; any two that are not here are forbidden: who looks after the system or its log enters and decides
 * nothing, the three who open a locked period are three, and in a ward one enters and another decides. People of an office do both,
 * since nobody decides on what they entered. Source: reliability §1.4, design §3.
 */
const together: readonly AllowedPair[] = [
  { roles: ["clerk", "reviewer"], in: ["office", "front", "union", "centre"] },
];

/** The first two of the roles that nobody of the unit holds together; a unit nobody knows allows none. */
export function forbiddenPair(
  roles: readonly Role[],
  unit: Pick<Unit, "kind"> | undefined,
): readonly [Role, Role] | undefined {
  return roles
    .flatMap((first, at) => roles.slice(at + 1).map((second) => [first, second] as const))
    .find((pair) => !isAllowed(pair, unit));
}

function isAllowed(pair: readonly [Role, Role], unit: Pick<Unit, "kind"> | undefined): boolean {
  return together.some(
    ({ roles, in: kinds }) =>
      unit !== undefined && kinds.includes(unit.kind) && roles.every((role) => pair.includes(role)),
  );
}

/** How much of the totals a person sees. */
export type Scope = "town" | "unit" | "states";

/** The widest scope a person has: the town's figures, those of the own unit, or counts by state without figures. */
export function scopeOf({ roles }: { readonly roles: readonly Role[] }): Scope {
  if (roles.includes("leader") || roles.includes("reviewer")) return "town";
  return roles.includes("clerk") ? "unit" : "states";
}
