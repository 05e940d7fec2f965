import { describe, expect, it } from "vitest";
import { listNameOf } from "../../../../addin/flows/rows/picks.ts";
import { forms } from "../../../../shared/forms/catalogue.ts";

describe("the lists behind drop-downs", () => {
  it.each(forms.map((form) => ({ form, id: form.id })))(
    "of $id have names that Excel takes",
    ({ form }) => {
      const names = form.columns.flatMap(({ key }) => listNameOf(form, key) ?? []);
      expect(names.filter((name) => !/^[a-z][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    },
  );
});
