import type { Norm } from "../campaign.ts";
import { criteriaNorms } from "./norms-criteria.ts";
import { procedureNorms } from "./norms-procedure.ts";
import { supportNorms } from "./norms-support.ts";

/** Read from excerpts of the texts. Each says whether it is certain; "chưa xác nhận" is for the office to settle (domain §3, §10). */
export const norms: readonly Norm[] = [...supportNorms, ...criteriaNorms, ...procedureNorms].map(
  ({ from, to = null, scope = {}, ...norm }) => ({ ...norm, scope, validFrom: from, validTo: to }),
);
