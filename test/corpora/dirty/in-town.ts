import type { ReviewRequest, SubmissionResult } from "../../../shared/api/shapes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { formatDate, serialToIso } from "../../../shared/text/date.ts";
import { LockSteps } from "../../fakes/locked-town.ts";
import { admin, cellsOf, naLayClerk, reviewer } from "../../fakes/small-town.ts";
import { newRow, pathOf, type Rows } from "../../fakes/town-service.ts";
import { FormSheet } from "../../addin/desk/sheet.ts";
import { type Desk, Town } from "../../addin/desk/town.ts";
import type { Typed } from "./facts.ts";
import type { Step, TownFact } from "./rows/town-fact.ts";

type Call = (person: Member, path: string, write: { key: string; body: unknown }) => Promise<Reply>;

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** People who send rows to a service, whichever way it is reached. */
export class Senders {
  readonly #call: Call;
  #keys = 0;
  /** Statuses of all answers, for a look at failures. */
  readonly statuses: number[] = [];

  constructor(call: Call) {
    this.#call = call;
  }

  async send(
    person: Member,
    at: { unit: string; form: FormId },
    row: Rows[number],
  ): Promise<SubmissionResult["rows"][number]> {
    const submission = `t-${++this.#keys}`;
    const { version: formVersion } = formById(at.form);
    const body = { submission, chunk: 0, chunks: 1, formVersion, rows: [row] };
    const reply = await this.#call(person, `${pathOf(at)}/submissions`, {
      key: `${submission}.0`,
      body,
    });
    this.statuses.push(reply.status);
    const [result] = (reply.body as SubmissionResult).rows;
    if (result === undefined) throw new Error(JSON.stringify(reply.body));
    return result;
  }

  /** What others do before the row is sent, or sent again. */
  async happen(
    step: Step,
    my: {
      readonly id: string;
      readonly typed: Typed;
      readonly form: FormId;
      readonly unit: string;
    },
  ): Promise<void> {
    const [what] = step;
    if (what === "sends") {
      const [, person, unit, form, typed] = step;
      await this.send(person, { unit, form }, newRow("o", cellsOf(form, typed)));
    } else if (what === "changes") {
      const cells = cellsOf(my.form, { ...my.typed, ...step[2] });
      await this.send(step[1], my, { ref: "c", id: my.id, baseVersion: 1, cells });
    } else if (what === "locks") {
      const steps = new LockSteps((person, path, write) =>
        this.#call(person as Member, path, write),
      );
      this.statuses.push((await steps.lock(admin)).status);
    } else {
      const decision = { id: my.id, version: 1, decision: "accept", reason: "" } as const;
      const body: ReviewRequest = { decisions: [{ ...decision, notes: [], dueOn: null }] };
      const key = `v-${++this.#keys}`;
      const reply = await this.#call(reviewer, `${pathOf(my)}/reviews`, { key, body });
      this.statuses.push(reply.status);
    }
  }
}

/** What the service says of the last version of the fact's row. */
export async function saidByService(
  fact: TownFact,
  senders: Senders,
): Promise<{ said: readonly string[] }> {
  const { who, form, house, first, then, meanwhile } = fact;
  const at = { unit: who.unit, form };
  const home = house === undefined ? undefined : await sendHouse(senders, house);
  const whole = (typed: Typed): Typed =>
    typed["household"] === "@A" ? { ...typed, household: home?.code ?? "" } : typed;
  const typed = whole({ ...first, ...then });
  const sent =
    first === undefined
      ? undefined
      : await senders.send(who, at, newRow("m", cellsOf(form, whole(first))));
  for (const step of meanwhile)
    await senders.happen(step, { id: sent?.id ?? "", typed: first ?? {}, ...at });
  const result = await senders.send(
    who,
    at,
    sent?.id == null
      ? newRow("m", cellsOf(form, typed))
      : { ref: "m", id: sent.id, baseVersion: 1, cells: cellsOf(form, typed) },
  );
  return { said: result.issues.map(short).toSorted() };
}

async function sendHouse(senders: Senders, house: Typed) {
  const at = { unit: "na-lay", form: "households" } as const;
  return senders.send(naLayClerk, at, newRow("h", cellsOf("households", house)));
}

/** What the add-in says of it, after "Gửi số liệu" on the simulated Excel with the service behind it. */
export async function saidByAddin(
  fact: TownFact,
  town: Town,
): Promise<{ said: readonly string[]; statuses: readonly number[] }> {
  const { desk, senders } = await deskOf(fact, town);
  return { said: await saidOnSending(desk, fact.form), statuses: senders.statuses };
}

/** Presses "Gửi số liệu". */
export async function saidOnSending(desk: Desk, form: FormId): Promise<readonly string[]> {
  const outcome = await desk.send();
  return outcome.issues
    .filter((issue) => issue.form === form)
    .map(short)
    .toSorted();
}

/** The workbook of the fact as it stands before it is sent for the last time, and the town as others have left it. */
export async function deskOf(
  fact: TownFact,
  town: Town,
): Promise<{ desk: Desk; senders: Senders }> {
  const { who, form, house, first, then, meanwhile } = fact;
  const desk = town.seat(who);
  const senders = new Senders(inProcess(town));
  await desk.flows.setUp();
  if (!desk.excel.model.worksheets.some(({ name }) => name === formById(form).sheet))
    await desk.flows.addForms([form]);
  if (house !== undefined) {
    fill(desk, "households", house);
    await desk.send();
  }
  const sheet = new FormSheet(desk, form);
  const code = house === undefined ? "" : codeOf(desk);
  const whole = (typed: Typed): Typed =>
    typed["household"] === "@A" ? { ...typed, household: code } : typed;
  if (first !== undefined) {
    fill(desk, form, whole(first));
    await desk.send();
  }
  const id = String(sheet.value("Mã dòng", sheet.firstRow) ?? "");
  for (const step of meanwhile)
    await senders.happen(step, { id, typed: first ?? {}, form, unit: who.unit });
  fill(desk, form, whole(then));
  return { desk, senders };
}

/** Code of the first household of the workbook. */
function codeOf(desk: Desk): string {
  const sheet = new FormSheet(desk, "households");
  return String(sheet.value("code", sheet.firstRow) ?? "");
}

function short({ code, level, column }: { code: string; level: string; column: string | null }) {
  return `${code} ${level} ${column ?? "-"}`;
}

/** Types a row into the first line of the form's list, days as a person does. */
function fill(desk: Desk, form: FormId, typed: Typed): void {
  const sheet = new FormSheet(desk, form);
  for (const [key, cell] of Object.entries(typed)) {
    const isDay = formById(form).columns.some((each) => each.key === key && each.kind === "date");
    const text =
      isDay && typeof cell === "number" ? formatDate(serialToIso(cell) ?? "") : String(cell ?? "");
    sheet.type(key, sheet.firstRow, text);
  }
}

function inProcess(town: Town): Call {
  return async (person, path, { key, body }) => {
    const response = await town.app.fetch(`http://town.example/api/${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${await town.app.tokenFor(person.id)}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
}
