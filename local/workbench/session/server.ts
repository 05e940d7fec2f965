/** The host's own routes, outside the service. */

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly string[];
}

export interface Host {
  readonly people: readonly Person[];
  /** Milliseconds the demo's clock is ahead of this machine's. */
  readonly clockOffsetMs: number;
  /** Today in the demo, as "31/10/2024". */
  readonly day: string;
}

const dayFormat = {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
} as const;

/** Who can be picked, and what time it is in the demo. */
export async function readHost(): Promise<Host> {
  const response = await fetch("/workbench/people", { cache: "no-store" });
  if (!response.ok) throw new Error(`people: ${response.status}`);
  const { people, now } = (await response.json()) as { people: Person[]; now: string };
  const clockOffsetMs = Date.parse(now) - Date.now();
  return { people, clockOffsetMs, day: new Date(now).toLocaleDateString("vi-VN", dayFormat) };
}

/** The saved workbook; undefined when there is none yet. */
export async function loadWorkbook(person: string): Promise<Uint8Array | undefined> {
  const response = await fetch(fileOf(person), { cache: "no-store" });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`workbook: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export async function storeWorkbook(person: string, bytes: Uint8Array): Promise<void> {
  const body = new Blob([Uint8Array.from(bytes)]);
  const response = await fetch(fileOf(person), { method: "PUT", body });
  if (!response.ok) throw new Error(`workbook: ${response.status}`);
}

/** A token of the development issuer for the picked person. */
export async function fetchToken(person: string): Promise<string> {
  const body = new URLSearchParams({ person });
  const response = await fetch("/issuer/token", { method: "POST", body });
  const answer = (await response.json()) as { access_token?: string };
  if (answer.access_token === undefined) throw new Error(`token: ${response.status}`);
  return answer.access_token;
}

function fileOf(person: string): string {
  return `/workbench/files/${encodeURIComponent(person)}.xlsx`;
}
