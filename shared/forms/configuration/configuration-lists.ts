import { configuredCitations } from "./citations.ts";
import type { Configured } from "./configured.ts";
import { configuredAssignments } from "./emulation/assignments.ts";
import { configuredAwards } from "./emulation/awards.ts";
import { configuredQuotas } from "./emulation/quotas.ts";
import { configuredNorms } from "./norms.ts";
import { configuredPeriods } from "./periods.ts";
import { configuredProgrammes } from "./programmes.ts";
import { configuredTargets } from "./targets.ts";
import { configuredUnits } from "./units.ts";
import { configuredVillages } from "./villages.ts";

/** Each list of the campaign with its form: units first, since they say whose partitions hold the others. */
export const configurationLists: readonly Configured[] = [
  configuredUnits,
  configuredCitations,
  configuredVillages,
  configuredProgrammes,
  configuredNorms,
  configuredTargets,
  configuredPeriods,
  configuredAwards,
  configuredQuotas,
  configuredAssignments,
];
