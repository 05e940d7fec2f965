import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import { DraftRows, FormRows } from "../../../functions/rows/form-rows.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";

const form = formById("households");

function row(
  id: string,
  changes: Partial<RowDocument> & { nationalId?: string } = {},
): RowDocument {
  const { nationalId = "011085000001", ...rest } = changes;
  const values = form.columns.map(({ key }) => (key === "nationalId" ? nationalId : null));
  return {
    schema: 1,
    form: "households",
    unit: "na-lay",
    id,
    code: `NL-2024-${id}`,
    version: 1,
    state: "sent",
    content: { values, formVersion: 1 },
    by: { id: "p", name: "P" },
    at: "2024-11-01T00:00:00.000Z",
    authors: ["p"],
    accepted: null,
    review: null,
    journal: "j",
    ...rest,
  };
}

const key = (nationalId: string) => `nationalId=${nationalId}`;

describe("FormRows", () => {
  it("keeps the newer of two states of a row, in whatever order they arrive", () => {
    const rows = new FormRows(form);
    rows.put({ etag: "new", seq: 6, document: row("001", { version: 2 }) });
    rows.put({ etag: "old", seq: 5, document: row("001", { version: 1 }) });
    expect(rows.get("001")).toMatchObject({ etag: "new", seq: 6 });
  });

  it("forgets a key that the row no longer has", () => {
    const rows = new FormRows(form);
    rows.put({ etag: "1", seq: 1, document: row("001") });
    rows.put({ etag: "2", seq: 2, document: row("001", { nationalId: "011085000002" }) });
    expect([...rows.idsByKey(key("011085000001"))]).toEqual([]);
    expect([...rows.idsByKey(key("011085000002"))]).toEqual(["001"]);
  });

  it("finds what changed and what came after it was first asked", () => {
    const rows = new FormRows(form);
    rows.put({ etag: "1", seq: 1, document: row("001") });
    expect(rows.idsByKey(key("011085000001"))).toEqual(["001"]);
    expect(rows.idsByCollision("nationalId", "011085000001")).toEqual(["001"]);
    rows.put({ etag: "2", seq: 2, document: row("001", { nationalId: "011085000002" }) });
    rows.put({ etag: "1", seq: 2, document: row("002") });
    rows.put({ etag: "2", seq: 3, document: row("002", { nationalId: "011085000003" }) });
    for (const ids of [
      (nationalId: string) => rows.idsByKey(key(nationalId)),
      (nationalId: string) => rows.idsByCollision("nationalId", nationalId),
    ]) {
      expect(ids("011085000001")).toEqual([]);
      expect(ids("011085000002")).toEqual(["001"]);
      expect(ids("011085000003")).toEqual(["002"]);
    }
    expect(rows.idsByHousehold("NL-2024-002")).toEqual(["002"]);
    expect(rows.idsByCollision("noSuchRule", "011085000002")).toEqual([]);
  });

  it("keeps a row where it stands when its keys stay", () => {
    const rows = new FormRows(form);
    for (const id of ["001", "002"]) rows.put({ etag: "1", seq: 1, document: row(id) });
    expect(rows.idsByKey(key("011085000001"))).toEqual(["001", "002"]);
    rows.put({ etag: "2", seq: 2, document: row("001", { version: 2 }) });
    expect(rows.idsByKey(key("011085000001"))).toEqual(["001", "002"]);
  });

  it("finds all rows of a key that several have", () => {
    const rows = new FormRows(form);
    for (const id of ["001", "002", "003"]) rows.put({ etag: "1", seq: 1, document: row(id) });
    rows.put({ etag: "2", seq: 2, document: row("002", { nationalId: "011085000009" }) });
    expect([...rows.idsByKey(key("011085000001"))]).toEqual(["001", "003"]);
  });
});

describe("DraftRows", () => {
  it("shows planned rows over stored ones and leaves the stored ones alone", () => {
    const base = new FormRows(form);
    base.put({ etag: "7", seq: 3, document: row("001") });
    const draft = new DraftRows(base);
    draft.change(row("001", { version: 2, nationalId: "011085000002" }));
    expect(draft.idsByKey(key("011085000001"))).toEqual([]);
    expect(draft.idsByKey(key("011085000002"))).toEqual(["001"]);
    expect(draft.get("001")).toMatchObject({ etag: "7", document: { version: 2 } });
    expect(base.get("001")?.document.version).toBe(1);
  });

  it("passes over withdrawn rows where rows collide or a house is asked for", () => {
    const base = new FormRows(form);
    base.put({ etag: "1", seq: 1, document: row("001", { state: "withdrawn" }) });
    const draft = new DraftRows(base);
    expect(draft.aboutHousehold("NL-2024-001")).toEqual([]);
    expect(draft.ofHousehold("NL-2024-001")).toHaveLength(1);
    expect(draft.colliding("nationalId", "011085000001")).toEqual([]);
  });
});
