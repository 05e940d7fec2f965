import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plan2404 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { RegisterKey } from "../../../functions/register/register-keys.ts";
import { type Environment, readRegisterKeys } from "../../../functions/settings.ts";
import { CliError, SetupError } from "../../cli/cli-error.ts";
import { readTownFolder, type TownFolder, townFiles } from "./town-folder.ts";

/** What a job needs of a data folder. */
export type JobFolder = Pick<TownFolder, "dataDir" | "store" | "secret" | "campaign">;

/**
 * The data folder a job works on, a town's or one of the demonstration. Nothing is made: a slip in the path would look like a sound,
 * empty store. @throws CliError
 */
export function findFolder(dataDir: string): JobFolder {
  const town = readTownFolder(dataDir);
  if (town !== undefined) return town;
  const file = (name: string) => join(dataDir, name);
  if (existsSync(file(townFiles.store)) && existsSync(file(townFiles.secret)))
    return {
      dataDir,
      store: file(townFiles.store),
      secret: readFileSync(file(townFiles.secret), "utf8").trim(),
      campaign: plan2404.id,
    };
  throw new CliError(
    `Không có kho dữ liệu ở ${dataDir}. Hãy kiểm tra --data.`,
    `There is no store in ${dataDir}. Check --data.`,
  );
}

/** The register keys the town is served with, from the same setting. @throws SetupError for a malformed one. */
export function keysOfJob(environment: Environment): readonly RegisterKey[] | undefined {
  try {
    return readRegisterKeys(environment);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new SetupError(reason, reason, error);
  }
}
