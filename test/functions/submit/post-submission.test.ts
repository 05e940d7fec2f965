import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { submissionResult, type SubmissionResult } from "../../../shared/api/shapes.ts";
import { cellsOf, householdCells, naLayClerk, naLayColleague } from "../../fakes/small-town.ts";
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

  it("finds every row of a workbook that lost all its ids and was sorted", async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    const first = await send(numbers.map((n) => household(n)));
    const again = await send(numbers.toReversed().map((n) => household(n)));
    expect(new Set(outcomes(again))).toEqual(new Set(["unchanged"]));
    const idsOf = ({ rows }: SubmissionResult) => rows.map(({ id }) => id).sort();
    expect(idsOf(again)).toEqual(idsOf(first));
  });

  it("finds a household by its head when its national id was cleared, as a conflict", async () => {
    const [first] = (await send([household(1)])).rows;
    const without = household(1, { nationalId: null, noIdReason: "Chưa cấp" });
    const result = await send([without]);
    expect(result.rows[0]).toMatchObject({ outcome: "conflict", id: first?.id });
  });

  it("takes two households of one name with different national ids for two", async () => {
    await send([household(1)]);
    const other = household(1, { nationalId: "011085999999" });
    const result = await send([other]);
    expect(outcomes(result)).toEqual(["stored"]);
  });

  it("lets a corrected national id be used by the household it belongs to", async () => {
    const [first] = (await send([household(1)])).rows;
    const corrected = householdCells(1, { nationalId: "011085777777" });
    await send([{ ref: "e", id: first?.id ?? "", baseVersion: 1, cells: corrected }]);
    const result = await send([household(1, { head: "Quàng Văn Inh" })]);
    expect(result.rows[0]?.outcome).toBe("stored");
    expect(result.rows[0]?.id).not.toBe(first?.id);
  });

  it("lets two rows exchange their national ids in one submission", async () => {
    const { rows } = await send([household(1), household(2)]);
    const swapped = [
      {
        ref: "a",
        id: rows[0]?.id ?? "",
        baseVersion: 1,
        cells: householdCells(1, { nationalId: "011085000002" }),
      },
      {
        ref: "b",
        id: rows[1]?.id ?? "",
        baseVersion: 1,
        cells: householdCells(2, { nationalId: "011085000001" }),
      },
    ];
    expect(outcomes(await send(swapped))).toEqual(["stored", "stored"]);
  });

  it("holds back a national id that another household of the unit has", async () => {
    await send([household(1), household(2)]);
    const twin = household(3, { nationalId: "011085000001", head: "Tòng Văn Muôn" });
    const result = await send([twin]);
    expect(result.rows[0]?.outcome).not.toBe("stored");
  });

  it("gives the same id in two rows of one request to the first of them only", async () => {
    const [first] = (await send([household(1)])).rows;
    const id = first?.id ?? "";
    const edit = (people: number) => ({
      ref: `e${people}`,
      id,
      baseVersion: 1,
      cells: householdCells(1, { people }),
    });
    expect(outcomes(await send([edit(5), edit(6)]))).toEqual(["stored", "conflict"]);
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

  const ledger = { ...home, form: "money" } as const;
  const gift = (ref: string, amount: number, changes = {}) =>
    newRow(
      ref,
      cellsOf("money", {
        source: "Doanh nghiệp, nhà hảo tâm",
        donor: "Công ty Sông Đà",
        kind: "Tiền",
        amount,
        receivedOn: 45590,
        ...changes,
      }),
    );

  it("takes two gifts with one key, sent together, for two, and finds both again", async () => {
    const both = [gift("a", 5_000_000), gift("b", 7_000_000)];
    const first = await town.submit(naLayClerk, ledger, both);
    expect(outcomes(first)).toEqual(["stored", "stored"]);
    const again = await town.submit(naLayClerk, ledger, both.toReversed());
    expect(outcomes(again)).toEqual(["unchanged", "unchanged"]);
    const third = await town.submit(naLayClerk, ledger, [...both, gift("c", 9_000_000)]);
    expect(outcomes(third)).toEqual(["unchanged", "unchanged", "stored"]);
  });

  it("takes a gift beside one the workbook holds for another gift, and never for the held one", async () => {
    const [first] = (await town.submit(naLayClerk, ledger, [gift("a", 5_000_000)])).rows;
    const holds = [first?.id ?? ""];
    const second = await town.submit(naLayClerk, ledger, [{ ...gift("b", 7_000_000), holds }]);
    expect(outcomes(second)).toEqual(["stored"]);
    expect(second.rows[0]?.id).not.toBe(first?.id);
    expect((await town.rows(naLayClerk, ledger)).rows).toHaveLength(2);
  });

  it("takes a gift for another one when the workbook holds more alike than travel", async () => {
    await town.submit(naLayClerk, ledger, [gift("a", 5_000_000)]);
    const holds = Array.from({ length: 200 }, (_, n) => `row-${n}`);
    const second = await town.submit(naLayClerk, ledger, [{ ...gift("b", 7_000_000), holds }]);
    expect(outcomes(second)).toEqual(["stored"]);
  });

  it("holds a gift back that is exactly like one the workbook holds", async () => {
    const [first] = (await town.submit(naLayClerk, ledger, [gift("a", 5_000_000)])).rows;
    const copy = { ...gift("b", 5_000_000), holds: [first?.id ?? ""] };
    const { rows } = await town.submit(naLayClerk, ledger, [copy]);
    expect(rows[0]).toMatchObject({ outcome: "held", id: null });
    expect(rows[0]?.issues[0]).toMatchObject({ code: "E24", params: { what: "gift" } });
  });

  it("stores every gift of one submission, however many parts and chunks it has", async () => {
    const gifts = Array.from({ length: 120 }, (_, n) =>
      gift(`g${n}`, 1_000_000 * (n + 1), { donor: `Công ty ${n % 20}` }),
    );
    const parts = [gifts.slice(0, 98), gifts.slice(98)];
    for (const [chunk, rows] of parts.entries()) {
      const body = { ...town.chunk(rows, "money"), submission: "s-many", chunk, chunks: 2 };
      const reply = await town.trySubmit(naLayClerk, ledger, body);
      expect(new Set(outcomes(reply.body as SubmissionResult))).toEqual(new Set(["stored"]));
    }
    const lost = await town.submit(naLayClerk, ledger, gifts.slice(0, 98).toReversed());
    expect(new Set(outcomes(lost))).toEqual(new Set(["unchanged"]));
  });

  it("matches six gifts with one key by content first, so that an edited one takes its own row", async () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => gift(`g${n}`, n * 1_000_000));
    const { rows: first } = await town.submit(naLayClerk, ledger, six);
    const edited = [gift("e", 9_000_000), ...six.slice(1)];
    const { rows } = await town.submit(naLayClerk, ledger, edited);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      "conflict",
      ...six.slice(1).map(() => "unchanged"),
    ]);
    expect(rows.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });
});
