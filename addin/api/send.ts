import { Problem, problemKind, type ProblemKind } from "../../shared/api/problem.ts";
import type { TokenPort } from "../auth/token.ts";

export interface Sender {
  /** Address of the API without a slash at the end, e.g. "https://mai-am.example/api". */
  readonly base: string;
  readonly token: TokenPort;
  readonly fetch: typeof fetch;
  /** Waits between attempts; tests pass one that does not. */
  readonly wait: (ms: number) => Promise<void>;
  /** 0…1, spreads the retries of many workbooks. */
  readonly random: () => number;
}

export interface Outgoing {
  readonly method: "GET" | "POST";
  /** Below the base, begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  /** 200, or 304 when the caller holds the body already. */
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

const deadlineMs = 60_000;
const attempts = 4;
const firstWaitMs = 500;

/** Worth another attempt with the same key: each may pass by itself, and none says that nothing was stored. */
const passing: ReadonlySet<ProblemKind> = new Set([
  "too-many-requests",
  "internal",
  "service-outdated",
  "outcome-unknown",
]);

const unreachable = "Không kết nối được máy chủ. Hãy kiểm tra mạng rồi làm lại.";

/**
 * One call with its own deadline and a bounded number of attempts under the same key. 304 is handed back as it is.
 * @throws Problem as the service told it; "outcome-unknown" when the network stayed silent.
 */
export async function send(sender: Sender, outgoing: Outgoing): Promise<Reply> {
  let last: Refusal = { problem: silence(), waitMs: 0 };
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) {
      const pause = firstWaitMs * 2 ** (attempt - 1) * (0.5 + sender.random() / 2);
      await sender.wait(Math.max(pause, Math.min(last.waitMs, longestWaitMs)));
    }
    const answer = await attemptOnce(sender, outgoing);
    if (!("problem" in answer)) return answer;
    last = answer;
    const { kind } = answer.problem;
    // A token may have ended on the way: once with a fresh one.
    if (kind === "not-signed-in" && attempt === 0) sender.token.forget();
    // What is refused for longer than a request may take, as until tomorrow, does not pass while somebody waits.
    else if (!passing.has(kind) || last.waitMs > deadlineMs) break;
  }
  throw last.problem;
}

/** A failed attempt, and how long the service asks to be left alone. */
interface Refusal {
  readonly problem: Problem;
  readonly waitMs: number;
}

/** Nobody waits longer than this for one more attempt. */
const longestWaitMs = 10_000;

function refusalOf(response: Response, text: string): Refusal {
  const seconds = Number(response.headers.get("retry-after") ?? 0);
  const waitMs = seconds > 0 ? seconds * 1000 : 0;
  return { problem: problemOf(response.status, text), waitMs };
}

function silence(cause?: unknown): Problem {
  return new Problem("outcome-unknown", { detail: unreachable, cause });
}

async function attemptOnce(sender: Sender, outgoing: Outgoing): Promise<Reply | Refusal> {
  const token = await sender.token.getToken();
  const { method, path, headers } = outgoing;
  try {
    const response = await sender.fetch(sender.base + path, {
      method,
      headers: { ...headers, authorization: `Bearer ${token}` },
      ...(outgoing.body === undefined ? {} : { body: outgoing.body }),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = await response.text();
    if (!response.ok && response.status !== 304) return refusalOf(response, text);
    // A sign-in page of the network is no answer of ours: reading it fails here and counts as silence.
    const body: unknown = response.status === 304 ? undefined : JSON.parse(text);
    return { status: response.status, etag: response.headers.get("etag"), body };
  } catch (cause) {
    return { problem: silence(cause), waitMs: 0 };
  }
}

/** Rebuilds the service's Problem; a proxy's own page becomes "internal" or, for a gateway, "outcome-unknown". */
function problemOf(status: number, text: string): Problem {
  const details = readDetails(text);
  const kind = problemKind(details.get("type"));
  const detail = details.get("detail");
  const instance = details.get("instance");
  return new Problem(kind === "internal" && status > 500 ? "outcome-unknown" : kind, {
    ...(typeof detail === "string" ? { detail } : {}),
    ...(typeof instance === "string" ? { instance } : {}),
  });
}

function readDetails(text: string): ReadonlyMap<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return new Map(body instanceof Object ? Object.entries(body) : []);
  } catch {
    return new Map();
  }
}
