import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Value } from "../../../shared/forms/column.ts";
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

describe("a row", () => {
  it("begins with its content", () => {
    const change: RowChange = { is: "withdrawn", reason: "Nhầm", received: false };
    const entry = { row: "r", form: form.id, previous: null, change } as const;
    expect(() => applyEntry(undefined, entry, context)).toThrow("begins with withdrawn");
  });
});
