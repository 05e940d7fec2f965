import { expect, it } from "vitest";
import { shownRow } from "../../../../addin/flows/reviewing/shown-row.ts";
import type { ApiRow } from "../../../../shared/api/shapes.ts";
import { unitById } from "../../../../shared/campaign/in-force.ts";
import { money } from "../../../../shared/forms/money.ts";
import { cellsOf, smallTown } from "../../../fakes/small-town.ts";

const unit = unitById(smallTown, "na-lay");
if (unit === undefined) throw new Error("Na Lay is a unit of the small town");
const showing = {
  campaign: smallTown,
  form: money,
  unit,
  labels: new Map<string, string>(),
  today: "2024-11-01",
  language: "vi",
} as const;

it.each([
  [
    "its giver, where it has one",
    { source: "Doanh nghiệp, nhà hảo tâm", donor: "Công ty Hòa Bình" },
    "Công ty Hòa Bình",
  ],
  [
    "what it says in short, where it has none",
    { source: "Ngân sách trung ương" },
    "Ngân sách trung ương – Tiền – 50.000.000 đồng – quỹ chung",
  ],
])("an amount that waits is known by %s", (_, cells, title) => {
  const row: ApiRow = {
    id: "a1",
    form: "money",
    formVersion: money.version,
    version: 1,
    seq: 1,
    unit: "na-lay",
    state: "sent",
    code: null,
    cells: cellsOf("money", { kind: "Tiền", amount: 50_000_000, ...cells }),
    changed: [],
    by: "Cán bộ phường Na Lay",
    at: "2024-11-01T05:00:00.000Z",
    acceptedVersion: null,
    review: null,
  };
  expect(shownRow(row, showing)).toMatchObject({ title });
});
