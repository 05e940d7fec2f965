import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beginCampaign } from "../../../functions/campaign/begin-campaign.ts";
import { refuseExternalIssuer, entraTenant } from "../../../functions/http/trusted-issuer.ts";
import { rowIds } from "../../../functions/rows/row-ids.ts";
import { CliError, SetupError } from "../../cli/cli-error.ts";
import type { Command } from "../../cli/command.ts";
import { languageOf, type Options } from "../../cli/options.ts";
import { openSqliteStore } from "../../sqlite-store.ts";
import { beginningOf } from "../beginning-of.ts";
import { townFiles, writeTownFolder } from "../folder/town-folder.ts";

/** Makes the data folder of a town: its catalogue, its first members, its secret; once. */
export const init: Command = {
  name: "init",
  summary: { vi: "Tạo thư mục dữ liệu của địa phương", en: "Make the data folder of a town" },
  required: ["data", "issuer", "members"],
  optional: ["campaign"],
  example:
    "init --data /var/lib/mai-am/data --issuer https://id.example.vn/realms/town --members nguoi-dung.json",
  run: async (options) => {
    const dataDir = options.get("data") ?? "";
    refuseUsed(dataDir);
    const issuer = issuerIn(options);
    const { campaign, members } = beginningOf(options);
    const secret = randomBytes(32).toString("hex");
    writeTownFolder(dataDir, { campaign: campaign.id, issuer, secret });
    const store = openSqliteStore(join(dataDir, townFiles.store));
    try {
      const now = () => new Date();
      const rows = await beginCampaign(
        { store, rowId: rowIds(secret), now },
        { campaign, members },
      );
      const line = {
        vi: `Đã tạo ${dataDir}: ${campaign.name}, ${members.length} người dùng, ${rows} dòng danh mục.`,
        en: `Made ${dataDir}: ${campaign.name}, ${members.length} members, ${rows} rows of catalogues.`,
      }[languageOf(options)];
      return { exit: 0, lines: [line], json: { campaign: campaign.id, rows } };
    } finally {
      await store.close();
    }
  },
};

function refuseUsed(dataDir: string): void {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  throw new CliError(
    `Thư mục ${dataDir} không trống. Hãy chọn thư mục khác.`,
    `The folder ${dataDir} is not empty. Choose another one.`,
  );
}

function issuerIn(options: Options): string {
  const issuer = options.get("issuer") ?? "";
  const refused =
    entraTenant(issuer) === undefined ? refuseExternalIssuer(issuer, process.env) : undefined;
  if (refused !== undefined) throw new SetupError(refused, refused);
  return issuer;
}
