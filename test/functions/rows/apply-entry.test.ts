import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Value } from "../../../shared/forms/column.ts";
import { noFacts } from "../../../shared/forms/house.ts";
import { applyEntry } from "../../../functions/rows/apply-entry.ts";
import type { JournalEntry, RowChange } from "../../../functions/rows/journal.ts";
import { asOurs, layoutOf, readRow } from "../../../functions/rows/read-row.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";

const form = formById("households");
const count = form.columns.length;
const place = (key: string) => form.columns.findIndex((column) => column.key === key);
const [people, note] = [place("people"), place("note")];
/** A version after ours that added one column behind ours. */
const later = { formVersion: form.version + 1, readableFrom: 1 };
const context = { unit: "na-lay", by: { id: "p", name: "P" }, at: "2024-11-01", journal: "j2" };

type Stored = Extract<RowChange, { is: "stored" }>;

function stored(values: Stored["values"], changes: Partial<Stored> = {}): JournalEntry {
  const change: Stored = {
    is: "stored",
    values,
    columns: count,
    ...layoutOf(form),
    code: null,
    received: false,
    ...changes,
  };
  return { row: "r", form: form.id, previous: null, change };
}

function made(values: Stored["values"], changes: Partial<Stored> = {}): RowDocument {
  return applyEntry(undefined, stored(values, changes), { ...context, journal: "j1" });
}

const valueAt = ({ content }: RowDocument, index: number): Value => content.values[index] ?? null;

describe("an entry of today's version", () => {
  it("makes a new row of what is filled, blank elsewhere", () => {
    const row = made([[people, null, 4]], { raw: [[note, "?"]] });
    expect(row.content).toEqual({
      values: form.columns.map((_, index) => (index === people ? 4 : null)),
      raw: [[note, "?"]],
      ...layoutOf(form),
    });
  });

  it("changes what it names and leaves the rest; cells nobody understood are those of now", () => {
    const before = made([[people, null, 4]], { raw: [[note, "?"]] });
    const after = applyEntry(before, stored([[note, null, "Hộ 1"]]), context);
    expect([valueAt(after, people), valueAt(after, note)]).toEqual([4, "Hộ 1"]);
    expect(after.content).not.toHaveProperty("raw");
  });

  it("keeps what a later version said in its own columns", () => {
    const more = { columns: count + 1, ...later };
    const before = made(
      [
        [people, null, 4],
        [count, null, "Ông Panh"],
      ],
      {
        ...more,
        raw: [
          [note, "?"],
          [count, "??"],
        ],
      },
    );
    expect(before.content).toMatchObject(later);
    const after = applyEntry(before, stored([[people, 4, 5]]), context);
    expect([valueAt(after, people), valueAt(after, count)]).toEqual([5, "Ông Panh"]);
    expect(after.content).toMatchObject({ ...later, raw: [[count, "??"]] });
  });
});

describe("an entry of another version", () => {
  it("of the first one speaks of its own columns, wherever they stand today", () => {
    const first = form.earlier?.[1] ?? [];
    const at = first.indexOf("note");
    const row = made([[at, null, "Hộ 1"]], {
      formVersion: 1,
      readableFrom: 1,
      columns: first.length,
      raw: [[first.indexOf("people"), "bốn"]],
    });
    expect(valueAt(row, note)).toBe("Hộ 1");
    expect(row.content).toMatchObject({ raw: [[people, "bốn"]], ...layoutOf(form) });
    expect(row.content.values).toHaveLength(count);
  });

  it("that has columns between ours is not guessed at", () => {
    const between = { formVersion: form.version + 1, readableFrom: form.version + 1 };
    expect(() => made([[people, null, 4]], { columns: count + 1, ...between })).toThrow(
      expect.objectContaining({ kind: "service-outdated" }) as Error,
    );
  });
});

describe("a row of a later version", () => {
  const row = made(
    [
      [people, null, 4],
      [count, null, "Ông Panh"],
    ],
    {
      columns: count + 1,
      ...later,
      raw: [
        [note, "?"],
        [count, "??"],
      ],
    },
  );

  it("is read as it is, and compared by what we know of it", () => {
    expect(readRow(row)).toBe(row);
    expect(asOurs(row).content).toEqual({
      ...made([[people, null, 4]]).content,
      raw: [[note, "?"]],
    });
  });

  it("has its accepted content compared alike", () => {
    const accepted = { version: 1, content: row.content };
    expect(asOurs({ ...row, accepted }).accepted?.content).toEqual(asOurs(row).content);
  });

  it("of ours is the same row", () => {
    const ours = made([[people, null, 4]]);
    expect(asOurs(ours)).toBe(ours);
  });
});

