import type { WorkbookModel } from "../excel/model/types.ts";
import { clockOf, connect, type Connection } from "./connect.ts";
import { type Language, languageOf, type Options } from "./options.ts";
import { recoverMemory } from "./recover-memory.ts";
import { type Seat, takeSeat } from "./seat.ts";
import { openWorkbookFile, refuseOpenFile, saveWorkbookFile } from "./workbook-file.ts";

/**
 * Opens the file of `--file`, lets the flows work on it with the service behind them, and saves to `--out` or in place. What a flow
 * has put on its way is on disk before the first byte leaves, and what it learnt is saved even when it fails afterwards.
 */
export async function atWorkbook<T>(
  options: Options,
  work: (seat: Seat) => Promise<T>,
): Promise<T> {
  const path = options.get("file") ?? "";
  const model = await openWorkbookFile(path);
  return withService(options, { model, target: options.get("out") ?? path }, work);
}

/** The same for a model that is at hand. */
export async function withService<T>(
  options: Options,
  { model, target }: { readonly model: WorkbookModel; readonly target: string },
  work: (seat: Seat) => Promise<T>,
): Promise<T> {
  refuseOpenFile(target);
  const connection = await connect(options);
  try {
    return await workAndSave(options, { model, target, connection }, work);
  } finally {
    await connection.close();
  }
}

interface Job {
  readonly model: WorkbookModel;
  readonly target: string;
  readonly connection: Connection;
}

async function workAndSave<T>(
  options: Options,
  { model, target, connection }: Job,
  work: (seat: Seat) => Promise<T>,
): Promise<T> {
  const kept = { times: 0 };
  const keep = async () => {
    kept.times += 1;
    await saveWorkbookFile(target, model);
  };
  const { api, now } = connection;
  const seat = await takeSeat({ model, api, now, language: languageOf(options), keep });
  try {
    await recoverMemory(seat, async () => api.getCampaign((await api.getMe()).campaign), true);
    const result = await work(seat);
    await saveWorkbookFile(target, model);
    return result;
  } catch (error) {
    if (kept.times > 0) await saveWorkbookFile(target, model);
    throw error;
  } finally {
    seat.close();
  }
}

/** Opens a workbook for flows that need no service. */
export async function offline(options: Options, model: WorkbookModel): Promise<Seat> {
  const api = new Proxy({} as Connection["api"], {
    get: () => () => Promise.reject(new Error("This command works without a service.")),
  });
  return takeSeat({ model, api, now: clockOf(options), language: languageOf(options) });
}

/**
 * A seat for flows that need no service and ask one where `--as` or `--api` names it: they go on without an answer. Nothing is saved
 * here.
 */
export async function mayAsk<T>(
  options: Options,
  model: WorkbookModel,
  work: (seat: Seat) => Promise<T>,
): Promise<T> {
  const connection = isAsking(options) ? await connect(options) : undefined;
  const seat =
    connection === undefined
      ? await offline(options, model)
      : await takeSeat({ ...connection, model, language: languageOf(options) });
  try {
    return await work(seat);
  } finally {
    seat.close();
    await connection?.close();
  }
}

/** True when a person or a service is named: the town is asked, and the outcome says whether it answered. */
export function isAsking(options: Options): boolean {
  return options.has("as") || options.has("api");
}

/** `asked` in the JSON: whether the town answered; absent where it was not to be asked. */
export function townJson(isAnswered: boolean | null): { readonly asked?: boolean } {
  return isAnswered === null ? {} : { asked: isAnswered };
}

/** One line where the town was to be asked and did not answer. */
export function unaskedLines(isAnswered: boolean | null, language: Language): readonly string[] {
  if (isAnswered !== false) return [];
  return [
    {
      vi: "Chưa đối chiếu được với các đơn vị khác: không nối được máy chủ, hôm nay đã hỏi đủ số lượt, hoặc tệp không phải của đơn vị đang dùng.",
      en: "The other units could not be asked: the service is out of reach, enough was asked today, or this is not your unit's file.",
    }[language],
  ];
}
