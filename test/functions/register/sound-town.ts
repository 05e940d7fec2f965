import { expect } from "vitest";
import { fsck } from "../../../functions/jobs/fsck.ts";
import { noon, smallTown } from "../../fakes/small-town.ts";
import type { TownService } from "../../fakes/town-service.ts";

/** Every invariant of the store holds, and nothing waits to be cross-checked. */
export async function soundTown({ service }: TownService): Promise<void> {
  const { store, app } = service;
  const { registers } = app;
  const report = await fsck({ store, campaign: smallTown, registers, now: () => noon });
  expect(report).toMatchObject({ findings: [], counts: { undrained: 0 } });
}
