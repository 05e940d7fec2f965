import { readFileSync } from "node:fs";
import type { Campaign, Member } from "../../shared/campaign/campaign.ts";
import { readCampaign, type StoredCampaign } from "../../shared/campaign/read-campaign.ts";
import { plan2404 } from "../../shared/campaign/seed/xnt-2025.ts";
import { CliError } from "../cli/cli-error.ts";
import type { Options } from "../cli/options.ts";
import { readMembers } from "./read-members.ts";

/**
 * What a campaign begins with: the catalogue of --campaign, else the plan's own, and the first members of --members.
 * @throws CliError for files that cannot be read, invented catalogues and members who are not in order.
 */
export function beginningOf(options: Options): {
  readonly campaign: Campaign;
  readonly members: readonly Member[];
} {
  const campaign = campaignIn(options);
  return { campaign, members: readMembers(readFile(options.get("members") ?? ""), campaign) };
}

/** What is invented has no place in a store of real people. */
function campaignIn(options: Options): Campaign {
  const file = options.get("campaign");
  if (file === undefined) return plan2404;
  const campaign = readCampaign(readFile(file) as StoredCampaign);
  if (!campaign.synthetic) return campaign;
  throw new CliError(
    `Danh mục ${file} là dữ liệu giả lập.`,
    `The catalogue ${file} is invented ("synthetic").`,
  );
}

function readFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as unknown;
  } catch (error) {
    throw new CliError(`Không đọc được tệp ${path}.`, `The file ${path} cannot be read.`, error);
  }
}
