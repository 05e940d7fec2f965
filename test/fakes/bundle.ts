import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RouteId } from "../../shared/api/routes.ts";
import { buildFunctions } from "../../local/build-functions.ts";
import { createLocalIdentity, type LocalIdentity } from "../../local/identity.ts";

const tenant = "22222222-2222-2222-2222-222222222222";

/** Everything a deployment must set; nothing listens at the store's address. */
export const goodSettings: Readonly<Record<string, string>> = {
  MAI_AM_CAMPAIGN: "xnt",
  MAI_AM_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0`,
  MAI_AM_JWKS_URI: `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
  MAI_AM_AUDIENCE: "mai-am-api",
  MAI_AM_CLIENT_IDS: "mai-am-addin",
  MAI_AM_SECRET: "0123456789abcdef0123456789abcdef",
  MAI_AM_COSMOS_ENDPOINT: "https://localhost:1/",
  MAI_AM_COSMOS_DATABASE: "mai-am",
  MAI_AM_COSMOS_CONTAINER: "town",
};

/** Stands in for the module the Azure host brings: it keeps what is registered, and the library that answers for it. */
const core = `
  const registered = [];
  const hooks = [];
  module.exports = {
    version: "4.0.0",
    registered,
    hooks,
    setProgrammingModel(model) { module.exports.model = model; },
    registerFunction(metadata, callback) {
      registered.push({ metadata, callback });
      return { dispose() {} };
    },
    registerHook(name, callback) {
      hooks.push({ name, callback });
      return { dispose() {} };
    },
  };
`;

/**
 * Loads the bundle as the host does, with a key server that has the given keys, and makes the calls one after another, through the
 * library's own reading of what the host sends and writing of what it gets back.
 */
const driver = `
  const { keys, calls, isEnding } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
  globalThis.fetch = async () => Response.json({ keys });
  require("./main.cjs");
  const { registered, hooks, model } = require("@azure/functions-core");
  const triggered = (by, see) => registered.flatMap(({ metadata }) => {
    const trigger = Object.values(metadata.bindings).find(({ type }) => type === by);
    return trigger === undefined ? [] : [{ name: metadata.name, ...see(trigger) }];
  });
  const functions = triggered("httpTrigger", ({ route, methods, authLevel }) => ({ route, methods, authLevel }));
  const timers = triggered("timerTrigger", ({ schedule }) => ({ schedule }));
  const call = async ({ to, method, url, headers, body, traceParent }, index) => {
    const { callback, metadata } = registered.find(({ metadata }) => metadata.name === to);
    const [name] = Object.entries(metadata.bindings).find(([, { type }]) => type === "httpTrigger");
    const bytes = body === undefined ? undefined : { bytes: Buffer.from(body) };
    const http = { method, url: "https://host" + url, headers, body: bytes };
    const request = { inputData: [{ name, data: { http } }], triggerMetadata: {}, traceContext: { traceParent } };
    const invocation = model.getInvocationModel({ invocationId: String(index), metadata, request, log() {} });
    const { context, inputs } = await invocation.getArguments();
    const result = await invocation.invokeFunction(context, inputs, callback);
    const { returnValue } = await invocation.getResponse(context, result);
    const { statusCode, headers: sent, body: answer } = returnValue.http;
    return { status: Number(statusCode), headers: sent, body: Buffer.from(answer?.bytes ?? "").toString("utf8") };
  };
  (async () => {
    const replies = [];
    // As the host does it: told first, and what is on its way is still answered.
    if (isEnding) for (const { name, callback } of hooks) if (name === "appTerminate") await callback({});
    for (const [index, one] of calls.entries()) replies.push(await call(one, index));
    const names = hooks.map(({ name }) => name);
    const answer = "ANSWER" + JSON.stringify({ functions, timers, hooks: names, replies });
    // A pipe takes only so much at once: what waits would be lost with the process.
    process.stdout.write(answer, () => process.exit(0));
  })();
`;

export interface BundleCall {
  /** Name the function is registered under. */
  readonly to: RouteId | "unmatched";
  readonly method: string;
  /** From the root, e.g. "/api/me". */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Of the span the host made for the request. */
  readonly traceParent?: string;
}

interface BundleReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Answer {
  readonly functions: readonly { readonly name: string }[];
  readonly timers: readonly { readonly name: string; readonly schedule: string }[];
  readonly hooks: readonly string[];
  readonly replies: readonly BundleReply[];
}

/** The deployable service in a folder of its own, started as the Azure host starts it, each time in a new process. */
export class Bundle {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async build(): Promise<Bundle> {
    const folder = mkdtempSync(join(tmpdir(), "mai-am-bundle-"));
    await buildFunctions(folder);
    const module = join(folder, "node_modules/@azure/functions-core");
    mkdirSync(module, { recursive: true });
    writeFileSync(join(module, "index.js"), core);
    writeFileSync(join(folder, "driver.cjs"), driver);
    return new Bundle(folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  /** Starts it and makes calls; `keys` is what the key server of Entra would publish. */
  async run(
    settings: Readonly<Record<string, string>>,
    {
      keys = [],
      calls = [],
      isEnding = false,
    }: { keys?: readonly unknown[]; calls?: readonly BundleCall[]; isEnding?: boolean } = {},
  ): Promise<Ended> {
    return new Promise((resolve) => {
      const env = { PATH: process.env["PATH"] ?? "", ...settings };
      const child = execFile(
        process.execPath,
        [join(this.folder, "driver.cjs")],
        { env, timeout: 30_000, maxBuffer: 50_000_000 },
        (_error, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, stdout, stderr });
        },
      );
      child.stdin?.on("error", () => undefined);
      child.stdin?.end(JSON.stringify({ keys, calls, isEnding }));
    });
  }

  /** As `run`, with good settings. @throws Error when it did not answer. */
  async ask(
    calls: readonly BundleCall[],
    {
      keys = [],
      settings = {},
      isEnding = false,
    }: {
      keys?: readonly unknown[];
      settings?: Record<string, string>;
      /** The host has said that it ends the process before the calls are made. */
      isEnding?: boolean;
    } = {},
  ): Promise<Answer & { readonly log: string }> {
    const { stdout, stderr, code } = await this.run(
      { ...goodSettings, ...settings },
      { keys, calls, isEnding },
    );
    const [log = "", answer] = stdout.split("ANSWER");
    if (answer === undefined) throw new Error(`Ended with ${code}: ${stderr}`);
    return { ...(JSON.parse(answer) as Answer), log };
  }
}

/** Signs tokens whose every claim is as production wants it; `keys` is what proves them. */
export interface EntraLike {
  readonly tokenFor: LocalIdentity["tokenFor"];
  readonly keys: readonly unknown[];
}

/** Makes a fresh key each time, under the same key id. */
export async function entraLike(): Promise<EntraLike> {
  const identity = await createLocalIdentity(goodSettings["MAI_AM_ISSUER"] ?? "", () => new Date());
  return {
    tokenFor: (person, changes) => identity.tokenFor(person, { tid: tenant, ...changes }),
    keys: identity.publicKeys.keys,
  };
}
