import { describe, expect, it } from "vitest";
import { eraseRow, isErased } from "../../../functions/rows/erase.ts";
import { holdsPeople } from "../../../functions/rows/holds-people.ts";
import type { RowDocument } from "../../../functions/rows/row-document.ts";
import { formById, forms } from "../../../shared/forms/catalogue.ts";

const about = forms.filter(holdsPeople);

describe("what is erased", () => {
  it("is every column of a person, and every one in which people write what they like", () => {
    const kept = about.flatMap(({ columns }) => columns.filter((column) => !isErased(column)));
    expect([...new Set(kept.map(({ kind }) => kind))].sort()).toEqual([
      "choice",
      "date",
      "decimal",
      "derived",
      "entry",
      "household",
      "integer",
      "mark",
      "money",
      "village",
    ]);
    expect(kept.filter(({ sensitivity }) => !["internal", "posted"].includes(sensitivity))).toEqual(
      [],
    );
  });

  it("is nothing of the catalogues and of the list of users", () => {
    const ids = forms.filter((form) => !holdsPeople(form)).map(({ id }) => id);
    expect(ids).toContain("members");
    expect(ids).toContain("norms");
    expect(about.map(({ id }) => id)).toContain("poor-list");
  });

  it("is whatever looks like a person in a column that should hold none", () => {
    const { columns } = formById("households");
    const person = { id: "p", name: "Cán bộ" };
    const row: RowDocument = {
      schema: 1,
      form: "households",
      unit: "na-lay",
      id: "r",
      code: "NL-2024-001",
      version: 1,
      state: "sent",
      content: { values: columns.map(() => "Lò Văn Bình"), raw: [[0, "x"]], formVersion: 1 },
      by: person,
      at: "2024-11-01T00:00:00.000Z",
      authors: ["p"],
      accepted: null,
      review: null,
      journal: "j",
    };
    const numbers = {
      ...row,
      content: { values: columns.map(() => "011085123456"), formVersion: 1 },
    };
    const ids = { ...row, content: { values: columns.map(() => "na-nat"), formVersion: 1 } };
    for (const one of [row, numbers])
      expect(eraseRow(one).content).toEqual({ values: columns.map(() => null), formVersion: 1 });
    const { values } = eraseRow(ids).content;
    expect(values).toEqual(columns.map((column) => (isErased(column) ? null : "na-nat")));
  });
});
