import { describe, expect, it } from "vitest";
import { xnt2025 } from "../../../../shared/campaign/seed/xnt-2025.ts";
import { supportNorm } from "../../../../shared/campaign/norms.ts";
import {
  applyCatalogue,
  catalogueRows,
} from "../../../../shared/forms/configuration/apply-catalogue.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import type { FormId, Values } from "../../../../shared/forms/column.ts";
import { canonicalCells, parseRow } from "../../../../shared/forms/rows/parse-row.ts";
import { checkSheet } from "../../../../shared/validate/check-sheet.ts";

const context = { campaign: xnt2025, unit: "qldt", today: "2024-10-31" };
const rows = catalogueRows(xnt2025);
const rowsOf = (form: FormId): readonly Values[] => rows.get(form) ?? [];

describe("the campaign from its forms", () => {
  it("is the seed where no form has accepted rows", () => {
    expect(applyCatalogue(xnt2025, new Map())).toEqual(xnt2025);
  });

  it("is the same again when every entry is a row", () => {
    expect(applyCatalogue(xnt2025, rows)).toEqual(xnt2025);
  });

  it("is the same again when the rows went through the cells of Excel", () => {
    const typed = new Map(
      [...rows].map(([id, values]) => {
        const form = formById(id);
        return [
          id,
          values.map((row) => parseRow(form, canonicalCells(form, row, context), context).values),
        ];
      }),
    );
    expect(applyCatalogue(xnt2025, typed)).toEqual(xnt2025);
  });

  it("takes a list from its form alone, and leaves the others", () => {
    const higher = rowsOf("norms").map((row) =>
      row["key"] === "ho_tro.phong_trao.xay_moi" && row["validTo"] === null
        ? { ...row, value: 70_000_000 }
        : row,
    );
    const campaign = applyCatalogue(xnt2025, new Map([["norms", higher]]));
    const scope = { programme: "movement.xoa-nha-tam", workType: "new" };
    expect(supportNorm(campaign, scope, "2024-11-20")?.value).toBe(70_000_000);
    expect(supportNorm(campaign, scope, "2024-11-09")?.value).toBe(50_000_000);
    expect(campaign.units).toBe(xnt2025.units);
  });

  it("keeps a standing office, without which nobody could mend the list", () => {
    const ward = rowsOf("units").filter(({ id }) => id === "na-lay");
    const campaign = applyCatalogue(xnt2025, new Map([["units", ward]]));
    expect(campaign.units).toEqual(xnt2025.units);
  });

  it("cites an entry that names only its document by the document's number", () => {
    const norm = { ...rowsOf("norms")[0], document: "qd-539", citation: null };
    const campaign = applyCatalogue(xnt2025, new Map([["norms", [norm]]]));
    expect(campaign.norms[0]).toMatchObject({ citation: "539/QĐ-TTg", document: "qd-539" });
  });
});

describe("the seed as rows", () => {
  it.each([...rows].map(([id, values]): [FormId, readonly Values[]] => [id, values]))(
    "of %s has nothing to correct",
    (id, values) => {
      const form = formById(id);
      const sheet = {
        form: id,
        name: form.sheet,
        rows: values.map((row, index) => ({
          row: index + 6,
          id: null,
          cells: canonicalCells(form, row, context),
        })),
      };
      expect(checkSheet(sheet, form, context).issues).toEqual([]);
    },
  );
});
