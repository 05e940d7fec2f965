import { describe, expect, it } from "vitest";
import { httpClient } from "../../../addin/api/http-client.ts";
import { Problem, problemType } from "../../../shared/api/problem.ts";

interface Seen {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Answers in turn; an Error is a network that failed. */
function service(...answers: readonly (Response | Error)[]) {
  const seen: Seen[] = [];
  const waits: number[] = [];
  let forgotten = 0;
  const left = [...answers];
  const client = httpClient({
    base: "https://host.example/api/",
    token: {
      getToken: () => Promise.resolve("token"),
      forget: () => {
        forgotten += 1;
      },
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { url, method, headers } = request;
      seen.push({ url, method, headers, body: await request.text() });
      const answer = left.shift();
      if (answer === undefined) throw new Error("asked once too often");
      if (answer instanceof Error) throw answer;
      return answer;
    },
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    random: () => 1,
  });
  return { client, seen, waits, forgotten: () => forgotten };
}

function json(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status: 200, headers });
}

function refusal(
  kind: Parameters<typeof problemType>[0],
  status: number,
  detail?: string,
): Response {
  const body = { type: problemType(kind), title: "x", status, detail, instance: "urn:uuid:7" };
  return new Response(JSON.stringify(body), { status });
}

const at = { campaign: "xnt", unit: "na-lay", form: "households" } as const;
const chunk = { submission: "s1", chunk: 2, chunks: 3, formVersion: 1, rows: [] };

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw new Error("no Problem", { cause: error });
  return error;
}

describe("httpClient", () => {
  it("calls the documented route with the person's token", async () => {
    const { client, seen } = service(json({ rows: [], cursor: 7, more: false }));
    await client.listRows(at, 7);
    expect(seen[0]?.url).toBe(
      "https://host.example/api/campaigns/xnt/units/na-lay/forms/households/rows?since=7",
    );
    expect(seen[0]?.headers.get("authorization")).toBe("Bearer token");
  });

  it("keys a chunk by its submission and number", async () => {
    const { client, seen } = service(json({ rows: [] }));
    await client.postSubmission(at, chunk);
    expect(seen[0]?.headers.get("idempotency-key")).toBe("s1.2");
    expect(JSON.parse(seen[0]?.body ?? "")).toEqual(chunk);
  });

  it("sends the very same bytes again under the same key after a network that failed", async () => {
    const { client, seen } = service(new TypeError("cut"), json({ rows: [] }));
    await client.postSubmission(at, chunk);
    expect(seen).toHaveLength(2);
    expect(seen[1]?.body).toBe(seen[0]?.body);
    expect(seen[1]?.headers.get("idempotency-key")).toBe("s1.2");
  });

  it("ends as an unknown outcome when the network stays silent", async () => {
    const cut = () => new TypeError("cut");
    const { client, seen } = service(cut(), cut(), cut(), cut());
    const problem = await problemOf(client.postSubmission(at, chunk));
    expect(problem.kind).toBe("outcome-unknown");
    expect(seen).toHaveLength(4);
  });

  it("takes a sign-in page of the network for silence, not for an answer", async () => {
    const page = () => new Response("<html>Wi-Fi</html>", { status: 200 });
    const { client } = service(page(), page(), page(), page());
    expect((await problemOf(client.getMe())).kind).toBe("outcome-unknown");
  });

  it("rebuilds the service's Problem and does not repeat what was refused", async () => {
    const { client, seen } = service(refusal("schema-outdated", 409, "v2"));
    const problem = await problemOf(client.postSubmission(at, chunk));
    expect(problem).toMatchObject({
      kind: "schema-outdated",
      detail: "v2",
      instance: "urn:uuid:7",
    });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["as long as the service asks", "3", 3000],
    ["not longer than a person would", "30", 10_000],
    ["its own pause where the service says nothing it understands", "soon", 500],
  ])("waits %s before the next attempt", async (_why, retryAfter, expected) => {
    const refused = refusal("too-many-requests", 429);
    refused.headers.set("retry-after", retryAfter);
    const { client, waits } = service(refused, json({ id: "p" }));
    await client.getMe();
    expect(waits).toEqual([expected]);
  });

  it("does not try again what is refused until tomorrow", async () => {
    const refused = refusal("too-many-requests", 429);
    refused.headers.set("retry-after", "3600");
    const { client, waits } = service(refused, json({ id: "p" }));
    await expect(client.getMe()).rejects.toMatchObject({ kind: "too-many-requests" });
    expect(waits).toEqual([]);
  });

  it("tries once with a fresh token when the old one is refused", async () => {
    const { client, seen, forgotten } = service(refusal("not-signed-in", 401), json({ id: "p" }));
    await client.getMe();
    expect([seen.length, forgotten()]).toEqual([2, 1]);
  });

  it("holds the campaign by its ETag", async () => {
    const { client, seen } = service(
      json({ id: "xnt", version: 3 }, { etag: '"3"' }),
      new Response(null, { status: 304 }),
    );
    const first = await client.getCampaign("xnt");
    expect(await client.getCampaign("xnt")).toEqual(first);
    expect(seen[1]?.headers.get("if-none-match")).toBe('"3"');
  });

  it("keeps no rows, whatever their ETag", async () => {
    const page = () => json({ rows: [], cursor: 0, more: false }, { etag: '"1"' });
    const { client, seen } = service(page(), page());
    await client.listRows(at, 0);
    await client.listRows(at, 0);
    expect(seen[1]?.headers.get("if-none-match")).toBeNull();
  });

  it("follows the cursor to the last page", async () => {
    const { client, seen } = service(
      json({ rows: [{ id: "a" }], cursor: 4, more: true }),
      json({ rows: [{ id: "b" }], cursor: 9, more: false }),
    );
    const all = await client.listAllRows(at, 0);
    expect(all).toMatchObject({ rows: [{ id: "a" }, { id: "b" }], cursor: 9 });
    expect(seen.map(({ url }) => new URL(url).search)).toEqual(["?since=0", "?since=4"]);
  });

  it("stops at a cursor that does not move on", async () => {
    const { client } = service(json({ rows: [], cursor: 0, more: true }));
    await expect(client.listAllRows(at, 0)).resolves.toMatchObject({ cursor: 0 });
  });
});
