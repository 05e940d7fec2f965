import type { Deployment } from "../deployment.ts";
import type { MachineSettings } from "./settings.ts";

/** The pane of this machine calls its own origin and signs in with the first client. */
export function deploymentOf(settings: MachineSettings): Deployment {
  const { identity, issuer, origin, signInScope: scope } = settings;
  const [clientId = ""] = identity.clients;
  const signIn =
    identity.kind === "entra"
      ? { clientId, tenant: identity.tenant, scope }
      : { clientId, issuer, scope };
  return { origin, apiUrl: "/api", clientId, signIn };
}
