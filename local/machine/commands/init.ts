import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { seedCampaign } from "../../../functions/campaign/seed-campaign.ts";
import { refuseExternalIssuer, entraTenant } from "../../../functions/http/trusted-issuer.ts";
import { rowIds } from "../../../functions/rows/row-ids.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../../functions/store/partitions.ts";
import type { Operation, Store } from "../../../functions/store/store.ts";
import type { Campaign, Member } from "../../../shared/campaign/campaign.ts";
import { readCampaign, type StoredCampaign } from "../../../shared/campaign/read-campaign.ts";
import { plan2404 } from "../../../shared/campaign/seed/xnt-2025.ts";
import { CliError, SetupError } from "../../cli/cli-error.ts";
import type { Command } from "../../cli/command.ts";
import { languageOf, type Options } from "../../cli/options.ts";
import { openSqliteStore } from "../../sqlite-store.ts";
import { readMembers } from "../read-members.ts";
import { townFiles, writeTownFolder } from "../town-folder.ts";

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
    const campaign = campaignIn(options);
    const members = readMembers(readFile(options.get("members") ?? ""), campaign);
    const secret = randomBytes(32).toString("hex");
    writeTownFolder(dataDir, { campaign: campaign.id, issuer, secret });
    const store = openSqliteStore(join(dataDir, townFiles.store));
    try {
      await writeBeginning(store, { campaign, members });
      const now = () => new Date();
      const rows = await seedCampaign({ store, rowId: rowIds(secret), now }, campaign);
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

/** What is invented has no place in a folder of real people. */
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

async function writeBeginning(
  store: Store,
  { campaign, members }: { campaign: Campaign; members: readonly Member[] },
): Promise<void> {
  const document = { op: "create", kind: "campaign", seq: campaign.version } as const;
  await store.commit(campaignPartition(campaign.id), [
    { ...document, id: campaignDocumentId, body: campaign },
  ]);
  const operations = members.map((body): Operation => ({
    op: "create",
    id: body.id,
    kind: "member",
    seq: 1,
    body,
  }));
  await store.commit(memberPartition(campaign.id), operations);
}
