import { describe, expect, it } from "vitest";
import { factsOf } from "../../../functions/commit/facts.ts";
import { Draft, type DraftOptions } from "../../../functions/commit/draft.ts";
import { FormRows } from "../../../functions/rows/form-rows.ts";
import type { Erasure, HeadLock, RowDocument } from "../../../functions/rows/row-document.ts";
import type { FormState } from "../../../functions/rows/unit-index.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId } from "../../../shared/forms/column.ts";
import { by, storedAs, workOf } from "../../fakes/small-work.ts";
import { noon } from "../../fakes/small-town.ts";

const { context } = workOf();
const at = noon.toISOString();
const code = "NL-2024-001";

function stateOf(id: FormId, ...rows: readonly RowDocument[]): FormState {
  const form = formById(id);
  const kept = new FormRows(form);
  for (const document of rows) kept.put({ document, etag: "e", seq: 1 });
  return { form, head: undefined, rows: kept };
}

function draftOf(states: DraftOptions["states"], more: Partial<DraftOptions> = {}): Draft {
  return new Draft({ context, states, elsewhere: [], by, at, journal: "j-2", ...more });
}

/** A row of an earlier commit. */
function earlier(form: FormId, row: string, change: ReturnType<typeof storedAs>): RowDocument {
  return draftOf([stateOf(form)], { journal: "j-1" }).change(row, change);
}

const person = storedAs("households", { nationalId: "011085000001", people: 4 });
const house = earlier("households", "h", { ...person, code } as typeof person);
const erasure: Erasure = { on: "2024-10-30", sent: {}, accepted: {} };

describe("a draft", () => {
  it("knows the forms it was given, and no others: to ask for one is a bug", () => {
    const draft = draftOf([stateOf("obstacles"), stateOf("households")]);
    expect(draft.form.id).toBe("obstacles");
    expect(["obstacles", "households", "money"].map((id) => draft.has(id as FormId))).toEqual([
      true,
      true,
      false,
    ]);
    expect(() => draft.rowsOf("money")).toThrow("money was not loaded");
  });

  it("closes the periods that are locked and not open today", () => {
    const locks = [
      { period: "locked" },
      { period: "open yesterday", openUntil: "2024-10-31" },
      { period: "open today", openUntil: "2024-11-01" },
    ] as unknown as readonly HeadLock[];
    const closed = draftOf([stateOf("households")], { locks }).closed;
    expect(closed.map(({ period }) => period)).toEqual(["locked", "open yesterday"]);
    expect(draftOf([stateOf("households")]).closed).toEqual([]);
  });
});

describe("an entry", () => {
  it("of a new row has none before it, and no register to tell: the row says what it holds", () => {
    const draft = draftOf([stateOf("households")]);
    const row = draft.change("r", person);
    expect(row).toMatchObject({ unit: "na-lay", by, at, journal: "j-2", version: 1 });
    expect(draft.entries).toEqual([
      { row: "r", form: "households", previous: null, change: person },
    ]);
  });

  it("names the journal before it, and the registers that have to hear of it", () => {
    const draft = draftOf([stateOf("households", house)]);
    draft.change("h", storedAs("households", { nationalId: "011085000002" }));
    draft.change("h", storedAs("households", { people: 5 }));
    expect(draft.entries).toMatchObject([
      {
        previous: "j-1",
        touched: [
          ["nid", "011085000001"],
          ["nid", "011085000002"],
        ],
      },
      { previous: "j-2" },
    ]);
    expect(draft.entries[1]).not.toHaveProperty("touched");
    expect(draft.rows.get("h")?.document.version).toBe(3);
  });

  it("that erases a person tells no register: the row goes on counting as it did", () => {
    const draft = draftOf([stateOf("households", house)]);
    expect(draft.change("h", { is: "erased", erasure })).toMatchObject({ erased: erasure });
    expect(draft.entries[0]).not.toHaveProperty("touched");
  });

  it("on an erased row is refused: what it counts for can no longer be worked out", () => {
    const draft = draftOf([stateOf("households", { ...house, erased: erasure })]);
    expect(() => draft.change("h", person)).toThrow(
      expect.objectContaining({ kind: "retention-passed" }) as Error,
    );
    expect(draft.entries).toEqual([]);
  });
});

