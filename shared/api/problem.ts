/** Every kind of failure the API answers with, its HTTP status and fixed title (RFC 9457). Clients branch on the kind. */
export const problems = {
  "malformed-request": { status: 400, title: "The request is not of the documented shape" },
  "not-signed-in": { status: 401, title: "A valid sign-in is needed" },
  "not-allowed": { status: 403, title: "This person may not do this" },
  "not-found": { status: 404, title: "There is no such thing, or it is not yours to see" },
  "method-not-allowed": { status: 405, title: "The route does not know this method" },
  "schema-outdated": {
    status: 409,
    title: "The workbook's form is older or newer than the service's",
  },
  "unit-closed": {
    status: 409,
    title: "The unit ended and handed its rows over to another",
  },
  "retention-passed": {
    status: 409,
    title: "People's data of this campaign are no longer kept, and none are taken",
  },
  "submission-mismatch": {
    status: 422,
    title: "The same submission key was used with other content",
  },
  "edit-conflict": { status: 412, title: "Somebody changed this meanwhile" },
  "too-large": { status: 413, title: "The request is larger than allowed" },
  "unsupported-media-type": { status: 415, title: "The body must be application/json" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong on our side" },
  "service-outdated": {
    status: 503,
    title: "A newer version of the service wrote what was asked for; ask again shortly",
  },
  "outcome-unknown": {
    status: 503,
    title: "It is not known whether this was stored; send it again with the same key",
  },
} as const;

export type ProblemKind = keyof typeof problems;

/** Problem types are names; nothing is fetched from them, so they stand under a reserved host (RFC 2606). */
const typeBase = "https://mai-am.example/problems/";

/** The `type` of an error body. */
export function problemType(kind: ProblemKind): string {
  return typeBase + kind;
}

/** The kind named by an error body's `type`; "internal" for anything that is none of ours, e.g. a proxy's page. */
export function problemKind(type: unknown): ProblemKind {
  const kind =
    typeof type === "string" && type.startsWith(typeBase) ? type.slice(typeBase.length) : "";
  return Object.hasOwn(problems, kind) ? (kind as ProblemKind) : "internal";
}

/** The only error a caller can act on; anything else thrown is a bug or an outage. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly detail: string | undefined;
  readonly instance: string | undefined;

  constructor(
    kind: ProblemKind,
    extra: { detail?: string; instance?: string; cause?: unknown } = {},
  ) {
    super(kind, { cause: extra.cause });
    this.name = "Problem";
    this.kind = kind;
    this.detail = extra.detail;
    this.instance = extra.instance;
  }
}
