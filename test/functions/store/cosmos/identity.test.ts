import { createServer } from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { ManagedIdentityCredential } from "@azure/identity";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  type CosmosPlace,
  managedIdentity,
  openCosmosStore,
} from "../../../../functions/store/cosmos/open-cosmos-store.ts";
import { CosmosServer } from "../../../fakes/cosmos/cosmos-server.ts";

const token = "a.token.of-the-service";
const settings = {
  endpoint: "https://mai-am.documents.azure.com",
  database: "mai-am",
  container: "town",
  identityClientId: undefined,
};

let server: CosmosServer;
beforeAll(async () => {
  server = await CosmosServer.start({ token });
});
afterAll(async () => {
  await server.close();
});

/** The store with the production options, on the fake, with a stand-in for the identity's token. */
function open(getToken: () => Promise<string>, place: Partial<CosmosPlace> = {}) {
  const scopes: unknown[] = [];
  const aadCredentials = {
    getToken: async (scope: unknown) => {
      scopes.push(scope);
      return { token: await getToken(), expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
  const agent = new https.Agent({ rejectUnauthorized: false });
  const store = openCosmosStore(
    { endpoint: server.endpoint, aadCredentials, agent },
    { database: "mai-am", container: "town", maxAttempts: 1, ...place },
  );
  return { store, scopes };
}

describe("production signs in", () => {
  it.each([undefined, "11111111-1111-1111-1111-111111111111"])(
    "with a managed identity and nothing else (client id %s)",
    (identityClientId) => {
      const options = managedIdentity({ ...settings, identityClientId });
      expect(Object.keys(options).sort()).toEqual(["aadCredentials", "endpoint"]);
      expect(options.aadCredentials).toBeInstanceOf(ManagedIdentityCredential);
    },
  );

  it("as the identity that is named, or else as the machine's own", async () => {
    const asked: (string | null)[] = [];
    const host = createServer((request, response) => {
      asked.push(new URL(request.url ?? "", "http://host").searchParams.get("client_id"));
      const expires_on = Math.floor(Date.now() / 1000) + 3600;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ access_token: token, expires_on, token_type: "Bearer" }));
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    // Where Functions and App Service hand out tokens; the SDK reads it once in a process.
    const { port } = host.address() as AddressInfo;
    vi.stubEnv("IDENTITY_ENDPOINT", `http://127.0.0.1:${port}/msi/token`);
    vi.stubEnv("IDENTITY_HEADER", "of this instance");
    const named = "11111111-1111-1111-1111-111111111111";
    for (const identityClientId of [undefined, named]) {
      const { aadCredentials } = managedIdentity({ ...settings, identityClientId });
      expect(await aadCredentials?.getToken(`${settings.endpoint}/.default`)).toMatchObject({
        token,
      });
    }
    expect(asked).toEqual([null, named]);
    vi.unstubAllEnvs();
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  });

  it("with a token for this account in every request", async () => {
    const { store, scopes } = open(() => Promise.resolve(token));
    expect(await store.get("p", "x")).toBeUndefined();
    expect(
      await store.commit("p", [{ op: "create", id: "x", kind: "row", seq: 1, body: {} }]),
    ).toMatchObject({ is: "committed" });
    expect(scopes).toEqual([[`${server.endpoint}/.default`]]);
    await store.close();
  });

  it("and has the patience to ask again after a while", async () => {
    const agent = new https.Agent({ rejectUnauthorized: false });
    const expiresOnTimestamp = Date.now() + 3_600_000;
    const aadCredentials = { getToken: () => Promise.resolve({ token, expiresOnTimestamp }) };
    const store = openCosmosStore(
      { endpoint: server.endpoint, aadCredentials, agent },
      { database: "mai-am", container: "town" },
    );
    server.fail({ is: "status", status: 429 }, "read");
    const before = server.counts.requests.read;
    expect(await store.get("p", "none")).toBeUndefined();
    expect(server.counts.requests.read - before).toBe(2);
    await store.close();
  });

  it("and is refused with a token that is not taken", async () => {
    const { store } = open(() => Promise.resolve("another.token"));
    await expect(store.get("p", "x")).rejects.toMatchObject({ code: 401 });
    await store.close();
  });

  it("and does not wait for an identity that never answers", async () => {
    const { store } = open(() => new Promise(() => undefined), { readDeadlineMs: 300 });
    await expect(store.get("p", "x")).rejects.toThrow("No answer within 300 ms");
    await store.close();
  });

  it("and asks again when the identity was not there at first", async () => {
    let times = 0;
    const { store } = open(() =>
      ++times === 1 ? Promise.reject(new Error("not yet")) : Promise.resolve(token),
    );
    await expect(store.get("p", "x")).rejects.toThrow("not yet");
    expect(await store.get("p", "y")).toBeUndefined();
    await store.close();
  });
});
