import type { LocksList, LockResult } from "../../shared/api/lock-shapes.ts";
import type { Campaign, Member, Period } from "../../shared/campaign/campaign.ts";
import type { FormId } from "../../shared/forms/column.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { cellsOf, smallTown } from "./small-town.ts";

function month(id: string, name: string, to: string): Period {
  const rest = { dueBefore: null, citation: "2404/KH-UBND", confirmed: true };
  return { id, name, from: `${id}-01`, to, ...rest };
}

export const october = month("2024-10", "Tháng 10/2024", "2024-10-31");
const november = month("2024-11", "Tháng 11/2024", "2024-11-30");

/** The small town with two months to lock. */
export const townWithPeriods: Campaign = { ...smallTown, periods: [october, november] };

export const locksPath = `campaigns/${smallTown.id}/locks`;

/** Excel's serial numbers of days around the end of October 2024. */
export const days = { october10: 45575, october31: 45596, november1: 45597 } as const;

/** A gift that came in on a day; the number makes it another one. */
export function giftCells(n: number, changes: Readonly<Record<string, Cell>> = {}): Cell[] {
  return cellsOf("money", {
    source: "Doanh nghiệp, nhà hảo tâm",
    donor: `Công ty số ${n}`,
    kind: "Tiền",
    amount: 10_000_000 + n,
    receivedOn: days.october10,
    ...changes,
  });
}

type Post = (
  person: Pick<Member, "id"> | null,
  path: string,
  write: { key: string; body: unknown },
) => Promise<{ readonly status: number; readonly body: unknown }>;

const reason = "Theo yêu cầu của cuộc thử này";

/** The steps of a lock as people take them; each under a key of its own unless one is given. */
export class LockSteps {
  readonly #post: Post;
  #keys = 0;

  constructor(post: Post) {
    this.#post = post;
  }

  lock(person: Member, { period = october.id, key = this.#key() } = {}) {
    return this.#post(person, locksPath, { key, body: { period, reason } });
  }

  request(
    person: Member,
    about: { unit: string; form?: FormId | null; until?: string; period?: string },
    key = this.#key(),
  ) {
    const body = { period: october.id, form: null, until: "2024-11-15", reason, ...about };
    return this.#post(person, `${locksPath}/requests`, { key, body });
  }

  decide(
    person: Member,
    { request, decision = "approve" }: { request: string; decision?: "approve" | "refuse" },
    key = this.#key(),
  ) {
    const path = `${locksPath}/requests/${request}/decision`;
    return this.#post(person, path, { key, body: { decision, reason } });
  }

  withdraw(person: Member, request: string, key = this.#key()) {
    const path = `${locksPath}/requests/${request}/withdrawal`;
    return this.#post(person, path, { key, body: { reason } });
  }

  reopen(person: Member, request: string, key = this.#key()) {
    const path = `${locksPath}/requests/${request}/reopening`;
    return this.#post(person, path, { key, body: { reason } });
  }

  #key(): string {
    return `lock-step-${++this.#keys}`;
  }
}

/** Id of the newest request in an answer. */
export function requestIn({ body }: { readonly body: unknown }): string {
  const { lock } = body as Partial<LockResult>;
  return lock?.requests.at(-1)?.id ?? "";
}

/** The lock of October in a list. */
export function octoberIn({ body }: { readonly body: unknown }) {
  return (body as LocksList).periods.find(({ id }) => id === october.id)?.lock ?? null;
}
