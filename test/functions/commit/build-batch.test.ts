import { describe, expect, it } from "vitest";
import { buildBatch } from "../../../functions/commit/build-batch.ts";
import { Draft, type DraftOptions } from "../../../functions/commit/draft.ts";
import { emptyHead } from "../../../functions/rows/empty-head.ts";
import { FormRows } from "../../../functions/rows/form-rows.ts";
import type { Head, HeadLock, RowDocument } from "../../../functions/rows/row-document.ts";
import type { FormState } from "../../../functions/rows/unit-index.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { by, storedAs, workOf } from "../../fakes/small-work.ts";
import { noon, smallTown } from "../../fakes/small-town.ts";

const { context } = workOf();
const at = noon.toISOString();
const journal = { id: "j-2", hash: "what was asked", result: "told", toldThrough: () => 0 };
const lock = { period: "q3", from: "2024-07-01", to: "2024-09-30" } as HeadLock;

/** A head as an earlier commit left it. */
function headOf(form: FormId, changes: Partial<Head> = {}): Head {
  return {
    ...emptyHead({ form, unit: "na-lay", at: "2024-10-20", catalogueVersion: 1 }),
    version: 7,
    checkedThrough: 7,
    ...changes,
  };
}

function stateOf(id: FormId, head?: Head, rows: readonly RowDocument[] = []): FormState {
  const form = formById(id);
  const kept = new FormRows(form);
  for (const document of rows) kept.put({ document, etag: `of ${document.id}`, seq: 7 });
  return { form, head: head && { etag: `of ${id}`, body: head }, rows: kept };
}

function draftOf(states: DraftOptions["states"], locks: readonly HeadLock[] = []): Draft {
  return new Draft({ context, states, elsewhere: [], locks, by, at, journal: journal.id });
}

const person = (n: number) =>
  storedAs("households", { nationalId: `01108500000${n}`, people: 4, workType: "new" });
const nobody = storedAs("households", { people: 4 });

/** A row of an earlier commit. */
function earlier(row: string, change = person(1)): RowDocument {
  const draft = new Draft({
    context,
    states: [stateOf("households")],
    elsewhere: [],
    by,
    at: "2024-10-20",
    journal: "j-1",
  });
  return draft.change(row, change);
}

function headIn({ operations }: ReturnType<typeof buildBatch>, form: FormId = "households"): Head {
  const found = operations.find(({ id }) => id === `head.${form}`);
  return found?.body as Head;
}

describe("the batch of a draft", () => {
  it("of a form's first rows creates journal, head and rows, in this order", () => {
    const draft = draftOf([stateOf("households")]);
    draft.change("a", person(1));
    draft.change("b", person(2));
    const batch = buildBatch(draft, journal);
    expect(batch.operations).toMatchObject([
      { op: "create", id: "j-2", kind: "journal.households", seq: 1 },
      { op: "create", id: "head.households", kind: "head", seq: 1 },
      { op: "create", id: "r.a", kind: "row.households", seq: 1, body: { id: "a" } },
      { op: "create", id: "r.b", kind: "row.households", seq: 1, body: { id: "b" } },
    ]);
    expect([...batch.rows].map(([place, { row, seq }]) => [place, row.document.id, seq])).toEqual([
      [2, "a", 1],
      [3, "b", 1],
    ]);
  });

  it("tells in its journal what was asked by whom, and what they were told", () => {
    const draft = draftOf([stateOf("households")]);
    draft.change("a", person(1));
    const [first] = buildBatch(draft, journal).operations;
    expect(first?.seq).toBe(1);
    expect(first?.body).toEqual({
      schema: 1,
      form: "households",
      unit: "na-lay",
      hash: "what was asked",
      by,
      at,
      entries: [{ row: "a", form: "households", previous: null, change: person(1) }],
      result: "told",
    });
  });

  it("replaces what it has read and nothing else, by the etag it has read", () => {
    const draft = draftOf([stateOf("households", headOf("households"), [earlier("a")])]);
    draft.change("a", person(2));
    draft.change("b", person(3));
    expect(buildBatch(draft, journal).operations).toMatchObject([
      { op: "create", id: "j-2", seq: 8 },
      { op: "replace", id: "head.households", seq: 8, ifMatch: "of households" },
      { op: "replace", id: "r.a", seq: 8, ifMatch: "of a" },
      { op: "create", id: "r.b", seq: 8 },
    ]);
  });

  it("without a change is its journal alone, under the version there is", () => {
    const seqs = (head?: Head) =>
      buildBatch(draftOf([stateOf("households", head)]), journal).operations.map(({ seq }) => seq);
    expect(seqs(headOf("households"))).toEqual([7]);
    expect(seqs()).toEqual([0]);
  });
});

