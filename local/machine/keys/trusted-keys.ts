import type { JWTVerifyGetKey } from "jose";
import { remoteKeys } from "../../../functions/http/remote-keys.ts";
import { refuseExternalIssuer } from "../../../functions/http/trusted-issuer.ts";
import type { Environment } from "../../../functions/settings.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { MachineSettings } from "../settings.ts";
import { Unfit } from "../folder/unfit.ts";

/** Keys that tokens must be signed with: those of the tenant, or of the issuer the office named. @throws Unfit for one nobody may believe. */
export function trustedKeys(
  { identity, issuer, issuerCa }: MachineSettings,
  environment: Environment,
): JWTVerifyGetKey {
  if (identity.kind === "entra")
    return remoteKeys(
      new URL(`https://login.microsoftonline.com/${identity.tenant}/discovery/v2.0/keys`),
    );
  const refused = refuseExternalIssuer(issuer, environment);
  if (refused !== undefined) throw new Unfit(refused);
  return issuerKeys({ issuer, ca: issuerCa });
}
