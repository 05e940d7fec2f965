import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { IdentityRules } from "../../functions/http/token-rules.ts";
import { entraTenant } from "../../functions/http/trusted-issuer.ts";
import { optionalSettings, readRegisterKeys, type Environment } from "../../functions/settings.ts";
import type { RegisterKey } from "../../functions/register/register-keys.ts";

/** Certificate and key as files of PEM; they are read again on SIGHUP. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** What a town's own machine is told through its environment; read once, at the start. */
export interface MachineSettings {
  readonly dataDir: string;
  readonly address: string;
  readonly port: number;
  /** Undefined: plain HTTP, on loopback only, behind a front of its own. */
  readonly tls: TlsFiles | undefined;
  /** Where people's browsers find this host, e.g. "https://mai-am.muonglay.gov.vn". */
  readonly origin: string;
  /** Address of the issuer, below which its discovery document lies. */
  readonly issuer: string;
  readonly identity: IdentityRules;
  /** Certificate authority of the issuer, PEM; undefined = those every program trusts. */
  readonly issuerCa: string | undefined;
  /** What the pane asks its token for. */
  readonly signInScope: string;
  /** Folder of the built pane; undefined = the one beside this program. */
  readonly addinDir: string | undefined;
  readonly allowedOrigins: readonly string[];
  readonly registerKeys: readonly RegisterKey[] | undefined;
}

const required = {
  MAI_AM_DATA: /^\S/,
  MAI_AM_ORIGIN: /^(https:\/\/[A-Za-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?$/,
  MAI_AM_ISSUER: /^https:\/\/[^\s?#]+$/,
  MAI_AM_AUDIENCE: /^\S+$/,
  MAI_AM_CLIENT_IDS: /^[^\s,]+(,[^\s,]+)*$/,
} as const;

const optional = {
  ...optionalSettings,
  MAI_AM_ADDRESS: /^([\da-fA-F:.]+)?$/,
  MAI_AM_PORT: /^\d{0,5}$/,
  // "groups=mai-am": claims a token must have besides.
  MAI_AM_CLAIMS: /^([^\s,=]+=[^\s,]+(,[^\s,=]+=[^\s,]+)*)?$/,
  // What `iss` of access tokens is where that is not the issuer's address (AD FS).
  MAI_AM_TOKEN_ISSUER: /^\S*$/,
} as const;

const files = ["MAI_AM_TLS_CERT", "MAI_AM_TLS_KEY", "MAI_AM_ISSUER_CA"] as const;

/** Names of all settings a machine must have; outside loopback also MAI_AM_TLS_CERT and MAI_AM_TLS_KEY. */
export const machineSettingNames = Object.keys(required);

/** Every setting a machine may be told. */
export const allMachineSettings: readonly string[] = [
  ...Object.keys({ ...required, ...optional }),
  ...files,
  "MAI_AM_ADDIN",
];

/** @throws Error naming every setting that is absent, malformed or names a file that cannot be read; never a value. */
export function readMachineSettings(environment: Environment): MachineSettings {
  const wrong = wrongSettings(environment);
  if (wrong.length > 0) throw new Error(`Missing or malformed settings: ${wrong.join(", ")}`);
  const read = (name: string) => environment[name] ?? "";
  const identity = identityIn(environment);
  const ca = read("MAI_AM_ISSUER_CA");
  return {
    dataDir: resolve(read("MAI_AM_DATA")),
    address: addressIn(environment),
    port: Number(read("MAI_AM_PORT") || "8443"),
    tls: isTls(environment)
      ? { cert: read("MAI_AM_TLS_CERT"), key: read("MAI_AM_TLS_KEY") }
      : undefined,
    origin: read("MAI_AM_ORIGIN"),
    issuer: read("MAI_AM_ISSUER"),
    identity,
    issuerCa: ca === "" ? undefined : readFileSync(ca, "utf8"),
    signInScope:
      identity.kind === "entra" ? `api://${identity.audience}/${identity.scope}` : identity.scope,
    addinDir: read("MAI_AM_ADDIN") === "" ? undefined : resolve(read("MAI_AM_ADDIN")),
    allowedOrigins: read("MAI_AM_ALLOWED_ORIGINS").split(",").filter(Boolean),
    registerKeys: readRegisterKeys(environment),
  };
}

function wrongSettings(environment: Environment): readonly string[] {
  const patterns = Object.entries({ ...required, ...optional });
  const malformed = patterns.flatMap(([name, good]) =>
    good.test(environment[name] ?? "") ? [] : [name],
  );
  const port = Number(environment["MAI_AM_PORT"] ?? "0");
  const unread = files.filter((name) => !isReadable(environment[name] ?? "", environment, name));
  const unheard = isEntra(environment) ? ofOthers.filter((name) => environment[name]) : [];
  return [...malformed, ...unread, ...(port > 65_535 ? ["MAI_AM_PORT"] : []), ...unheard];
}

/** Rules for tokens of issuers that are not Entra: whoever sets them for Entra believes in a wall that is not there. */
const ofOthers = ["MAI_AM_CLAIMS", "MAI_AM_TOKEN_ISSUER"] as const;

function isEntra(environment: Environment): boolean {
  return entraTenant(environment["MAI_AM_ISSUER"] ?? "") !== undefined;
}

/** A file that is named must be there; those of the certificate must be named unless nobody else can listen. */
function isReadable(path: string, environment: Environment, name: (typeof files)[number]): boolean {
  if (path === "") return name === "MAI_AM_ISSUER_CA" || !isTls(environment);
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}

/** Plain HTTP only where it is loopback and no certificate is named. */
function isTls(environment: Environment): boolean {
  const named = environment["MAI_AM_TLS_CERT"] || environment["MAI_AM_TLS_KEY"];
  return Boolean(named) || !["127.0.0.1", "::1"].includes(addressIn(environment));
}

function addressIn(environment: Environment): string {
  return environment["MAI_AM_ADDRESS"] || "127.0.0.1";
}

function identityIn(environment: Environment): IdentityRules {
  const read = (name: string) => environment[name] ?? "";
  const issuer = read("MAI_AM_ISSUER");
  const tenant = entraTenant(issuer);
  const common = {
    audience: read("MAI_AM_AUDIENCE"),
    scope: read("MAI_AM_SCOPE") || "Submissions.Use",
    clients: read("MAI_AM_CLIENT_IDS").split(","),
  };
  if (tenant !== undefined) return { kind: "entra", issuer, tenant, ...common };
  const claims = read("MAI_AM_CLAIMS")
    .split(",")
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    });
  return { kind: "openid", issuer: read("MAI_AM_TOKEN_ISSUER") || issuer, claims, ...common };
}
