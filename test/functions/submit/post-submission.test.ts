import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { submissionResult, type SubmissionResult } from "../../../shared/api/shapes.ts";
import { householdCells, naLayClerk, naLayColleague } from "../../fakes/small-town.ts";
import { newRow, TownService, type Rows } from "../../fakes/town-service.ts";

const home = { unit: "na-lay" };
let town: TownService;

beforeEach(async () => {
  town = await TownService.start();
});
afterEach(async () => {
  await town.close();
});

const household = (n: number, changes = {}) => newRow(`r${n}`, householdCells(n, changes));
const outcomes = ({ rows }: SubmissionResult) => rows.map(({ outcome }) => outcome);

async function send(rows: Rows): Promise<SubmissionResult> {
  return town.submit(naLayClerk, home, rows);
}

describe("postSubmission", () => {
  it("stores a clean row and gives it an id, a code and version 1", async () => {
    const result = await send([household(1)]);
    expect(submissionResult.parse(result)).toEqual(result);
    expect(result.rows[0]).toMatchObject({
      ref: "r1",
      outcome: "stored",
      code: "NL-2024-001",
      version: 1,
      state: "sent",
      issues: [],
    });
  });

  it("numbers households in the order they arrive", async () => {
    await send([household(1), household(2)]);
    const { rows } = await send([household(3)]);
    expect(rows[0]?.code).toBe("NL-2024-003");
  });

  it("answers the same key with the stored result and stores nothing twice", async () => {
    const chunk = town.chunk([household(1), household(2)]);
    const first = await town.trySubmit(naLayClerk, home, chunk);
    const second = await town.trySubmit(naLayClerk, home, chunk);
    expect(second.body).toEqual({ ...(first.body as object), repeated: true });
    expect((await town.rows(naLayClerk, home)).rows).toHaveLength(2);
  });

  it("refuses the same key with other content", async () => {
    const chunk = town.chunk([household(1)]);
    await town.trySubmit(naLayClerk, home, chunk);
    const reply = await town.trySubmit(naLayClerk, home, { ...chunk, rows: [household(2)] });
    expect(reply.status).toBe(422);
  });

  it("lets a row sent again without its id find itself", async () => {
    const [first] = (await send([household(1)])).rows;
    const again = await send([household(1)]);
    expect(again.rows[0]).toMatchObject({ outcome: "unchanged", id: first?.id, version: 1 });
  });

  it("shows other content under the same natural key as a conflict, never a twin", async () => {
    await send([household(1)]);
    const result = await send([household(1, { people: 6 })]);
    expect(result.rows[0]).toMatchObject({ outcome: "conflict", current: { version: 1 } });
    expect((await town.rows(naLayClerk, home)).rows).toHaveLength(1);
  });

  it("stores an edit made from the current version", async () => {
    const [first] = (await send([household(1)])).rows;
    const edit = {
      ref: "e",
      id: first?.id ?? "",
      baseVersion: 1,
      cells: householdCells(1, { people: 6 }),
    };
    const result = await send([edit]);
    expect(result.rows[0]).toMatchObject({ outcome: "stored", version: 2, code: "NL-2024-001" });
  });

  it("answers an edit made from an old version with what is stored now", async () => {
    const [first] = (await send([household(1)])).rows;
    const id = first?.id ?? "";
    await town.submit(naLayColleague, home, [
      { ref: "e", id, baseVersion: 1, cells: householdCells(1, { people: 6 }) },
    ]);
    const result = await send([
      { ref: "e", id, baseVersion: 1, cells: householdCells(1, { people: 7 }) },
    ]);
    expect(result.rows[0]).toMatchObject({
      outcome: "conflict",
      current: { version: 2, by: naLayColleague.name },
    });
  });

  it("holds back rows that block, with their issues, and stores the others", async () => {
    const result = await send([household(1), household(2, { people: "nhiều" }), household(3)]);
    expect(outcomes(result)).toEqual(["stored", "held", "stored"]);
    expect(result.rows[1]?.issues[0]).toMatchObject({ column: "people", row: 2, level: "block" });
  });

  it("stores 480 of 500 rows when 20 block, and only those 20 once they are fixed", async () => {
    const bad = (n: number) => n % 25 === 0;
    const all = Array.from({ length: 500 }, (_, n) => n);
    const first: string[] = [];
    for (let from = 0; from < 500; from += 98) {
      const rows = all
        .slice(from, from + 98)
        .map((n) => household(n, bad(n) ? { people: "?" } : {}));
      first.push(...outcomes(await send(rows)));
    }
    expect(first.filter((outcome) => outcome === "stored")).toHaveLength(480);
    expect(first.filter((outcome) => outcome === "held")).toHaveLength(20);
    const fixed = await send(all.filter(bad).map((n) => household(n)));
    expect(outcomes(fixed).every((outcome) => outcome === "stored")).toBe(true);
    expect((await town.rows(naLayClerk, home)).rows).toHaveLength(500);
  });

  it("withdraws a row with its reason, and brings it back under the same id", async () => {
    const [first] = (await send([household(1)])).rows;
    const id = first?.id ?? "";
    const gone = await send([{ ref: "w", id, baseVersion: 1, cells: null, reason: "Nhập nhầm" }]);
    expect(gone.rows[0]).toMatchObject({ outcome: "withdrawn", version: 2, state: "withdrawn" });
    const back = await send([household(1)]);
    expect(back.rows[0]).toMatchObject({ outcome: "stored", id, version: 3, state: "sent" });
  });
});
