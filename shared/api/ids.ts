import { z } from "zod";

/** ASCII id: ours, stable, safe in a URL and as a document id. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/);
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A moment as ISO 8601 in UTC. */
export const instant = z.string().max(40);
export const count = z.number().int().nonnegative();
