import { formById } from "../../../shared/forms/catalogue.ts";
import type { LoadDeps, Sender } from "../sender.ts";
import { labelOf, type NamedCells } from "../town/cells.ts";
import { honours } from "./season.ts";

/** How many of each honour a unit may propose, as the plan for the closing allots them. */
const shares = [
  { award: honours.advise, subject: "person", number: 3 },
  { award: honours.mobilise, subject: "group", number: 2 },
] as const;

/** Phòng Nội vụ allots honours to the units, QLĐT agrees: until then every nomination is told that its share is not known. */
export async function allotHonours(
  deps: LoadDeps,
  sender: Sender,
  unitNames: readonly string[],
): Promise<void> {
  const at = { campaign: deps.campaign.id, unit: "noi-vu", form: "quotas" } as const;
  const keys = formById("quotas").columns.map(({ key }) => key);
  const { rows: stored } = await deps.as("noi-vu").listAllRows(at, 0);
  const wanted = unitNames.flatMap((unit) => shares.map((share) => quota(unit, share)));
  const rows = wanted.map((named) => {
    const known = stored.find(({ cells }) =>
      ["award", "unit", "subject"].every((key) => cells[keys.indexOf(key)] === named[key]),
    );
    const cells = keys.map((key, index) => named[key] ?? known?.cells[index] ?? null);
    return known === undefined ? { cells } : { id: known.id, baseVersion: known.version, cells };
  });
  await sender.send({ person: "noi-vu", unit: "noi-vu", form: "quotas" }, rows);
  const { rows: sent } = await deps.as("qldt").listAllRows(at, 0);
  const decisions = sent
    .filter(({ state }) => state === "sent" || state === "re-review")
    .map(({ id, version }) => {
      return { id, version, decision: "accept" as const, reason: "", notes: [], dueOn: null };
    });
  await deps.as("qldt").postReview(at, { decisions }, "demo-2025-quotas");
}

function quota(unit: string, { award, subject, number }: (typeof shares)[number]): NamedCells {
  return {
    award,
    unit,
    subject: labelOf("quotas", "subject", subject),
    number,
    confirmed: labelOf("quotas", "confirmed", "yes"),
    citation: "Kế hoạch tổng kết Phong trào (mẫu)",
  };
}
