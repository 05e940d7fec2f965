import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { associateCommands, type Commands, makeCommands } from "../../addin/commands.ts";
import { bindFlows } from "../../addin/flows/flows.ts";
import { PageRequests } from "../../addin/hooks/page-requests.ts";
import { Problem } from "../../shared/api/problem.ts";
import { officeHost } from "../../addin/excel/office-host.ts";
import { household, FormSheet } from "./desk/sheet.ts";
import { type Desk, Town } from "./desk/town.ts";
import { naLayClerk, songDaClerk } from "../fakes/small-town.ts";

let town: Town;
let desk: Desk;
let commands: Commands;
let shown: number;
let requests: PageRequests;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  shown = 0;
  requests = new PageRequests();
  commands = makeCommands({
    flows: desk.flows,
    workbook: desk.deps.workbook,
    language: "vi",
    requests,
    showPane: () => {
      shown += 1;
      return Promise.resolve();
    },
  });
  await commands.setUp();
});

afterEach(() => town.close());

/** The line of result of the list of households. */
function line(): unknown {
  const worksheet = desk.excel.model.worksheets.find(({ name }) => name === "Danh sách hộ");
  return worksheet?.rows[1]?.[0]?.value;
}

async function here(): Promise<string> {
  return (await desk.deps.workbook.selection()).address;
}

describe("ribbon commands", () => {
  it("check and send with one line of result in the sheet, without the pane", async () => {
    desk.excel.person.activate("Danh sách hộ");
    new FormSheet(desk).fill([household(1), household(2, { people: "x y z" })]);
    await commands.checkErrors();
    expect(line()).toContain("1 lỗi phải sửa");
    await commands.sendData();
    expect(line()).toBe("Đã gửi 1 dòng · 1 dòng cần sửa");
    expect(shown).toBe(0);
  });

  it("leave withdrawals to a person: the pane opens and nothing is withdrawn", async () => {
    desk.excel.person.activate("Danh sách hộ");
    const sheet = new FormSheet(desk);
    sheet.fill([household(1), household(2)]);
    await commands.sendData();
    sheet.deleteRow(6);
    await commands.sendData();
    expect(shown).toBe(1);
    expect(line()).toContain("quyết định");
  });

  it("go from issue to issue and round", async () => {
    const sheet = new FormSheet(desk);
    sheet.fill([household(1, { people: "x y" }), household(2, { village: "Mường Xa" })]);
    await commands.nextIssue();
    expect(await here()).toBe(sheet.address("people", 6));
    await commands.nextIssue();
    expect(await here()).toBe(sheet.address("village", 7));
    await commands.nextIssue();
    expect(await here()).toBe(sheet.address("people", 6));
    await commands.previousIssue();
    expect(await here()).toBe(sheet.address("village", 7));
  });

  it("say in the sheet why something did not work", async () => {
    desk.excel.person.activate("Danh sách hộ");
    desk.isOffline = true;
    await commands.synchronise();
    expect(line()).toContain("Không kết nối được máy chủ");
  });

  it("say what to do about a form of another version, not what the service tells developers", async () => {
    desk.excel.person.activate("Danh sách hộ");
    new FormSheet(desk).fill([household(1)]);
    const refused = new Problem("schema-outdated", {
      detail: "The service has version 2",
      instance: "7f3a",
    });
    const api = { ...desk.deps.api, postSubmission: () => Promise.reject(refused) };
    const { workbook } = desk.deps;
    const flows = bindFlows({ ...desk.deps, api });
    const requests = new PageRequests();
    const showPane = () => Promise.resolve();
    await makeCommands({ flows, workbook, language: "vi", showPane, requests }).sendData();
    expect(line()).toContain("khác phiên bản với máy chủ");
    // Nothing was lost: the same row goes with the version the service knows.
    await commands.sendData();
    expect(line()).toBe("Đã gửi 1 dòng");
  });

  it("say whose workbook it is when somebody else is signed in", async () => {
    desk.excel.person.activate("Danh sách hộ");
    new FormSheet(desk).fill([household(1)]);
    const other = town.seat(songDaClerk, desk.excel.model);
    const { flows, deps } = other;
    const showPane = () => Promise.resolve();
    await makeCommands({
      flows,
      workbook: deps.workbook,
      language: "vi",
      showPane,
      requests: new PageRequests(),
    }).sendData();
    expect(line()).toContain("Tệp này là của phường Na Lay");
  });

  it("open the pane at the page for a list", async () => {
    await commands.bringList();
    expect([shown, requests.get()?.page]).toEqual([1, "import"]);
  });

  it("tell Office that the button is done, whatever happened", async () => {
    const host = officeHost(desk.excel.Office);
    associateCommands(commands, (action, run) => {
      host.associate(action, run);
    });
    desk.isOffline = true;
    await desk.excel.invokeAction("refreshSummary");
    desk.isOffline = false;
    await desk.excel.invokeAction("checkErrors");
  });
});
