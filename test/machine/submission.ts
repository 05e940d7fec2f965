import { formById } from "../../shared/forms/catalogue.ts";
import type { Cell } from "../../shared/text/cell.ts";
import { smallTown } from "../fakes/small-town.ts";
import { newRow } from "../fakes/town-service.ts";
import type { Call } from "./town-machine.ts";

/** A chunk of new households of Na Lay; alone when nothing is said of others. */
export function submissionOf(
  submission: string,
  rows: readonly (readonly Cell[])[],
  part: { readonly chunk: number; readonly chunks: number } = { chunk: 0, chunks: 1 },
): { readonly path: string; readonly call: Call } {
  const body = {
    submission,
    ...part,
    formVersion: formById("households").version,
    rows: rows.map((cells, index) => newRow(`${part.chunk}-${index}`, [...cells])),
  };
  return {
    path: `/api/campaigns/${smallTown.id}/units/na-lay/forms/households/submissions`,
    call: {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": `${submission}.${part.chunk}`,
      },
      body: JSON.stringify(body),
    },
  };
}
