/** What an open workbook asks its tables when cells change. */
import type { TableRules } from "../book/book.ts";
import { keepTablesWhole, moveTables } from "./move-tables.ts";
import { readHeaders } from "./table-columns.ts";
import { growTables } from "./table-growth.ts";

export const tableRules: TableRules = {
  keepWhole: keepTablesWhole,
  moved: moveTables,
  written: readHeaders,
  grow: growTables,
};
