import { expect, it } from "vitest";
import { unitIds } from "../../../shared/campaign/units.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { smallTown } from "../../fakes/small-town.ts";
import { TownService } from "../../fakes/town-service.ts";

/** A store that counts how often heads are listed. */
class CountingStore extends MemoryStore {
  headLists = 0;

  override list(query: Parameters<MemoryStore["list"]>[0]) {
    if (query.kind === "head") this.headLists++;
    return super.list(query);
  }
}

it("a quiet minute reads the heads of each unit once, for the new counting and the cross-check together", async () => {
  const store = new CountingStore();
  const town = await TownService.start(undefined, { store });
  await town.service.app.drain();
  expect(store.headLists).toBe(unitIds(smallTown).length);
  await town.close();
});
