import { type ChildProcess, execFile, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import type { ClientRequest, IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildMachine } from "../../local/build-machine.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import { members, naLayClerk, smallTown } from "../fakes/small-town.ts";
import { type Certificates, makeCertificates } from "./certificates.ts";
import { OpenIdIssuer } from "./openid-issuer.ts";

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Authority the answer's certificate must be of; absent = the machine's. */
  readonly ca?: string;
  readonly maxVersion?: "TLSv1.1" | "TLSv1.2";
}

/** A town whose data are not invented, as far as the program can tell. */
export const realTown: Campaign = { ...smallTown, synthetic: false };

/** What is shipped for one machine, in a folder of its own, run as processes; with an issuer of the test and certificates of both. */
export class TownMachine {
  readonly folder: string;
  readonly own: Certificates;
  readonly issuer: OpenIdIssuer;
  readonly port: number;
  readonly #lines = new EventEmitter();
  #running: ChildProcess | undefined;
  /** Everything the running host printed. */
  log = "";

  private constructor(folder: string, parts: Pick<TownMachine, "own" | "issuer" | "port">) {
    this.folder = folder;
    this.own = parts.own;
    this.issuer = parts.issuer;
    this.port = parts.port;
  }

  /** `pane`: folder of a built pane; absent = only what every build has. */
  static async make(pane?: string): Promise<TownMachine> {
    const folder = mkdtempSync(join(tmpdir(), "mai-am-machine-"));
    const assets = join(import.meta.dirname, "../../addin/assets");
    await buildMachine(join(folder, "program"), { pane: pane ?? assets });
    const own = await makeCertificates(folder, "machine");
    const theirs = await makeCertificates(folder, "issuer");
    const issuer = await OpenIdIssuer.start(theirs, { person: naLayClerk.id });
    const machine = new TownMachine(folder, { own, issuer, port: await freePort() });
    writeFileSync(machine.file("campaign.json"), JSON.stringify(realTown));
    writeFileSync(machine.file("members.json"), JSON.stringify(members));
    return machine;
  }

  file(name: string): string {
    return join(this.folder, name);
  }

  get data(): string {
    return this.file("data");
  }

  get origin(): string {
    return `https://localhost:${this.port}`;
  }

  /** Everything the host is told; changes with undefined are left out. */
  settings(changes: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
    return {
      PATH: process.env["PATH"],
      MAI_AM_DATA: this.data,
      MAI_AM_PORT: String(this.port),
      MAI_AM_TLS_CERT: this.own.cert,
      MAI_AM_TLS_KEY: this.own.key,
      MAI_AM_ORIGIN: this.origin,
      MAI_AM_ISSUER: this.issuer.url,
      MAI_AM_ISSUER_CA: this.file("issuer.ca"),
      MAI_AM_AUDIENCE: "api",
      MAI_AM_SCOPE: "submissions",
      MAI_AM_CLIENT_IDS: "addin,other-addin",
      MAI_AM_CLAIMS: "groups=mai-am",
      ...changes,
    };
  }

  /** Runs a command to its end. */
  run(argv: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ran> {
    const args = [this.file("program/mai-am.js"), ...argv];
    const env = { PATH: process.env["PATH"], ...environment };
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  }

  async init(dataDir = this.data, members = "members.json"): Promise<Ran> {
    const issuer = ["--issuer", this.issuer.url];
    const lists = ["--members", this.file(members), "--campaign", this.file("campaign.json")];
    return this.run(["init", "--data", dataDir, ...issuer, ...lists]);
  }

  /** Starts the host and waits until it listens. @throws Error when it ends instead */
  async start(environment = this.settings()): Promise<ChildProcess> {
    const args = [this.file("program/mai-am.js"), "serve"];
    const child = spawn(process.execPath, args, { env: environment, stdio: "pipe" });
    this.#running = child;
    this.log = "";
    const read = (chunk: Buffer) => {
      this.log += chunk.toString("utf8");
      this.#lines.emit("more");
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`The host ended with ${String(code)}: ${this.log}`);
    });
    await Promise.race([this.logged('"op":"start"'), ended]);
    ended.catch(() => undefined);
    return child;
  }

  /** The running host. */
  get process(): ChildProcess {
    if (this.#running === undefined) throw new Error("Nothing runs");
    return this.#running;
  }

  /** Waits until the log since the start of the host holds a text. */
  async logged(text: string): Promise<void> {
    while (!this.log.includes(text)) await once(this.#lines, "more");
  }

  /** SIGTERM. @returns the exit code */
  async stop(): Promise<number | null> {
    const child = this.#running;
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const [code] = (await ended) as [number | null];
    return code;
  }

  async remove(): Promise<void> {
    if (this.#running?.exitCode === null) this.#running.kill("SIGKILL");
    await this.issuer.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  call(path: string, call: Call = {}): Promise<Reply> {
    const { request: asked, reply } = this.open(path, call);
    asked.end(call.body);
    return reply;
  }

  /** A request whose body the test writes itself. */
  open(
    path: string,
    call: Call,
  ): { readonly request: ClientRequest; readonly reply: Promise<Reply> } {
    const { method = "GET", headers = {}, ca = this.own.authority, maxVersion } = call;
    const version = maxVersion === undefined ? {} : { maxVersion, minVersion: "TLSv1" as const };
    const options = {
      method,
      headers,
      ca,
      agent: false as const,
      servername: "localhost",
      ...version,
    };
    const asked = request(`${this.origin}${path}`, options);
    const reply = new Promise<Reply>((resolve, reject) => {
      asked.on("error", reject);
      asked.on("response", (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("end", () => {
          const status = answer.statusCode ?? 0;
          resolve({ status, headers: answer.headers, body: Buffer.concat(parts).toString("utf8") });
        });
      });
    });
    return { request: asked, reply };
  }

  /** A call as a person of the issuer. */
  async callAs(person: { readonly id: string }, path: string, call: Call = {}): Promise<Reply> {
    const headers = { ...call.headers, ...(await this.bearer(person)) };
    return this.call(path, { ...call, headers });
  }

  /** The header that names a person of the issuer. */
  async bearer({ id }: { readonly id: string }): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.issuer.tokens.sign({ sub: id })}` };
  }

  /** A copy of the data folder as it lies there. */
  copyData(name: string): string {
    const to = this.file(name);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to, { recursive: true });
    cpSync(this.data, to, { recursive: true });
    return to;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
