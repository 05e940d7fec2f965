import type { Norm } from "../campaign.ts";
import { qualityNorms } from "./norms-quality.ts";
import { supportNorms } from "./norms-support.ts";

/** Read from excerpts of the texts: the office confirms each before go-live, and until then every one says so. */
export const norms: readonly Norm[] = [...supportNorms, ...qualityNorms].map(
  ({ from, to = null, scope = {}, ...norm }) => ({
    ...norm,
    scope,
    validFrom: from,
    validTo: to,
    confirmed: false,
  }),
);
