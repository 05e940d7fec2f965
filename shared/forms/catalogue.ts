import { approvals } from "./approvals.ts";
import { construction } from "./construction.ts";
import { documents } from "./documents.ts";
import type { Form, FormId } from "./form.ts";
import { households } from "./households.ts";
import { money } from "./money.ts";
import { obstacles } from "./obstacles.ts";
import { outreach } from "./outreach.ts";
import { rounds } from "./rounds.ts";

/** Every form, in the order of the sheets and of sending: households first, as the others name them. */
export const forms: readonly Form[] = [
  households,
  construction,
  money,
  approvals,
  rounds,
  obstacles,
  outreach,
  documents,
];

/** @throws Error for an id that is no form: callers have checked it against `FormId`. */
export function formById(id: FormId): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}