describe("an office's answer", () => {
  it("goes into the columns of its version and takes the place of what nobody understood", () => {
    const index = place("categoryCheck");
    const before = made([[people, null, 4]], { raw: [[index, "?"]] });
    const change: RowChange = { is: "filled", values: [[index, null, "right"]], ...layoutOf(form) };
    const entry = { row: "r", form: form.id, previous: "j1", change } as const;
    const after = applyEntry(before, entry, context);
    expect(valueAt(after, index)).toBe("right");
    expect(after.content).not.toHaveProperty("raw");
    expect(after).toMatchObject({ version: 2, office: { categoryCheck: { value: "right" } } });
  });
});

describe("an accepted row", () => {
  const review = (decision: "accept" | "return"): RowChange => ({
    is: "reviewed",
    review: {
      decision,
      reason: "",
      notes: [],
      dueOn: null,
      by: { id: "q", name: "Q" },
      at: "2024-11-03",
    },
  });
  const next = (before: RowDocument, change: RowChange) =>
    applyEntry(before, { row: "r", form: form.id, previous: "j", change }, context);
  const withdrawal: RowChange = { is: "withdrawn", reason: "Nhầm", received: false };
  const accepted = next(made([[people, null, 4]]), review("accept"));

  it("that is withdrawn keeps what was accepted until a reviewer agrees, and then counts nothing", () => {
    const withdrawn = next(accepted, withdrawal);
    expect(withdrawn).toMatchObject({
      state: "withdrawn",
      accepted: { version: 1, content: accepted.content },
      withdrawnBecause: "Nhầm",
      version: 2,
    });
    const agreed = next(withdrawn, review("accept"));
    expect(agreed).toMatchObject({ state: "withdrawn", accepted: null, version: 2 });
  });

  it("stands again as it was accepted when its withdrawal is refused, as a version of its own", () => {
    const changed = next(accepted, stored([[people, 4, 5]]).change);
    const back = next(next(changed, withdrawal), review("return"));
    expect(back).toMatchObject({ state: "returned", accepted: { version: 4 }, version: 4 });
    expect(valueAt(back, people)).toBe(4);
    expect(back).not.toHaveProperty("withdrawnBecause");
    expect(back).not.toHaveProperty("claims");
  });

  it("holds its national id anew when its withdrawal is refused", () => {
    const id = place("nationalId");
    const held = next(made([[id, null, "011085000001"]]), review("accept"));
    const withdrawn = next(held, withdrawal);
    expect(withdrawn).not.toHaveProperty("claims");
    const back = next(withdrawn, review("return"));
    expect(back.claims).toMatchObject({ nid: { at: "2024-11-01", version: 3 } });
  });

  it("is returned or accepted by what a reviewer says", () => {
    const sent = made([[people, null, 4]]);
    expect(next(sent, review("return"))).toMatchObject({ state: "returned", accepted: null });
    expect(accepted).toMatchObject({ state: "accepted", accepted: { version: 1 } });
  });

  it("that was handed over remembers where it was entered, whatever is changed in it since", () => {
    const moved = next(accepted, { is: "moved", row: { ...accepted, unit: "song-da" } });
    expect(moved).toMatchObject({ unit: "na-lay", origin: "song-da", version: 1 });
    const changed = next(moved, stored([[people, 4, 5]]).change);
    expect(changed).toMatchObject({ unit: "na-lay", origin: "song-da", state: "re-review" });
    const again = next(changed, { is: "moved", row: { ...changed, unit: "lay-nua" } });
    expect(again.origin).toBe("song-da");
  });
});

