import type { Campaign, Unit } from "../../../shared/campaign/campaign.ts";
import type { Grid } from "../../../shared/tables/grid.ts";
import { houseMoneyGrid } from "../../../shared/tables/house-money/house-money-grid.ts";
import type { Book } from "./book.ts";
import { type Inspection, sheetOf } from "./inspect.ts";
import { todoOf } from "./todo.ts";

/** Sheets are written in Vietnamese and found by their Vietnamese names. */
const language = "vi";

/** "Việc cần làm", and "Kinh phí từng nhà" where the ledger has rows about houses. */
export function derivedGridsOf(book: Book, inspection: Inspection): readonly Grid[] {
  return [todoOf(inspection, book), ...houseMoneyOf(book, inspection)];
}

function houseMoneyOf(
  { campaign, unit }: { campaign: Campaign; unit: Unit },
  inspection: Inspection,
): readonly Grid[] {
  const { context } = inspection;
  const valuesOf = (form: "money" | "approvals") =>
    (sheetOf(inspection, form)?.rows ?? [])
      .filter(({ isRecord }) => isRecord)
      .map(({ checked }) => checked.values);
  const ledger = valuesOf("money");
  const approvals = valuesOf("approvals");
  if (ledger.length + approvals.length === 0) return [];
  const names = new Map(
    [...(context.householdLabels ?? [])].map(([code, label]) => [
      code,
      label.replace(`${code} – `, ""),
    ]),
  );
  const { today } = context;
  return [
    houseMoneyGrid({
      ledger,
      approvals,
      names,
      unitName: unit.name,
      today,
      synthetic: campaign.synthetic,
      language,
    }),
  ];
}
