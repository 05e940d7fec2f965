import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forms } from "../../shared/forms/catalogue.ts";
import { naturalKey } from "../../shared/forms/rows/natural-key.ts";
import {
  canonicalCells,
  parseRow,
  RowReader,
  shownCells,
} from "../../shared/forms/rows/parse-row.ts";
import { formById } from "../../shared/forms/catalogue.ts";
import { contributionsOf } from "../../shared/cube/contributions.ts";
import { noFacts } from "../../shared/forms/house.ts";
import { context, tidyRow } from "./rows.ts";
import { propertyRuns } from "./runs.ts";

const anyForm = fc.constantFrom(...forms);
const anyRow = anyForm.chain((form) => tidyRow(form).map((cells) => ({ form, cells })));
const runs = propertyRuns(2411);

describe("a row of any form", () => {
  it("is read from its canonical cells as it was read from those typed", () => {
    fc.assert(
      fc.property(anyRow, ({ form, cells }) => {
        const { values } = parseRow(form, cells, context);
        expect(parseRow(form, canonicalCells(form, values, context), context).values).toEqual(
          values,
        );
      }),
      runs,
    );
  });

  it("is read from the cells a person is shown as it is stored", () => {
    fc.assert(
      fc.property(anyRow, ({ form, cells }) => {
        const { values } = parseRow(form, cells, context);
        expect(parseRow(form, shownCells(form, values, context), context).values).toEqual(values);
      }),
      runs,
    );
  });

  it("is canonical once and for all", () => {
    fc.assert(
      fc.property(anyRow, ({ form, cells }) => {
        const once = canonicalCells(form, parseRow(form, cells, context).values, context);
        const twice = canonicalCells(form, parseRow(form, once, context).values, context);
        expect(twice).toEqual(once);
      }),
      runs,
    );
  });

  it("means the same alone and below another row", () => {
    fc.assert(
      fc.property(
        anyForm.chain((form) =>
          fc
            .tuple(tidyRow(form), tidyRow(form))
            .map(([above, below]) => ({ form, rows: [above, below, above] })),
        ),
        ({ form, rows }) => {
          const reader = new RowReader(form, context);
          const inTurn = rows.map((cells) => reader.read(cells).values);
          expect(inTurn).toEqual(rows.map((cells) => parseRow(form, cells, context).values));
        },
      ),
      runs,
    );
  });

  it("has one natural key, however its words are typed", () => {
    fc.assert(
      fc.property(anyRow, ({ form, cells }) => {
        const { values } = parseRow(form, cells, context);
        const shouted = Object.fromEntries(
          Object.entries(values).map(([key, value]) => [
            key,
            typeof value === "string" ? ` ${value.normalize("NFD").toUpperCase()} ` : value,
          ]),
        );
        expect(naturalKey(form, shouted)).toBe(naturalKey(form, values));
      }),
      runs,
    );
  });

  it("counts whole numbers under measures and never under a broken key", () => {
    fc.assert(
      fc.property(anyRow, ({ form, cells }) => {
        const { values } = parseRow(form, cells, context);
        for (const [key, amount] of contributionsOf(form, values, noFacts)) {
          expect(Number.isSafeInteger(amount)).toBe(true);
          const [measure = "", ...dims] = key.split("|");
          const by = formById(form.id).measures.find(({ id }) => id === measure)?.by;
          expect(dims).toHaveLength(by?.length ?? -1);
        }
      }),
      runs,
    );
  });
});
