import { parseArea } from "../../model/address.ts";
import type { ConditionalLook } from "../../model/rules.ts";
import type { TableColumnModel, TableModel, TotalsFunction } from "../../model/types.ts";
import { formulaFromFile } from "../cells/formula-text.ts";
import { decodeExcelText } from "../package/excel-text.ts";
import {
  attribute,
  child,
  children,
  flagOf,
  listed,
  numberOf,
  textOf,
  type XmlElement,
} from "../package/xml-read.ts";
import { readFilters, readSort } from "./filters.ts";

/** A table part; undefined when it has no area. */
export function readTable(
  table: XmlElement,
  looks: readonly ConditionalLook[],
): TableModel | undefined {
  const area = parseArea(attribute(table, "ref") ?? "");
  if (area === undefined) return undefined;
  const name = attribute(table, "displayName") ?? attribute(table, "name") ?? "";
  const showHeaders = (numberOf(table, "headerRowCount") ?? 1) > 0;
  const showTotals = (numberOf(table, "totalsRowCount") ?? 0) > 0;
  const autoFilter = child(table, "autoFilter");
  const filters = readFilters(autoFilter, looks);
  const columns = listed(table, "tableColumns", "tableColumn").map((column, index) => {
    const filter = filters.get(index);
    return { ...readColumn(column, index, name), ...(filter && { filter }) };
  });
  const sort = readSort(child(table, "sortState") ?? child(autoFilter, "sortState"), area.left);
  // A header and nothing below it still has one, empty, row.
  const least = area.top + Number(showHeaders) + Number(showTotals);
  return {
    id: numberOf(table, "id") ?? 0,
    name,
    area: { ...area, bottom: Math.max(area.bottom, least) },
    showHeaders,
    showTotals,
    columns,
    ...readStyle(child(table, "tableStyleInfo")),
    showFilterButton: autoFilter !== undefined && !hidesButtons(autoFilter),
    ...(sort && { sort }),
  };
}

function readColumn(column: XmlElement, index: number, table: string): TableColumnModel {
  const totals = attribute(column, "totalsRowFunction");
  const label = attribute(column, "totalsRowLabel");
  const calculated = textOf(child(column, "calculatedColumnFormula"));
  return {
    id: numberOf(column, "id") ?? index + 1,
    name: decodeExcelText(attribute(column, "name") ?? `Column${index + 1}`),
    ...(totals !== undefined && { totalsFunction: totals as TotalsFunction }),
    ...(label !== undefined && { totalsLabel: decodeExcelText(label) }),
    ...(calculated !== "" && { calculatedFormula: formulaFromFile(calculated, table) }),
  };
}

function readStyle(info: XmlElement | undefined) {
  return {
    style: attribute(info, "name") ?? "",
    showBandedRows: flagOf(info, "showRowStripes"),
    showBandedColumns: flagOf(info, "showColumnStripes"),
    highlightFirstColumn: flagOf(info, "showFirstColumn"),
    highlightLastColumn: flagOf(info, "showLastColumn"),
  };
}

function hidesButtons(autoFilter: XmlElement): boolean {
  const columns = children(autoFilter, "filterColumn");
  return columns.length > 0 && columns.every((column) => flagOf(column, "hiddenButton"));
}
