import { readPlaceSettings } from "../../../functions/settings.ts";
import { accessLogIn, openFolder } from "../../machine/commands/access-log.ts";
import { azure, type Cloud, settingsOf } from "../cloud.ts";
import type { Command } from "../command.ts";

export const accessLog = accessLogOf(azure);

/** Of a data folder, or of a deployment on Azure where none is named. */
export function accessLogOf({ environment, open }: Cloud): Command {
  return accessLogIn({
    required: [],
    optional: ["data"],
    notes: [
      {
        vi: "Không có --data: kho dữ liệu trên Azure; cần az login và các biến MAI_AM_CAMPAIGN, MAI_AM_COSMOS_* của dịch vụ (docs/runbooks.md).",
        en: "Without --data: the database on Azure; needs az login and the service's MAI_AM_CAMPAIGN, MAI_AM_COSMOS_* (docs/runbooks.md).",
      },
    ],
    open: (options) => {
      if (options.has("data")) return openFolder(options);
      const place = settingsOf(environment, readPlaceSettings);
      return { store: open(place), campaign: place.campaign };
    },
  });
}
