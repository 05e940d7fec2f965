import type { Unit } from "../../../shared/campaign/campaign.ts";
import type { Form } from "../../../shared/forms/form.ts";

/** A form of a unit, of which rows are to be looked at. */
export interface FormOfUnit {
  readonly form: Form;
  readonly unit: Unit;
}

/** Requests at the service at one time: a reviewer's forms times all units would be a burst. */
const atOnce = 4;

/** Asks for each, a few at a time; answers come in the order of the desks. */
export async function askEach<T>(
  desks: readonly FormOfUnit[],
  ask: (desk: FormOfUnit) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: (readonly T[])[] = desks.map(() => []);
  let next = 0;
  const work = async () => {
    for (let at = next++; at < desks.length; at = next++) {
      const desk = desks[at];
      if (desk !== undefined) found[at] = await ask(desk);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found.flat();
}
