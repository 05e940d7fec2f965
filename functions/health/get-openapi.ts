import { describeApi } from "../../shared/api/openapi.ts";
import { answer, type OpenHandler } from "../http/exchange.ts";

/** GET openapi.json: made once from the shapes. */
export function getOpenapi(): OpenHandler {
  let description: unknown;
  return () => Promise.resolve(answer((description ??= describeApi())));
}
