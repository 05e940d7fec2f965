/** One line of the log: ids, kinds, codes and counts; never cell values, names, tokens or messages of causes. */
export interface LogRecord {
  readonly level: "info" | "warn" | "error";
  readonly op: string;
  readonly status?: number;
  readonly ms?: number;
  readonly requestId?: string;
  /** Of the W3C `traceparent` of the host's span or, where the host makes none, of the request: joins this line to telemetry. */
  readonly traceId?: string;
  /** Pseudonym of the person, see `pseudonym`. */
  readonly actor?: string;
  readonly unit?: string;
  readonly form?: string;
  readonly code?: string;
  /** How many of what the answer is about. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Where it was thrown: stack frames without the message. */
  readonly frames?: readonly string[];
}

export type Log = (record: LogRecord) => void;

/** JSON lines on standard output; JSON escapes line feeds, so one record stays one line. */
export const logToConsole: Log = (record) => {
  console.log(JSON.stringify({ ts: new Date().toISOString(), ...record }));
};

/** Kind and place of an error that is nobody's to act on. The message stays out: it may quote a cell. */
export function describeError(error: unknown): Pick<LogRecord, "code" | "frames"> {
  if (!(error instanceof Error)) return { code: typeof error };
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8)
    .map((line) => line.trim());
  const cause = error.cause instanceof Error ? `${error.name} < ${error.cause.name}` : error.name;
  return { code: cause, frames };
}