const approval = (changes: Parameters<typeof storedAs>[1] = {}) =>
  storedAs("approvals", {
    household: code,
    decisionOn: "2024-10-15",
    amount: 60_000_000,
    ...changes,
  });
const started = storedAs("construction", { household: code, startedOn: "2024-10-20" });

describe("facts of a house", () => {
  const states = (written: "approvals" | "construction", ...rows: readonly RowDocument[]) =>
    [written, "households", written === "approvals" ? "construction" : "approvals"].map((form) =>
      stateOf(form as FormId, ...rows.filter((row) => row.form === form)),
    ) as unknown as DraftOptions["states"];
  const frozen = (draft: Draft) => draft.rowsOf("households").changed.get("h")?.document.facts;

  it("are frozen into its household by the commit that establishes them", () => {
    const draft = draftOf(states("approvals", house));
    draft.change("a", approval());
    draft.freezeFacts();
    expect(frozen(draft)?.sent).toMatchObject({ approvedOn: "2024-10-15", startedOn: null });
    expect(draft.entries.map(({ form, row, change: { is } }) => [form, row, is])).toEqual([
      ["approvals", "a", "stored"],
      ["households", "h", "facts"],
    ]);
    expect(draft.rowsOf("households").changed.get("h")?.document.version).toBe(house.version);
  });

  it("are those of all forms about it", () => {
    const draft = draftOf(states("construction", house, earlier("approvals", "a", approval())));
    draft.change("c", started);
    draft.freezeFacts();
    expect(frozen(draft)?.sent).toMatchObject({
      approvedOn: "2024-10-15",
      startedOn: "2024-10-20",
    });
  });

  it("leave the house that a row named before", () => {
    const facts = { sent: { approvedOn: "2024-10-15" }, accepted: {} } as RowDocument["facts"];
    const draft = draftOf(
      states(
        "approvals",
        { ...house, ...(facts && { facts }) },
        earlier("approvals", "a", approval()),
      ),
    );
    draft.change("a", approval({ household: "NL-2024-002" }));
    draft.freezeFacts();
    expect(frozen(draft)?.sent).toMatchObject({ approvedOn: null });
  });

  it("are left alone where they stay", () => {
    const draft = draftOf(states("construction", house));
    draft.change("c", storedAs("construction", { household: code }));
    draft.freezeFacts();
    expect(draft.entries).toHaveLength(1);
    const again = draftOf(states("approvals", house));
    again.change("a", storedAs("approvals", { household: "NL-2024-009" }));
    again.freezeFacts();
    expect(again.entries).toHaveLength(1);
  });

  it("of two decisions of one day are the same whoever asks, whichever was read first", () => {
    const [a, b] = ["a", "b"].map((id, n) =>
      earlier("approvals", id, approval({ programme: `programme ${n}` })),
    ) as [RowDocument, RowDocument];
    const form = formById("approvals");
    const facts = factsOf(code, [{ form, rows: [a, b] }]);
    expect(factsOf(code, [{ form, rows: [b, a] }])).toEqual(facts);
    expect(facts.sent).toMatchObject({ approvedAmount: 120_000_000, programme: "programme 0" });
  });

  it("come from no other form, and need the households", () => {
    const draft = draftOf([stateOf("obstacles"), stateOf("households", house)]);
    draft.change("o", storedAs("obstacles", { household: code }));
    draft.freezeFacts();
    expect(draft.entries).toHaveLength(1);
    const alone = draftOf([stateOf("approvals")]);
    alone.change("a", approval());
    alone.freezeFacts();
    expect(alone.entries).toHaveLength(1);
  });
});
