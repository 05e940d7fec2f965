import { httpClient } from "../../addin/api/http-client.ts";
import type { ApiClient } from "../../addin/api/client.ts";
import type { LocalApp } from "../service.ts";

/** The service in this process as a person, through the add-in's own client and the production guard. */
export function inProcessApi(
  local: Pick<LocalApp, "fetch" | "tokenFor">,
  person: string,
): ApiClient {
  return httpClient({
    base: "http://127.0.0.1/api",
    token: { getToken: () => local.tokenFor(person), forget: () => undefined },
    fetch: (input, init) => local.fetch(input, init),
  });
}
