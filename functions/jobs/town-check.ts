import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { Form } from "../../shared/forms/form.ts";
import { judge } from "../register/judge.ts";
import type { RegisterKeys } from "../register/register-keys.ts";
import {
  type Contender,
  contenderOf,
  type KeyText,
  liveOf,
  type Register,
  registerDocumentId,
} from "../register/register.ts";
import { holdingsOf, keptHolding, type Verdict } from "../rows/claims.ts";
import { valuesOf } from "../rows/form-rows.ts";
import { acceptedClaims, acceptedContent, type RowDocument } from "../rows/row-document.ts";
import { sameJson } from "../rows/same-json.ts";
import type { Store } from "../store/store.ts";
import type { FsckFinding } from "./fsck.ts";
import type { StoredForm } from "./read-unit.ts";

interface Holder {
  readonly contender: Contender;
  /** Verdicts the row holds under the key: on its current and on its kept accepted content. */
  readonly verdicts: readonly (Verdict | undefined)[];
}

/** Rows that hold a key in one sort of figures, and how many of them count there. */
interface Count {
  readonly row: RowDocument;
  counted: number;
}

/** Invariant 5: units are added one after another, then every key of the town is looked at. */
export class TownCheck {
  readonly #campaign: Campaign;
  readonly #keys = new Map<string, KeyText & { readonly holders: Holder[] }>();
  readonly #counts = new Map<string, Count>();
  /** Forms of units whose outbox is not empty: what they changed may not be known everywhere yet. */
  undrained = 0;

  constructor(campaign: Campaign) {
    this.#campaign = campaign;
  }

  add(form: Form, { head, rows }: StoredForm): void {
    if (form.townKeys.length === 0) return;
    const { version = 0, checkedThrough = 0 } = head?.body ?? {};
    if (checkedThrough < version) this.undrained++;
    for (const document of rows.values()) {
      this.#count(form, document);
      for (const { key, text } of holdingsOf(form, document)) {
        const of = { campaign: this.#campaign, form, key, text };
        const name = `${key.id}|${text}`;
        const known = this.#keys.get(name) ?? { ...of, holders: [] };
        this.#keys.set(name, known);
        known.holders.push(holderOf(of, document));
      }
    }
  }

  /** Counted by the contents alone, so that a slip in what registers are made of is found, too. */
  #count(form: Form, row: RowDocument): void {
    const accepted = acceptedContent(row);
    const sides = [
      { side: "sent", content: row.state === "withdrawn" ? null : row.content, claims: row.claims },
      { side: "accepted", content: accepted, claims: acceptedClaims(row) },
    ] as const;
    for (const { side, content, claims } of sides)
      for (const key of form.townKeys) {
        const text = content === null ? null : key.keyOf(valuesOf(form, content));
        if (text === null || key.counts !== "one") continue;
        const name = `${side}|${key.id}|${text}`;
        const count = this.#counts.get(name) ?? { row, counted: 0 };
        this.#counts.set(name, count);
        if (claims?.[key.id]?.verdict?.[side] !== false) count.counted++;
      }
  }

  #checkCounts(): readonly FsckFinding[] {
    return [...this.#counts].flatMap(([name, { row, counted }]): readonly FsckFinding[] => {
      const code = counted > 1 ? "counted-twice" : "counted-never";
      // An accepted row that is in doubt waits for a reviewer: only sent figures always have the key.
      const isSound = counted === 1 || (counted === 0 && name.startsWith("accepted|"));
      return isSound ? [] : [{ invariant: 5, code, unit: row.unit, form: row.form, id: row.id }];
    });
  }

  /** Nothing while an outbox is not empty. Without the keys the registers cannot be found: only the counting is checked. */
  async check(store: Store, keys: RegisterKeys | undefined): Promise<readonly FsckFinding[]> {
    if (this.undrained > 0) return [];
    const findings = [...this.#checkCounts()];
    if (keys === undefined) return findings;
    for (const one of this.#keys.values()) {
      const stored = await store.get(keys.newest(one), registerDocumentId);
      findings.push(...checkRegister(one, one.holders, stored?.body as Register | undefined));
    }
    return findings;
  }
}

function holderOf(of: KeyText, document: RowDocument): Holder {
  const current = document.claims?.[of.key.id]?.verdict;
  const kept = keptHolding(of.form, of.key, document);
  const contender = contenderOf(of, { document, seq: 0 });
  const verdicts = [
    ...(contender.is === "current" ? [current] : []),
    ...(kept?.text === of.text ? [kept.claim.verdict] : []),
  ];
  return { contender, verdicts };
}

function checkRegister(
  { key, form }: KeyText,
  holders: readonly Holder[],
  register: Register | undefined,
): readonly FsckFinding[] {
  const contenders = holders.map(({ contender }) => contender);
  const live = liveOf(register?.contenders ?? []);
  const [first] = holders;
  if (register === undefined || !sameJson(comparable(live), comparable(contenders)))
    return first === undefined ? [] : [finding("register-differs", form, first)];
  const verdicts = judge(key, register);
  const met = new Set(live.filter((one) => one.met === true).map(({ row }) => row));
  return holders
    .filter(({ contender: { row }, verdicts: told }) => {
      const expected = met.has(row) ? verdicts.get(row) : undefined;
      return told.some((verdict) => !sameJson(verdict, expected));
    })
    .map((holder) => finding("verdict-differs", form, holder));
}

/** Without what the register adds, in one order. */
function comparable(contenders: readonly Contender[]) {
  return contenders
    .map(({ unit, row, is, at, version }) => ({ unit, row, is, at, version }))
    .sort((a, b) => (a.row < b.row ? -1 : 1));
}

function finding(code: FsckFinding["code"], form: Form, { contender }: Holder): FsckFinding {
  return { invariant: 5, code, unit: contender.unit, form: form.id, id: contender.row };
}
