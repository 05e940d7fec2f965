import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { campaignDocumentId, campaignPartition } from "../../../functions/store/partitions.ts";
import { growTown } from "../../../local/demo/growth/grow-town.ts";
import { takeSeat } from "../../../local/cli/seat.ts";
import { mergedCampaign, mergedWard } from "../../../local/demo/merger/merged-campaign.ts";
import { saTongHouseholds } from "../../../local/demo/merger/sa-tong.ts";
import { Sender } from "../../../local/demo/sender.ts";
import { newWorkbook } from "../../../local/excel/model/new-workbook.ts";
import { writeXlsx } from "../../../local/excel/xlsx/write-xlsx.ts";
import type { LocatedIssue } from "../../../addin/flows/outcomes.ts";
import type { Member } from "../../../shared/campaign/campaign.ts";
import { xnt2025 } from "../../../shared/campaign/seed/xnt-2025.ts";
import type { Issue } from "../../../shared/validate/issue.ts";
import { openTown, type OpenTown } from "../../local/demo/town.ts";
import { checkFile } from "../dirty/in-excel.ts";

/** An office's workbook of a day: all its rows pulled, saved as .xlsx, opened and checked. */
interface Checked {
  readonly name: string;
  readonly rows: number;
  readonly issues: readonly LocatedIssue[];
}

const october = "2024-10-31";
const june = "2025-06-30";
const july = "2025-07-01";
const clock = { now: `${october}T01:00:00Z` };
const clerkOfMuongLay: Member = {
  id: "muong-lay",
  name: "Cán bộ phường Mường Lay",
  unit: mergedWard,
  roles: ["clerk"],
  validFrom: july,
  validTo: null,
};
const offices = ["na-lay", "song-da", "lay-nua", "mttq", "qldt"];

let town: OpenTown;
const checked: Checked[] = [];
const saidByService: Issue[] = [];

beforeAll(async () => {
  town = await openTown(clock, [clerkOfMuongLay]);
  saidByService.push(...town.loaded.issues);
  for (const person of offices) checked.push(await workbookOf(person, october));
  clock.now = `${june}T01:00:00Z`;
  const deps = { campaign: xnt2025, as: (person: string) => town.as(person) };
  saidByService.push(...(await growTown(deps, town.loaded.wards)).issues);
  for (const person of offices) checked.push(await workbookOf(person, june));
  clock.now = `${july}T01:00:00Z`;
  saidByService.push(...(await merge()));
  checked.push(await workbookOf(clerkOfMuongLay.id, july));
}, 240_000);
afterAll(() => town.close());

/** The three wards become one, and 31 households of the former Sá Tổng are entered. */
async function merge(): Promise<readonly Issue[]> {
  const campaign = mergedCampaign(xnt2025);
  const { store } = town.local;
  const stored = await store.get(campaignPartition(xnt2025.id), campaignDocumentId);
  const { id = "", kind = "", etag = "" } = stored ?? {};
  await store.commit(campaignPartition(xnt2025.id), [
    { op: "replace", id, kind, seq: campaign.version, body: campaign, ifMatch: etag },
  ]);
  const from = ["na-lay", "song-da", "lay-nua"];
  await town.as("quan-tri").postHandover(xnt2025.id, { from, closedOn: june }, "handover");
  const names = campaign.villages.filter(({ id: village }) => village.includes("sa-tong"));
  const sender = new Sender({ campaign, as: (person) => town.as(person) }, "sa-tong");
  await sender.send(
    { person: clerkOfMuongLay.id, unit: mergedWard, form: "households" },
    saTongHouseholds(names.map(({ name }) => name)),
  );
  return sender.loaded().issues;
}

async function workbookOf(person: string, today: string): Promise<Checked> {
  const model = newWorkbook();
  const now = () => new Date(clock.now);
  const seat = await takeSeat({ model, api: town.as(person), now, language: "vi" });
  await seat.flows.setUp();
  await seat.flows.synchronise();
  const { counts } = await seat.flows.check();
  seat.close();
  const issues = await checkFile(await writeXlsx(model), today);
  return { name: `${person}, ${today}`, rows: counts.rows, issues };
}

const said = ({ issues }: Checked) =>
  issues.map(({ form, row, code, level, column }) => `${form} ${row} ${code} ${level} ${column}`);

describe("the demonstration's town on its three days", () => {
  it("is sent without a remark by the service", () => {
    expect(saidByService).toEqual([]);
  });

  it("stands in eleven workbooks with more than a thousand rows", () => {
    expect(checked).toHaveLength(11);
    expect(checked.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(1000);
  });

  it("holds no row back", () => {
    const blocks = checked.flatMap(said).filter((issue) => issue.includes(" block "));
    expect(blocks).toEqual([]);
  });

  it("warns of at most five rows in a hundred of each workbook", () => {
    const loud = checked.filter((each) => said(each).length > each.rows * 0.05);
    expect(loud.map((each) => [each.name, each.rows, said(each)])).toEqual([]);
  });

  it("proposes no correction", () => {
    const fixes = checked.flatMap(({ issues }) => issues.flatMap(({ fix }) => fix ?? []));
    expect(fixes).toEqual([]);
  });
});
