import { Problem } from "../../shared/api/problem.ts";

/** How often one person may write; reads are bounded by the host (host.json). */
export interface WriteLimits {
  /** Presses of a button a minute. A submission of many chunks is one press. */
  readonly pressesPerMinute: number;
  /** Requests a minute, whatever they belong to: 1,200 are 117,600 rows. */
  readonly requestsPerMinute: number;
}

/** What every host grants. A person who presses faster than once a second is a program (reliability §5, asvs 2.4.1). */
export const writeLimits: WriteLimits = { pressesPerMinute: 60, requestsPerMinute: 1200 };

/** 429; `retryAfterS` seconds later the same request is welcome. */
export class TooManyRequests extends Problem {
  readonly retryAfterS: number;

  constructor(retryAfterS: number, detail?: string) {
    super("too-many-requests", detail === undefined ? {} : { detail });
    this.retryAfterS = retryAfterS;
  }
}

interface Bucket {
  tokens: number;
  at: number;
}

interface Writer {
  readonly presses: Bucket;
  readonly requests: Bucket;
  /** Names of the presses going on, newest last. */
  readonly known: string[];
}

const maxKnownPresses = 8;
const maxWriters = 5000;
const minuteMs = 60_000;

/**
 * Token buckets by person, in the memory of this process: with n instances a person has at most n times as much. It keeps a
 * program that went wild from the others' capacity; exactly-once does not rest on it.
 */
export class RateLimit {
  readonly #limits: WriteLimits;
  readonly #nowMs: () => number;
  readonly #writers = new Map<string, Writer>();

  /** `nowMs` only has to go forward: a clock that is set back would lock people out. */
  constructor(limits: WriteLimits, nowMs: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  /**
   * Takes what one write costs. `key` is its Idempotency-Key: "<submission>.<chunk>" belongs to the press "<submission>".
   * @throws TooManyRequests.
   */
  take(person: string, key: string): void {
    const at = this.#nowMs();
    const writer = this.#writerOf(person, at);
    const { pressesPerMinute, requestsPerMinute } = this.#limits;
    const press = key.replace(/\.\d+$/, "");
    const isNew = !writer.known.includes(press);
    const wait = Math.max(
      waitFor(writer.requests, requestsPerMinute, at),
      isNew ? waitFor(writer.presses, pressesPerMinute, at) : 0,
    );
    if (wait > 0) throw new TooManyRequests(Math.ceil(wait / 1000));
    writer.requests.tokens--;
    if (!isNew) return;
    writer.presses.tokens--;
    writer.known.push(press);
    if (writer.known.length > maxKnownPresses) writer.known.shift();
  }

  #writerOf(person: string, at: number): Writer {
    const known = this.#writers.get(person);
    if (known !== undefined) return known;
    if (this.#writers.size >= maxWriters) this.#forgetIdle(at);
    const { pressesPerMinute, requestsPerMinute } = this.#limits;
    const writer = {
      presses: { tokens: pressesPerMinute, at },
      requests: { tokens: requestsPerMinute, at },
      known: [],
    };
    this.#writers.set(person, writer);
    return writer;
  }

  /** Whoever wrote nothing for a minute has full buckets, as somebody new would. */
  #forgetIdle(at: number): void {
    for (const [person, { requests }] of this.#writers)
      if (at - requests.at >= minuteMs) this.#writers.delete(person);
  }
}

/** Fills the bucket up to now. @returns milliseconds until it holds a token; 0 = it does. */
function waitFor(bucket: Bucket, perMinute: number, at: number): number {
  const filled = bucket.tokens + ((at - bucket.at) * perMinute) / minuteMs;
  bucket.tokens = Math.min(perMinute, filled);
  bucket.at = at;
  return bucket.tokens >= 1 ? 0 : ((1 - bucket.tokens) * minuteMs) / perMinute;
}
