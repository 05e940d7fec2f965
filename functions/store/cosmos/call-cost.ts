import type { Verdict } from "./verdict.ts";

/** What one call of the store cost, attempts that failed included. */
export interface CallCost {
  readonly call: "get" | "list" | "commit";
  /** One per request for documents, in order; a list has one per page and repetition. */
  readonly attempts: readonly Verdict[];
  /** Documents read, or operations of the batch. */
  readonly operations: number;
  /** Request units as the service charged them; what was never answered is not in it. */
  readonly requestUnits: number;
  /** UTF-8 bytes of the bodies sent, repetitions included. */
  readonly sentBytes: number;
  readonly ms: number;
}

const chargeHeader = "x-ms-request-charge";

/** Told of each call when it ends, also when it throws; must not throw. */
export type OnCost = (cost: CallCost) => void;

/** Adds up a call while it runs. */
export class CostMeter {
  operations = 0;
  readonly #attempts: Verdict[] = [];
  #requestUnits = 0;
  #sentBytes = 0;
  readonly #call: CallCost["call"];
  readonly #startedAt = performance.now();

  constructor(call: CallCost["call"]) {
    this.#call = call;
  }

  /** Counts a request as what it is until it is answered, for one that never will be; the result says what it came to. */
  begin(pending: Verdict, bytes = 0): (verdict: Verdict) => void {
    const index = this.#attempts.push(pending) - 1;
    this.#sentBytes += bytes;
    return (verdict) => {
      this.#attempts[index] = verdict;
    };
  }

  /** The charge is a header of every answer, of failures too; an absent or unreadable one counts nothing. */
  charged(headers: unknown): void {
    if (typeof headers !== "object" || headers === null || !(chargeHeader in headers)) return;
    const charge = Number(headers[chargeHeader]);
    if (Number.isFinite(charge)) this.#requestUnits += charge;
  }

  get cost(): CallCost {
    return {
      call: this.#call,
      attempts: [...this.#attempts],
      operations: this.operations,
      requestUnits: this.#requestUnits,
      sentBytes: this.#sentBytes,
      ms: performance.now() - this.#startedAt,
    };
  }
}
