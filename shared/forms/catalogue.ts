import { approvals } from "./approvals.ts";
import { complaints } from "./complaints.ts";
import { citations } from "./configuration/citations.ts";
import { assignments } from "./configuration/emulation/assignments.ts";
import { awards } from "./configuration/emulation/awards.ts";
import { quotas } from "./configuration/emulation/quotas.ts";
import { defineMembers } from "./configuration/members.ts";
import { norms } from "./configuration/norms.ts";
import { periods } from "./configuration/periods.ts";
import { programmes } from "./configuration/programmes.ts";
import { targets } from "./configuration/targets.ts";
import { units } from "./configuration/units.ts";
import { villages } from "./configuration/villages.ts";
import { construction } from "./construction.ts";
import { documents } from "./documents.ts";
import { dossiers } from "./dossiers.ts";
import { exemplars } from "./exemplars.ts";
import type { FormId } from "./column.ts";
import type { Form } from "./form.ts";
import { households } from "./households.ts";
import { inspections } from "./inspections.ts";
import { money } from "./money.ts";
import { narrative } from "./narrative.ts";
import { nominations } from "./nominations.ts";
import { obstacles } from "./obstacles.ts";
import { outreach } from "./outreach.ts";
import { rounds } from "./rounds.ts";
import { poorList } from "./poor-list.ts";

/** Every form but that of users, in the order of the sheets and of sending: households first, as the others name them. */
const plainForms: readonly Form[] = [
  households,
  construction,
  money,
  approvals,
  rounds,
  dossiers,
  obstacles,
  outreach,
  inspections,
  complaints,
  documents,
  exemplars,
  nominations,
  narrative,
  poorList,
  units,
  villages,
  programmes,
  norms,
  targets,
  periods,
  citations,
  awards,
  quotas,
  assignments,
];

/** Every form; what users can be allowed to decide on follows from the others. */
export const forms: readonly Form[] = [...plainForms, defineMembers(plainForms)];

/** @throws Error for an id that is no form: callers have checked it against `FormId`. */
export function formById(id: FormId): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`No form ${id}`);
  return form;
}