describe("what others say of a row", () => {
  const id = place("nationalId");
  const row = made([
    [people, null, 4],
    [id, null, "011085000001"],
  ]);
  const next = (before: RowDocument, change: RowChange) =>
    applyEntry(before, { row: "r", form: form.id, previous: "j1", change }, context);
  const facts = { sent: { ...noFacts, approvedOn: "2024-10-15" }, accepted: noFacts };
  const verdict = {
    version: 3,
    sent: false,
    accepted: false,
    doubt: true,
    decided: false,
    units: ["song-da"],
  };
  const claim = { at: "2024-11-01", version: 1 };

  it("is written into it and leaves its content and version, but names the journal", () => {
    const explained = [{ code: "E56", column: "people", print: "x", reason: "Ba thế hệ" }];
    const said: readonly (readonly [RowChange, Partial<RowDocument>])[] = [
      [{ is: "acknowledged", acknowledged: explained }, { acknowledged: explained }],
      [{ is: "facts", facts }, { facts }],
      [{ is: "verdict", key: "nid", current: verdict }, { claims: { nid: { ...claim, verdict } } }],
    ];
    for (const [change, expected] of said)
      expect(next(row, change)).toEqual({ ...row, ...expected, journal: "j2" });
  });

  it("stays with it when its content changes: facts and an office's answer, not explanations", () => {
    const change: RowChange = { is: "acknowledged", acknowledged: [] };
    const before = next(next(row, { is: "facts", facts }), change);
    const after = next(before, stored([[people, 4, 5]]).change);
    expect(after.facts).toEqual(facts);
    expect(after).not.toHaveProperty("acknowledged");
  });

  it("is said of what it holds now, of what was accepted, or of both", () => {
    const older = Object.fromEntries(
      Object.entries(row).filter(([field]) => field !== "claims"),
    ) as unknown as RowDocument;
    expect(next(older, { is: "verdict", key: "nid", current: verdict }).claims).toEqual({
      nid: { ...claim, verdict },
    });
    const kept = { ...row, accepted: { version: 1, content: row.content } };
    const told = next(kept, { is: "verdict", key: "nid", kept: verdict });
    expect(told.accepted?.claims).toEqual({ nid: { ...claim, verdict } });
    expect(told.claims).toEqual(row.claims);
    expect(next(row, { is: "verdict", key: "nid", kept: verdict }).accepted).toBeNull();
  });

  it("is a reviewer's word, which stands with the claim", () => {
    const by = { id: "q", name: "Q" };
    const settlement = {
      between: ["r"],
      counts: ["r"],
      version: 3,
      reason: "Đối chiếu",
      by,
      at: "2024-11-05",
    };
    const settled = next(row, { is: "settled", key: "nid", settlement });
    expect(settled.claims).toEqual({ nid: { ...claim, settlement } });
  });

  it("is that its person was erased: it is marked, and nothing of the person is left", () => {
    const erasure = { on: "2026-01-01", sent: { "houses|": 1 }, accepted: {} };
    const erased = next(row, { is: "erased", erasure });
    expect(erased).toMatchObject({ erased: erasure, journal: "j2" });
    expect(JSON.stringify(erased)).not.toContain("011085000001");
  });

  it("is an office's answer, in what was accepted as well, as a version of its own", () => {
    const index = place("categoryCheck");
    const change: RowChange = { is: "filled", values: [[index, null, "right"]], ...layoutOf(form) };
    const current = next({ ...row, accepted: { version: 1 } }, change);
    expect(current).toMatchObject({ version: 2, accepted: { version: 2 } });
    const kept = { ...row, accepted: { version: 1, content: row.content } };
    const after = next(kept, change);
    expect(after).toMatchObject({ version: 2, accepted: { version: 1 } });
    expect(after.accepted?.content?.values[index]).toBe("right");
    expect(next(row, change).accepted).toBeNull();
    expect(after.authors).toEqual(row.authors);
  });
});

describe("who entered a row", () => {
  it("is everybody who entered a version of it, each once", () => {
    const row = made([[people, null, 4]]);
    const again = applyEntry(row, stored([[people, 4, 5]]), context);
    expect(again).toMatchObject({ authors: ["p"], by: context.by, version: 2 });
    const q = { ...context, by: { id: "q", name: "Q" }, at: "2024-11-02" };
    const other = applyEntry(again, stored([[people, 5, 6]]), q);
    expect(other).toMatchObject({ authors: ["p", "q"], by: q.by, at: q.at });
  });

  it("received at once it is accepted, and waits for nobody", () => {
    const row = made([[people, null, 4]], { received: true, code: "NL-2024-001" });
    expect(row).toMatchObject({ state: "accepted", accepted: { version: 1 } });
    const change: RowChange = { is: "withdrawn", reason: "Nhầm", received: true };
    const entry = { row: "r", form: form.id, previous: "j1", change } as const;
    expect(applyEntry(row, entry, context)).toMatchObject({ state: "withdrawn", accepted: null });
    const next = applyEntry(row, stored([[people, 4, 5]]), context);
    expect(next).toMatchObject({ code: "NL-2024-001", state: "re-review" });
  });
});

describe("a row", () => {
  it("begins with its content", () => {
    const change: RowChange = { is: "withdrawn", reason: "Nhầm", received: false };
    const entry = { row: "r", form: form.id, previous: null, change } as const;
    expect(() => applyEntry(undefined, entry, context)).toThrow("begins with withdrawn");
  });
});
