/** Opening a model: checks and what a session of Excel keeps beside it. */
import { vietnamese, type Locale } from "../cells/locale.ts";
import type { CreateCalculator } from "../model/calculator.ts";
import type { WorkbookModel } from "../model/types.ts";
import type { Book, TableRules } from "./book.ts";

export interface BookOptions {
  /** Regional settings; Vietnamese by default. */
  locale?: Locale;
  /** Today's date, for "31/12" without a year. */
  today?: () => Date;
  /** Who writes comments. */
  user?: { name: string; email: string };
  /** Without one, formula cells keep the value they have. */
  createCalculator?: CreateCalculator;
}

export function openBook(
  model: WorkbookModel,
  tableRules: TableRules,
  options: BookOptions = {},
): Book {
  const book: Book = {
    model,
    tableRules,
    locale: options.locale ?? vietnamese,
    today: options.today ?? (() => new Date()),
    user: options.user ?? { name: "", email: "" },
    calculator: options.createCalculator?.(model),
    changes: "all",
    ranges: new Set(),
    events: [],
    eventListeners: new Set(),
    dirty: new Map(),
    viewListeners: new Set(),
    actor: "addin",
    lastId: highestId(model),
  };
  return book;
}

/** Table ids and ids ending in a number are not given out again. */
function highestId(model: WorkbookModel): number {
  const ids = model.worksheets.flatMap((sheet) => [
    ...sheet.tables.map((table) => table.id),
    ...[...sheet.charts, ...sheet.conditionalFormats, ...sheet.comments].map((item) =>
      Number(/\d+$/.exec(item.id)?.[0] ?? 0),
    ),
  ]);
  return ids.reduce((highest, id) => Math.max(highest, id < 1e9 ? id : 0), 0);
}
