import { routes, type RouteId } from "../../shared/api/routes.ts";

/** Before every path of the list (host.json `routePrefix`). */
const apiPrefix = "/api/";

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/;

const templates = (Object.keys(routes) as RouteId[]).map((route) => ({
  route,
  segments: routes[route].path.split("/"),
}));

/**
 * The values in a path, or undefined when it is not the route's. They are read from the URL, not from the host: some
 * runtime versions drop parameters that look like a number, true or null (azure-functions-nodejs-library #284).
 */
export function matchPath(
  route: RouteId,
  pathname: string,
): ReadonlyMap<string, string> | undefined {
  if (!pathname.startsWith(apiPrefix)) return undefined;
  return matchSegments(routes[route].path.split("/"), pathname.slice(apiPrefix.length).split("/"));
}

/** Routes of a path, whatever their method. */
export function routesAt(pathname: string): readonly RouteId[] {
  if (!pathname.startsWith(apiPrefix)) return [];
  const given = pathname.slice(apiPrefix.length).split("/");
  return templates
    .filter(({ segments }) => matchSegments(segments, given) !== undefined)
    .map(({ route }) => route);
}

function matchSegments(
  template: readonly string[],
  given: readonly string[],
): ReadonlyMap<string, string> | undefined {
  if (template.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, segment] of template.entries()) {
    const value = given[index] ?? "";
    if (!segment.startsWith("{")) {
      if (segment !== value) return undefined;
    } else if (idPattern.test(value)) params.set(segment.slice(1, -1), value);
    else return undefined;
  }
  return params;
}
