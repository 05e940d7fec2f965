import { formById } from "../../../shared/forms/catalogue.ts";
import type { Values } from "../../../shared/forms/column.ts";
import type { HouseFacts } from "../../../shared/forms/form.ts";
import { noFacts } from "../../../shared/forms/house.ts";

/** A surveyed household as the form understands its row. */
export const surveyed: Values = {
  head: "Lò Văn Panh",
  nationalId: "011085000123",
  sex: "male",
  birth: "1985",
  village: "na-lay.hoc",
  people: 5,
  category: "poor",
  workType: "new",
  surveyedOn: "2024-10-05",
};

/** What a decision establishes about its house. */
export const approved: HouseFacts = {
  ...noFacts,
  approvedOn: "2024-11-20",
  approvedAmount: 60_000_000,
  programme: "movement.xoa-nha-tam",
};

/** Everything a row counts: "measure|dims amount". */
export function counted(
  form: "households" | "money",
  values: Values,
  facts: HouseFacts = noFacts,
): string[] {
  return formById(form).measures.flatMap(({ id, contribute }) =>
    contribute(values, facts).map(({ dims, amount }) => `${[id, ...dims].join("|")} ${amount}`),
  );
}
