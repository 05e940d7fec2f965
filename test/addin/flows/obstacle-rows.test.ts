import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { household, FormSheet } from "../desk/sheet.ts";
import { type Desk, Town } from "../desk/town.ts";
import { naLayClerk, naLayColleague } from "../../fakes/small-town.ts";

let town: Town;
let desk: Desk;
let progress: FormSheet;

beforeEach(async () => {
  town = await Town.start();
  desk = town.seat(naLayClerk);
  await desk.flows.setUp();
  new FormSheet(desk).fill([household(1), household(2)]);
  await desk.send();
  progress = new FormSheet(desk, "construction");
  progress.fill([
    { household: "NL-2024-001", stage: "Chưa khởi công", obstacle: "Đất ở" },
    { household: "NL-2024-002", stage: "Chưa khởi công" },
  ]);
});

afterEach(() => town.close());

const obstacles = () => new FormSheet(desk, "obstacles");

describe("an obstacle chosen in the progress of a house", () => {
  it("makes its sheet and its row, which goes with the same press", async () => {
    expect(desk.excel.model.worksheets.map(({ name }) => name)).not.toContain(
      "Khó khăn, vướng mắc",
    );
    expect(await desk.send()).toMatchObject({ accepted: 3 });
    expect(obstacles().column("kind")).toEqual(["Đất ở"]);
    expect(obstacles().column("household")[0]).toMatch(/^NL-2024-001 – /);
    expect(obstacles().column("raisedOn")).toEqual([45597]);
    expect(obstacles().column("Trạng thái")).toEqual(["Đã gửi"]);
  });

  it("makes it once, however often it is sent, checked and solved", async () => {
    await desk.send();
    expect(await desk.send()).toMatchObject({ is: "nothing" });
    obstacles().type("status", obstacles().firstRow, "Đã giải quyết");
    obstacles().type("solvedOn", obstacles().firstRow, "1/11/2024");
    progress.type("percent", progress.firstRow, "5");
    expect(await desk.send()).toMatchObject({ accepted: 2 });
    expect(obstacles().column("kind")).toEqual(["Đất ở"]);
  });

  it("makes another for another kind, and none for none", async () => {
    await desk.send();
    progress.type("obstacle", progress.firstRow, "Vật liệu");
    progress.type("obstacle", progress.firstRow + 1, "Không");
    await desk.send();
    expect(obstacles().column("kind")).toEqual(["Đất ở", "Vật liệu"]);
  });

  it("waits while the progress row is held back", async () => {
    progress.type("startedOn", progress.firstRow, "30/2/2024");
    await desk.send();
    expect(desk.excel.model.worksheets.map(({ name }) => name)).not.toContain(
      "Khó khăn, vướng mắc",
    );
  });

  it("is not made again by a colleague, who gets the row as it stands", async () => {
    await desk.send();
    obstacles().type("level", obstacles().firstRow, "Thị xã");
    await desk.send();
    const theirs = town.seat(naLayColleague);
    await theirs.flows.setUp();
    await theirs.flows.synchronise();
    expect(await theirs.send()).toMatchObject({ is: "nothing", conflicts: 0 });
    const sheet = new FormSheet(theirs, "obstacles");
    expect([sheet.column("kind"), sheet.column("level")]).toEqual([["Đất ở"], ["Thị xã"]]);
    expect(theirs.asked).toEqual([]);
  });
});
