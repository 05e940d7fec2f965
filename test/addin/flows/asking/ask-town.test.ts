import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CheckOutcome, LocatedIssue } from "../../../../addin/flows/outcomes.ts";
import { naLayClerk, songDaClerk, stranger } from "../../../fakes/small-town.ts";
import { FormSheet, household, households } from "../../desk/sheet.ts";
import { type Desk, Town } from "../../desk/town.ts";

let town: Town;
let desk: Desk;
let sheet: FormSheet;

/** Na Lay has sent households 1 to 3; Sông Đà is about to send 2 and two of its own. */
beforeEach(async () => {
  town = await Town.start();
  const other = town.seat(naLayClerk);
  await other.flows.setUp();
  new FormSheet(other).fill(households(3));
  await other.send();
  desk = town.seat(songDaClerk);
  await desk.flows.setUp();
  sheet = new FormSheet(desk);
  sheet.fill([7, 2, 8].map((n) => household(n, { village: "bản Đáp" })));
});
afterEach(() => town.close());

const told = async (found: CheckOutcome) => desk.flows.askTown(found);
const placeOf = ({ code, sheet: name, address, sentence, level }: LocatedIssue) => ({
  ...{ code, name, address, sentence, level },
});
const doubles = (found: Pick<CheckOutcome, "issues"> | undefined) =>
  (found?.issues ?? []).filter(({ code }) => code === "E25").map(placeOf);

describe("a check that is followed by a question to the town", () => {
  it("is there at once, without a request; the answer adds what the submission says afterwards", async () => {
    const requests = desk.requests.length;
    const found = await desk.flows.check();
    expect(desk.requests).toHaveLength(requests);
    expect(doubles(found)).toEqual([]);
    const asked = await told(found);
    expect(desk.requests).toHaveLength(requests + 1);
    expect(doubles(asked)).toMatchObject([
      { address: sheet.address("nationalId", sheet.firstRow + 1), level: "warn" },
    ]);
    expect(asked?.counts).toEqual({ ...found.counts, warn: found.counts.warn + 1 });
    expect(asked?.groups.some(({ code, count }) => code === "E25" && count === 1)).toBe(true);
    expect(doubles(await desk.send())).toEqual(doubles(asked));
  });

  it("sends only the cells that name a person or a gift, in a body", async () => {
    const { asks } = await desk.flows.check();
    const cells = asks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter((cell) => cell !== null)).toEqual(
      [7, 2, 8].map((n) => household(n)["nationalId"]),
    );
    await told(await desk.flows.check());
    expect(desk.requests.at(-1)).toBe("campaigns/xnt/units/song-da/forms/households/doubles");
  });

  it("is asked again only about what changed, and not about what was sent", async () => {
    await told(await desk.flows.check());
    const posts = desk.posts;
    sheet.type("people", sheet.firstRow, "6");
    expect(doubles(await told(await desk.flows.check()))).toHaveLength(1);
    expect(desk.posts).toBe(posts);
    sheet.type("nationalId", sheet.firstRow, String(household(3)["nationalId"]));
    expect(doubles(await told(await desk.flows.check()))).toHaveLength(2);
    expect(desk.posts).toBe(posts + 1);
    await desk.send();
    expect((await desk.flows.check()).asks).toEqual([]);
  });

  it("says nothing of it without a network, and does not try again at every keystroke", async () => {
    desk.isOffline = true;
    const found = await desk.flows.check();
    expect(found.counts.rows).toBe(3);
    expect(await told(found)).toBeUndefined();
    desk.isOffline = false;
    const requests = desk.requests.length;
    expect(await told(await desk.flows.check())).toBeUndefined();
    expect(desk.requests).toHaveLength(requests);
    town.now = new Date(town.now.getTime() + 61_000);
    expect(doubles(await told(await desk.flows.check()))).toHaveLength(1);
  });

  it.each([
    ["who is assigned nowhere", stranger],
    ["of another unit", naLayClerk],
  ])("says nothing to a person %s", async (_, person) => {
    const elsewhere = town.seat(person, desk.excel.model);
    const found = await elsewhere.flows.check();
    expect(found.asks).not.toEqual([]);
    expect(await elsewhere.flows.askTown(found)).toBeUndefined();
  });

  it("asks about more rows than one question holds in several, as one press", async () => {
    sheet.fill(
      households(210, 300).map((row) => ({ ...row, village: "bản Đáp" })),
      sheet.firstRow + 3,
    );
    const posts = desk.posts;
    expect(doubles(await told(await desk.flows.check()))).toHaveLength(1);
    expect(desk.posts).toBe(posts + 2);
  });

  it("asks nothing in practice", async () => {
    await desk.flows.startPractice();
    expect((await desk.flows.check()).asks).toEqual([]);
  });

  it("does not say twice what the sheet says already", async () => {
    sheet.type("nationalId", sheet.firstRow + 2, String(household(2)["nationalId"]));
    const found = await desk.flows.check();
    expect(found.issues.map(({ code }) => code)).toContain("E24");
    expect(doubles(await told(found))).toHaveLength(2);
  });
});
