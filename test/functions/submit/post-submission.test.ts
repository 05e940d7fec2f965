import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { submissionResult, type SubmissionResult } from "../../../shared/api/shapes.ts";
import { cellsOf, householdCells, naLayClerk, naLayColleague } from "../../fakes/small-town.ts";
import { newRow } from "../../fakes/town-service.ts";
import { home, household, openTown, outcomes, send, town } from "./na-lay-service.ts";

openTown();

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

  it("goes on where a submission of several chunks stopped", async () => {
    const chunks = [0, 1, 2].map((chunk) => ({
      ...town.chunk([household(chunk * 2 + 1), household(chunk * 2 + 2)]),
      submission: "long",
      chunk,
      chunks: 3,
    }));
    for (const chunk of chunks.slice(0, 2)) await town.trySubmit(naLayClerk, home, chunk);
    const replies = [];
    for (const chunk of chunks) replies.push(await town.trySubmit(naLayClerk, home, chunk));
    const repeated = replies.map(({ body }) => (body as SubmissionResult).repeated);
    expect(repeated).toEqual([true, true, false]);
    expect((await town.rows(naLayClerk, home)).rows).toHaveLength(6);
  });

  it("keeps the submissions of two forms apart though they share a key", async () => {
    const { rows } = await send([household(1)]);
    const code = rows[0]?.code ?? "";
    const shared = {
      submission: "both",
      chunk: 0,
      chunks: 1,
      formVersion: formById("households").version,
    };
    const cells = cellsOf("construction", { household: code, stage: "Chưa khởi công" });
    const first = await town.trySubmit(naLayClerk, home, { ...shared, rows: [household(2)] });
    const second = await town.trySubmit(
      naLayClerk,
      { ...home, form: "construction" },
      { ...shared, rows: [newRow("c", cells)] },
    );
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(outcomes(second.body as SubmissionResult)).toEqual(["stored"]);
  });

  it("treats an id nobody knows as none", async () => {
    const unknown = { ...household(1), id: "0".repeat(26), baseVersion: 7 };
    const result = await send([unknown]);
    expect(result.rows[0]).toMatchObject({ outcome: "stored", version: 1 });
  });

  it("answers a withdrawal of what is gone already, and of what never was", async () => {
    const [first] = (await send([household(1)])).rows;
    const gone = { ref: "w", id: first?.id ?? "", baseVersion: 1, cells: null, reason: "Trùng" };
    await send([gone]);
    expect(outcomes(await send([gone]))).toEqual(["withdrawn"]);
    expect(outcomes(await send([{ ...gone, id: "nothing" }]))).toEqual(["conflict"]);
  });

  it("refuses to withdraw an older version than the stored one", async () => {
    const [first] = (await send([household(1)])).rows;
    const id = first?.id ?? "";
    await send([{ ref: "e", id, baseVersion: 1, cells: householdCells(1, { people: 8 }) }]);
    const result = await send([{ ref: "w", id, baseVersion: 1, cells: null, reason: "Trùng" }]);
    expect(result.rows[0]).toMatchObject({ outcome: "conflict", current: { version: 2 } });
  });

  it("stores an incomplete row and says what is missing as a remark", async () => {
    const result = await send([household(1, { people: null, category: null, flagPoor: null })]);
    expect(result.rows[0]?.outcome).toBe("stored");
    expect(result.rows[0]?.issues.every(({ level }) => level === "warn")).toBe(true);
    expect(result.rows[0]?.issues.length).toBeGreaterThan(0);
  });

  it("keeps text that looks like a formula as text", async () => {
    const note = '=HYPERLINK("http://evil.example","x")';
    await send([household(1, { note })]);
    const { rows } = await town.rows(naLayClerk, home);
    expect(rows[0]?.cells).toContain(note);
  });
});