describe("the head of the households, in a commit about their houses", () => {
  const households = headOf("households");
  const note = storedAs("obstacles", { household: "NL-2024-001" });
  const commit = (head: Head | undefined, isChanged: boolean) => {
    const draft = draftOf([stateOf("obstacles"), stateOf("households", head)]);
    if (isChanged) draft.change("o", note);
    return buildBatch(draft, journal).operations.filter(({ id }) => id === "head.households");
  };

  it("is written back as it is, so that its etag proves that nobody else wrote about them", () => {
    expect(commit(households, true)).toEqual([
      {
        op: "replace",
        id: "head.households",
        kind: "head",
        seq: 7,
        body: households,
        ifMatch: "of households",
      },
    ]);
  });

  it("is left alone where there is none, or where nothing changes", () => {
    expect(commit(undefined, true)).toEqual([]);
    expect(commit(households, false)).toEqual([]);
  });
});

it("leaves alone the head of a form that it only looks at", () => {
  const draft = draftOf([
    stateOf("households", headOf("households")),
    stateOf("construction", headOf("construction")),
  ]);
  draft.change("a", person(1));
  const ids = buildBatch(draft, journal).operations.map(({ id }) => id);
  expect(ids).not.toContain("head.construction");
});

describe("the next head", () => {
  it("counts what is new and no longer what it takes the place of", () => {
    const draft = draftOf([stateOf("households")]);
    draft.change("a", person(1));
    const first = headIn(buildBatch(draft, journal));
    expect(first).toMatchObject({ states: { sent: 1 }, version: 1, lockEpoch: 0 });
    const next = draftOf([stateOf("households", first, [earlier("a")])]);
    next.change("a", { is: "withdrawn", reason: "Nhầm", received: false });
    const { states, sent, version } = headIn(buildBatch(next, journal));
    expect({ states, sent, version }).toEqual({ states: { withdrawn: 1 }, sent: {}, version: 2 });
  });

  it("counts every row anew where another version of the service counted otherwise", () => {
    const states = { sent: 40 };
    const rows = [earlier("a")];
    const commit = (head: Head) => {
      const draft = draftOf([stateOf("households", head, rows)]);
      draft.change("b", person(2));
      return headIn(buildBatch(draft, journal));
    };
    expect(commit(headOf("households", { states })).states).toEqual({ sent: 41 });
    const old = headOf("households", { states, measures: "of an earlier release" });
    expect(commit(old).states).toEqual({ sent: 2 });
    expect(commit(old).measures).toBe(headOf("households").measures);
  });

  it("says of when, of what and of which catalogue it is", () => {
    const draft = draftOf([stateOf("households", headOf("households", { lockEpoch: 3 }))]);
    draft.change("a", person(1));
    draft.ordinals.set("2024", 12);
    expect(headIn(buildBatch(draft, journal))).toMatchObject({
      form: "households",
      unit: "na-lay",
      version: 8,
      at,
      lockEpoch: 3,
      lastJournal: "j-2",
      catalogueVersion: smallTown.version,
      ordinals: { 2024: 12 },
    });
  });

  it("keeps its form's numbers when another form's commit changes its rows", () => {
    const numbered = headOf("households", { ordinals: { 2024: 5 }, locks: [lock] });
    const house = { ...earlier("a"), code: "NL-2024-001" };
    const draft = draftOf([
      stateOf("approvals"),
      stateOf("households", numbered, [house]),
      stateOf("construction"),
    ]);
    draft.change("d", storedAs("approvals", { household: "NL-2024-001", amount: 60_000_000 }));
    draft.freezeFacts();
    const batch = buildBatch(draft, journal);
    expect(headIn(batch)).toMatchObject({
      version: 8,
      ordinals: { 2024: 5 },
      locks: [lock],
    });
    expect(headIn(batch, "approvals")).not.toHaveProperty("locks");
  });

  it("keeps the locks the draft was made under", () => {
    const commit = (locks: readonly HeadLock[]) => {
      const draft = draftOf([stateOf("households")], locks);
      draft.change("a", person(1));
      return headIn(buildBatch(draft, journal));
    };
    expect(commit([lock]).locks).toEqual([lock]);
    expect(commit([])).not.toHaveProperty("locks");
  });
});

