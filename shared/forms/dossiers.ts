import { defineForm } from "./define-form.ts";
import { dossierColumns, missingPapers } from "./dossiers/columns.ts";
import { papers } from "./dossiers/papers.ts";
import { sameRow } from "./rules/same-row.ts";
import { tally } from "./tally.ts";

const keys = [["household"]];

/**
 * Which papers of each approved house are there; its rows are made by the system and ticked from what other sheets hold.
 * Source: domain §3 (dossier per house), O8; design §3.
 */
export const dossiers = defineForm({
  id: "dossiers",
  version: 1,
  sheet: "Hồ sơ từng nhà",
  title: { vi: "Hồ sơ từng nhà", en: "Papers of each house" },
  owners: ["ward"],
  columns: dossierColumns,
  keys,
  rowPerHouse: {},
  collisions: [sameRow(keys, "household")],
  measures: [
    ...papers.map(({ key }) => tally("papers", { by: { paper: () => key, state: key } })),
    tally("dossiers", {
      by: { state: (values) => (missingPapers(values).length === 0 ? "complete" : "missing") },
    }),
  ],
  nameColumn: "household",
  brief: [
    { column: "household" },
    ...papers.map(({ key, label }) => ({ column: key, before: `${label}: ` })),
  ],
});
