import type { TableColumnModel, TableModel } from "../../model/types.ts";
import { formulaToFile } from "../cells/formula-text.ts";
import { areaReference, cellReference } from "../package/addresses.ts";
import { encodeExcelText } from "../package/excel-text.ts";
import { listTag, tag, textTag, xmlDocument } from "../package/xml-write.ts";
import type { StyleCollector } from "../styles/write-styles.ts";
import { writeAutoFilter } from "./filters.ts";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table part. */
export function writeTable(table: TableModel, styles: StyleCollector): string {
  const { area, showHeaders, showTotals } = table;
  const columns = table.columns.map((column) => writeColumn(column, table.name));
  const filtered = areaReference({ ...area, bottom: area.bottom - Number(showTotals) });
  const criteria = table.columns.flatMap(({ filter }, index) =>
    filter === undefined ? [] : [[index, filter] as const],
  );
  const autoFilter =
    showHeaders && table.showFilterButton ? writeAutoFilter(filtered, criteria, styles) : "";
  return xmlDocument(
    tag(
      "table",
      {
        xmlns: mainNamespace,
        id: table.id,
        name: table.name,
        displayName: table.name,
        ref: areaReference(area),
        headerRowCount: showHeaders ? undefined : 0,
        totalsRowCount: showTotals ? 1 : undefined,
        totalsRowShown: showTotals ? undefined : false,
      },
      autoFilter + sortTag(table) + listTag("tableColumns", columns) + styleTag(table),
    ),
  );
}

function writeColumn(column: TableColumnModel, table: string): string {
  const { totalsFunction, totalsLabel, calculatedFormula } = column;
  const formula =
    calculatedFormula === undefined
      ? ""
      : textTag("calculatedColumnFormula", formulaToFile(calculatedFormula, table));
  return tag(
    "tableColumn",
    {
      id: column.id,
      // Line breaks too must be escaped here, or Excel repairs the table.
      name: encodeExcelText(column.name).replaceAll("\n", "_x000a_"),
      totalsRowFunction: totalsFunction === "none" ? undefined : totalsFunction,
      totalsRowLabel: totalsLabel === undefined ? undefined : encodeExcelText(totalsLabel),
    },
    formula,
  );
}

function sortTag({ area, sort, showHeaders, showTotals }: TableModel): string {
  if (sort === undefined) return "";
  const top = area.top + Number(showHeaders);
  const bottom = area.bottom - Number(showTotals);
  const conditions = sort.fields
    .filter((field) => field.sortOn === "Value")
    .map(({ key, ascending }) => {
      const column = area.left + key;
      const ref = `${cellReference(top, column)}:${cellReference(bottom, column)}`;
      return tag("sortCondition", { descending: ascending ? undefined : true, ref });
    });
  if (conditions.length === 0) return "";
  const ref = areaReference({ ...area, top, bottom });
  const caseSensitive = sort.matchCase || undefined;
  return tag("sortState", { caseSensitive, ref }, conditions.join(""));
}

function styleTag(table: TableModel): string {
  return tag("tableStyleInfo", {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
}