describe("the outbox, as the next head has it", () => {
  type Checked = Partial<Pick<Head, "checkedThrough" | "unchecked">>;
  const edited = (draft: Draft) => draft.change("a", person(2));
  const moved = (draft: Draft) => draft.change("a", storedAs("households", { people: 5 }));

  it.each<[why: string, head: Checked, told: number, plan: (draft: Draft) => unknown, Checked]>([
    [
      "holds everything where nothing was ever told",
      { version: 1, checkedThrough: undefined, unchecked: 1 } as unknown as Checked,
      0,
      edited,
      left(0, 2),
    ],
    ["is empty after rows without a number", {}, 0, (d) => d.change("b", nobody), empty(8)],
    ["holds a new row that has one", {}, 0, (d) => d.change("b", person(2)), left(7, 1)],
    ["holds a row whose number changed", {}, 0, edited, left(7, 1)],
    ["is empty after a row whose number stays", {}, 0, moved, empty(8)],
    ["adds to what is left", left(5, 2), 0, edited, left(5, 3)],
    ["keeps what is left, also after a row that adds nothing", left(5, 2), 0, moved, left(5, 2)],
    ["takes note of what this process has told", left(5, 2), 6, moved, left(6, 2)],
    ["is empty once everything was told", left(5, 2), 7, moved, empty(8)],
    ["holds what is new when everything before was told", left(5, 2), 7, edited, left(7, 1)],
    ["never lies beyond the head", left(5, 2), 99, edited, left(7, 1)],
    ["never goes back", left(5, 2), 1, moved, left(5, 2)],
    [
      "does not count in heads older than the count",
      { checkedThrough: 5, unchecked: undefined } as unknown as Checked,
      0,
      edited,
      { checkedThrough: 5 },
    ],
  ])("%s", (...[, head, told, plan, expected]) => {
    const draft = draftOf([stateOf("households", headOf("households", head), [earlier("a")])]);
    plan(draft);
    const next = headIn(buildBatch(draft, { ...journal, toldThrough: () => told }));
    const { checkedThrough, unchecked } = next;
    expect({ checkedThrough, ...(unchecked === undefined ? {} : { unchecked }) }).toEqual(expected);
  });

  it("of a form does not hold what the commit says of another form's rows", () => {
    const house = { ...earlier("a"), code: "NL-2024-001" };
    const draft = draftOf([
      stateOf("approvals"),
      stateOf("households", headOf("households"), [house]),
      stateOf("construction"),
    ]);
    draft.change("d", storedAs("approvals", { household: "NL-2024-001", amount: 60_000_000 }));
    draft.freezeFacts();
    const batch = buildBatch(draft, journal);
    expect(headIn(batch)).toMatchObject(empty(8));
    expect(headIn(batch, "approvals")).toMatchObject(empty(1));
  });

  function empty(checkedThrough: number): Checked {
    return { checkedThrough, unchecked: 0 };
  }

  function left(checkedThrough: number, unchecked: number): Checked {
    return { checkedThrough, unchecked };
  }
});
