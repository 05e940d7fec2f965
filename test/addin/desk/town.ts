import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { vietnamDay } from "../../../shared/text/vietnam-time.ts";
import { httpClient } from "../../../addin/api/http-client.ts";
import { openWorkbook } from "../../../addin/excel/open-workbook.ts";
import type { FlowDeps } from "../../../addin/flows/deps.ts";
import { bindFlows, type Flows } from "../../../addin/flows/flows.ts";
import type { Question } from "../../../addin/flows/outcomes.ts";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import type { WorkbookModel } from "../../../local/excel/model/types.ts";
import { openExcel, type OpenExcel } from "../../../local/excel/open-excel.ts";
import { createLocalApp, type LocalApp } from "../../../local/service.ts";
import { members, noon, smallTown } from "../../fakes/small-town.ts";

/** What the wire did to one request that writes. */
export type Fault = "lost-before" | "lost-after" | undefined;

/** The production service in this process, over a store in a folder of its own. */
export class Town {
  readonly app: LocalApp;
  readonly #folder: string;
  readonly #open = new Set<Promise<unknown>>();
  #keys = 0;
  /** The day in Vietnam of workbooks and service. */
  now = noon;

  private constructor(app: LocalApp, folder: string) {
    this.app = app;
    this.#folder = folder;
  }

  /** `secret` makes the ids of rows the same each time, for files that hold some. */
  static async start(campaign = smallTown, secret?: string): Promise<Town> {
    const folder = mkdtempSync(join(tmpdir(), "mai-am-desk-"));
    if (secret !== undefined) writeFileSync(join(folder, "secret"), secret);
    const holder: { town?: Town } = {};
    const app = await createLocalApp({
      dataDir: folder,
      campaign,
      members,
      now: () => holder.town?.now ?? noon,
    });
    holder.town = new Town(app, folder);
    return holder.town;
  }

  /** Once all that people started is over: a question a pane asks by itself is answered before the store goes. */
  async close(): Promise<void> {
    while (this.#open.size > 0) {
      await Promise.allSettled(this.#open);
      // What waited for it may start the next thing now.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await this.app.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Counts work as open until it ends, however it ends. */
  during<T>(work: Promise<T>): Promise<T> {
    this.#open.add(work);
    const end = () => this.#open.delete(work);
    work.then(end, end);
    return work;
  }

  nextKey(): string {
    this.#keys += 1;
    return `${String(this.#keys).padStart(8, "0")}-0000-4000-8000-000000000000`;
  }

  /** A person at a workbook: a new one, or one that was saved. */
  seat(person: Pick<Member, "id">, model: WorkbookModel = newWorkbook()): Desk {
    return new Desk(this, { person, model });
  }
}

/** A person, their workbook in the simulated Excel, and the add-in with the real service behind it. */
export class Desk {
  readonly excel: OpenExcel;
  readonly deps: FlowDeps;
  readonly flows: Flows;
  readonly asked: Question[] = [];
  /** Faults of the next requests that write, first first. */
  faults: Fault[] = [];
  isOffline = false;
  /** Submissions that reached the wire. */
  posts = 0;
  /** Paths of everything that was asked for, without the address of the service. */
  requests: string[] = [];
  roundTrips = 0;
  largestRequest = 0;

  constructor(town: Town, { person, model }: { person: Pick<Member, "id">; model: WorkbookModel }) {
    this.excel = openExcel(model, { today: () => town.now });
    this.#count();
    this.deps = {
      workbook: openWorkbook(this.excel.Excel),
      api: httpClient({
        base: "http://town.example/api",
        token: { getToken: () => town.app.tokenFor(person.id), forget: () => undefined },
        fetch: (input, init) => this.#fetch(town, { input, init }),
        wait: () => Promise.resolve(),
      }),
      clock: {
        today: () => vietnamDay(town.now),
        now: () => town.now.toISOString(),
      },
      language: "vi",
      newKey: () => town.nextKey(),
    };
    this.flows = openUntilDone(town, bindFlows(this.deps));
  }

  /** Presses "Gửi số liệu" and answers every question with "leave it". */
  async send(answer: Partial<Awaited<ReturnType<Parameters<Flows["submit"]>[0]["confirm"]>>> = {}) {
    return this.flows.submit({
      confirm: (question) => {
        this.asked.push(question);
        return Promise.resolve({ withdraw: [], keep: [], ...answer });
      },
    });
  }

  /** Round trips to Excel of one flow. */
  async countTrips(flow: () => Promise<unknown>): Promise<number> {
    const before = this.roundTrips;
    await flow();
    return this.roundTrips - before;
  }

  #count(): void {
    const { port } = this.excel.host;
    const batch = port.batch.bind(port);
    port.batch = (body) => {
      this.roundTrips += 1;
      this.largestRequest = Math.max(this.largestRequest, JSON.stringify(body).length);
      return batch(body);
    };
  }

  async #fetch(
    town: Town,
    { input, init }: { input: Parameters<typeof fetch>[0]; init: RequestInit | undefined },
  ): Promise<Response> {
    if (this.isOffline) throw new TypeError("offline");
    const isWrite = init?.method === "POST";
    this.requests.push(new Request(input, init).url.replace("http://town.example/api/", ""));
    const fault = isWrite ? this.faults.shift() : undefined;
    if (isWrite) this.posts += 1;
    if (fault === "lost-before") throw new TypeError("cut before it arrived");
    const response = await town.app.fetch(input, init);
    if (fault === "lost-after") throw new TypeError("cut after it was stored");
    return response;
  }
}

/** Every flow counts as open at the town until it is over. */
function openUntilDone(town: Town, flows: Flows): Flows {
  return new Proxy(flows, {
    get: (target, name, receiver) => {
      const flow: unknown = Reflect.get(target, name, receiver);
      if (typeof flow !== "function") return flow;
      return (...given: unknown[]) => town.during(flow.apply(target, given) as Promise<unknown>);
    },
  });
}
