/** The simulated Excel in a page: the workbook lives here, the add-in in an iframe (see host/serve-frame.ts). Runs in Node too. */
import { openBook, type BookOptions } from "./book/open-book.ts";
import type { Book } from "./book/book.ts";
import { settle } from "./book/settle.ts";
import { hostAddin, type AddinHost, type HostCallbacks } from "./host/addin-host.ts";
import type { WorkbookModel } from "./model/types.ts";
import { makePerson, type Person } from "./person/person.ts";
import { tableRules } from "./tables/table-rules.ts";

export interface OpenWorkbook {
  readonly book: Book;
  /** Types, pastes, sorts …, and tells the view what to paint again (`onDirty`). */
  readonly person: Person;
  /** A session for one add-in; close it when its frame goes away. */
  hostAddin(callbacks?: HostCallbacks): AddinHost;
}

export function openWorkbook(model: WorkbookModel, options: BookOptions = {}): OpenWorkbook {
  const book = openBook(model, tableRules, options);
  // Formulas of a file get their first results before anyone looks.
  settle(book);
  return { book, person: makePerson(book), hostAddin: (callbacks) => hostAddin(book, callbacks) };
}
