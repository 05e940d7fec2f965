import type { HouseFacts } from "../../shared/forms/form.ts";
import { noFacts } from "../../shared/forms/house.ts";
import { Ledger } from "./ledger.ts";

/** What a row of any of the four forms says here: about which house, under which number, how much or how far. */
export interface Said {
  readonly house: number;
  /** Of the decision, of the instalment; 0 where the form has none. */
  readonly no: number;
  readonly value: number;
}

export type Part = "households" | "approvals" | "construction" | "money";

/** Days of the two decisions, and of the work on every house. */
const decidedOn = ["", "2024-10-15", "2024-10-17"] as const;
const startedOn = "2024-10-25";
const completedOn = "2024-10-30";
const stages = ["not-started", "foundation", "completed"] as const;

/** Four forms about the same houses of one ward, pure: what they say of a house, as sent and as accepted (design §5). */
export class Houses {
  readonly parts: Readonly<Record<Part, Ledger<Said>>> = {
    households: new Ledger<Said>({
      keyOf: ({ house }) => String(house),
      holdsWithdrawal: ({ content: { house } }) => this.#isInUse(house),
    }),
    approvals: new Ledger<Said>({
      keyOf: keyWithNumber,
      holds: (said, row) =>
        !this.#isThere(said) ||
        this.#saidOf("approvals", said.house).some(
          (one) => one.no === said.no && one !== row?.content,
        ),
    }),
    construction: new Ledger<Said>({
      keyOf: ({ house }) => String(house),
      holds: (said) => !this.#isThere(said),
    }),
    money: new Ledger<Said>({
      keyOf: keyWithNumber,
      holds: (said, row) => !this.#isThere(said) || this.#isOverpaid(said, row?.content),
    }),
  };
  readonly codes = new Map<number, string>();
  presses = 0;

  /** What the forms say of a house now, or said when each row was last accepted. */
  facts(house: number, side: "sent" | "accepted"): HouseFacts {
    const approvals = this.#said("approvals", side).filter((one) => one.house === house);
    const [progress] = this.#said("construction", side).filter((one) => one.house === house);
    const stage = progress === undefined ? null : (stages[progress.value] ?? null);
    const first = approvals.map(({ no }) => decidedOn[no] ?? "").sort()[0];
    return {
      ...noFacts,
      ...(first === undefined
        ? {}
        : { approvedOn: first, approvedAmount: sum(approvals), programme: "movement" }),
      stage,
      startedOn: stage === null || stage === "not-started" ? null : startedOn,
      completedOn: stage === "completed" ? completedOn : null,
    };
  }

  /** Houses on the list, as sent or as accepted. */
  listed(side: "sent" | "accepted"): readonly number[] {
    return this.#said("households", side).map(({ house }) => house);
  }

  /** State money paid for all houses. */
  paid(side: "sent" | "accepted"): number {
    return sum(this.#said("money", side));
  }

  #said(part: Part, side: "sent" | "accepted"): readonly Said[] {
    const { live, rows } = this.parts[part];
    if (side === "sent") return live.map(({ content }) => content);
    return rows.flatMap(({ accepted }) => (accepted === null ? [] : [accepted.content]));
  }

  #saidOf(part: Part, house: number): readonly Said[] {
    return this.#said(part, "sent").filter((one) => one.house === house);
  }

  #isThere({ house }: Said): boolean {
    return this.#saidOf("households", house).length > 0;
  }

  /** Decisions, a house that was begun, or money would be nobody's (E57). */
  #isInUse(house: number): boolean {
    const isBegun = this.#saidOf("construction", house).some(({ value }) => value > 0);
    const forms = ["approvals", "money"] as const;
    return isBegun || forms.some((part) => this.#saidOf(part, house).length > 0);
  }

  /** More is paid than was decided (E37); where nothing was decided there is nothing to compare with. */
  #isOverpaid(said: Said, before: Said | undefined): boolean {
    const approved = sum(this.#saidOf("approvals", said.house));
    const others = this.#saidOf("money", said.house).filter((one) => one !== before);
    return approved > 0 && sum([...others, said]) > approved;
  }
}

function keyWithNumber({ house, no }: Said): string {
  return `${house} ${no}`;
}

function sum(said: readonly Said[]): number {
  return said.reduce((total, { value }) => total + value * unitDong, 0);
}

/** Đồng in one step of an amount. */
export const unitDong = 10_000_000;
