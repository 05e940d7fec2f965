import { z } from "zod";
import { forms } from "../forms/catalogue.ts";
import type { Form } from "../forms/form.ts";
import { contract, isWrite, routeIds, type RouteContract } from "./contract.ts";
import { problems } from "./problem.ts";
import { routes, type RouteId } from "./routes.ts";
import { problemDetails } from "./shapes.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of every route, made from the same shapes that check the requests. */
export function describeApi(): Json {
  const paths: Record<string, Json> = {};
  for (const route of routeIds) {
    const path = (paths[`/${routes[route].path}`] ??= {});
    path[routes[route].method.toLowerCase()] = describeRoute(route);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Mái Ấm", version: "1" },
    servers: [{ url: "/api" }],
    paths,
    components: {
      schemas: {
        Problem: schemaOf(problemDetails, "output"),
        ...Object.fromEntries(forms.map((form) => [`Cells.${form.id}`, describeCells(form)])),
      },
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

/** What stands at each place of `cells` in a form's rows: cells travel as typed, so a type would promise too much. */
function describeCells({ title, version, columns }: Form): Json {
  return {
    type: "array",
    description: `${title.en}, version ${version}: cells of a row in column order`,
    prefixItems: columns.map(({ key, label, kind, options }) => ({
      title: key,
      description: `${label.vi} (${label.en}), ${kind}`,
      ...(options === undefined ? {} : { examples: options.map((option) => option.label) }),
    })),
  };
}

function describeRoute(route: RouteId): Json {
  const shape: RouteContract = contract[route];
  return {
    operationId: route,
    summary: shape.summary,
    security: shape.anonymous ? [] : [{ bearer: [] }],
    parameters: [
      ...pathParameters(routes[route].path),
      ...queryParameters(shape),
      ...headerParameters(route, shape),
    ],
    ...(shape.body === null
      ? {}
      : { requestBody: { required: true, content: jsonContent(schemaOf(shape.body, "input")) } }),
    responses: {
      "200": { description: "OK", content: jsonContent(schemaOf(shape.response, "output")) },
      default: {
        description: `A problem (RFC 9457): ${Object.keys(problems).join(", ")}`,
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters({ query }: RouteContract): Json[] {
  if (query === null) return [];
  const properties = (schemaOf(query, "input")["properties"] ?? {}) as Json;
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", schema }));
}

function headerParameters(route: RouteId, { anonymous }: RouteContract): Json[] {
  const text = { type: "string" };
  if (isWrite(route))
    return [{ name: "Idempotency-Key", in: "header", required: true, schema: text }];
  return anonymous ? [] : [{ name: "If-None-Match", in: "header", schema: text }];
}

function jsonContent(schema: Json): Json {
  return { "application/json": { schema } };
}

function schemaOf(shape: z.ZodType, io: "input" | "output"): Json {
  const schema: Json = { ...z.toJSONSchema(shape, { io, unrepresentable: "any" }) };
  delete schema["$schema"];
  return schema;
}
