import type { ServerResponse } from "node:http";

/** What the fake sends back; a string body goes out as it is. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Cosmos DB's error shape. */
export function refuse(status: number, message: string, substatus?: number): Answer {
  const headers: Record<string, string> =
    substatus === undefined ? {} : { "x-ms-substatus": String(substatus) };
  return { status, body: { code: String(status), message }, headers };
}

export function textOf({ body }: Answer): string {
  return typeof body === "string" ? body : JSON.stringify(body ?? {});
}

export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "x-ms-request-charge": "1",
    "x-ms-activity-id": "00000000-0000-0000-0000-000000000000",
    ...answer.headers,
  });
  response.end(textOf(answer));
}
