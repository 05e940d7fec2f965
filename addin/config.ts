/** What differs between deployments, fetched beside the page so that one build serves all. */
export interface Config {
  /** Base of the service, e.g. "/api" or "https://api.example.vn/api". */
  readonly apiUrl: string;
}

/** Reads config.json beside the page. @throws Error when it is not there or does not name the service. */
export async function readConfig(get: typeof fetch = fetch): Promise<Config> {
  const response = await get("config.json", { cache: "no-cache" });
  if (!response.ok) throw new Error(`config.json: ${response.status}`);
  const json: unknown = await response.json();
  if (json instanceof Object && "apiUrl" in json && typeof json.apiUrl === "string")
    return { apiUrl: json.apiUrl };
  throw new Error("config.json does not name apiUrl");
}
