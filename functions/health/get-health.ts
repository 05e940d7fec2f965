import { answer, type OpenHandler } from "../http/exchange.ts";

/** GET health: the process answers; it says nothing else, as anybody may ask. */
export function getHealth(): OpenHandler {
  return () => Promise.resolve(answer({ status: "ok" }));
}
