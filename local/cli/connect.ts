import type { ApiClient } from "../../addin/api/client.ts";
import { httpClient } from "../../addin/api/http-client.ts";
import { cachedToken } from "../../addin/auth/token.ts";
import { xnt2025 } from "../../shared/campaign/seed/xnt-2025.ts";
import { vietnamOffsetMs } from "../../shared/text/vietnam-time.ts";
import { hasDemoClock, readClock } from "../demo/clock.ts";
import { persons } from "../demo/persons.ts";
import { createLocalApp, type LocalApp } from "../service.ts";
import { CliError } from "./cli-error.ts";
import { inProcessApi } from "./in-process-api.ts";
import type { Options } from "./options.ts";

/** The service as the person of `--as`, and the campaign's time. */
export interface Connection {
  readonly api: ApiClient;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

/** Reaches the service that `--data` or `--api` names. @throws CliError when neither does, or the person is not known. */
export async function connect(options: Options): Promise<Connection> {
  const api = options.get("api");
  if (api !== undefined) return { api: remote(api, options), now: clockOf(options), close };
  const local = await openLocal(options);
  const person = options.get("as") ?? "";
  if (!persons.some(({ id }) => id === person)) {
    await local.close();
    throw unknownPerson(person, persons);
  }
  return { api: inProcessApi(local, person), now: clockOf(options), close: () => local.close() };
}

/** The one-machine service over the folder of `--data`, in this process. @throws CliError */
export async function openLocal(options: Options): Promise<LocalApp> {
  const dataDir = options.get("data");
  if (dataDir === undefined)
    throw new CliError(
      "Hãy chỉ rõ --data THƯ_MỤC (dữ liệu trên máy này) hoặc --api ĐỊA_CHỈ (máy chủ).",
      "Name --data FOLDER (data on this machine) or --api URL (a service).",
    );
  try {
    return await createLocalApp({
      dataDir,
      campaign: xnt2025,
      members: persons,
      now: clockOf(options),
    });
  } catch (error) {
    throw new CliError(
      `Không mở được dữ liệu ở ${dataDir}.`,
      `The data in ${dataDir} cannot be opened.`,
      error,
    );
  }
}

/** The demonstration's clock where the data folder has one, else the day of `--today`, else this machine's time. */
export function clockOf(options: Options): () => Date {
  const dataDir = options.get("data");
  if (dataDir !== undefined && hasDemoClock(dataDir)) return readClock(dataDir);
  const today = options.get("today");
  if (today === undefined) return () => new Date();
  // The hour of this machine on the day that was asked for, both in Vietnam.
  const ahead = Date.parse(`${today}T00:00:00+07:00`) - startOfVietnamDay(Date.now());
  return () => new Date(Date.now() + ahead);
}

const dayMs = 86_400_000;

function startOfVietnamDay(at: number): number {
  return Math.floor((at + vietnamOffsetMs) / dayMs) * dayMs - vietnamOffsetMs;
}

function close(): Promise<void> {
  return Promise.resolve();
}

function remote(url: string, options: Options): ApiClient {
  const origin = originOf(url);
  const given = process.env["MAI_AM_TOKEN"];
  const source =
    given === undefined
      ? () => developmentToken(origin, options.get("as") ?? "")
      : () => Promise.resolve(given);
  // A command line cannot ask anybody.
  const token = cachedToken({ silently: source, asking: source });
  return httpClient({ base: `${origin}/api`, token });
}

function originOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol))
    throw new CliError(
      `--api ${url} không phải địa chỉ máy chủ. Ví dụ: http://localhost:3000`,
      `--api ${url} is no address of a service. For example: http://localhost:3000`,
    );
  return (parsed.origin + parsed.pathname).replace(/\/+$/, "").replace(/\/api$/, "");
}

/** The one-machine host signs in whoever is picked; a deployed service takes a real token from MAI_AM_TOKEN. */
async function developmentToken(origin: string, person: string): Promise<string> {
  const body = new URLSearchParams({ person });
  const response = await fetch(`${origin}/issuer/token`, { method: "POST", body }).catch(
    (error: unknown) => {
      throw new CliError(
        `Không kết nối được máy chủ ${origin}. Hãy kiểm tra địa chỉ và mạng.`,
        `The service ${origin} cannot be reached. Check the address and the network.`,
        error,
      );
    },
  );
  if (response.status === 400) throw unknownPerson(person, await listPeople(origin));
  if (!response.ok)
    throw new CliError(
      `Máy chủ ${origin} không cho chọn người dùng. Hãy đặt mã truy cập vào biến MAI_AM_TOKEN.`,
      `The service ${origin} has no persons to pick. Put an access token into MAI_AM_TOKEN.`,
    );
  const json = (await response.json()) as { access_token?: unknown };
  return String(json.access_token);
}

async function listPeople(origin: string): Promise<readonly { id: string }[]> {
  const response = await fetch(`${origin}/issuer/people`);
  const { people } = (await response.json()) as { people: readonly { id: string }[] };
  return people;
}

function unknownPerson(person: string, people: readonly { readonly id: string }[]): CliError {
  const ids = people.map(({ id }) => id).join(", ");
  return new CliError(
    `Không có người dùng "${person}". Hãy chọn một trong: ${ids}.`,
    `There is no person "${person}". Choose one of: ${ids}.`,
  );
}
