import { describe, expect, it } from "vitest";
import { formById } from "../../../shared/forms/catalogue.ts";
import type { Value } from "../../../shared/forms/column.ts";
import type { Form } from "../../../shared/forms/form.ts";
import { readableFrom } from "../../../shared/forms/rows/versions.ts";
import type { Content, RowDocument } from "../../../functions/rows/row-document.ts";
import { asOurs, inTodaysOrder, layoutOf } from "../../../functions/rows/read-row.ts";

const form = formById("outreach");
const keys = form.columns.map(({ key }) => key);
const [first, ...others] = form.columns;
const last = others.at(-1);
if (first === undefined || last === undefined) throw new Error("A form has columns");

/** Version 2 of the form with other columns than version 1. */
function second(columns: Form["columns"]): Form {
  return { ...form, version: 2, columns, earlier: { 1: keys } };
}

const inserted = second([first, { ...last, key: "between" }, ...others]);
const appended = second([...form.columns, { ...last, key: "behind" }]);
const lessened = second(others);
const values: Value[] = keys.map((key) => `of ${key}`);
const raw = [[0, "?"] as const, [2, "??"] as const];

describe("a stored content", () => {
  it.each<[why: string, today: Form, expected: Omit<Content, "formVersion">]>([
    [
      "a column between",
      inserted,
      {
        values: [values[0] ?? null, null, ...values.slice(1)],
        raw: [
          [0, "?"],
          [3, "??"],
        ],
      },
    ],
    ["a column behind", appended, { values: [...values, null], raw }],
    ["a column less", lessened, { values: values.slice(1), raw: [[1, "??"]] }],
  ])("of a version with %s is read by the names of its columns", (_, today, expected) => {
    const read = inTodaysOrder(today, { values, raw, formVersion: 1 });
    expect(read).toEqual({ ...expected, ...layoutOf(today) });
  });

  it("says which versions understand it, where earlier ones do", () => {
    expect(layoutOf(appended)).toEqual({ formVersion: 2, readableFrom: 1 });
    expect(layoutOf(inserted)).toEqual({ formVersion: 2 });
  });

  it("of today's version that does not say so yet is made complete, without cells of nobody", () => {
    const own = { values: [...values, null], formVersion: 2 };
    expect(inTodaysOrder(appended, own)).toEqual({ ...own, readableFrom: 1 });
    expect(inTodaysOrder(appended, { values, formVersion: 1 })).not.toHaveProperty("raw");
  });

  it("of a later version is compared without what nobody understood in its own columns", () => {
    const { columns } = formById("outreach");
    const content = {
      values: [...columns.map(() => null), "later"],
      raw: [[columns.length, "?"] as const],
      formVersion: form.version + 1,
      readableFrom: 1,
    };
    const row = { form: "outreach", content, accepted: null } as unknown as RowDocument;
    expect(asOurs(row).content).toEqual({ values: columns.map(() => null), ...layoutOf(form) });
  });

  it("of today's version is what it is", () => {
    const content = { values, ...layoutOf(form) };
    expect(inTodaysOrder(form, content)).toBe(content);
  });

  it("of a later version that only added columns keeps them behind ours", () => {
    const content = { values: [...values, "later"], formVersion: 7, readableFrom: 1 };
    expect(inTodaysOrder(form, content)).toBe(content);
  });

  it.each([
    ["a later version that has columns between", { formVersion: 7 }],
    ["a version nobody knows", { formVersion: 0 }],
  ])("of %s is not guessed at", (_, layout) => {
    expect(() => inTodaysOrder(form, { values, ...layout })).toThrow(
      expect.objectContaining({ kind: "service-outdated" }) as Error,
    );
  });
});

describe("rows of a version", () => {
  it.each<[why: string, today: Form, from: number]>([
    ["is what the one before understands where columns were added behind", appended, 1],
    ["is for itself alone where one came between", inserted, 2],
    ["is for itself alone where one went", lessened, 2],
  ])("%s", (_, today, from) => {
    expect(readableFrom(today)).toBe(from);
  });
});
