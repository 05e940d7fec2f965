import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { answerPatch, type FindRow, learn } from "./absorb.ts";
import type { Book } from "../rows/book.ts";
import type { FlowDeps } from "../deps.ts";
import { titleOf } from "../rows/inspect.ts";
import type { Report } from "../outcomes.ts";
import { type Answered, deliver, type Delivery } from "./send.ts";
import type { FormChanges, Outbox } from "../workbook.ts";

export interface Delivered {
  readonly delivery: Delivery;
  /** With what the answers taught. */
  readonly book: Book;
}

/**
 * Sends an outbox that is in the workbook already, writes every answer into its row, and takes the outbox away when all is
 * answered. @throws Problem when the service refused for good, after what was stored has been written down.
 */
export async function deliverAndAbsorb(
  deps: FlowDeps,
  book: Book,
  { outbox, findRow, report }: { outbox: Outbox; findRow: FindRow; report: Report | undefined },
): Promise<Delivered> {
  const delivery = await deliver(deps, book, { outbox, report });
  const { answered, stopped, isOpen } = delivery;
  report?.({ step: "write", done: 0, total: answered.length });
  await deps.workbook.writeSheets(changesOf(deps, book, { answered, findRow }));
  const titles = (answer: Answered) => {
    const row = findRow(answer);
    if (row === undefined) return undefined;
    const code = answer.result.code ?? row.read.code ?? null;
    return titleOf(formById(answer.form), { ...row, read: { ...row.read, code } });
  };
  const known = learn(book.known, answered, titles);
  await deps.workbook.writeMemory({
    known: [...known.values()],
    ...(isOpen ? {} : { outbox: null }),
  });
  if (stopped !== undefined && !isOpen) throw stopped;
  return { delivery, book: { ...book, known, outbox: isOpen ? outbox : null } };
}

function changesOf(
  deps: FlowDeps,
  book: Book,
  { answered, findRow }: { answered: readonly Answered[]; findRow: FindRow },
): readonly FormChanges[] {
  const byForm = new Map<FormId, Answered[]>();
  for (const answer of answered) {
    const own = byForm.get(answer.form) ?? [];
    own.push(answer);
    byForm.set(answer.form, own);
  }
  return [...byForm].map(([form, answers]) => ({
    form: formById(form),
    patches: answers.flatMap((answer) =>
      answerPatch(deps, book, { answered: answer, row: findRow(answer) }),
    ),
    added: [],
  }));
}
