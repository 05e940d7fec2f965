/**
 * The simulated Excel for Node: Microsoft's unchanged Office.js runtime, answered from a workbook model.
 *
 * ```ts
 * const excel = openExcel(newWorkbook(), { createCalculator });
 * await excel.Excel.run(async (context) => { … });      // what an add-in does
 * excel.person.type({ sheet: "Sheet1", address: "A1" }, "12"); // what a person does
 * await excel.eventsDelivered();
 * excel.close();
 * ```
 *
 * Every call gives a runtime of its own, so several workbooks can be open side by side. An add-in that expects the globals `Excel` and `Office`
 * gets them with `useGlobals`. The model is changed in place: save it with the .xlsx adapter whenever wanted.
 *
 * In a browser the workbook lives in the page (`openWorkbook`, open-workbook.ts) and the add-in in an iframe: the page calls
 * `serveFrame(workbook.hostAddin(callbacks), iframe, origin)` (host/serve-frame.ts); in the iframe, after the runtime's script and before the
 * add-in's, `connectFrame(window, pageOrigin, settings)` (host/frame.ts).
 *
 * The way of a call: runtime batch → host/dispatch.ts → objects/… (one file per type of the API, members as data) → book/, grid/, tables/, rules/
 * (what Excel does) → model/ (plain data). Typing rules and number formats are in cells/, formulas that follow their cells in formulas/.
 */
import { setImmediate } from "node:timers/promises";
import type { Book } from "./book/book.ts";
import type { BookOptions } from "./book/open-book.ts";
import type { AddinHost, HostCallbacks } from "./host/addin-host.ts";
import { installOffice, type OfficeExtensionParts } from "./host/install-office.ts";
import { loadRuntime } from "./host/load-runtime.ts";
import type { OfficeSettings } from "./host/messages.ts";
import type { WorkbookModel } from "./model/types.ts";
import { openWorkbook } from "./open-workbook.ts";
import type { Person } from "./person/person.ts";

export interface ExcelOptions extends BookOptions, HostCallbacks {
  /** Office.context.displayLanguage; "vi-VN" by default. */
  displayLanguage?: string;
  platform?: OfficeSettings["platform"];
}

export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: OfficeExtensionParts;
  readonly book: Book;
  readonly model: WorkbookModel;
  /** A person at the keyboard: types, pastes, sorts, filters, with the same rules and events. */
  readonly person: Person;
  readonly host: AddinHost;
  /** Runs a function the add-in associated, as the ribbon does. */
  invokeAction(action: string): Promise<void>;
  /** Resolves when all events raised so far were handed to the add-in and what it started at once is done. */
  eventsDelivered(): Promise<void>;
  close(): void;
}

/** Opens a model (see model/new-workbook.ts, or the .xlsx adapter) in a simulated Excel of its own. */
export function openExcel(model: WorkbookModel, options: ExcelOptions = {}): OpenExcel {
  const { book, person, ...workbook } = openWorkbook(model, options);
  const host = workbook.hostAddin(options);
  answerLater(host);
  const runtime = loadRuntime();
  installOffice(runtime, host.port, {
    displayLanguage: options.displayLanguage ?? "vi-VN",
    contentLanguage: options.displayLanguage ?? "vi-VN",
    platform: options.platform ?? "OfficeOnline",
    documentUrl: model.name,
  });
  return {
    Excel: runtime.Excel,
    Office: runtime.Office,
    OfficeExtension: runtime.OfficeExtension,
    book,
    model,
    person,
    host,
    invokeAction: (action) => host.invokeAction(action),
    eventsDelivered: async () => {
      await host.session.delivered();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    close: () => {
      host.close();
    },
  };
}

/** Puts `Excel`, `Office` and `OfficeExtension` of this workbook into the global scope; the answer puts back what was there. */
export function useGlobals(excel: OpenExcel): () => void {
  const before = ["Excel", "Office", "OfficeExtension"].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  const put = (name: string, value: unknown) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  put("Excel", excel.Excel);
  put("Office", excel.Office);
  put("OfficeExtension", excel.OfficeExtension);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}

/** Excel is another process: its answer is never there before the next turn of the event loop. */
function answerLater({ port }: AddinHost): void {
  const answer = port.batch.bind(port);
  port.batch = async (body) => {
    const answered = await answer(body);
    await setImmediate();
    return answered;
  };
}
