import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { FormId, Value } from "../../../shared/forms/column.ts";
import {
  type Contender,
  contenderOf,
  liveOf,
  mergeContenders,
} from "../../../functions/register/register.ts";
import { layoutOf } from "../../../functions/rows/read-row.ts";
import type { Content, RowDocument } from "../../../functions/rows/row-document.ts";

const nationalId = "011085000001";
const settlement = {
  between: ["r"],
  counts: ["r"],
  version: 3,
  reason: "Đối chiếu",
  by: { id: "p", name: "P" },
  at: "2024-11-05",
};
const claim = { at: "2024-11-01", version: 2, settlement };

function contentOf(id: FormId, named: Readonly<Record<string, Value>>): Content {
  const form = formById(id);
  return { values: form.columns.map(({ key }) => named[key] ?? null), ...layoutOf(form) };
}

function rowOf(id: FormId, content: Content, changes: Partial<RowDocument> = {}): RowDocument {
  return {
    schema: 1,
    form: id,
    unit: "na-lay",
    id: "r",
    code: null,
    version: 4,
    state: "sent",
    content,
    by: { id: "p", name: "P" },
    at: "2024-11-04",
    authors: ["p"],
    accepted: null,
    review: null,
    journal: "j",
    ...changes,
  };
}

/** What the row says to the register of the number or gift. */
function says(row: RowDocument, text: string) {
  const form = formById(row.form);
  const [key] = form.townKeys;
  if (key === undefined) throw new Error(`${row.form} has no town key`);
  return contenderOf({ form, key, text }, { document: row, seq: 9 });
}

describe("what a row says to a register", () => {
  const person = contentOf("households", { nationalId });

  it("is since when it holds the number, and a reviewer's word", () => {
    const said = says(rowOf("households", person, { claims: { nid: claim } }), nationalId);
    expect(said).toMatchObject({ unit: "na-lay", row: "r", seq: 9, is: "current", ...claim });
  });

  it("is that it holds it only in what was accepted, without the word on what it says now", () => {
    const accepted = { version: 1, content: person, claims: { nid: claim } };
    const row = rowOf("households", person, { state: "withdrawn", accepted });
    expect(says(row, nationalId)).toMatchObject({ is: "kept", at: claim.at, version: 2 });
    expect(says(row, nationalId)).not.toHaveProperty("settlement");
  });

  it("is that it does not hold it, as of the row's own version", () => {
    const gone = { unit: "na-lay", row: "r", seq: 9, is: "gone", at: "2024-11-04", version: 4 };
    expect(says(rowOf("households", person, { claims: { nid: claim } }), "011085000002")).toEqual(
      gone,
    );
    expect(says(rowOf("households", person, { state: "withdrawn" }), nationalId)).toEqual(gone);
  });

  it("tells the marks of a gift", () => {
    const gift = contentOf("money", {
      source: "business",
      donor: "Công ty Một",
      kind: "money",
      amount: 5_000_000,
      receivedOn: "2024-11-01",
    });
    const text = JSON.stringify(["cong ty mot", "money", 5_000_000, null]);
    expect(says(rowOf("money", gift), text).marks).toEqual([null, "2024-11-01", null, null]);
  });
});

const known: Contender = { unit: "a", row: "1", seq: 5, is: "current", at: "x", version: 2 };
const gone: Contender = { ...known, is: "gone" };

describe("contenders with what rows say now", () => {
  it.each<[why: string, said: Partial<Contender>]>([
    ["they say the same", {}],
    ["they say it later", { seq: 6 }],
    ["they said something else earlier", { seq: 4, version: 1 }],
  ])("are the same list when %s", (_, said) => {
    const list = [known];
    expect(mergeContenders(list, [{ ...known, ...said }])).toBe(list);
  });

  it.each<[why: string, said: Partial<Contender>]>([
    ["in another unit", { unit: "b" }],
    ["only in what was accepted", { is: "kept" }],
    ["no more", { is: "gone", seq: 6 }],
    ["in another version", { version: 3 }],
    ["since another time", { at: "y" }],
    ["with a reviewer's word", { settlement }],
  ])("take what holds the key %s", (_, said) => {
    const next = { ...known, ...said };
    expect(mergeContenders([known], [next])).toEqual([next]);
  });

  it.each<[why: string, said: Partial<typeof settlement>]>([
    ["of another time", { at: "2024-11-06" }],
    ["on another version of the register", { version: 4 }],
  ])("take a reviewer's word %s", (_, said) => {
    const next = { ...known, settlement: { ...settlement, ...said } };
    expect(mergeContenders([{ ...known, settlement }], [next])).toEqual([next]);
    const list = [{ ...known, settlement }];
    expect(mergeContenders(list, [{ ...known, settlement: { ...settlement } }])).toBe(list);
  });

  it("take a row that is new, also one that holds the key no more", () => {
    expect(mergeContenders([], [known])).toEqual([known]);
    expect(mergeContenders([], [gone])).toEqual([gone]);
    const other = { ...known, row: "2" };
    expect(mergeContenders([known], [other])).toEqual([known, other]);
  });

  it("note again that a row gave it up only when it says so at another time", () => {
    const list = [gone];
    expect(mergeContenders(list, [gone])).toBe(list);
    expect(mergeContenders(list, [{ ...gone, seq: 6 }])).toEqual([{ ...gone, seq: 6 }]);
    expect(mergeContenders(list, [{ ...known, seq: 6 }])).toEqual([{ ...known, seq: 6 }]);
  });

  it("go on being told once they met another", () => {
    const met = { ...known, met: true } as const;
    expect(mergeContenders([met], [{ ...known, version: 3 }])).toEqual([{ ...met, version: 3 }]);
  });

  it("that hold the key are those that are not gone", () => {
    const kept = { ...known, row: "2", is: "kept" } as const;
    expect(liveOf([known, kept, gone])).toEqual([known, kept]);
  });
});
