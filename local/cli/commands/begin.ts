import { beginCampaign, CampaignHasBegun } from "../../../functions/campaign/begin-campaign.ts";
import { rowIds } from "../../../functions/rows/row-ids.ts";
import { readStoreSettings } from "../../../functions/settings.ts";
import { guardSecret } from "../../../functions/store/guard-secret.ts";
import { beginningOf } from "../../machine/beginning-of.ts";
import { CliError, SetupError } from "../cli-error.ts";
import { azure, type Cloud, settingsOf } from "../cloud.ts";
import type { Command } from "../command.ts";
import { languageOf } from "../options.ts";

export const begin = beginIn(azure);

/** Begins the campaign of a deployment on Azure: its catalogues and first members; once. */
export function beginIn({ environment, open }: Cloud): Command {
  return {
    name: "begin",
    summary: {
      vi: "Bắt đầu chiến dịch trên Azure: danh mục và người dùng đầu tiên",
      en: "Begin the campaign on Azure: catalogues and first members",
    },
    notes: [
      {
        vi: "Cần az login và các biến MAI_AM_CAMPAIGN, MAI_AM_COSMOS_*, MAI_AM_SECRET của dịch vụ (docs/deployment.md).",
        en: "Needs az login and the service's MAI_AM_CAMPAIGN, MAI_AM_COSMOS_*, MAI_AM_SECRET (docs/deployment.md).",
      },
    ],
    required: ["members"],
    optional: ["campaign"],
    example: "begin --members nguoi-dung.json",
    run: async (options) => {
      const settings = settingsOf(environment, readStoreSettings);
      const beginning = beginningOf(options);
      const { campaign, members } = beginning;
      if (campaign.id !== settings.campaign) throw otherCampaign(campaign.id, settings.campaign);
      const { secret } = settings;
      const store = guardSecret(open(settings), { campaign: campaign.id, secret, onForeign });
      try {
        const deps = { store, rowId: rowIds(secret), now: () => new Date() };
        const rows = await beginCampaign(deps, beginning);
        const line = {
          vi: `Đã bắt đầu ${campaign.name}: ${members.length} người dùng, ${rows} dòng danh mục.`,
          en: `Began ${campaign.name}: ${members.length} members, ${rows} rows of catalogues.`,
        }[languageOf(options)];
        return { exit: 0, lines: [line], json: { campaign: campaign.id, rows } };
      } catch (error) {
        throw error instanceof CampaignHasBegun ? begun(error) : error;
      } finally {
        await store.close();
      }
    },
  };
}

/** @throws SetupError, before anything is written. */
function onForeign(reason: Error): never {
  throw new SetupError(
    "MAI_AM_SECRET không phải là mã bí mật mà chiến dịch này đã bắt đầu với nó.",
    reason.message,
    reason,
  );
}

function otherCampaign(given: string, set: string): CliError {
  return new CliError(
    `Danh mục là của chiến dịch ${given}, dịch vụ được đặt là ${set}.`,
    `The catalogue is of the campaign ${given}, the service is set to ${set}.`,
  );
}

function begun(error: CampaignHasBegun): CliError {
  return new CliError(
    "Chiến dịch đã bắt đầu, hoặc lần chạy trước có người không còn trong danh sách. Hãy sửa trong biểu “Người dùng”.",
    `${error.message}. Change members in the sheet “Người dùng”.`,
    error,
  );
}
