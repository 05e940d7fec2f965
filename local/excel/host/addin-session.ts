/** One add-in working on an open workbook: answers its batches, sends it the events it asked for. */
import type { Book, BookEvent } from "../book/book.ts";
import { makeScope } from "../objects/catalogue.ts";
import { eventKey, type AddinState, type Scope } from "../objects/object-type.ts";
import { answerBatch } from "./dispatch.ts";
import type { EventEntry, RequestBody, ResponseMessage } from "./protocol.ts";

/** Source: the runtime's Constants.eventMessageCategory. */
const eventCategory = 65_536;

/** Ranges of events are kept this long: later events push them out. */
const keptEventRanges = 500;

export interface AddinSession {
  answer(body: RequestBody): ResponseMessage;
  /** Resolves when every event raised so far was handed over. */
  delivered(): Promise<void>;
  close(): void;
}

export function openSession(book: Book, send: (entries: EventEntry[]) => void): AddinSession {
  const addin: AddinState = {
    silences: [],
    kept: new Map(),
    registered: new Map(),
    lastReference: 0,
  };
  const scope = makeScope(book, addin);
  const eventReferences: string[] = [];
  const pending = new Set<Promise<void>>();

  const deliver = (entries: EventEntry[]) => {
    // Excel's events come after the answer to the batch that raised them.
    const sent = new Promise<void>((resolve) => {
      setTimeout(() => {
        send(entries);
        resolve();
      }, 0);
    });
    pending.add(sent);
    void sent.finally(() => pending.delete(sent));
  };

  const listener = (events: readonly BookEvent[]) => {
    const entries = events.flatMap((event, place) =>
      entriesOf({ event, place }, scope, eventReferences),
    );
    startAfresh(addin);
    if (entries.length > 0) deliver(entries);
  };
  book.eventListeners.add(listener);

  return {
    answer: (body) => answerBatch(scope, body),
    delivered: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
    close: () => {
      book.eventListeners.delete(listener);
      for (const handle of addin.kept.values()) {
        const range = handle.as("Range");
        if (range !== undefined) book.ranges.delete(range);
      }
      addin.kept.clear();
    },
  };
}

/** The list of events is handed over: places count from its new beginning. */
function startAfresh(addin: AddinState): void {
  for (const registration of addin.registered.values()) registration.from = 0;
  const isSilent = addin.silences.at(-1)?.to === Number.POSITIVE_INFINITY;
  addin.silences = isSilent ? [{ from: 0, to: Number.POSITIVE_INFINITY }] : [];
}

interface PlacedEvent {
  event: BookEvent;
  place: number;
}

function entriesOf(
  { event, place }: PlacedEvent,
  scope: Scope,
  references: string[],
): EventEntry[] {
  const { addin } = scope;
  if (addin.silences.some(({ from, to }) => place >= from && place < to)) return [];
  const targets = event.targets.filter((target) => {
    const registration = addin.registered.get(eventKey(event.type, target));
    return registration !== undefined && registration.count > 0 && place >= registration.from;
  });
  if (targets.length === 0) return [];
  const args =
    event.range === undefined
      ? event.args
      : { ...event.args, referenceId: keepRange(event.range, scope, references) };
  const message = JSON.stringify(args);
  return targets.map((targetId) => ({
    messageCategory: eventCategory,
    messageType: event.type,
    targetId,
    message,
  }));
}

function keepRange(
  range: NonNullable<BookEvent["range"]>,
  { addin, book, object }: Scope,
  references: string[],
): string {
  addin.lastReference += 1;
  const reference = `E${addin.lastReference}`;
  addin.kept.set(reference, object("Range", range));
  book.ranges.add(range);
  references.push(reference);
  const oldest = references.length > keptEventRanges ? references.shift() : undefined;
  if (oldest !== undefined) {
    const old = addin.kept.get(oldest)?.as("Range");
    if (old !== undefined) book.ranges.delete(old);
    addin.kept.delete(oldest);
  }
  return reference;
}
