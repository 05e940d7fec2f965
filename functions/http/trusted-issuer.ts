/** Where tokens may come from, and what must be true when that is not Entra. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly mode: "production" | "local";
  readonly embeddedStore: boolean;
  /** Address the host listens on; null when it does not listen at all. */
  readonly bindAddress: string | null;
}

const guid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const entraIssuer = new RegExp(`^https://login\\.microsoftonline\\.com/(${guid})/v2\\.0$`);
const entraKeys = new RegExp(
  `^https://login\\.microsoftonline\\.com/(${guid})/discovery/v2\\.0/keys$`,
);
const loopback = ["127.0.0.1", "::1"];

/**
 * Set by Azure App Service and Functions, on every plan at least one (azure-functions-host, EnvironmentSettingNames.cs).
 * CONTAINER_NAME, which Flex sets too, stands in many a development container and proves nothing.
 */
const azureMarks = [
  "WEBSITE_INSTANCE_ID",
  "WEBSITE_SITE_NAME",
  "WEBSITE_POD_NAME",
  "WEBSITE_SKU",
  "LEGION_SERVICE_HOST",
];

/**
 * The reason a host must not start (exit code 78), or undefined. An issuer other than Entra is a development tool: it is
 * believed only on one machine, by an embedded store, on loopback, and never inside Azure.
 */
export function refuseIssuer(
  settings: IssuerSettings,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const tenant = entraTenant(settings.issuer);
  if (tenant !== undefined && entraKeys.exec(settings.jwksUri)?.[1] === tenant) return undefined;
  if (settings.mode !== "local") return "The issuer is not Entra and the mode is not local";
  if (!settings.embeddedStore) return "The issuer is not Entra and the store is not embedded";
  if (settings.bindAddress !== null && !loopback.includes(settings.bindAddress))
    return "The issuer is not Entra and the address is not loopback";
  return isInAzure(environment) ? "The issuer is not Entra and this runs in Azure" : undefined;
}

/** Microsoft's own hosts of sign-in: what they issue is believed by the rules for Entra, or not at all. */
const microsoft =
  /(^|\.)(login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn|sts\.windows\.net|login\.microsoft\.com|login\.windows\.net)$/;

/**
 * The reason a town's own machine must not believe an OpenID issuer that is not Entra, or undefined. Its keys are found below its
 * address, so the address is https and exact; inside Azure the tenant of Entra is the only issuer.
 */
export function refuseExternalIssuer(
  issuer: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url?.protocol !== "https:") return "The issuer is not an https address";
  if (url.search !== "" || url.hash !== "" || url.username !== "" || issuer.endsWith("?"))
    return "The issuer is more than an address";
  if (microsoft.test(url.hostname)) return "The issuer is Microsoft's but not one tenant of Entra";
  return isInAzure(environment) ? "The issuer is not Entra and this runs in Azure" : undefined;
}

/** The tenant an issuer of Entra is for; undefined for every other issuer. */
export function entraTenant(issuer: string): string | undefined {
  return entraIssuer.exec(issuer)?.[1];
}

function isInAzure(environment: Readonly<Record<string, string | undefined>>): boolean {
  return azureMarks.some((name) => environment[name] !== undefined);
}
