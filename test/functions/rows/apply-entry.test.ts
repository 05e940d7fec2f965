import { describe, expect, it } from "vitest";
import { applyEntry } from "../../../functions/rows/apply-entry.ts";
import type { RowChange } from "../../../functions/rows/journal.ts";
import { asOurs, layoutOf, readRow } from "../../../functions/rows/read-row.ts";
import {
  context,
  count,
  form,
  later,
  made,
  note,
  people,
  place,
  stored,
  valueAt,
} from "./entries.ts";

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
