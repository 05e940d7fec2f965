import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TownService } from "../../fakes/town-service.ts";
import { household, FormSheet } from "../../addin/desk/sheet.ts";
import { Town } from "../../addin/desk/town.ts";
import { townWithPeriods } from "../../fakes/locked-town.ts";
import { naLayClerk, noon } from "../../fakes/small-town.ts";
import { issuesOf } from "./bundles.ts";
import { saidByAddin, saidByService, Senders } from "./in-town.ts";
import { townFacts } from "./rows/towns.ts";

const facts = townFacts.map((fact) => [fact.why, fact] as const);

describe("a row that the town makes wrong, over HTTP", () => {
  let town: TownService;
  beforeEach(async () => {
    town = await TownService.start(() => noon, { campaign: townWithPeriods });
  });
  afterEach(async () => {
    await town.close();
  });

  it.each(facts)("%s", async (_, fact) => {
    const senders = new Senders((person, path, write) => town.post(person, path, write));
    const { said } = await saidByService(fact, senders);
    expect(said).toEqual(issuesOf(fact.expected).toSorted());
    expect(senders.statuses.every((status) => status === 200)).toBe(true);
  });
});

describe("a row that the town makes wrong, in the add-in", () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.start(townWithPeriods);
  });
  afterEach(async () => {
    await town.close();
  });

  it.each(facts)("%s", async (_, fact) => {
    const { said, statuses } = await saidByAddin(fact, town);
    expect(said).toEqual(issuesOf(fact.inAddin ?? fact.expected).toSorted());
    expect(statuses.every((status) => status === 200)).toBe(true);
  });

  it.each([
    ["one row deleted", [7], 1],
    ["two rows deleted", [8, 7], 2],
    ["all rows deleted", [8, 7, 6], 3],
  ])("E58: %s", async (_, rows, gone) => {
    const desk = town.seat(naLayClerk);
    await desk.flows.setUp();
    const sheet = new FormSheet(desk);
    sheet.fill([household(1), household(2), household(3)]);
    await desk.send();
    for (const row of rows) sheet.deleteRow(row);
    const outcome = await desk.send();
    expect(desk.asked.at(-1)?.gone).toHaveLength(gone);
    expect(outcome).toMatchObject({ withdrawn: 0 });
    expect(outcome.issues.map(({ code, level }) => `${code} ${level}`)).toEqual(["E58 warn"]);
    expect(outcome.openGone).toHaveLength(gone);
  });
});
