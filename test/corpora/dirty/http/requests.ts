import type { Member } from "../../../../shared/campaign/campaign.ts";
import { formById } from "../../../../shared/forms/catalogue.ts";
import {
  formerClerk,
  householdCells,
  leader,
  naLayClerk,
  songDaClerk,
  stranger,
} from "../../../fakes/small-town.ts";
import type { Group } from "../facts.ts";

/** A request as it goes over the wire. */
export interface RawRequest {
  readonly method: string;
  /** Below /api/. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly person: Pick<Member, "id"> | null;
}

/** A request that differs from a good one as `change` says, and the status of the answer. */
export interface RequestFact {
  readonly group: Group;
  readonly why: string;
  readonly status: number;
  readonly change: Partial<RawRequest>;
}

const home = "campaigns/xnt/units/na-lay/forms/households";

/** Sends one good household. */
export const goodRequest: RawRequest = {
  method: "POST",
  path: `${home}/submissions`,
  headers: { "content-type": "application/json", "idempotency-key": "s.0" },
  body: chunk({}),
  person: naLayClerk,
};

function chunk(changes: object, n = 1): string {
  const { version: formVersion } = formById("households");
  const base = { submission: "s", chunk: 0, chunks: 1, formVersion };
  return JSON.stringify({ ...base, rows: [row({}, n)], ...changes });
}

function row(changes: object, n = 1): object {
  return { ref: `r${n}`, id: null, baseVersion: 0, cells: householdCells(n), ...changes };
}

function rows(count: number): object {
  return { rows: Array.from({ length: count }, (_, n) => row({}, n)) };
}

type Table = readonly (readonly [why: string, status: number, change: Partial<RawRequest>])[];
type Bodies = readonly (readonly [why: string, status: number, body: RawRequest["body"]])[];

const withKey = (key: string | null) => ({
  headers: {
    "content-type": "application/json",
    ...(key === null ? {} : { "idempotency-key": key }),
  },
});
const typed = (type: string) => ({
  headers: { "content-type": type, "idempotency-key": "s.0" },
});
const token = (authorization: string) => ({
  person: null,
  headers: { ...goodRequest.headers, authorization },
});
const get = (path: string) => ({ method: "GET", path, headers: {}, body: null });
const at = (path: string) => ({ path: `${path}/submissions` });

/** Bodies that are no JSON, or no chunk. Source: reliability §2.1 S5, §3, asvs 2.2.1. */
const bodies: Bodies = [
  ["a chunk", 200, chunk({})],
  ["nothing", 400, ""],
  ["text", 400, "hello"],
  ["half of an object", 400, '{"submission":"s"'],
  ["null", 400, "null"],
  ["true", 400, "true"],
  ["a number", 400, "1"],
  ["a string", 400, '"x"'],
  ["an array", 400, "[]"],
  ["an object without anything", 400, "{}"],
  ["a trailing comma", 400, chunk({}).replace(/\}$/, ",}")],
  ["single quotes", 400, chunk({}).replaceAll('"', "'")],
  ["a comment", 400, `/* */${chunk({})}`],
  ["NaN", 400, chunk({}).replace('"baseVersion":0', '"baseVersion":NaN')],
  ["a number beyond all", 400, chunk({}).replace('"baseVersion":0', '"baseVersion":1e999')],
  ["a deep array", 400, "[".repeat(50_000)],
  ["a deep object", 400, '{"a":'.repeat(50_000)],
  ["bytes that are no UTF-8", 400, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
  ["UTF-16", 400, new Uint8Array(Buffer.from(chunk({}), "utf16le"))],
  ["a version as text", 400, chunk({ formVersion: "1" })],
  ["half a version", 400, chunk({ formVersion: 1.5 })],
  ["a negative version", 400, chunk({ formVersion: -1 })],
  ["another version of the form", 409, chunk({ formVersion: 99 })],
  ["a chunk beyond their number", 400, chunk({ chunk: 1 })],
  ["no chunks", 400, chunk({ chunks: 0 })],
  ["rows that are no list", 400, chunk({ rows: {} })],
  ["a row that is null", 400, chunk({ rows: [null] })],
  ["a ref with a slash", 400, chunk({ rows: [row({ ref: "a/b" })] })],
  ["an empty id", 400, chunk({ rows: [row({ id: "" })] })],
  ["an id that climbs", 400, chunk({ rows: [row({ id: "../x" })] })],
  ["cells as text", 400, chunk({ rows: [row({ cells: "x" })] })],
  ["cells by name", 400, chunk({ rows: [row({ cells: { head: "x" } })] })],
  ["a cell that is a list", 400, chunk({ rows: [row({ cells: [["x"]] })] })],
  ["a cell that is an object", 400, chunk({ rows: [row({ cells: [{}] })] })],
  ["a withdrawal without a reason", 400, chunk({ rows: [row({ id: "x", cells: null })] })],
  ["a zero byte in a cell", 200, chunk({ rows: [row({ cells: ["\u0000"] })] })],
  ["half a character in a cell", 200, chunk({ rows: [row({ cells: ["\ud800"] })] })],
  ["fewer cells than columns", 200, chunk({ rows: [row({ cells: [null, "Lò Văn Panh"] })] })],
];

/** Keys, types, methods, places, persons, queries. Source: reliability §1.3, §1.4, §1.6, §3. */
const requests: Table = [
  ["no key", 400, withKey(null)],
  ["an empty key", 400, withKey("")],
  ["a key of other characters", 400, withKey("a b")],
  ["the key of another chunk", 400, withKey("s.7")],
  ["text/plain", 415, typed("text/plain")],
  ["a form", 415, typed("application/x-www-form-urlencoded")],
  ["XML", 415, typed("application/xml")],
  ["JSON with its charset", 200, typed("application/json; charset=utf-8")],
  ["GET where rows are sent", 405, { ...get(`${home}/submissions`) }],
  ["DELETE", 405, { method: "DELETE" }],
  ["PUT", 405, { method: "PUT" }],
  ["PATCH", 405, { method: "PATCH" }],
  ["POST to who am I", 405, { path: "me" }],
  ["a place that is none", 404, { path: "unknown" }],
  ["a slash too many", 404, { path: `${home}/submissions/` }],
  ["capitals", 404, { path: `${home}/SUBMISSIONS` }],
  ["a unit nobody knows", 404, at("campaigns/xnt/units/la-ha/forms/households")],
  ["a unit that climbs", 404, at("campaigns/xnt/units/..%2f/forms/households")],
  ["a form nobody knows", 404, at("campaigns/xnt/units/na-lay/forms/nope")],
  ["no token", 401, { person: null }],
  ["a token that is none", 401, token("Bearer abc")],
  ["a token of null", 401, token("Bearer null")],
  ["a password", 401, token("Basic YTpi")],
  ["a leader who sends", 403, { person: leader }],
  ["somebody without an assignment", 403, { person: stranger }],
  ["somebody whose assignment ended", 403, { person: formerClerk }],
  // So that nobody learns what is there (reliability §1.3).
  ["a clerk of another ward", 404, { person: songDaClerk }],
  ["a cursor before the first", 400, get(`${home}/rows?since=-1`)],
  ["a cursor that is no number", 400, get(`${home}/rows?since=x`)],
  ["no rows at a time", 400, get(`${home}/rows?limit=0`)],
  ["too many rows at a time", 400, get(`${home}/rows?limit=1001`)],
  ["a query that is not documented", 400, get(`${home}/rows?role=admin`)],
];

/** Fields nobody may set, and names that programs trip over. Source: asvs 15.3.3, 15.3.6; reliability §1.4. */
const pollution: Table = [
  ...["role", "roles", "unit", "by", "at", "programme", "admin", "reviews"].map(
    (field) => [`${field} beside the rows`, 400, { body: chunk({ [field]: "admin" }) }] as const,
  ),
  ...["unit", "state", "version", "code", "accepted", "acceptedVersion", "facts", "seq"].map(
    (field) =>
      [
        `${field} in a row`,
        400,
        { body: chunk({ rows: [row({ [field]: "accepted" })] }) },
      ] as const,
  ),
  [
    "__proto__ beside the rows",
    400,
    { body: chunk({}).replace("{", '{"__proto__":{"role":"admin"},') },
  ],
  [
    "constructor beside the rows",
    400,
    { body: chunk({}).replace("{", '{"constructor":{"prototype":{"role":"admin"}},') },
  ],
  [
    "__proto__ in a row",
    400,
    { body: chunk({}).replace('{"ref"', '{"__proto__":{"state":"accepted"},"ref"') },
  ],
  ["the unit __proto__", 404, at("campaigns/xnt/units/__proto__/forms/households")],
  ["the unit constructor", 404, at("campaigns/xnt/units/constructor/forms/households")],
  ["the form __proto__", 404, at("campaigns/xnt/units/na-lay/forms/__proto__")],
  ["the form toString", 404, at("campaigns/xnt/units/na-lay/forms/toString")],
  ["the campaign __proto__", 404, at("campaigns/__proto__/units/na-lay/forms/households")],
  [
    "a principal of a platform",
    401,
    {
      person: null,
      headers: { ...goodRequest.headers, "x-ms-client-principal": "eyJ1c2VySWQiOiJhZG1pbiJ9" },
    },
  ],
];

/** What is larger than any list of a ward. Source: reliability §3 "1 MB per request", §4 "32,767", S2 "98 rows". */
const sizes: Table = [
  ["98 rows", 200, { body: chunk(rows(98)) }],
  ["99 rows", 400, { body: chunk(rows(99)) }],
  ["no rows", 400, { body: chunk(rows(0)) }],
  ["more than a megabyte", 413, { body: chunk({ x: "x".repeat(1_100_000) }) }],
  ["ten megabytes", 413, { body: "x".repeat(10_000_000) }],
  ["81 cells", 400, { body: chunk({ rows: [row({ cells: Array<null>(81).fill(null) })] }) }],
  [
    "10.000 cells",
    400,
    { body: chunk({ rows: [row({ cells: Array<null>(10_000).fill(null) })] }) },
  ],
  [
    "a cell as long as Excel allows",
    200,
    { body: chunk({ rows: [row({ cells: ["x".repeat(32_767)] })] }) },
  ],
  ["a longer cell", 400, { body: chunk({ rows: [row({ cells: ["x".repeat(32_768)] })] }) }],
  ["a ref of 120", 200, { body: chunk({ rows: [row({ ref: "r".repeat(120) })] }) }],
  ["a ref of 121", 400, { body: chunk({ rows: [row({ ref: "r".repeat(121) })] }) }],
  ["a reason of 1001", 400, { body: chunk({ rows: [row({ reason: "x".repeat(1001) })] }) }],
  ["a submission of 121", 400, { body: chunk({ submission: "s".repeat(121) }) }],
  [
    "81 explained warnings",
    400,
    {
      body: chunk({
        rows: [row({ acknowledged: Array.from({ length: 81 }, () => explained("x")) })],
      }),
    },
  ],
  [
    "an explanation of 201",
    400,
    { body: chunk({ rows: [row({ acknowledged: [explained("x".repeat(201))] })] }) },
  ],
  ["a key of 5000", 400, withKey(`${"s".repeat(5000)}.0`)],
  ["a unit of 121", 404, at(`campaigns/xnt/units/${"n".repeat(121)}/forms/households`)],
];

function explained(reason: string): object {
  return { code: "E53", column: "area", print: "abcde", reason };
}

const named = (group: Group, table: Table): readonly RequestFact[] =>
  table.map(([why, status, change]) => ({ group, why, status, change }));

/** Every raw request, each to a service of its own state of nothing. */
export const requestFacts: readonly RequestFact[] = [
  ...named(
    "http",
    bodies.map(([why, status, body]) => [why, status, { body }] as const),
  ),
  ...named("http", requests),
  ...named("pollution", pollution),
  ...named("size", sizes),
];
