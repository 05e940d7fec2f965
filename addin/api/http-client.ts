import type {
  ApiRow,
  Me,
  ReviewResult,
  RowsPage,
  SubmissionResult,
  Summary,
  HandoverResult,
} from "../../shared/api/shapes.ts";
import type { RevealResult } from "../../shared/api/access-shapes.ts";
import type { OfficeEntriesResult } from "../../shared/api/office-shapes.ts";
import type { LockResult, LocksList } from "../../shared/api/lock-shapes.ts";
import type { FrozenSummary, SnapshotsList } from "../../shared/api/snapshot-shapes.ts";
import type { RuleImpact } from "../../shared/api/rule-shapes.ts";
import type {
  DoublesResult,
  DuplicatesList,
  SettlementsResult,
} from "../../shared/api/duplicate-shapes.ts";
import { type RouteId, routes } from "../../shared/api/routes.ts";
import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { TokenPort } from "../auth/token.ts";
import type { ApiClient, FormAt } from "./client.ts";
import { send, type Sender } from "./send.ts";

export interface HttpOptions {
  readonly base: string;
  readonly token: TokenPort;
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
  readonly random?: () => number;
}

/** Answers worth keeping while the pane is open; rows hold people's data and are not kept. */
const cached: ReadonlySet<RouteId> = new Set(["getCampaign", "getSummary"]);

type PathValues = Readonly<Record<string, string>>;

/** The service over HTTP. Nothing of what passes is logged or kept but the campaign and the summary, by their ETag. */
export function httpClient(options: HttpOptions): ApiClient {
  const sender: Sender = {
    base: options.base.replace(/\/$/, ""),
    token: options.token,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    wait: options.wait ?? sleep,
    random: options.random ?? Math.random,
  };
  const held = new Map<string, { etag: string; body: unknown }>();
  const read = async (route: RouteId, values: PathValues, query = "") => {
    const path = pathOf(route, values) + query;
    const known = held.get(path);
    const headers: Record<string, string> =
      known === undefined ? {} : { "if-none-match": known.etag };
    const { status, etag, body } = await send(sender, { method: "GET", path, headers });
    if (status === 304 && known !== undefined) return known.body;
    if (etag !== null && cached.has(route)) held.set(path, { etag, body });
    return body;
  };
  const write = async (
    route: RouteId,
    values: PathValues,
    call: { key: string; body: unknown },
  ) => {
    const { body } = await send(sender, {
      method: "POST",
      path: pathOf(route, values),
      headers: { "content-type": "application/json", "idempotency-key": call.key },
      body: JSON.stringify(call.body),
    });
    return body;
  };
  const listRows = async (at: FormAt, since: number) =>
    (await read("listRows", { ...at }, `?since=${since}`)) as RowsPage;
  return {
    getMe: async () => (await read("getMe", {})) as Me,
    getCampaign: async (campaign) => (await read("getCampaign", { campaign })) as Campaign,
    getRuleImpact: async (campaign, rule) =>
      (await read("getRuleImpact", { campaign, rule })) as RuleImpact,
    getSummary: async (campaign) => (await read("getSummary", { campaign })) as Summary,
    getSnapshot: async (campaign, snapshot) =>
      (await read("getSnapshot", { campaign, snapshot })) as FrozenSummary,
    listSnapshots: async (campaign) => (await read("listSnapshots", { campaign })) as SnapshotsList,
    postHandover: async (campaign, body, key) =>
      (await write("postHandover", { campaign }, { key, body })) as HandoverResult,
    listRows,
    listAllRows: (at, since) => listAll(listRows, at, since),
    postSubmission: async (at, body) => {
      const key = `${body.submission}.${body.chunk}`;
      return (await write("postSubmission", { ...at }, { key, body })) as SubmissionResult;
    },
    listDuplicates: async (campaign) =>
      (await read("listDuplicates", { campaign })) as DuplicatesList,
    postDoubles: async (at, body, key) =>
      (await write("postDoubles", { ...at }, { key, body })) as DoublesResult,
    postSettlements: async (campaign, body, key) =>
      (await write("postSettlements", { campaign }, { key, body })) as SettlementsResult,
    listLocks: async (campaign) => (await read("listLocks", { campaign })) as LocksList,
    postLock: async (campaign, body, key) =>
      (await write("postLock", { campaign }, { key, body })) as LockResult,
    postReopenRequest: async (campaign, body, key) =>
      (await write("postReopenRequest", { campaign }, { key, body })) as LockResult,
    postReopenDecision: async (at, body, key) =>
      (await write("postReopenDecision", { ...at }, { key, body })) as LockResult,
    postReopenWithdrawal: async (at, body, key) =>
      (await write("postReopenWithdrawal", { ...at }, { key, body })) as LockResult,
    postReopening: async (at, body, key) =>
      (await write("postReopening", { ...at }, { key, body })) as LockResult,
    postOfficeEntries: async (at, body, key) =>
      (await write("postOfficeEntries", { ...at }, { key, body })) as OfficeEntriesResult,
    postReveal: async (at, body, key) =>
      (await write("postReveal", { ...at }, { key, body })) as RevealResult,
    postReview: async (at, body, key) =>
      (await write("postReview", { ...at }, { key, body })) as ReviewResult,
  };
}

/** Follows the cursor to the end; a page that does not move on would loop for ever. */
async function listAll(
  listRows: ApiClient["listRows"],
  at: FormAt,
  since: number,
): Promise<{ rows: readonly ApiRow[]; cursor: number }> {
  const rows: ApiRow[] = [];
  let cursor = since;
  for (;;) {
    const page = await listRows(at, cursor);
    rows.push(...page.rows);
    const isStuck = page.cursor <= cursor;
    cursor = Math.max(cursor, page.cursor);
    if (!page.more || isStuck) return { rows, cursor };
  }
}

/** "campaigns/{campaign}/…" with its values; each is a well-formed id, and escaped all the same. */
function pathOf(route: RouteId, values: PathValues): string {
  const path = routes[route].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ""),
  );
  return `/${path}`;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
