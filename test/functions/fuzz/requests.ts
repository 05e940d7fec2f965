import fc, { type Arbitrary } from "fast-check";
import type { Cell } from "../../../shared/text/cell.ts";
import { mayCall } from "../../../functions/http/guard.ts";
import { contract } from "../../../shared/api/contract.ts";
import { routes, type RouteId } from "../../../shared/api/routes.ts";
import { formIds } from "../../../shared/forms/column.ts";
import { formById } from "../../../shared/forms/catalogue.ts";
import {
  emulationClerk,
  householdCells,
  members,
  smallTown,
  stranger,
} from "../../fakes/small-town.ts";
import { here } from "../../fakes/requests.ts";
import { storedRow, valuesOf } from "./from-schema.ts";
import { hostileText } from "./hostile-text.ts";

export interface FuzzRequest {
  /** Null: nobody. */
  readonly person: string | null;
  readonly method: string;
  /** From the root. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

/** Half of the time somebody who may call the route, the clerk of the unit most paths lead to. */
function peopleAt(route: RouteId): Arbitrary<string | null> {
  const first = members.find((member) => mayCall(route, member));
  const able = (route === "postOfficeEntries" ? emulationClerk : first)?.id ?? null;
  const anybody = fc.constantFrom(...members.map(({ id }) => id), stranger.id, null);
  return fc.oneof(fc.constant(able), anybody);
}

/** Mostly what leads somewhere, sometimes what should not. */
function mostly<T>(good: Arbitrary<T>, odd: Arbitrary<T>, weight = 9): Arbitrary<T> {
  return fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: odd });
}

const segment: Readonly<Record<string, Arbitrary<string>>> = {
  campaign: fc.constant(smallTown.id),
  unit: fc.oneof(fc.constant("na-lay"), fc.constantFrom(...smallTown.units.map(({ id }) => id))),
  form: fc.oneof(
    { weight: 3, arbitrary: fc.constant("households") },
    { weight: 2, arbitrary: fc.constantFrom(...formIds) },
  ),
  row: fc.oneof(fc.constant(storedRow), fc.stringMatching(/^[0-9a-f]{26}$/)),
};
const oddSegment = hostileText.map((text) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "")),
);

function pathOf(route: RouteId): Arbitrary<string> {
  const parts = routes[route].path.split("/").map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined
      ? fc.constant(part)
      : mostly(segment[name] ?? fc.constant(here[name] ?? "x"), oddSegment, 19);
  });
  return fc.tuple(...parts).map((made) => `/api/${made.join("/")}`);
}

