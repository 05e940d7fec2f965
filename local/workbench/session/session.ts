import type { Book } from "../../excel/book/book.ts";
import { openBook } from "../../excel/book/open-book.ts";
import { settle } from "../../excel/book/settle.ts";
import { loadCalculator } from "../../excel/calc/load-calculator.ts";
import { hostAddin, type AddinHost } from "../../excel/host/addin-host.ts";
import type { HostPort } from "../../excel/host/messages.ts";
import { newWorkbook } from "../../excel/model/new-workbook.ts";
import type { WorkbookModel } from "../../excel/model/types.ts";
import { makePerson, type Person as Hands } from "../../excel/person/person.ts";
import { tableRules } from "../../excel/tables/table-rules.ts";
import { readXlsx } from "../../excel/xlsx/read-xlsx.ts";
import { writeXlsx } from "../../excel/xlsx/write-xlsx.ts";
import { createAutosave, type Autosave, type SaveState } from "./autosave.ts";
import { loadWorkbook, storeWorkbook, type Person } from "./server.ts";

/** A person at their open workbook. */
export interface Session {
  /** Of this opening; no other has it. */
  readonly key: string;
  readonly person: Person;
  readonly book: Book;
  /** What the person does to cells and sheets. */
  readonly hands: Hands;
  /** The add-in's way to the workbook; what it does is painted and saved. */
  readonly host: AddinHost;
  readonly autosave: Autosave;
  /** After acts that the workbook does not tell of by itself. */
  readonly changed: () => void;
  /** Calls back after anything changed that may be seen, until the answer is called. */
  readonly onChange: (listener: () => void) => () => void;
  readonly bytes: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface SessionDeps {
  readonly person: Person;
  readonly now: () => Date;
  readonly getAccessToken: () => Promise<string>;
  readonly showPane: (isShown: boolean) => void;
  readonly onSaveState: (state: SaveState) => void;
  /** A file to work on instead of the saved one. */
  readonly file?: Uint8Array;
}

/** Opens the person's workbook, or `file` in its place. @throws XlsxError when the file is none that can be read */
export async function openSession(deps: SessionDeps): Promise<Session> {
  const { person } = deps;
  const bytes = deps.file ?? (await loadWorkbook(person.id));
  const model = bytes === undefined ? newWorkbook() : await readXlsx(bytes);
  model.name = `${person.unitName}.xlsx`;
  const createCalculator = await loadCalculator();
  const book = openBook(model, tableRules, {
    today: deps.now,
    user: { name: person.name, email: "" },
    createCalculator,
  });
  settle(book);
  return wire(deps, book);
}

function wire(deps: SessionDeps, book: Book): Session {
  const { person } = deps;
  const listeners = new Set<() => void>();
  const autosave = createAutosave({
    take: () => writeXlsx(book.model),
    put: (bytes) => storeWorkbook(person.id, bytes),
    onState: deps.onSaveState,
  });
  const changed = () => {
    autosave.touch();
    for (const listener of listeners) listener();
  };
  book.viewListeners.add(changed);
  book.eventListeners.add(changed);
  const host = makeHost(deps, book);
  return {
    key: crypto.randomUUID(),
    person,
    book,
    hands: makePerson(book),
    host: { ...host, port: watched(host.port, changed) },
    autosave,
    changed,
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    bytes: () => writeXlsx(book.model),
    close: async () => {
      await autosave.close();
      host.close();
    },
  };
}

function makeHost({ getAccessToken, showPane }: SessionDeps, book: Book): AddinHost {
  return hostAddin(book, {
    getAccessToken,
    showAsTaskpane: () => {
      showPane(true);
    },
    hide: () => {
      showPane(false);
    },
  });
}

/** Settings and custom XML raise no event, so every batch counts as a change; equal files are not written again. */
function watched(port: HostPort, changed: () => void): HostPort {
  return {
    ...port,
    batch: async (body) => {
      const answer = await port.batch(body);
      changed();
      return answer;
    },
  };
}

/** Name under which the workbook is downloaded. */
export function fileName({ name }: WorkbookModel): string {
  return name.replaceAll(/[\\/:*?"<>|]/g, " ");
}
