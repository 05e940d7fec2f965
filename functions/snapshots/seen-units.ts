import type { Member, UnitId } from "../../shared/campaign/campaign.ts";
import { scopeOf } from "../../shared/campaign/roles.ts";
import type { SnapshotDocument } from "./snapshot-document.ts";

/** Units of a snapshot that a person is told of: a clerk the own one, everybody else all of them. */
export function seenUnits(
  { units }: Pick<SnapshotDocument, "units">,
  caller: Pick<Member, "roles" | "unit">,
): readonly UnitId[] {
  return scopeOf(caller) === "unit" ? units.filter((unit) => unit === caller.unit) : units;
}
