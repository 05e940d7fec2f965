import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  ReviewRequest,
  ReviewResult,
  RowsPage,
  SubmissionRequest,
  SubmissionResult,
} from "../../shared/api/shapes.ts";
import type { Member } from "../../shared/campaign/campaign.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { startService, type LocalService, type ServiceOptions } from "../../local/service.ts";
import { members, noon, smallTown } from "./small-town.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export type Rows = SubmissionRequest["rows"];

interface TownOptions extends Partial<
  Pick<ServiceOptions, "log" | "writeLimits" | "campaign" | "store">
> {
  /** Puts something into the folder of the data before the host opens it. */
  readonly prepare?: (folder: string) => void;
}

/** A running one-machine host with an empty town, and how tests speak to it: over HTTP, as named persons. */
export class TownService {
  readonly service: LocalService;
  readonly #folder: string;
  readonly #tokens = new Map<string, Promise<string>>();
  readonly #now: () => Date;
  #keys = 0;

  private constructor(service: LocalService, { folder, now }: { folder: string; now: () => Date }) {
    this.service = service;
    this.#folder = folder;
    this.#now = now;
  }

  static async start(
    now: () => Date = () => noon,
    { prepare, ...options }: TownOptions = {},
  ): Promise<TownService> {
    const folder = mkdtempSync(join(tmpdir(), "mai-am-"));
    prepare?.(folder);
    const service = await startService({
      dataDir: folder,
      port: 0,
      campaign: smallTown,
      members,
      now,
      // Tests press faster than people.
      writeLimits: null,
      ...options,
    });
    return new TownService(service, { folder, now });
  }

  async close(): Promise<void> {
    await this.service.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Forgets everybody's token, for a test whose clock went on by more than a token's life. */
  signOut(): void {
    this.#tokens.clear();
  }

  /** A request as a person; nobody = without a token. */
  async call(
    person: Pick<Member, "id"> | null,
    path: string,
    init: RequestInit = {},
  ): Promise<Reply> {
    const headers = new Headers(init.headers);
    if (person !== null) headers.set("authorization", `Bearer ${await this.#token(person.id)}`);
    const response = await fetch(`${this.service.url}/api/${path}`, { ...init, headers });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === "" ? null : (JSON.parse(text) as unknown),
    };
  }

  async post(
    person: Pick<Member, "id"> | null,
    path: string,
    write: { key: string; body: unknown },
  ) {
    return this.call(person, path, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": write.key },
      body: JSON.stringify(write.body),
    });
  }

  /** Sends rows as one chunk under a new key. */
  async submit(
    person: Member,
    at: { unit: string; form?: FormId },
    rows: Rows,
  ): Promise<SubmissionResult> {
    const reply = await this.trySubmit(person, at, this.chunk(rows, at.form));
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return reply.body as SubmissionResult;
  }

  async trySubmit(
    person: Member,
    at: { unit: string; form?: FormId },
    body: SubmissionRequest,
  ): Promise<Reply> {
    return this.post(person, `${pathOf(at)}/submissions`, {
      key: `${body.submission}.${body.chunk}`,
      body,
    });
  }

  /** A chunk of its own submission. */
  chunk(rows: Rows, form: FormId = "households"): SubmissionRequest {
    const submission = `s-${++this.#keys}`;
    return { submission, chunk: 0, chunks: 1, formVersion: formById(form).version, rows };
  }

  async review(
    person: Member,
    at: { unit: string; form?: FormId },
    decisions: readonly Partial<ReviewRequest["decisions"][number]>[],
  ): Promise<ReviewResult> {
    const body = {
      decisions: decisions.map((decision) => ({
        id: "x",
        version: 1,
        decision: "accept",
        reason: "",
        notes: [],
        dueOn: null,
        ...decision,
      })),
    };
    const reply = await this.post(person, `${pathOf(at)}/reviews`, {
      key: `r-${++this.#keys}`,
      body,
    });
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return reply.body as ReviewResult;
  }

  async rows(person: Member, at: { unit: string; form?: FormId }, query = ""): Promise<RowsPage> {
    const reply = await this.call(person, `${pathOf(at)}/rows${query}`);
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
    return reply.body as RowsPage;
  }

  /** A new one each hour of the service's clock: tokens end. */
  #token(person: string): Promise<string> {
    const key = `${person} ${this.#now().toISOString().slice(0, 13)}`;
    const known = this.#tokens.get(key) ?? this.service.tokenFor(person);
    this.#tokens.set(key, known);
    return known;
  }
}

/** Path of a form of a unit below /api/. */
export function pathOf({ unit, form = "households" }: { unit: string; form?: FormId }): string {
  return `campaigns/${smallTown.id}/units/${unit}/forms/${form}`;
}

/** A row that was never sent before. */
export function newRow(ref: string, cells: Cell[]): Rows[number] {
  return { ref, id: null, baseVersion: 0, cells };
}
