import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProcessApi } from "../../../local/cli/in-process-api.ts";
import { type LoadedTown, loadTown } from "../../../local/demo/load-town.ts";
import { persons } from "../../../local/demo/persons.ts";
import { createLocalApp, type LocalApp } from "../../../local/service.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";

/** The synthetic town in a service of its own; call `close` at the end. */
export interface OpenTown {
  readonly local: LocalApp;
  readonly loaded: LoadedTown;
  as(person: string): ReturnType<typeof inProcessApi>;
  close(): Promise<void>;
}

/** The town of 31/10/2024; `clock.now` may be set forward, `more` are people beside those of the demonstration. */
export async function openTown(
  clock: { now: string } = { now: "2024-10-31T01:00:00Z" },
  more: readonly Member[] = [],
): Promise<OpenTown> {
  const dataDir = mkdtempSync(join(tmpdir(), "mai-am-town-"));
  const now = () => new Date(clock.now);
  const local = await createLocalApp({
    dataDir,
    campaign: xnt2025,
    members: [...persons, ...more],
    now,
  });
  const as = (person: string) => inProcessApi(local, person);
  const loaded = await loadTown({ campaign: xnt2025, as });
  return {
    local,
    loaded,
    as,
    close: async () => {
      await local.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