function queryOf(route: RouteId): Arbitrary<string> {
  const { query } = contract[route];
  const odd = fc
    .dictionary(fc.string({ maxLength: 10 }), hostileText, { maxKeys: 3 })
    .map((pairs) => `?${new URLSearchParams(pairs).toString()}`);
  const good =
    query === null
      ? fc.constant("")
      : valuesOf(query).map((values) => {
          const pairs = Object.entries(values as object).map(([key, value]) => [
            key,
            String(value),
          ]);
          return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs).toString()}`;
        });
  return mostly(good, odd);
}

/** Headers whose values the client refuses to send are no test of ours. */
const sendable = hostileText.map((text) => text.replace(/[^\x20-\x7e]/g, "").trim());

const headers = fc.record(
  {
    "idempotency-key": mostly(fc.stringMatching(/^[a-z][a-z0-9.]{0,20}$/), sendable),
    "content-type": mostly(fc.constant("application/json"), sendable, 19),
    origin: sendable,
    "if-none-match": sendable,
    traceparent: sendable,
    "x-ms-client-principal": sendable,
  },
  { requiredKeys: ["idempotency-key", "content-type"] },
);

/** The same value with something strange in one place. */
const withOddLeaf = (values: Arbitrary<unknown>) =>
  fc
    .tuple(values, fc.nat(), fc.oneof(hostileText, fc.jsonValue({ maxDepth: 2 })))
    .map(([value, at, odd]): unknown => replaceLeaf(value, at, odd) ?? null);

function replaceLeaf(value: unknown, at: number, odd: unknown): unknown {
  const keys = value instanceof Object ? Object.keys(value) : [];
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return odd;
  const inside = (value as Record<string, unknown>)[key];
  const changed = replaceLeaf(inside, Math.floor(at / (keys.length + 1)), odd);
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (String(index) === key ? changed : one));
  return { ...(value as object), [key]: changed };
}

/** Households as a clerk sends them, with strange texts in some cells: these get as far as the store. */
const submissions = fc.record({
  submission: fc.stringMatching(/^s[a-z0-9]{8}$/),
  chunk: fc.constant(0),
  chunks: fc.constant(1),
  formVersion: fc.constant(formById("households").version),
  rows: fc.array(
    fc.record({
      ref: fc.stringMatching(/^r[0-9]{1,3}$/),
      id: fc.constant(null),
      baseVersion: fc.constant(0),
      cells: fc
        .tuple(fc.nat(9999), fc.dictionary(fc.nat(40).map(String), hostileText, { maxKeys: 4 }))
        .map(([n, odd]) =>
          householdCells(n).map((cell, index): Cell => odd[String(index)] ?? cell),
        ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

const reason = fc.oneof(fc.constant("Theo yêu cầu của cuộc thử"), hostileText);

/** Answers of the labour office in its column, strange ones among them. */
const answers = fc.record({
  rows: fc.array(
    fc.record({
      id: fc.oneof(fc.constant(storedRow), fc.stringMatching(/^[0-9a-f]{26}$/)),
      baseVersion: fc.nat(5),
      cells: fc.record({
        categoryCheck: fc.oneof(fc.constantFrom("Đúng", "Không", null), hostileText),
      }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});

/** What gets further than what is of the right shape by chance: rows, periods that are there, days that are to come. */
const goodBodies: Readonly<Partial<Record<RouteId, Arbitrary<unknown>>>> = {
  postSubmission: submissions,
  postOfficeEntries: answers,
  postLock: fc.record({ period: fc.constantFrom("2024-10", "2024-11"), reason }),
  postReopenRequest: fc.record({
    period: fc.constantFrom("2024-10", "2024-11"),
    unit: fc.constantFrom("na-lay", "song-da"),
    form: fc.constantFrom(null, "money", "outreach", "documents", "rounds", "households"),
    until: fc.constantFrom("2024-10-31", "2024-11-15", "2030-01-01"),
    reason,
  }),
};

function bodyOf(route: RouteId): Arbitrary<string | Uint8Array | null> {
  const { body } = contract[route];
  const rubbish = fc.oneof(
    fc.json(),
    fc.uint8Array({ maxLength: 300 }),
    fc.nat({ max: 20_000 }).map((depth) => "[".repeat(depth)),
    fc.constant('{"__proto__":{"roles":["admin"]},"constructor":{"prototype":{"x":1}}}'),
  );
  if (body === null) return routes[route].method === "GET" ? fc.constant(null) : rubbish;
  const shaped = valuesOf(body);
  const made = goodBodies[route];
  const good = made === undefined ? shaped : fc.oneof(shaped, made);
  return fc.oneof(
    { weight: 6, arbitrary: good.map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: withOddLeaf(good).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: rubbish },
    { weight: 1, arbitrary: good.map((value) => JSON.stringify(value).slice(0, -2)) },
  );
}

/** Requests to a route: of its shape, nearly of its shape, and of none. */
export function requestsTo(route: RouteId): Arbitrary<FuzzRequest> {
  const { method } = routes[route];
  return fc
    .record({
      person: peopleAt(route),
      method: mostly(
        fc.constant<string>(method),
        fc.constantFrom("PUT", "DELETE", "OPTIONS", "PATCH"),
        29,
      ),
      path: pathOf(route),
      query: queryOf(route),
      headers,
      body: bodyOf(route),
    })
    .map(({ path, query, ...request }) => fitting({ ...request, url: path + query }));
}

/** A submission under the key it names, as a client would send it: otherwise nothing gets past the first check. */
function fitting(request: FuzzRequest): FuzzRequest {
  const { body } = request;
  const named = typeof body === "string" ? /"submission":"([^"]+)"/.exec(body)?.[1] : undefined;
  const chunk = typeof body === "string" ? /"chunk":(\d+)/.exec(body)?.[1] : undefined;
  if (named === undefined || chunk === undefined) return request;
  const key = `${named}.${chunk}`;
  if (!/^[ -~]+$/.test(key)) return request;
  return { ...request, headers: { ...request.headers, "idempotency-key": key } };
}
