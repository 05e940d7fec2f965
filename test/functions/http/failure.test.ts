import { describe, expect, it } from "vitest";
import { createApp, type AppOptions } from "../../../functions/app.ts";
import type { LogRecord } from "../../../functions/log.ts";
import {
  campaignDocumentId,
  campaignPartition,
  memberPartition,
} from "../../../functions/store/partitions.ts";
import { createLocalIdentity } from "../../../local/identity.ts";
import { MemoryStore } from "../../fakes/memory-store.ts";
import { leader, noon, smallTown } from "../../fakes/small-town.ts";

/** What must never leave: it stands in the message of the cause. */
const secret = "Lò Văn Panh 011085000001";

class FailingStore extends MemoryStore {
  override list(): Promise<never> {
    return Promise.reject(new TypeError(`cannot read ${secret}`, { cause: new Error(secret) }));
  }
}

async function ask(
  path: string,
  changes: Partial<AppOptions> = {},
  sent: Readonly<Record<string, string>> = {},
) {
  const store = new FailingStore();
  await store.commit(campaignPartition(smallTown.id), [
    { op: "create", id: campaignDocumentId, kind: "campaign", seq: 1, body: smallTown },
  ]);
  await store.commit(memberPartition(smallTown.id), [
    { op: "create", id: leader.id, kind: "member", seq: 1, body: leader },
  ]);
  const identity = await createLocalIdentity("http://127.0.0.1/issuer", () => noon);
  const records: LogRecord[] = [];
  const app = createApp({
    store,
    campaign: smallTown.id,
    identity: identity.rules,
    keys: identity.keys,
    secret: "a secret of the test, long enough for it",
    now: () => noon,
    log: (record) => records.push(record),
    ...changes,
  });
  const authorization = `Bearer ${await identity.tokenFor(leader.id)}`;
  const headers = new Headers({ authorization, ...sent });
  const response = await app.handle({ method: "GET", url: `/api/${path}`, headers, body: null });
  return { response, records };
}

describe("a failure nobody can act on", () => {
  it("is answered with 500, an id, and nothing of its cause", async () => {
    const { response } = await ask(`campaigns/${smallTown.id}/summary`);
    expect(response.status).toBe(500);
    expect(response.body).toContain("urn:uuid:");
    expect(response.body).not.toMatch(/Panh|011085|TypeError|\.ts/);
  });

  it("is found in the log by that id, with kind and place and without its message", async () => {
    const { response, records } = await ask(`campaigns/${smallTown.id}/summary`);
    const { instance } = JSON.parse(response.body) as { instance: string };
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      level: "error",
      op: "getSummary",
      status: 500,
      code: "TypeError < Error",
      requestId: instance.replace("urn:uuid:", ""),
    });
    expect(records[0]?.frames?.length).toBeGreaterThan(0);
    expect(JSON.stringify(records)).not.toMatch(/Panh|011085/);
  });

  it("names a person in the log only by a pseudonym", async () => {
    const { records } = await ask(`campaigns/${smallTown.id}/summary`);
    expect(records[0]?.actor).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(records)).not.toContain(leader.id);
  });

  it("of the key server is an outage, not a bad token", async () => {
    const keys = () => Promise.reject(new TypeError("fetch failed"));
    expect((await ask("me", { keys })).response.status).toBe(500);
  });

  it("of the store makes the service not ready: 503, which is what watchers look at", async () => {
    const store = new MemoryStore();
    store.get = () => Promise.reject(new Error(secret));
    const { response } = await ask("ready", { store });
    expect(response).toMatchObject({ status: 503, body: '{"status":"not-ready"}' });
  });

  it("is never a path: one that leads nowhere is logged without it", async () => {
    const { response, records } = await ask(`${secret.replaceAll(" ", "%20")}/x`);
    expect(response.status).toBe(404);
    expect(records).toEqual([
      expect.objectContaining({ level: "warn", op: "unmatched", status: 404, code: "not-found" }),
    ]);
    expect(JSON.stringify([response, records])).not.toMatch(/Panh|011085/);
  });

  it("is never a path of a stranger either: unit and form are logged of people who are signed in", async () => {
    const path = `campaigns/${smallTown.id}/units/011085000001/forms/households/rows`;
    const stranger = await ask(path, {}, { authorization: "Bearer nonsense" });
    expect([stranger.response.status, stranger.records[0]?.op]).toEqual([401, "listRows"]);
    expect(JSON.stringify(stranger.records)).not.toContain("011085");
    const known = `campaigns/${smallTown.id}/units/na-lay/forms/households/rows`;
    expect((await ask(known)).records).toMatchObject([{ unit: "na-lay", form: "households" }]);
  });

  it.each([
    ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "0af7651916cd43dd8448eb211c80319c"],
    ["nonsense", undefined],
    ["00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\\n{}", undefined],
  ])("is joined to the host's telemetry by a traceparent such as %j", async (traceparent, id) => {
    const { records } = await ask("me", {}, { traceparent });
    expect(records[0]?.traceId).toBe(id);
  });

  it.each(["//", "http://[", "/api/%", "/api/%zz/me"])(
    "is not caused by the address %j",
    async (path) => {
      const { response } = await ask(path);
      expect(response.status).toBe(404);
    },
  );
});
