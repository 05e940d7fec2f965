/** The registrations a deployment signs people in with (docs/identity.md). */
export type SignInConfig = EntraSignIn | OpenIdSignIn;

/** Microsoft Entra ID: one tenant, never "common". */
export interface EntraSignIn {
  /** Application id of the add-in's registration. */
  readonly clientId: string;
  /** Directory id. */
  readonly tenant: string;
  /** Scope of the service, e.g. "api://<application id of the API>/Submissions.Use". */
  readonly scope: string;
}

/** Any other OpenID issuer: authorization code with PKCE in a dialog of Office. */
export interface OpenIdSignIn {
  readonly clientId: string;
  /** Its address, e.g. "https://id.example.vn/realms/town". */
  readonly issuer: string;
  readonly scope: string;
}

/** What differs between deployments, fetched beside the page so that one build serves all. */
export interface Config {
  /** Base of the service, e.g. "/api" or "https://api.example.vn/api". */
  readonly apiUrl: string;
  /** Absent: Office itself gives the token, as on a developer's machine. */
  readonly signIn?: SignInConfig;
}

/** Reads config.json beside the page. @throws Error when it is not there or does not name what it must. */
export async function readConfig(get: typeof fetch = fetch): Promise<Config> {
  const response = await get("config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const json = fieldsOf(await response.json());
  const apiUrl = textIn(json, "apiUrl");
  if (!json.has("signIn")) return { apiUrl };
  const signIn = fieldsOf(json.get("signIn"));
  const common = { clientId: textIn(signIn, "clientId"), scope: textIn(signIn, "scope") };
  if (signIn.has("issuer"))
    return { apiUrl, signIn: { ...common, issuer: textIn(signIn, "issuer") } };
  return { apiUrl, signIn: { ...common, tenant: textIn(signIn, "tenant") } };
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(value instanceof Object ? Object.entries(value) : []);
}

function textIn(fields: ReadonlyMap<string, unknown>, name: string): string {
  const value = fields.get(name);
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`config.json does not name ${name}`);
}
