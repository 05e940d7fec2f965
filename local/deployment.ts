import type { SignInConfig } from "../addin/config.ts";

/** What differs from one deployment to the next. */
export interface Deployment {
  /** Where the pane is served, e.g. "https://mai-am.example.vn"; no slash at the end. */
  readonly origin: string;
  /** Base of the service as the pane calls it: "/api" on the same origin, or a whole address. */
  readonly apiUrl: string;
  /** Application id of the add-in's registration in Entra. */
  readonly clientId: string;
  /** How people sign in (`config.json`); undefined: through Office itself, as on a developer's machine. */
  readonly signIn: SignInConfig | undefined;
}

/** What manifest.xml and staticwebapp.config.json hold in place of a deployment. */
const here: Deployment = {
  origin: "https://localhost:3000",
  apiUrl: "https://api.invalid",
  clientId: "00000000-0000-0000-0000-000000000000",
  signIn: undefined,
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads MAI_AM_ORIGIN, MAI_AM_API_URL, MAI_AM_CLIENT_ID, and for the sign-in MAI_AM_TENANT_ID with MAI_AM_API_CLIENT_ID.
 * @throws Error naming every value that cannot be one.
 */
export function deploymentFrom(env: Readonly<Record<string, string | undefined>>): Deployment {
  const origin = env["MAI_AM_ORIGIN"] ?? here.origin;
  const apiUrl = env["MAI_AM_API_URL"] ?? "/api";
  const clientId = env["MAI_AM_CLIENT_ID"] ?? here.clientId;
  const tenant = env["MAI_AM_TENANT_ID"] ?? "";
  const api = env["MAI_AM_API_CLIENT_ID"] ?? "";
  const hasSignIn = tenant !== "" || api !== "";
  const ids = hasSignIn
    ? Object.entries({ MAI_AM_TENANT_ID: tenant, MAI_AM_API_CLIENT_ID: api })
    : [];
  const wrong = [
    ...(/^https:\/\/[^/\s"<>]+$/.test(origin) ? [] : ["MAI_AM_ORIGIN"]),
    ...(/^(https:\/\/[^\s"<>;]+|\/[\w/-]*)$/.test(apiUrl) ? [] : ["MAI_AM_API_URL"]),
    ...(guid.test(clientId) ? [] : ["MAI_AM_CLIENT_ID"]),
    ...ids.flatMap(([name, value]) => (guid.test(value) ? [] : [name])),
  ];
  if (wrong.length > 0) throw new Error(`Not usable: ${wrong.join(", ")}`);
  const scope = `api://${api}/${env["MAI_AM_SCOPE"] ?? "Submissions.Use"}`;
  return { origin, apiUrl, clientId, signIn: hasSignIn ? { clientId, tenant, scope } : undefined };
}

const microsoft = "https://login.microsoftonline.com";

/** Office's own sign-in, which knows registrations in Entra only. */
const officeSignIn = /\s*<WebApplicationInfo>[\s\S]*?<\/WebApplicationInfo>/;

/** The same text with a deployment's addresses. The sign-in resource names the host without "https://". */
export function forDeployment(text: string, deployment: Deployment): string {
  const { origin, apiUrl, clientId, signIn } = deployment;
  const isEntra = signIn === undefined || !("issuer" in signIn);
  const issuer = isEntra ? microsoft : signIn.issuer;
  const apiOrigin = apiUrl.startsWith("/") ? "" : new URL(apiUrl).origin;
  return (
    (isEntra ? text : text.replace(officeSignIn, ""))
      // Deployed, the pane lies at the top of its origin.
      .replaceAll(`${here.origin}/addin/`, `${origin}/`)
      .replaceAll(here.origin, origin)
      .replaceAll(`api://${new URL(here.origin).host}`, `api://${new URL(origin).host}`)
      .replaceAll(here.clientId, clientId)
      .replaceAll(microsoft, new URL(issuer).origin)
      .replaceAll(apiOrigin === "" ? ` ${here.apiUrl}` : here.apiUrl, apiOrigin)
  );
}
