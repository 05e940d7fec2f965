import { describe, expect, it } from "vitest";
import { contract, isWrite, routeIds } from "../../../shared/api/contract.ts";
import { describeApi } from "../../../shared/api/openapi.ts";
import {
  Problem,
  problemKind,
  problems,
  problemType,
  type ProblemKind,
} from "../../../shared/api/problem.ts";
import { routes } from "../../../shared/api/routes.ts";

interface Described {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

const description = describeApi() as { paths: Record<string, Record<string, Described>> };

describe("the OpenAPI description", () => {
  it.each(routeIds)("holds %s with its method, parameters and answers", (id) => {
    const { method, path } = routes[id];
    const described = description.paths[`/${path}`]?.[method.toLowerCase()];
    expect(described?.operationId).toBe(id);
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const inPath = described?.parameters.filter((one) => one.in === "path").map(({ name }) => name);
    expect(inPath).toEqual(names);
    expect(described?.security).toHaveLength(contract[id].anonymous ? 0 : 1);
    expect(described?.requestBody !== undefined).toBe(isWrite(id));
    expect(Object.keys(described?.responses ?? {})).toEqual(["200", "default"]);
  });

  it("names the key that every write needs", () => {
    const writes = routeIds
      .filter(isWrite)
      .map((id) => description.paths[`/${routes[id].path}`]?.["post"]);
    for (const write of writes)
      expect(write?.parameters.map(({ name }) => name)).toContain("Idempotency-Key");
  });

  it("is JSON and puts no personal data into a path or query", () => {
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
    const places = routeIds.flatMap((id) => routes[id].path.match(/\{(\w+)\}/g) ?? []);
    expect(new Set(places)).toEqual(
      new Set(["{campaign}", "{unit}", "{form}", "{row}", "{snapshot}", "{rule}", "{request}"]),
    );
  });
});

describe("a problem's type", () => {
  it.each(Object.keys(problems) as ProblemKind[])("names the kind %s and is read back", (kind) => {
    expect(problemKind(problemType(kind))).toBe(kind);
    expect(problemType(kind).endsWith(`/${kind}`)).toBe(true);
  });

  it.each([
    undefined,
    null,
    7,
    "",
    "about:blank",
    "internal",
    "https://elsewhere.example/problems/not-found",
    `${problemType("internal")}x`,
    problemType("internal").replace("internal", "toString"),
  ])("%j is no kind of ours", (type) => {
    expect(problemKind(type)).toBe("internal");
  });

  it("carries its cause for the log, not for the wire", () => {
    const cause = new Error("secret");
    const problem = new Problem("not-found", { cause });
    expect(problem.cause).toBe(cause);
    expect(problem.message).toBe("not-found");
  });
});
