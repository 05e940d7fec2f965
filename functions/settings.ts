import type { EntraRules } from "./http/token-rules.ts";
import { entraTenant } from "./http/trusted-issuer.ts";
import type { RegisterKey } from "./register/register-keys.ts";

/** What a deployment is told through its environment; read once, at the start. */
export interface Settings {
  readonly campaign: string;
  readonly identity: EntraRules;
  readonly jwksUri: string;
  readonly mode: "production" | "local";
  readonly cosmos: {
    readonly endpoint: string;
    readonly database: string;
    readonly container: string;
    /** Client id of a user-assigned identity; undefined = the system-assigned one. */
    readonly identityClientId: string | undefined;
  };
  /** Origins of the add-in's pages; empty where they lie beside the service. */
  readonly origins: readonly string[];
  /** At least 32 characters, from Key Vault; never changes while the rows live. */
  readonly secret: string;
  /** Keys that name the registers of national ids, oldest first; undefined = one made of `secret`. */
  readonly registerKeys: readonly RegisterKey[] | undefined;
}

/** Exit code of a process whose configuration is wrong (sysexits.h, EX_CONFIG). */
export const exitConfig = 78;

/** Variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

const patterns = {
  MAI_AM_CAMPAIGN: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  MAI_AM_ISSUER: /^https?:\/\/\S+$/,
  MAI_AM_JWKS_URI: /^https?:\/\/\S+$/,
  MAI_AM_AUDIENCE: /^\S+$/,
  MAI_AM_CLIENT_IDS: /^[^\s,]+(,[^\s,]+)*$/,
  // A reference to the vault that App Service could not resolve is handed on as it stands (learn.microsoft.com/azure/app-service/
  // app-service-key-vault-references, read 2026-08): long enough, and no secret.
  MAI_AM_SECRET: /^(?!@Microsoft\.KeyVault\().{32,}$/i,
  MAI_AM_COSMOS_ENDPOINT: /^https:\/\/\S+$/,
  MAI_AM_COSMOS_DATABASE: /^\S+$/,
  MAI_AM_COSMOS_CONTAINER: /^\S+$/,
} as const;

const origin = String.raw`https://[A-Za-z0-9.-]+(:\d+)?`;

/** Settings that may be left out on every host, and then are what `readSettings` says. */
export const optionalSettings = {
  // Exact origins: no path, no wildcard, no plain HTTP.
  MAI_AM_ALLOWED_ORIGINS: new RegExp(`^(${origin}(,${origin})*)?$`),
  MAI_AM_SCOPE: /^[\w.-]*$/,
  // "k1:secret" and, only while it is replaced, "k1:secret,k2:secret"; absent = one made of MAI_AM_SECRET.
  MAI_AM_REGISTER_KEYS: /^(k\d+:[^\s,]{32,}(,k\d+:[^\s,]{32,})*)?$/,
} as const;

type Name = keyof typeof patterns;

/** Names of all settings a deployment must have. */
export const settingNames = Object.keys(patterns) as readonly Name[];

/** @throws Error naming every setting that is absent or malformed, never a value. */
export function readSettings(environment: Environment): Settings {
  refuseWrong(environment, { ...patterns, ...optionalSettings });
  const read = (name: Name) => environment[name] ?? "";
  const issuer = read("MAI_AM_ISSUER");
  return {
    campaign: read("MAI_AM_CAMPAIGN"),
    identity: {
      kind: "entra",
      issuer,
      audience: read("MAI_AM_AUDIENCE"),
      tenant: entraTenant(issuer) ?? "",
      scope: environment["MAI_AM_SCOPE"] || "Submissions.Use",
      clients: read("MAI_AM_CLIENT_IDS").split(","),
    },
    jwksUri: read("MAI_AM_JWKS_URI"),
    mode: environment["APP_MODE"] === "local" ? "local" : "production",
    cosmos: cosmosIn(environment),
    origins: (environment["MAI_AM_ALLOWED_ORIGINS"] ?? "").split(",").filter(Boolean),
    secret: read("MAI_AM_SECRET"),
    registerKeys: readRegisterKeys(environment),
  };
}

/** Which campaign in which database. */
export type PlaceSettings = Pick<Settings, "campaign" | "cosmos">;

/** What whoever begins a campaign in the cloud has to know. */
export type StoreSettings = PlaceSettings & Pick<Settings, "secret">;

const { MAI_AM_CAMPAIGN, MAI_AM_SECRET } = patterns;
const { MAI_AM_COSMOS_ENDPOINT, MAI_AM_COSMOS_DATABASE, MAI_AM_COSMOS_CONTAINER } = patterns;
const place = {
  MAI_AM_CAMPAIGN,
  MAI_AM_COSMOS_ENDPOINT,
  MAI_AM_COSMOS_DATABASE,
  MAI_AM_COSMOS_CONTAINER,
};

/** The settings of the store for who only reads it. @throws Error as `readSettings`. */
export function readPlaceSettings(environment: Environment): PlaceSettings {
  refuseWrong(environment, place);
  return { campaign: environment["MAI_AM_CAMPAIGN"] ?? "", cosmos: cosmosIn(environment) };
}

/** The settings of the store alone. @throws Error as `readSettings`. */
export function readStoreSettings(environment: Environment): StoreSettings {
  refuseWrong(environment, { MAI_AM_SECRET, ...place });
  return { ...readPlaceSettings(environment), secret: environment["MAI_AM_SECRET"] ?? "" };
}

function refuseWrong(environment: Environment, names: Readonly<Record<string, RegExp>>): void {
  const wrong = Object.entries(names).flatMap(([name, good]) =>
    good.test(environment[name] ?? "") ? [] : [name],
  );
  if (wrong.length > 0) throw new Error(`Missing or malformed settings: ${wrong.join(", ")}`);
}

function cosmosIn(environment: Environment): Settings["cosmos"] {
  return {
    endpoint: environment["MAI_AM_COSMOS_ENDPOINT"] ?? "",
    database: environment["MAI_AM_COSMOS_DATABASE"] ?? "",
    container: environment["MAI_AM_COSMOS_CONTAINER"] ?? "",
    identityClientId: environment["AZURE_CLIENT_ID"],
  };
}

/**
 * Keys of MAI_AM_REGISTER_KEYS; undefined where it is empty. @throws Error when it is malformed: who works with other keys finds no
 * register and takes all for sound, or erased.
 */
export function readRegisterKeys(environment: Environment): readonly RegisterKey[] | undefined {
  const text = environment["MAI_AM_REGISTER_KEYS"] ?? "";
  if (text === "") return undefined;
  if (!optionalSettings.MAI_AM_REGISTER_KEYS.test(text))
    throw new Error("Missing or malformed settings: MAI_AM_REGISTER_KEYS");
  return text.split(",").map((part) => {
    const colon = part.indexOf(":");
    return { id: part.slice(0, colon), secret: part.slice(colon + 1) };
  });
}
