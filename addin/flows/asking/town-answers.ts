import { Problem } from "../../../shared/api/problem.ts";
import { maxAsked } from "../../../shared/forms/rows/town-cells.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import type { FlowDeps } from "../deps.ts";
import type { AskedRow, TownQuestion } from "./town-questions.ts";

/** So long an answer is taken for true: a look follows every keystroke, and the town does not change that fast. */
const freshMs = 10 * 60_000;
/** So long nobody is asked after the service could not be reached or did not know the person. */
const silentMs = 60_000;
const maxKept = 20_000;

interface Kept {
  readonly at: number;
  readonly issues: readonly Issue[];
}

/** What the service said of rows, while the pane is open. One question goes at a time, about what is not known yet. */
export class TownAnswers {
  readonly #deps: Pick<FlowDeps, "api" | "clock" | "newKey">;
  readonly #kept = new Map<string, Kept>();
  #last: Promise<unknown> = Promise.resolve();
  #silentUntil = 0;

  constructor(deps: Pick<FlowDeps, "api" | "clock" | "newKey">) {
    this.#deps = deps;
  }

  /** Issues of each row of a question in its order; undefined while the service cannot be asked, as no answer is not "none". */
  async ask({ at, form, rows }: TownQuestion): Promise<readonly (readonly Issue[])[] | undefined> {
    const names = rows.map(({ id, cells }) => JSON.stringify([at.unit, form.id, id, cells]));
    const isKnown = await this.#inTurn(() => this.#learn({ at, form, rows }, names));
    return isKnown ? names.map((name) => this.#kept.get(name)?.issues ?? []) : undefined;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work, work);
    this.#last = run;
    return run;
  }

  async #learn(
    { at, form, rows }: Pick<TownQuestion, "at" | "form" | "rows">,
    names: readonly string[],
  ): Promise<boolean> {
    const now = this.#now();
    const open = rows.flatMap((row, index) => {
      const name = names[index] ?? "";
      const kept = this.#kept.get(name);
      return kept !== undefined && now - kept.at < freshMs ? [] : [{ row, name }];
    });
    if (open.length === 0) return true;
    if (now < this.#silentUntil) return false;
    if (this.#kept.size + open.length > maxKept) this.#kept.clear();
    const press = this.#deps.newKey();
    try {
      for (let first = 0, part = 0; first < open.length; first += maxAsked, part++)
        await this.#post(at, open.slice(first, first + maxAsked), {
          version: form.version,
          key: `${press}.${part}`,
        });
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#silentUntil = this.#now() + silentMs;
      return false;
    }
  }

  async #post(
    at: TownQuestion["at"],
    open: readonly { readonly row: AskedRow; readonly name: string }[],
    { version, key }: { version: number; key: string },
  ): Promise<void> {
    const rows = open.map(({ row: { id, cells } }, index) => ({ ref: `r${index}`, id, cells }));
    const answer = await this.#deps.api.postDoubles(at, { formVersion: version, rows }, key);
    const found = new Map(answer.rows.map(({ ref, issues }) => [ref, issues]));
    for (const [index, { name }] of open.entries())
      this.#kept.set(name, { at: this.#now(), issues: found.get(`r${index}`) ?? [] });
  }

  #now(): number {
    return Date.parse(this.#deps.clock.now());
  }
}
