import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { securityHeaders } from "../../../functions/http/respond.ts";
import { maxBodyBytes } from "../../../functions/http/read-body.ts";
import { writeLimits } from "../../../functions/http/rate-limit.ts";
import { routes } from "../../../shared/api/routes.ts";
import { routeIds } from "../../../shared/api/contract.ts";
import { Bundle, entraLike, type BundleCall, type EntraLike } from "../../fakes/bundle.ts";
import { pathFor, writeFor } from "../../fakes/requests.ts";
import { naLayClerk, noon } from "../../fakes/small-town.ts";
import { TownService } from "../../fakes/town-service.ts";

let bundle: Bundle;
let town: TownService;
let entra: EntraLike;
beforeAll(async () => {
  [bundle, entra, town] = await Promise.all([
    Bundle.build(),
    entraLike(),
    TownService.start(() => noon, { writeLimits }),
  ]);
}, 60_000);
afterAll(async () => {
  bundle.remove();
  await town.close();
});

/** What a host adds of itself to say how it sends. */
const ofTheHost = new Set([
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
]);

function essence(reply: { status: number; headers: Headers; body: unknown }) {
  const headers = Array.from(reply.headers.entries()).filter(([name]) => !ofTheHost.has(name));
  const { body } = reply;
  const isProblem = body instanceof Object && "instance" in body;
  return {
    status: reply.status,
    headers: Object.fromEntries(headers),
    body: isProblem ? { ...(body as object), instance: "" } : null,
  };
}

async function onFunctions(calls: readonly BundleCall[]) {
  const { replies } = await bundle.ask(calls, { keys: entra.keys });
  return replies.map((reply) => {
    const { status, headers, body } = reply;
    const parsed: unknown = body === "" ? null : JSON.parse(body);
    return essence({ status, headers: new Headers(headers), body: parsed });
  });
}

async function onOneMachine({ method, url, headers = {}, body }: BundleCall) {
  const init = { method, headers: { ...headers }, ...(body === undefined ? {} : { body }) };
  return essence(await town.call(null, url.replace("/api/", ""), init));
}

describe("one machine and Functions", () => {
  const large = { "content-type": "application/json", "content-length": String(maxBodyBytes + 1) };
  const calls: readonly BundleCall[] = [
    ...routeIds
      .filter((id) => id !== "getReady")
      .map((id): BundleCall => ({ to: id, method: routes[id].method, url: `/api/${pathFor(id)}` })),
    { to: "unmatched", method: "GET", url: "/api/nothing" },
    { to: "unmatched", method: "PUT", url: "/api/me" },
    {
      to: "unmatched",
      method: "OPTIONS",
      url: "/api/me",
      headers: { origin: "https://evil.example" },
    },
    { to: "getMe", method: "GET", url: "/api/me", headers: { authorization: "Bearer nonsense" } },
    {
      to: "getHealth",
      method: "GET",
      url: "/api/health",
      headers: { origin: "https://pane.example" },
    },
  ];

  it("answer alike: status, headers and problem", async () => {
    const [functions, machine] = await Promise.all([
      onFunctions(calls),
      Promise.all(calls.map(onOneMachine)),
    ]);
    expect(functions).toEqual(machine);
    for (const reply of functions) expect(reply.headers).toMatchObject(securityHeaders);
  });

  it("refuse a body over 1 MB by its declared length before they ask who sends it", async () => {
    const url = `/api/${pathFor("postSubmission")}`;
    const [reply] = await onFunctions([
      { to: "postSubmission", method: "POST", url, headers: large },
    ]);
    expect(reply?.status).toBe(413);
    const body = "x".repeat(maxBodyBytes + 1);
    const machine = await onOneMachine({ to: "postSubmission", method: "POST", url, body });
    expect(machine.status).toBe(413);
  });

  it("let a person write as often, and no more", async () => {
    const path = pathFor("postReview");
    const { pressesPerMinute } = writeLimits;
    const writes = Array.from({ length: pressesPerMinute + 1 }, (_, n) => {
      const { key, body } = writeFor("postReview", `k${n}`);
      return { key, text: JSON.stringify(body) };
    });
    const authorization = `Bearer ${await entra.tokenFor(naLayClerk.id)}`;
    const calls = writes.map(({ key, text }): BundleCall => {
      const headers = { authorization, "content-type": "application/json", "idempotency-key": key };
      return { to: "postReview", method: "POST", url: `/api/${path}`, headers, body: text };
    });
    const functions = await onFunctions(calls);
    const machine: number[] = [];
    for (const { key, text } of writes)
      machine.push(
        (await town.post(naLayClerk, path, { key, body: JSON.parse(text) as unknown })).status,
      );
    const isRefused = (status: number) => status === 429;
    // There is no store behind the bundle, so the others fail there.
    expect(functions.map(({ status }) => isRefused(status))).toEqual(machine.map(isRefused));
    expect(machine.filter(isRefused)).toHaveLength(1);
  });
});

describe("host.json", () => {
  const host = () =>
    JSON.parse(bundle.read("host.json")) as {
      telemetryMode: string;
      extensions: { http: { routePrefix: string; customHeaders: Record<string, string> } };
    };

  it("puts the service where the add-in looks for it", () => {
    expect(host().extensions.http.routePrefix).toBe("api");
  });

  it("gives the host's own answers the headers of ours", () => {
    const own = host().extensions.http.customHeaders;
    const names = Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]);
    expect(Object.fromEntries(names)).toEqual(
      Object.fromEntries(
        Object.entries(securityHeaders).filter(([name]) => name !== "cache-control"),
      ),
    );
  });

  it("speaks OpenTelemetry: under the other mode requests of a cold start are lost", () => {
    expect(host().telemetryMode).toBe("OpenTelemetry");
  });
});
