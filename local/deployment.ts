/** The three values that differ from one deployment to the next. */
export interface Deployment {
  /** Where the pane is served, e.g. "https://mai-am.example.vn"; no slash at the end. */
  readonly origin: string;
  /** Base of the service as the pane calls it: "/api" on the same origin, or a whole address. */
  readonly apiUrl: string;
  /** Application id of the registration in Entra. */
  readonly clientId: string;
}

/** What manifest.xml and staticwebapp.config.json hold in place of a deployment. */
const here: Deployment = {
  origin: "https://localhost:3000",
  apiUrl: "https://api.invalid",
  clientId: "00000000-0000-0000-0000-000000000000",
};

/** Reads MAI_AM_ORIGIN, MAI_AM_API_URL and MAI_AM_CLIENT_ID. @throws Error naming every value that cannot be one. */
export function deploymentFrom(env: Readonly<Record<string, string | undefined>>): Deployment {
  const origin = env["MAI_AM_ORIGIN"] ?? here.origin;
  const apiUrl = env["MAI_AM_API_URL"] ?? "/api";
  const clientId = env["MAI_AM_CLIENT_ID"] ?? here.clientId;
  const wrong = [
    ...(/^https:\/\/[^/\s"<>]+$/.test(origin) ? [] : ["MAI_AM_ORIGIN"]),
    ...(/^(https:\/\/[^\s"<>;]+|\/[\w/-]*)$/.test(apiUrl) ? [] : ["MAI_AM_API_URL"]),
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(clientId) ? [] : ["MAI_AM_CLIENT_ID"]),
  ];
  if (wrong.length > 0) throw new Error(`Not usable: ${wrong.join(", ")}`);
  return { origin, apiUrl, clientId };
}

/** The same text with a deployment's addresses. The sign-in resource names the host without "https://". */
export function forDeployment(text: string, { origin, apiUrl, clientId }: Deployment): string {
  const apiOrigin = apiUrl.startsWith("/") ? "" : new URL(apiUrl).origin;
  return text
    .replaceAll(here.origin, origin)
    .replaceAll(`api://${new URL(here.origin).host}`, `api://${new URL(origin).host}`)
    .replaceAll(here.clientId, clientId)
    .replaceAll(apiOrigin === "" ? ` ${here.apiUrl}` : here.apiUrl, apiOrigin);
}
