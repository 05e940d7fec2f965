import type { UnitId } from "../../shared/campaign/campaign.ts";
import { forms } from "../../shared/forms/catalogue.ts";
import type { FormId } from "../../shared/forms/column.ts";
import { keepersOf } from "../../shared/forms/filling/owners.ts";
import { persons } from "./persons.ts";
import type { LoadDeps } from "./sender.ts";

/** Every reviewer of the demonstration accepts what waits in their lanes, as far as they did not enter it themselves. */
export async function acceptWaiting(deps: LoadDeps): Promise<void> {
  const { today } = await deps.as("qldt").getMe();
  for (const { id: person, reviews = [] } of persons)
    for (const form of forms.filter(({ lanes }) => lanes.some((lane) => reviews.includes(lane))))
      for (const { id: unit } of keepersOf(form, deps.campaign, today))
        await acceptAt(deps, { person, form: form.id, unit });
}

/** As many decisions as one request may hold. */
const atOnce = 98;

async function acceptAt(
  { campaign, as }: LoadDeps,
  { person, form, unit }: { person: string; form: FormId; unit: UnitId },
): Promise<void> {
  const api = as(person);
  const at = { campaign: campaign.id, unit, form };
  const { rows } = await api.listAllRows(at, 0);
  const open = rows.filter(({ state }) => state === "sent" || state === "re-review");
  for (let from = 0; from < open.length; from += atOnce) {
    const decisions = open.slice(from, from + atOnce).map(({ id, version }) => {
      return { id, version, decision: "accept" as const, reason: "", notes: [], dueOn: null };
    });
    await api.postReview(at, { decisions }, `demo-2025-${person}-${form}-${unit}-${from}`);
  }
}
